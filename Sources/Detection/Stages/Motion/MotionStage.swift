public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene
import Vision

/// Something moves: the baseline that every detection has to beat.
public struct MotionStage: Stage {
  private static let share: StageOption<Double> = .number(
    "share", 0.001, in: 0.000_01...1,
    Bilingual(
      "Least part of the view that must differ; the standard is the foreground of somebody a tenth of the view tall.",
      "Plus petite partie de la vue qui doit différer ; la valeur usuelle est le premier plan de quelqu'un d'un dixième de la hauteur de la vue."
    ))
  private static let gap: StageOption<MediaDuration> = .duration(
    "gap", .seconds(1), in: .zero ... .day,
    Bilingual(
      "Pauses shorter than this are part of the event.",
      "Les pauses plus courtes font partie de l'événement."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "motion", version: 2,
    abstract: Bilingual(
      "A part of the view as large as a person differs from the last seconds.",
      "Une partie de la vue grande comme une personne diffère des dernières secondes."),
    events: [
      StageCard.Event(
        "motion", Bilingual("motion", "mouvement"),
        start: Bilingual("something was first seen to move", "on a vu bouger quelque chose"),
        end: Bilingual(
          "the first look at which nothing moved any more",
          "le premier regard où plus rien ne bougeait"),
        alerted: Bilingual("at the start", "au début"))
    ],
    needs: [.background], options: [share.fact, gap.fact],
    knownBadCases: [
      Bilingual(
        "Branches, rain, insects near the lens, shadows and headlights move as people do.",
        "Les branches, la pluie, les insectes près de l'objectif, les ombres et les phares bougent comme les personnes."
      ),
      Bilingual(
        "Several small movements far apart add up to one large one.",
        "Plusieurs petits mouvements éloignés s'additionnent en un grand."),
      Bilingual(
        "Whoever keeps still for some seconds is not seen; a camera that shakes never stops moving.",
        "Qui reste immobile quelques secondes n'est pas vu ; une caméra qui tremble ne cesse de bouger."
      ),
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
    let options = try StageOptions(options, of: Self.card, scene: scene)
    share = try options[Self.share]
    gap = try options[Self.gap]
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
