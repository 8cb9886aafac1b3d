public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Somebody, or a vehicle, goes against the way that a zone or a line allows.
///
/// Direction of a track over a second, as in Monteiro, Ribeiro, Marcos & Batista 2007 (*Wrong way drivers detection based
/// on optical flow*, ICIP, doi:10.1109/ICIP.2007.4379837), who take it from flow and ask for it in several frames too.
public struct CounterFlowStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where a way is prescribed; without a choice the zones with a `flow`, or with the option `flow` all zones, or the whole view where there are none.",
      "Où un sens est prescrit ; sans choix, les zones avec un `flow`, ou, avec l'option `flow`, toutes les zones, ou toute la vue s'il n'y en a pas."
    ))
  private static let flow: StageOption<Double?> = .init(
    "flow", .angle,
    Bilingual(
      "The way that is allowed where a zone does not say: 0° to the right, 90° downwards, as the picture shows it.",
      "Le sens autorisé là où une zone ne le dit pas : 0° vers la droite, 90° vers le bas, tel que l'image le montre."
    ), standard: nil
  ) { node, _ throws(DocumentError) in try node.degrees() }
  private static let tolerance: StageOption<Double> = .number(
    "tolerance", 60, in: 1...90,
    Bilingual(
      "How many degrees a way may differ from the opposite one and still be against it.",
      "De combien de degrés un trajet peut s'écarter du sens opposé et rester à contresens."))
  private static let lines: StageOption<[Scene.NamedLine]?> = .lines(
    Bilingual(
      "Lines that may be crossed one way only; none without a choice.",
      "Lignes qui ne se franchissent que dans un sens ; aucune sans choix."))
  private static let allowed: StageOption<LineWatch.Direction> = .word(
    "allowed", LineWatch.Direction.leftToRight.rawValue,
    of: LineWatch.Direction.allCases.map { ($0.rawValue, $0) },
    Bilingual(
      "Which way the lines may be crossed, seen from their start towards their end.",
      "Dans quel sens les lignes se franchissent, vues de leur début vers leur fin."))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .seconds(1), in: .zero ... .day,
    Bilingual(
      "How long somebody must go the wrong way.",
      "Pendant combien de temps quelqu'un doit aller à contresens."))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(2), in: .zero ... .day,
    Bilingual(
      "How long somebody must stand, turn or be gone for the alarm to end.",
      "Pendant combien de temps quelqu'un doit s'arrêter, tourner ou être parti pour que l'alarme se termine."
    ))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "counter-flow", version: 1,
    abstract: Bilingual(
      "A track goes against the way that a zone allows for a time, or crosses a line the wrong way.",
      "Une piste va un certain temps à contresens d'une zone, ou franchit une ligne dans le mauvais sens."
    ),
    events: [
      StageCard.Event(
        "counter-flow", Bilingual("wrong way", "contresens"),
        start: Bilingual(
          "the way was first known to be wrong; at a line, half a second before the crossing",
          "on a su pour la première fois que le sens était mauvais ; à une ligne, une demi-seconde avant le franchissement"
        ),
        end: Bilingual(
          "the way was last wrong; at a line, half a second after the crossing",
          "le sens était mauvais pour la dernière fois ; à une ligne, une demi-seconde après le franchissement"
        ),
        alerted: Bilingual(
          "the way had been wrong for `hold`; at a line, half a second beyond it",
          "le sens était mauvais depuis `hold` ; à une ligne, une demi-seconde au-delà"))
    ],
    needs: [.people], gains: [.vehicles],
    options: [
      zones.fact, flow.fact, tolerance.fact, lines.fact, allowed.fact, hold.fact, release.fact,
      ClassChoice.option.fact,
    ],
    knownBadCases: [
      Bilingual(
        "Two tracks that are swapped look like somebody who turns round.",
        "Deux pistes échangées ressemblent à quelqu'un qui fait demi-tour."),
      Bilingual(
        "In a dense crowd there are no tracks: nobody who pushes against it is seen.",
        "Dans une foule dense il n'y a pas de pistes : qui va contre elle n'est pas vu."),
      Bilingual(
        "Whoever is in view for less than a second and a half has no direction.",
        "Qui est visible moins d'une seconde et demie n'a pas de direction."),
      Bilingual(
        "One direction in the picture for a whole zone: where a road bends, the zone must be cut.",
        "Une seule direction dans l'image pour toute une zone : là où une rue tourne, il faut la découper."
      ),
      Bilingual(
        "A vehicle that reverses and somebody who steps back are wrong-way travellers by this rule.",
        "Un véhicule en marche arrière et quelqu'un qui recule vont à contresens selon cette règle."
      ),
    ])

  private struct Path: Sendable {
    var presence: ZonePresence
    var watches: [LineWatch]
    var way = TrackWay(of: .seconds(1))
  }

  /// Least way in a second, in heights of who goes: boxes of those who stand tremble.
  private static let leastStep = 0.3

  private let zoneRule: ZoneRule
  /// The way that each area of the rule allows, in image degrees.
  private let flows: [Double]
  private let lineRule: LineRule
  private let leastAngle: Double
  private var memory: TrackMemory<Path>

  /// Reads the options; a zone that is named and has no way is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    let usual = try options[Self.flow]
    let named = try options[Self.zones]
    if usual == nil, let dumb = named?.first(where: { $0.flow == nil }),
      let node = options.node(Self.zones)
    {
      throw node.error(.zoneWithoutFlow(dumb.name))
    }
    let zones = named ?? scene.zones.filter { $0.flow != nil || usual != nil }
    let whole = zones.isEmpty && named == nil ? usual : nil
    flows = whole.map { [$0] } ?? zones.compactMap { $0.flow ?? usual }
    let choice = try options[ClassChoice.option]
    zoneRule = ZoneRule(
      event: Self.card.name, areas: whole == nil ? zones.map(WatchedArea.init) : [.wholeView],
      hold: Hold(needed: try options[Self.hold], release: try options[Self.release]),
      choice: choice)
    let allowed = try options[Self.allowed]
    lineRule = LineRule(
      event: Self.card.name, lines: try options[Self.lines] ?? [], hold: .milliseconds(500),
      directions: LineWatch.Direction.allCases.filter { $0 != allowed }, choice: choice)
    leastAngle = 180 - (try options[Self.tolerance])
    memory = TrackMemory(for: max(zoneRule.hold.release, lineRule.hold))
  }

  /// Follows each track through zones and over lines.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: zoneRule.choice.tracks(of: context).present(at: context.time),
      time: context.time, aspect: context.aspect)
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.end { number, path in path.presence.end(number) }
  }

  /// The work of a frame, on tracks that are taken to be in view; `aspect` is the view's width over its height.
  package mutating func look(
    at tracks: [Track], time: MediaTime, aspect: Double
  ) -> [Observation] {
    let (zones, lines, flows, leastAngle) = (zoneRule, lineRule, flows, leastAngle)
    return memory.look(
      at: tracks, time: time,
      begin: { Path(presence: ZonePresence(zones, shownAt: time), watches: lines.watches) },
      follow: { track, path, instant in
        path.way.look(at: track.foot, time: instant)
        let heading = Self.heading(path.way, of: track, aspect)
        let said = path.presence.look(at: track, time: instant) { area in
          guard let heading else { return false }
          return abs((heading - flows[area]).remainder(dividingBy: 360)) >= leastAngle
        }
        return said
          + lines.crossings(
            of: track, &path.watches, at: instant, shownAt: path.presence.shownAt)
      },
      miss: { number, path in path.presence.miss(number, at: time) })
  }

  /// Image degrees of the way over the last second; nil for who hardly moves.
  private static func heading(_ way: TrackWay, of track: Track, _ aspect: Double) -> Double? {
    guard let step = way.step else { return nil }
    let ahead = step.from.way(to: step.to, aspect: aspect)
    guard ahead.length >= leastStep * step.seconds * track.box.height else { return nil }
    return ahead.degrees
  }
}
