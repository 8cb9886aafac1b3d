public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// A vehicle stands where none may stand.
public struct StoppedVehicleStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where no vehicle may stand; without a choice all zones, or the whole view where there are none.",
      "Où aucun véhicule ne doit s'arrêter ; sans choix, toutes les zones, ou toute la vue s'il n'y en a pas."
    ))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .seconds(10), in: .seconds(1) ... .day,
    Bilingual(
      "How long a vehicle must stand.", "Depuis combien de temps un véhicule doit être arrêté."))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(2), in: .zero ... .day,
    Bilingual(
      "How long it must drive, or be gone, for the alarm to end.",
      "Pendant combien de temps il doit rouler, ou être parti, pour que l'alarme se termine."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "stopped-vehicle", version: 1,
    abstract: Bilingual(
      "A vehicle stands in a zone for a time.",
      "Un véhicule est arrêté dans une zone un certain temps."),
    events: [
      StageCard.Event(
        "stopped-vehicle", Bilingual("stopped vehicle", "véhicule arrêté"),
        start: Bilingual("the vehicle came to a stand", "le véhicule s'est arrêté"),
        end: Bilingual(
          "the vehicle was last seen standing",
          "le véhicule a été vu à l'arrêt pour la dernière fois"),
        alerted: Bilingual("it had stood for `hold`", "il était arrêté depuis `hold`"))
    ],
    needs: [.vehicles], options: [zones.fact, hold.fact, release.fact],
    knownBadCases: [
      Bilingual(
        "Whatever stands since before the clip began was never seen to drive: from blobs it is no vehicle.",
        "Ce qui est arrêté depuis avant le début de la séquence n'a pas été vu rouler : pour les taches, ce n'est pas un véhicule."
      ),
      Bilingual(
        "From blobs, a vehicle that stands for minutes becomes background and its alarm ends.",
        "Avec les taches, un véhicule arrêté pendant des minutes devient arrière-plan et son alarme se termine."
      ),
      Bilingual(
        "A queue at a light is a row of stopped vehicles: choose zones and `hold` accordingly.",
        "Une file au feu est une suite de véhicules arrêtés : choisissez zones et `hold` en conséquence."
      ),
      Bilingual(
        "A vehicle that creeps by less than a tenth of its own length a second stands by this rule.",
        "Un véhicule qui avance de moins d'un dixième de sa longueur par seconde est arrêté selon cette règle."
      ),
    ])

  private struct Path: Sendable {
    var presence: ZonePresence
    var way = TrackWay(of: .seconds(1))
  }

  /// Most way in a second of what stands, in lengths of the longer side of its box.
  private static let mostStep = 0.1

  private let rule: ZoneRule
  private var memory: TrackMemory<Path>

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    rule = ZoneRule(
      event: Self.card.name, areas: WatchedArea.all(try options[Self.zones] ?? scene.zones),
      hold: Hold(needed: try options[Self.hold], release: try options[Self.release]),
      choice: .vehicles)
    memory = TrackMemory(for: rule.hold.release)
  }

  /// Follows each vehicle.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: context.vehicles.present(at: context.time), time: context.time,
      aspect: context.aspect)
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.end { number, path in path.presence.end(number) }
  }

  /// The work of a frame, on vehicles that are taken to be in view; `aspect` is the view's width over its height.
  package mutating func look(
    at tracks: [Track], time: MediaTime, aspect: Double
  ) -> [Observation] {
    let rule = rule
    return memory.look(
      at: tracks, time: time,
      begin: { Path(presence: ZonePresence(rule, shownAt: time)) },
      follow: { track, path, instant in
        path.way.look(at: track.foot, time: instant)
        let stands = Self.stands(path.way, track, aspect)
        return path.presence.look(at: track, time: instant) { _ in stands }
      },
      miss: { number, path in path.presence.miss(number, at: time) })
  }

  private static func stands(_ way: TrackWay, _ track: Track, _ aspect: Double) -> Bool {
    guard let step = way.step else { return false }
    let length = max(track.box.width * aspect, track.box.height)
    return step.from.way(to: step.to, aspect: aspect).length <= mostStep * step.seconds * length
  }
}
