import MediaTime
import Scene
public import Vision

/// Learns, over a clip, a picture of what is known to be empty of people, for redacted stills.
///
/// Somebody who never moves looks to every model like a wall, and no detector finds everybody who sits, lies, leans or is
/// half hidden. So nothing is shown because nobody was found there. A pixel is shown only where all of this holds:
/// feet of a passer-by were seen on it (`Tread`), which nothing but ground lies under; the passer-by left; what was
/// seen of it before and after, and whenever nothing moved near it, was the same; and no detector, at any rotation
/// and scale, takes what was learned around it for a person. All else is flat grey: mostly more than nine tenths
/// of a view. Where less than `leastShown` is left there is no picture: the report then draws a schematic.
///
/// The remaining risk: ground taken for ground that is not, where somebody passes behind a thing that hides just as much of
/// everybody who passes there.
public struct StillBackground {
  /// A picture without people.
  public struct Still: Hashable, Sendable {
    /// Luma; `hiddenGrey` where nothing is known.
    public let picture: GreyPicture
    /// 255 where the picture is shown.
    public let shown: GreyPicture

    /// Share of the view that is shown.
    public var shownShare: Double {
      Double(shown.nonzeroCount) / Double(max(1, shown.pixels.count))
    }

    /// Whether enough is shown to make a picture.
    public var isEnough: Bool { shownShare >= StillBackground.leastShown }
  }

  /// Grey level of what is not shown.
  public static let hiddenGrey: UInt8 = 128
  /// Columns at most.
  static let mostColumns = 480
  /// Share of shown pixels below which there is no picture.
  static let leastShown = 0.01

  private var learner: Learner?

  /// A background of which nothing is known yet.
  public init() {}

  /// What a look at a frame uses; places are pixels of the luma.
  package struct Sight {
    package var seconds: Double
    package var luma: GreyPicture
    /// 255 where something else than the background is seen, at the luma's size.
    package var foreground: GreyPicture
    /// Everybody found or followed.
    package var people: [PixelRect]
    /// Boxes of those who are followed and seen now, by number.
    package var walkers: [Int: PixelRect]
    /// Height of a standing person by the row of the feet, as shares of the picture's height; nil where unknown.
    package var scale: PersonScale.Line?

    package init(
      seconds: Double, luma: GreyPicture, foreground: GreyPicture, people: [PixelRect] = [],
      walkers: [Int: PixelRect] = [:], scale: PersonScale.Line? = nil
    ) {
      self.seconds = seconds
      self.luma = luma
      self.foreground = foreground
      self.people = people
      self.walkers = walkers
      self.scale = scale
    }
  }

  /// Takes in an analysed frame.
  public mutating func look(_ context: FrameContext) throws(VisionError) {
    guard context.isBackgroundSettled, !context.isLightChange else { return }
    let boxes = context.people.map(\.box) + context.tracks.map(\.box)
    // Of those who may be nobody, or half of somebody, no step proves anything.
    let sure = context.people.filter { $0.confidence >= 0.5 }
    let seen = context.tracks.filter { track in
      track.isSeen && sure.contains { $0.box.iou(track.box) > 0.5 }
    }.map { ($0.number, context.workingRect($0.box)) }
    try look(
      at: Sight(
        seconds: context.time.secondsValue, luma: context.grey,
        foreground: context.foreground.long.union(context.foreground.short),
        people: boxes.map(context.workingRect),
        walkers: Dictionary(seen) { first, _ in first }, scale: context.personScale))
  }

  /// Takes in a frame.
  package mutating func look(at sight: Sight) throws(VisionError) {
    if learner?.fits(sight) != true { learner = Learner(first: sight) }
    try learner?.look(at: sight)
  }

  /// The picture; nil where nothing was looked at.
  public func finish() throws(VisionError) -> Still? { try learner?.still() }
}
