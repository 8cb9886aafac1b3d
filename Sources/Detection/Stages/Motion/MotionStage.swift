public import Documents
public import MediaTime
public import Observations
public import Scene
import Vision

/// Something moves: the baseline that every detection has to beat.
///
/// Options: `share` (least part of the view that differs from the last seconds; default 0.001, the foreground of somebody
/// a tenth of the view tall), `gap` (pauses shorter than this are part of the event; default 1 s).
public struct MotionStage: Stage {
  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "motion", version: 2,
    abstract: "A part of the view as large as a person differs from the last seconds.",
    warmUp: .seconds(1),
    knownBadCases: [
      "Branches, rain, insects near the lens, shadows and headlights move as people do.",
      "Several small movements far apart add up to one large one.",
      "Whoever keeps still for some seconds is not seen; a camera that shakes never stops moving.",
    ])

  private let share: Double
  private let gap: MediaDuration
  private var open: Stretch?

  /// Motion without a long enough pause so far.
  private struct Stretch {
    var interval: MediaInterval
    var isMoving = true
    var peak = 0.0

    mutating func extend(to end: MediaTime) {
      interval = MediaInterval(between: interval.start, and: max(interval.end, end))
    }
  }

  /// Reads the options.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try options?.mapping(["share", "gap"])
    share = try options?["share"]?.number(in: 0.000_01...1) ?? 0.001
    gap = try options?["gap"]?.positiveDuration() ?? .seconds(1)
  }

  /// Measures how much of the view moves.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    var moving = 0.0
    // A light that goes on is no motion, and a background that has just begun knows none.
    if context.isBackgroundSettled, !context.isLightChange {
      let mask = try context.foreground.short.cleaned(opening: (3, 3))
      moving = Double(mask.nonzeroCount) / Double(max(1, mask.pixels.count))
    }
    return look(moving, at: context.time)
  }

  /// Ends what is still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    defer { open = nil }
    guard var last = open else { return [] }
    if last.isMoving { last.extend(to: end) }
    return [alarm(last)]
  }

  /// The work of a frame, on the share of the view that moves.
  ///
  /// What a look saw holds until the next look.
  package mutating func look(_ moving: Double, at time: MediaTime) -> [Observation] {
    if open?.isMoving == true { open?.extend(to: time) }
    var ended: [Observation] = []
    if let last = open, !last.isMoving, time - last.interval.end >= gap {
      ended = [alarm(last)]
      open = nil
    }
    let isMoving = moving >= share
    let start = MediaInterval(between: time, and: time)
    guard var last = open ?? (isMoving ? Stretch(interval: start) : nil) else { return ended }
    if isMoving { last.extend(to: time) }
    last.isMoving = isMoving
    last.peak = max(last.peak, moving)
    open = last
    return ended
  }

  private func alarm(_ stretch: Stretch) -> Observation {
    .alarm(
      Alarm(
        event: MotionStage.card.name, interval: stretch.interval,
        alerted: stretch.interval.start,
        attributes: ["peak": JSON.number((stretch.peak * 1e4).rounded() / 1e4).line]))
  }
}
