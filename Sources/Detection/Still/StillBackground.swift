import MediaTime
import Scene
public import Vision

/// Learns, over a clip, a picture of the place without the people in it, for redacted stills.
///
/// About once a second it takes in the pixels that are neither foreground nor in the widened box of a person; each pixel
/// of the picture is the median of what was taken in there. A pixel is trusted only with enough such samples and where
/// they are most of what was seen of it; all others are flat grey. At the end the people detector looks at the finished
/// picture, and whatever it takes for a person is made flat grey too. Where too little can be trusted there is no picture:
/// the report then draws a schematic.
///
/// The remaining risk: somebody who does not move for most of the clip, and whom neither the people source nor the
/// detector at the end sees (sitting, lying, half hidden, very small), is part of the picture. Posters and dummies that
/// look like people are masked.
public struct StillBackground {
  /// A picture without people.
  public struct Still: Hashable, Sendable {
    /// Luma; `untrustedGrey` where nothing is known or somebody may be.
    public let picture: GreyPicture
    /// 255 where the picture may be shown.
    public let trusted: GreyPicture

    /// Share of the picture that is trusted.
    public var trustedShare: Double {
      Double(trusted.nonzeroCount) / Double(max(1, trusted.pixels.count))
    }
  }

  /// Grey level of what is not shown.
  public static let untrustedGrey: UInt8 = 128
  /// Columns at most.
  static let mostColumns = 480
  /// Share of untrusted pixels above which there is no picture.
  static let mostUntrusted = 0.4

  private var learner: Learner?

  /// A background of which nothing is known yet.
  public init() {}

  /// What a look at a frame uses.
  package struct Sight {
    package var seconds: Double
    package var luma: GreyPicture
    /// 255 where something else than the background is seen, at the luma's size.
    package var foreground: GreyPicture
    /// People, in pixels of the luma.
    package var people: [PixelRect]
    /// Person heights to look for at the end, in pixels of the luma; nil where unknown.
    package var personHeights: ClosedRange<Double>?

    package init(
      seconds: Double, luma: GreyPicture, foreground: GreyPicture, people: [PixelRect],
      personHeights: ClosedRange<Double>? = nil
    ) {
      self.seconds = seconds
      self.luma = luma
      self.foreground = foreground
      self.people = people
      self.personHeights = personHeights
    }
  }

  /// Takes in an analysed frame; most are passed over.
  public mutating func look(_ context: FrameContext) throws(VisionError) {
    guard context.isBackgroundSettled, !context.isLightChange else { return }
    let seconds = context.time.secondsValue
    guard learner?.isDue(at: seconds) ?? true else { return }
    let masks = context.foreground
    let foreground = masks.long.union(masks.short)
    let rects = (context.people.map(\.box) + context.tracks.map(\.box)).map(context.workingRect)
    let rows = Double(context.grey.height)
    let heights = context.personScale.map { line in
      let (far, near) = (line.height(footRow: 0.05) * rows, line.height(footRow: 1) * rows)
      return (min(far, near) * (1 - line.tolerance))...(max(far, near) * (1 + line.tolerance))
    }
    try look(
      at: Sight(
        seconds: seconds, luma: context.grey, foreground: foreground, people: rects,
        personHeights: heights))
  }

  /// Takes in a frame if a second has passed since the one before.
  package mutating func look(at sight: Sight) throws(VisionError) {
    if learner?.fits(sight) != true { learner = try Learner(first: sight) }
    try learner?.look(at: sight)
  }

  /// The picture, or nil where too little of it can be trusted.
  public func finish() throws(VisionError) -> Still? {
    guard let learner else { return nil }
    let still = try learner.still()
    return still.trustedShare >= 1 - StillBackground.mostUntrusted ? still : nil
  }
}
