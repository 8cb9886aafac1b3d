public import MediaTime

/// One decoded picture with its exact time: 8-bit luma as the decoder left it, chroma on demand.
///
/// Always planar 4:2:0, upright (rotation applied). The planes belong to the decoder's own buffer, which the frame
/// keeps alive: nothing is copied until somebody copies it.
public final class VideoFrame: Sendable {
  /// Time since the first frame of the clip.
  public let time: MediaTime
  /// Columns of the luma plane.
  public let width: Int
  /// Rows of the luma plane.
  public let height: Int
  /// Whether the decoder marked the picture as corrupt or concealed errors in it.
  public let isDamaged: Bool
  /// How far luma values reach.
  public let range: ColourRange
  /// Number of the epoch it belongs to: size changes and timestamp resets open a new one.
  public let epoch: Int
  private let picture: DecodedPicture

  init(
    picture: DecodedPicture, time: MediaTime, epoch: Int, isDamaged: Bool
  ) {
    self.picture = picture
    self.time = time
    self.epoch = epoch
    self.isDamaged = isDamaged
    width = picture.width
    height = picture.height
    range = picture.isFullRange ? .full : .limited
  }

  /// Hands out the luma plane: `height` rows, `stride` bytes apart, of which the first `width` count.
  public func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    try picture.withPlane(0, body)
  }

  /// Hands out the blue-difference and red-difference planes, each of half the width and height, rounded up.
  public func withChroma<Result>(
    _ body: (_ blue: Span<UInt8>, _ red: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    try picture.withPlane(1) { blue, stride in
      try picture.withPlane(2) { red, _ in try body(blue, red, stride) }
    }
  }
}

/// How far luma values reach.
public enum ColourRange: String, Sendable, Hashable {
  /// 16–235, the broadcast habit.
  case limited
  /// 0–255.
  case full
}
