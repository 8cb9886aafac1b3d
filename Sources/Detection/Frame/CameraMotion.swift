import MediaTime
import Vision

/// Whether the camera itself turns or shakes: most of the textured view moves by one and the same step.
///
/// The picture, shrunk to about 72 rows, is compared block by block with one that is up to two seconds older. A block that
/// fits where it was stands still, and costs one comparison; only where many do not, it is looked for around its place. One
/// big vehicle moves many blocks too, but not those of every quarter of the view. Steps below a hundredth of the view's
/// height in two seconds are not seen, nor a cut to another view, where nothing fits anywhere.
struct CameraMotion {
  private var before: (picture: GreyPicture, time: MediaTime)?
  private var latestLook: MediaTime?
  private var movedAt: MediaTime?

  private static let rhythm = MediaDuration.milliseconds(250)
  private static let oldest = MediaDuration.seconds(2)
  /// How long after its last step a camera is taken to move: a pan that halts and goes on is one.
  private static let patience = MediaDuration.seconds(1)
  private static let shrinking = 4

  /// Takes in a frame at the working scale; answers whether the camera moves.
  mutating func look(_ grey: GreyPicture, at time: MediaTime) throws(VisionError) -> Bool {
    if latestLook.map({ time - $0 >= Self.rhythm }) ?? true {
      latestLook = time
      let small = try Self.shrunk(grey)
      switch before.map({ BlockSteps(from: $0.picture, to: small).common }) {
      case .moved?:
        movedAt = time
        before = (small, time)
      case .unknown?: before = (small, time)
      case .still?:
        if let known = before, time - known.time >= Self.oldest { before = (small, time) }
      case nil: before = (small, time)
      }
    }
    return movedAt.map { time - $0 < Self.patience } ?? false
  }

  private static func shrunk(_ grey: GreyPicture) throws(VisionError) -> GreyPicture {
    guard grey.width >= shrinking, grey.height >= shrinking else { return grey }
    return try GreyPicture(
      shrinking: grey.pixels.span, stride: grey.width, width: grey.width, height: grey.height,
      by: shrinking)
  }
}
