public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Something burns with an open flame.
///
/// Colour, flicker and persistence, as the experts of Foggia, Saggese & Vento 2015 (doi:10.1109/TCSVT.2015.2392531) have
/// them, here as one rule a cell of the view (`FlickerMap`). Smoke alone is not looked for.
public struct FireStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where fire counts; the whole view without a choice.",
      "Où le feu compte ; toute la vue sans choix."))
  private static let size: StageOption<Double> = .number(
    "size", 0.003, in: 0.000_1...1,
    Bilingual(
      "Least part of the view that must burn.", "Plus petite partie de la vue qui doit brûler."))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .seconds(1), in: .zero ... .seconds(3600),
    Bilingual(
      "How long flames must be seen, beyond the six seconds that tell them from other things.",
      "Combien de temps on doit voir des flammes, au-delà des six secondes qui les distinguent du reste."
    ))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(3), in: .zero ... .day,
    Bilingual(
      "How long none must be seen for the alarm to end.",
      "Combien de temps on ne doit plus en voir pour que l'alarme se termine."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "fire", version: 1,
    abstract: Bilingual(
      "A part of the view has the colours of flames and flickers as they do, for seconds.",
      "Une partie de la vue a les couleurs des flammes et vacille comme elles, pendant des secondes."
    ),
    events: [
      StageCard.Event(
        "fire", Bilingual("fire", "départ de feu"),
        start: Bilingual(
          "the flames were first seen, some six seconds before they were known for such",
          "on a vu les flammes pour la première fois, six secondes environ avant de les reconnaître"
        ),
        end: Bilingual(
          "flames were last seen", "on a vu des flammes pour la dernière fois"),
        alerted: Bilingual(
          "they had been known for flames for `hold`", "elles étaient reconnues depuis `hold`"))
    ],
    needs: [.colour], options: [zones.fact, size.fact, hold.fact, release.fact],
    knownBadCases: [
      Bilingual(
        "A grey or infrared camera shows no colour: fire is not judged there, and the time is no exposure.",
        "Une caméra en gris ou infrarouge ne montre aucune couleur : le feu n'y est pas jugé, et ce temps n'est pas du temps observé."
      ),
      Bilingual(
        "Smoke without a flame, and embers, are not reported.",
        "La fumée sans flamme et les braises ne sont pas signalées."),
      Bilingual(
        "Flames that a lens or its exposure turns white are not seen, nor are blue ones.",
        "Les flammes que l'objectif ou l'exposition rend blanches ne sont pas vues, ni les bleues."),
      Bilingual(
        "Orange or red cloth that flutters without a pause, and water that mirrors a low sun, may pass for fire.",
        "Un tissu orange ou rouge qui flotte sans répit, et l'eau qui reflète un soleil bas, peuvent passer pour du feu."
      ),
      Bilingual(
        "Strong compression freezes small flames between two whole pictures.",
        "Une forte compression fige les petites flammes entre deux images complètes."),
      Bilingual(
        "It is no fire alarm: nobody's safety may rest on it.",
        "Ce n'est pas un détecteur d'incendie : la sécurité de personne ne doit en dépendre."),
    ])

  private let areas: [WatchedArea]
  private let least: Double
  private var flicker: FlickerMap?
  private var watches: [Watch]
  private var colourless = ColourDoubt(of: card)

  /// What is known of one area.
  private struct Watch: Sendable {
    var hold: Hold
    var box: Box?
    var most = 0.0
    /// When the flames were first seen, before they were known for such.
    var start: MediaTime?
  }

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    areas = try options[Self.zones].map { $0.map(WatchedArea.init) } ?? [.wholeView]
    least = try options[Self.size]
    let hold = Hold(needed: try options[Self.hold], release: try options[Self.release])
    watches = areas.map { _ in Watch(hold: hold) }
  }

  /// Keeps the memory of colour and flicker, and looks for flames in it.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    let colour = try context.colour()
    var flicker = flicker ?? FlickerMap(width: colour.width, height: colour.height)
    try flicker.look(at: colour, time: context.time)
    self.flicker = flicker
    let flames = flicker.flames
    // Without colour no flame can be told from a lamp: silence then is no clean record.
    return colourless.look(try context.chroma(), at: context.time).said
      + areas.indices.compactMap { index in
        let burning = flames?.cells.filter { areas[index].polygon.contains($0.centre) } ?? []
        return look(index, burning, since: flames?.since, at: context.time)
      }
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    defer { flicker = nil }
    let ended = watches.indices.compactMap { index in
      watches[index].hold.end().map { alarm(index, $0) }
    }
    return ended + colourless.end(at: end)
  }

  private mutating func look(
    _ index: Int, _ burning: [Box], since: MediaTime?, at time: MediaTime
  ) -> Observation? {
    let share = burning.reduce(0) { $0 + $1.area }
    let ended = watches[index].hold.look(share >= least, at: time).map { alarm(index, $0) }
    if ended != nil { watches[index].most = 0 }
    if share >= least {
      if watches[index].hold.stretch?.start == time { watches[index].start = since }
      watches[index].most = max(watches[index].most, share)
    }
    if watches[index].hold.heldAt == time, let first = burning.first {
      watches[index].box = burning.dropFirst().reduce(first) { $0.union($1) }
    }
    return ended
  }

  private func alarm(_ index: Int, _ ended: Hold.Ended) -> Observation {
    let start = watches[index].start ?? ended.interval.start
    return .alarm(
      Alarm(
        event: Self.card.name, zone: areas[index].name,
        interval: MediaInterval(between: start, and: ended.interval.end),
        alerted: ended.heldAt, box: watches[index].box,
        attributes: ["size": JSON.text(of: (watches[index].most * 1e4).rounded() / 1e4)]))
  }
}
