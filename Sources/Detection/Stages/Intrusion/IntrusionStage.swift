public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Somebody, or a vehicle, is in a forbidden zone, or crosses a line.
public struct IntrusionStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where nobody may be: all forbidden zones without a choice, all zones where none is forbidden, the whole view where there are none; none where only lines are named.",
      "Où personne ne doit être : sans choix, toutes les zones interdites, toutes les zones si aucune n'est interdite, toute la vue s'il n'y en a pas ; aucune si seules des lignes sont nommées."
    ))
  private static let crossed: StageOption<[Scene.NamedLine]?> = .lines(
    Bilingual(
      "Which lines may not be crossed: all without a choice; none where only zones are named.",
      "Quelles lignes ne doivent pas être franchies : toutes sans choix ; aucune si seules des zones sont nommées."
    ))
  private static let near: StageOption<Double?> = .groundMetres(
    "near", in: 0.1...100,
    Bilingual(
      "Whoever is nearer to a zone than this, on the ground, counts as inside; needs a ground plane.",
      "Qui est plus près d'une zone que cela, au sol, compte comme à l'intérieur ; exige un plan du sol."
    ))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .seconds(1), in: .zero ... .day,
    Bilingual(
      "How long somebody must be inside.",
      "Pendant combien de temps quelqu'un doit être à l'intérieur."))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(1), in: .zero ... .day,
    Bilingual(
      "How long somebody must be outside for the alarm to end.",
      "Pendant combien de temps quelqu'un doit être dehors pour que l'alarme se termine."))
  private static let lineHold: StageOption<MediaDuration> = .duration(
    "line-hold", .milliseconds(500), in: .zero ... .seconds(3600),
    Bilingual(
      "How long somebody must stay on each side of a line for it to be crossed.",
      "Pendant combien de temps quelqu'un doit rester de chaque côté d'une ligne pour qu'elle soit franchie."
    ))
  private static let direction: StageOption<[LineWatch.Direction]> = .word(
    "direction", "both",
    of: [("both", LineWatch.Direction.allCases)]
      + LineWatch.Direction.allCases.map { ($0.rawValue, [$0]) },
    Bilingual(
      "Which crossings count, seen from the line's start towards its end.",
      "Quels franchissements comptent, vus du début de la ligne vers sa fin."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "intrusion", version: 3,
    abstract: Bilingual(
      "A person's feet are in a forbidden zone for a time, or go over a line and stay over.",
      "Les pieds d'une personne se trouvent un certain temps dans une zone interdite, ou franchissent une ligne et restent au-delà."
    ),
    events: [
      StageCard.Event(
        "intrusion", Bilingual("intrusion", "intrusion"),
        start: Bilingual(
          "the feet came into the zone; at a line, half a second before the crossing",
          "les pieds sont entrés dans la zone ; à une ligne, une demi-seconde avant le franchissement"
        ),
        end: Bilingual(
          "the feet were last seen inside; at a line, half a second after the crossing",
          "les pieds ont été vus à l'intérieur pour la dernière fois ; à une ligne, une demi-seconde après le franchissement"
        ),
        alerted: Bilingual(
          "`hold` had passed inside; at a line, `line-hold` beyond it",
          "`hold` s'était écoulé à l'intérieur ; à une ligne, `line-hold` au-delà"))
    ],
    needs: [.people], gains: [.vehicles, .groundPlane],
    options: [
      zones.fact, crossed.fact, near.fact, hold.fact, release.fact, lineHold.fact, direction.fact,
      ClassChoice.option.fact,
    ],
    knownBadCases: [
      Bilingual(
        "Feet hidden by a wall, a bench or other people are guessed from the visible part.",
        "Des pieds cachés par un mur, un banc ou d'autres personnes sont devinés d'après la partie visible."
      ),
      Bilingual(
        "Two people who meet may swap tracks: the alarm of one ends and the other's begins anew.",
        "Deux personnes qui se croisent peuvent échanger leurs pistes : l'alarme de l'une se termine et celle de l'autre recommence."
      ),
      Bilingual(
        "Whoever is inside when the clip starts has no path: crossings just then are missed.",
        "Qui est à l'intérieur au début de la séquence n'a pas de trajet : les franchissements à ce moment sont manqués."
      ),
      Bilingual(
        "A vehicle that leaves the view within half a second of a line, or enters it so, is missed there.",
        "Un véhicule qui quitte la vue à moins d'une demi-seconde d'une ligne, ou y entre ainsi, y est manqué."
      ),
      Bilingual(
        "Shadows and reflections that look like a person standing in the zone raise alarms.",
        "Des ombres et des reflets qui ressemblent à une personne debout dans la zone déclenchent des alarmes."
      ),
    ])

  /// What is known of one track.
  private struct Path: Sendable {
    var presence: ZonePresence
    var watches: [LineWatch]
  }

  private let zoneRule: ZoneRule
  private let lineRule: LineRule
  private var memory: TrackMemory<Path>

  /// Reads the options; an unknown zone or line is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    let named = try options[Self.zones]
    let namedLines = try options[Self.crossed]
    let forbidden = scene.zones.filter(\.forbidden)
    // Whoever names only lines wants no zones, and the other way round.
    let zones =
      named ?? (namedLines != nil ? [] : forbidden.isEmpty ? scene.zones : forbidden)
    lineRule = LineRule(
      event: Self.card.name, lines: namedLines ?? (named != nil ? [] : scene.lines),
      hold: try options[Self.lineHold],
      directions: try options[Self.direction], choice: try options[ClassChoice.option])
    zoneRule = ZoneRule(
      event: Self.card.name,
      areas: zones.isEmpty && lineRule.lines.isEmpty
        ? [.wholeView] : try Self.areas(zones, options, scene: scene),
      hold: Hold(needed: try options[Self.hold], release: try options[Self.release]),
      choice: lineRule.choice)
    memory = TrackMemory(for: max(zoneRule.hold.release, lineRule.hold))
  }

  /// The zones, with the ground around them where it is asked for.
  private static func areas(
    _ zones: [Scene.Zone], _ options: StageOptions, scene: Scene
  ) throws(DocumentError) -> [WatchedArea] {
    let areas = zones.map(WatchedArea.init)
    guard let reach = try options[near], let plane = scene.groundPlane,
      let node = options.node(near)
    else { return areas }
    var fenced: [WatchedArea] = []
    for var area in areas {
      area.fence = GroundFence(area.polygon, plane: plane, reach: reach)
      guard area.fence != nil else { throw node.error(.areaUnknown(zone: area.name)) }
      fenced.append(area)
    }
    return fenced
  }

  /// Follows each track into zones and over lines.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: zoneRule.choice.tracks(of: context).present(at: context.time),
      time: context.time)
  }

  /// Ends the presences that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.end { number, path in path.presence.end(number) }
  }

  /// The work of a frame, on tracks that are taken to be in view.
  package mutating func look(at tracks: [Track], time: MediaTime) -> [Observation] {
    let (zones, lines) = (zoneRule, lineRule)
    return memory.look(
      at: tracks, time: time,
      begin: { Path(presence: ZonePresence(zones, shownAt: time), watches: lines.watches) },
      follow: { track, path, instant in
        path.presence.look(at: track, time: instant)
          + lines.crossings(
            of: track, &path.watches, at: instant, shownAt: path.presence.shownAt)
      },
      miss: { number, path in path.presence.miss(number, at: time) })
  }
}
