import Detection
import MediaTime

/// A test's picture in greys: only its luma has anything to show.
protocol ColourlessPicture: AnalysedPicture {}

extension ColourlessPicture {
  /// Neutral planes of half the size, odd columns and rows rounded up.
  func withChroma<Result>(
    _ body: (_ blue: Span<UInt8>, _ red: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    let (across, down) = ((width + 1) / 2, (height + 1) / 2)
    let neutral = [UInt8](repeating: Self.neutral, count: across * down)
    return try body(neutral.span, neutral.span, across)
  }

  /// Neither blue nor red.
  private static var neutral: UInt8 { 128 }
}

/// A grey picture of 64 × 48.
struct SmallPicture: ColourlessPicture {
  var time: MediaTime
  let width = 64
  let height = 48
  let isFullRange = true

  func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    try body([UInt8](repeating: 90, count: width * height).span, width)
  }
}
