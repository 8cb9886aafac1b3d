public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Time and distance from one vehicle to the next at a line.
public struct HeadwayStage: Stage {
  private static let lines: StageOption<[Scene.NamedLine]?> = .lines(
    Bilingual(
      "Where headways are taken: one line a lane; all without a choice.",
      "Où les intervalles sont mesurés : une ligne par voie ; toutes sans choix."))
  private static let least: StageOption<MediaDuration?> = .duration(
    "least", in: .milliseconds(100) ... .seconds(60),
    Bilingual(
      "Headways shorter than this raise an alarm; none without it.",
      "Les intervalles plus courts lèvent une alarme ; aucune sans cette option."))
  private static let nearest: StageOption<Double?> = .groundMetres(
    "nearest", in: 0.5...500,
    Bilingual(
      "Distances shorter than this raise an alarm; needs a ground plane; none without it.",
      "Les distances plus courtes lèvent une alarme ; exige un plan du sol ; aucune sans cette option."
    ))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .milliseconds(250), in: .zero ... .seconds(10),
    Bilingual(
      "How long a vehicle must be seen on each side of a line for it to be crossed.",
      "Combien de temps un véhicule doit être vu de chaque côté d'une ligne pour qu'elle soit franchie."
    ))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "headway", version: 1,
    abstract: Bilingual(
      "Measures time and distance from one vehicle to the next at a line, and says where they are short.",
      "Mesure le temps et la distance d'un véhicule au suivant sur une ligne, et signale les trop courts."
    ),
    events: [
      StageCard.Event(
        "headway", Bilingual("short headway", "intervalle trop court"),
        start: Bilingual(
          "the vehicle ahead crossed the line", "le véhicule précédent a franchi la ligne"),
        end: Bilingual("the vehicle behind crossed it", "le véhicule suivant l'a franchie"),
        alerted: Bilingual("`hold` after that", "`hold` après cela"))
    ],
    quantities: [
      StageCard.Quantity(
        "headway",
        Bilingual(
          "seconds from one vehicle's crossing to the next one's, the same part of each",
          "secondes du franchissement d'un véhicule à celui du suivant, même partie de chacun")),
      StageCard.Quantity(
        "headway-distance",
        Bilingual(
          "metres that the vehicle behind drives in that time, at its own speed",
          "mètres que le véhicule suivant parcourt dans ce temps, à sa propre vitesse")),
    ],
    needs: [.vehicles], gains: [.groundPlane],
    options: [lines.fact, least.fact, nearest.fact, hold.fact],
    knownBadCases: [
      Bilingual(
        "Two vehicles that drive as one blob are one: the headway between them is not taken.",
        "Deux véhicules qui ne font qu'une tache n'en font qu'un : leur intervalle n'est pas mesuré."
      ),
      Bilingual(
        "A vehicle that is missed doubles the headway of the one behind it.",
        "Un véhicule manqué double l'intervalle de celui qui le suit."),
      Bilingual(
        "A line over several lanes takes vehicles side by side for one behind the other.",
        "Une ligne sur plusieurs voies prend des véhicules côte à côte pour des véhicules qui se suivent."
      ),
      Bilingual(
        "Distances are as good as the ground plane; no calibrated real clip was tried, only exact scenes.",
        "Les distances valent ce que vaut le plan du sol ; aucune séquence réelle étalonnée n'a été essayée, seulement des scènes exactes."
      ),
    ])

  private struct Lane: Hashable {
    let line: Int
    let direction: LineWatch.Direction
  }

  private let rule: LineRule
  private let least: MediaDuration?
  private let nearest: Double?
  private let scene: Scene
  private var latest: [Lane: MediaTime] = [:]
  private var memory: TrackMemory<[LineWatch]>

  /// Reads the options; an unknown line is an error, and so are metres without a ground plane.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    rule = LineRule(
      event: Self.card.name, lines: try options[Self.lines] ?? scene.lines,
      hold: try options[Self.hold], directions: LineWatch.Direction.allCases,
      choice: .vehicles)
    least = try options[Self.least]
    nearest = try options[Self.nearest]
    self.scene = scene
    memory = TrackMemory(for: rule.hold + .seconds(1))
  }

  /// Follows each vehicle over the lines.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: context.vehicles.present(at: context.time), time: context.time,
      aspect: context.aspect)
  }

  /// Nothing is left open by a crossing.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    latest = [:]
    memory.forget()
    return []
  }

  /// The work of a frame, on vehicles that are taken to be in view; `aspect` is the view's width over its height.
  package mutating func look(
    at tracks: [Track], time: MediaTime, aspect: Double
  ) -> [Observation] {
    var crossed: [(track: Track, lane: Lane, crossing: LineWatch.Crossing)] = []
    let rule = rule
    _ = memory.look(
      at: tracks, time: time, begin: { rule.watches },
      follow: { track, watches, instant in
        for (line, crossing) in rule.crossed(by: track, &watches, at: instant) {
          crossed.append((track, Lane(line: line, direction: crossing.direction), crossing))
        }
        return []
      })
    let yardstick = Yardstick(
      plane: scene.groundPlane, personHeight: scene.personHeight, aspect: aspect)
    // Two that are known in one frame crossed one after the other.
    return crossed.sorted { $0.crossing.instant < $1.crossing.instant }.flatMap {
      follow($0.track, $0.lane, $0.crossing, yardstick)
    }
  }

  private mutating func follow(
    _ track: Track, _ lane: Lane, _ crossing: LineWatch.Crossing, _ yardstick: Yardstick
  ) -> [Observation] {
    defer { latest[lane] = max(crossing.instant, latest[lane] ?? crossing.instant) }
    guard let before = latest[lane], crossing.instant > before else { return [] }
    let headway = crossing.instant - before
    let metres = scene.groundPlane.map { _ in yardstick.speed(track) * headway.secondsValue }
    let line = rule.lines[lane.line].name
    func measured(_ name: String, _ value: Double) -> Observation {
      .measurement(
        Measurement(quantity: name, zone: line, time: crossing.heldAt, value: value))
    }
    var said = [measured("headway", headway.secondsValue)]
    if let metres { said.append(measured("headway-distance", metres)) }
    let isShort = least.map { headway < $0 } ?? false
    let isNear = metres.map { $0 < nearest ?? 0 } ?? false
    guard isShort || isNear else { return said }
    return said + [
      .alarm(
        Alarm(
          event: Self.card.name, zone: line,
          interval: MediaInterval(between: before, and: crossing.instant),
          alerted: crossing.heldAt, confidence: track.confidence, box: track.visibleBox,
          track: track.number, objectClass: .vehicle,
          attributes: ["headway": "\((headway.secondsValue * 100).rounded() / 100) s"]))
    ]
  }
}
