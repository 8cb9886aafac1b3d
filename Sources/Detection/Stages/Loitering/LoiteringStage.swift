public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Somebody stays in a zone for longer than a time.
public struct LoiteringStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where nobody may linger; without a choice all zones, or the whole view where there are none.",
      "Où personne ne doit s'attarder ; sans choix, toutes les zones, ou toute la vue s'il n'y en a pas."
    ))
  private static let dwell: StageOption<MediaDuration> = .duration(
    "dwell", .seconds(60), in: .seconds(1) ... .day,
    Bilingual(
      "How long somebody may stay.", "Combien de temps on peut rester."))
  private static let pause: StageOption<MediaDuration> = .duration(
    "pause", .seconds(3), in: .zero ... .seconds(3600),
    Bilingual(
      "How long somebody may be outside, or not seen, without the stay being over.",
      "Combien de temps on peut être dehors, ou ne pas être vu, sans que le séjour soit terminé."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "loitering", version: 1,
    abstract: Bilingual(
      "A person's feet stay in a zone for longer than a time.",
      "Les pieds d'une personne restent dans une zone plus longtemps qu'une durée."),
    events: [
      StageCard.Event(
        "loitering", Bilingual("loitering", "présence prolongée"),
        start: Bilingual("the feet came into the zone", "les pieds sont entrés dans la zone"),
        end: Bilingual(
          "the feet were last seen inside",
          "les pieds ont été vus à l'intérieur pour la dernière fois"),
        alerted: Bilingual("`dwell` had passed inside", "`dwell` s'était écoulé à l'intérieur"))
    ],
    needs: [.people], gains: [.vehicles],
    options: [zones.fact, dwell.fact, pause.fact, ClassChoice.option.fact],
    knownBadCases: [
      Bilingual(
        "Somebody who is lost for longer than `pause` and found again begins a new stay.",
        "Qui est perdu plus longtemps que `pause` puis retrouvé commence un nouveau séjour."),
      Bilingual(
        "Two people who swap tracks share their stays: one alarm too early, or none.",
        "Deux personnes qui échangent leurs pistes partagent leurs séjours : une alarme trop tôt, ou aucune."
      ),
      Bilingual(
        "Whoever stands still for minutes may become background where people come from blobs.",
        "Qui reste immobile pendant des minutes peut devenir arrière-plan quand les personnes viennent des taches."
      ),
      Bilingual(
        "Who waits, works, sleeps or is lost is not told apart: lingering is no offence.",
        "Attendre, travailler, dormir ou être perdu ne se distinguent pas : s'attarder n'est pas une infraction."
      ),
    ])

  private let rule: ZoneRule
  private var memory: TrackMemory<ZonePresence>

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    rule = ZoneRule(
      event: Self.card.name, areas: WatchedArea.all(try options[Self.zones] ?? scene.zones),
      hold: Hold(needed: try options[Self.dwell], release: try options[Self.pause]),
      choice: try options[ClassChoice.option])
    memory = TrackMemory(for: rule.hold.release)
  }

  /// Follows each track through the zones.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: rule.choice.tracks(of: context).present(at: context.time),
      time: context.time)
  }

  /// Ends the stays that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.end { number, presence in presence.end(number) }
  }

  /// The work of a frame, on tracks that are taken to be in view.
  package mutating func look(at tracks: [Track], time: MediaTime) -> [Observation] {
    let rule = rule
    return memory.look(
      at: tracks, time: time,
      begin: { ZonePresence(rule, shownAt: time) },
      follow: { track, presence, instant in presence.look(at: track, time: instant) },
      miss: { number, presence in presence.miss(number, at: time) })
  }
}
