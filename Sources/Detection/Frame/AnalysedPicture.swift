public import Footage
public import MediaTime

/// A decoded 4:2:0 picture as the analysis sees it; `VideoFrame` is one, tests draw their own.
public protocol AnalysedPicture: Sendable {
  /// Time since the first frame of the clip.
  var time: MediaTime { get }
  /// Columns of the luma plane.
  var width: Int { get }
  /// Rows of the luma plane.
  var height: Int { get }
  /// Whether luma uses 0–255; else 16–235.
  var isFullRange: Bool { get }

  /// Hands out the luma plane: `height` rows, `stride` bytes apart, of which the first `width` count.
  func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result

  /// Hands out the blue-difference and red-difference planes, each of half the size, rounded up.
  func withChroma<Result>(
    _ body: (_ blue: Span<UInt8>, _ red: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result
}

extension VideoFrame: AnalysedPicture {
  /// Whether luma uses 0–255; else 16–235.
  public var isFullRange: Bool { range == .full }
}
