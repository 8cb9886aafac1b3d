public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Counts people in zones and says when there are too many of them for too long.
public struct DensityStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where people are counted; without a choice in the whole view and in all zones.",
      "Où les personnes sont comptées ; sans choix, dans toute la vue et dans toutes les zones."))
  private static let threshold: StageOption<Threshold?> = .init(
    "threshold",
    .either(.number(0.001...20), .word(FruinLevel.thresholds.map(\.rawValue))),
    Bilingual(
      "Persons per square metre from which on there are too many, or one of Fruin's levels of service; needs a ground plane; without it no alarm.",
      "Nombre de personnes par mètre carré à partir duquel il y en a trop, ou l'un des niveaux de service de Fruin ; exige un plan du sol ; sans cette option, pas d'alarme."
    ), standard: nil
  ) { node, _ throws(DocumentError) in try DensityStage.density(node) }
  private static let count: StageOption<Threshold?> = .init(
    "count", .number(1...100_000),
    Bilingual(
      "Persons from which on there are too many; without it no alarm.",
      "Nombre de personnes à partir duquel il y en a trop ; sans cette option, pas d'alarme."),
    standard: nil
  ) { node, _ throws(DocumentError) in .count(try node.number(in: 1...100_000)) }
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .seconds(10), in: .zero ... .day,
    Bilingual(
      "How long there must be too many.", "Pendant combien de temps il doit y en avoir trop."))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(2), in: .zero ... .day,
    Bilingual(
      "How long there must be few enough for the alarm to end.",
      "Pendant combien de temps il doit y en avoir assez peu pour que l'alarme se termine."))
  private static let every: StageOption<MediaDuration> = .duration(
    "every", .seconds(1), in: .zero ... .day,
    Bilingual(
      "Time between measurements; `0 s` for each analysed frame.",
      "Temps entre deux mesures ; `0 s` pour chaque image analysée."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "density", version: 3,
    abstract: Bilingual(
      "More people, or more people per square metre, than a threshold for a time.",
      "Plus de personnes, ou plus de personnes par mètre carré, qu'un seuil pendant un certain temps."
    ),
    events: [
      StageCard.Event(
        "density", Bilingual("crowd density", "densité de personnes"),
        start: Bilingual("there came to be too many", "il y en a eu trop"),
        end: Bilingual(
          "there were last seen to be too many", "on en a vu trop pour la dernière fois"),
        alerted: Bilingual("there had been too many for `hold`", "il y en avait trop depuis `hold`")
      )
    ],
    quantities: [
      StageCard.Quantity("count", Bilingual("persons", "personnes")),
      StageCard.Quantity(
        "density", Bilingual("persons per square metre", "personnes par mètre carré")),
      StageCard.Quantity(
        "count-by-area",
        Bilingual(
          "persons, by the foreground's area, where boxes cannot be believed",
          "personnes, d'après la surface du premier plan, là où l'on ne peut pas croire les boîtes")
      ),
      StageCard.Quantity(
        "density-by-area",
        Bilingual(
          "the same per square metre", "la même chose par mètre carré")),
    ],
    needs: [.people], gains: [.groundPlane],
    options: [
      zones.fact, threshold.fact, count.fact, hold.fact, release.fact, every.fact,
    ],
    knownBadCases: [
      Bilingual(
        "People hidden behind others are not counted: dense crowds are underestimated.",
        "Les personnes cachées par d'autres ne sont pas comptées : les foules denses sont sous-estimées."
      ),
      Bilingual(
        "Whoever sits, lies or stands still since before the clip began may be missed.",
        "Qui est assis, couché ou immobile depuis avant le début de la séquence peut être manqué."),
      Bilingual(
        "Persons per square metre is as good as the scene's ground plane; without one there is none.",
        "Le nombre de personnes par mètre carré vaut ce que vaut le plan du sol de la scène ; sans lui, il n'y en a pas."
      ),
      Bilingual(
        "A person counts where the feet are: hidden feet may fall into the neighbouring zone.",
        "Une personne compte là où sont ses pieds : des pieds cachés peuvent tomber dans la zone voisine."
      ),
    ])

  private let areas: [Area]
  private let every: MediaDuration
  private var nextMeasurement: MediaTime?
  private var watches: [Watch]

  /// Where people are counted.
  private struct Area {
    let name: String?
    let polygon: Polygon
    /// Nil without a ground plane, or where the zone reaches beyond the horizon.
    let squareMetres: Double?
  }

  /// A threshold in one area.
  private struct Watch {
    let area: Int
    let threshold: Threshold
    var hold: Hold
    var peak = 0.0

    /// Persons, or persons per square metre, from which on there are too many.
    var limit: Double {
      switch threshold {
      case .density(let value, _), .count(let value): value
      }
    }
  }

  private enum Threshold: Sendable {
    case density(Double, name: String)
    case count(Double)
  }

  /// Reads the options; a density threshold needs a ground plane.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    let zones = try options[Self.zones]
    let whole = Area(
      name: nil, polygon: .wholeView, squareMetres: scene.groundPlane?.area(of: .wholeView))
    let areas =
      zones.map { DensityStage.areas($0, scene: scene) }
      ?? [whole] + DensityStage.areas(scene.zones, scene: scene)
    every = try options[Self.every]
    let hold = Hold(needed: try options[Self.hold], release: try options[Self.release])
    var watches: [Watch] = []
    if let threshold = try options[Self.threshold], let node = options.node(Self.threshold) {
      let measurable = areas.indices.filter { areas[$0].squareMetres != nil }
      // The whole view mostly reaches the sky and is then left out; a named zone must not be left out in silence.
      let unknown = areas.first { $0.name != nil && $0.squareMetres == nil }
      guard unknown == nil, !measurable.isEmpty else {
        throw node.error(.areaUnknown(zone: unknown?.name))
      }
      watches += measurable.map { Watch(area: $0, threshold: threshold, hold: hold) }
    }
    if let threshold = try options[Self.count] {
      watches += areas.indices.map { Watch(area: $0, threshold: threshold, hold: hold) }
    }
    self.areas = areas
    self.watches = watches
  }

  /// Counts, measures and watches the thresholds.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    let feet = context.tracks.filter { $0.isCounted(at: context.time) }.map(\.foot)
    guard context.peopleDoubt != nil else { return look(at: feet, time: context.time) }
    return look(at: feet, time: context.time, .byArea(context.areaCount))
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    var observations: [Observation] = []
    for index in watches.indices {
      if let ended = watches[index].hold.end() {
        observations.append(alarm(watches[index], ended))
      }
    }
    return observations
  }

  /// The work of a frame, on the places where people stand.
  package mutating func look(at feet: [Point], time: MediaTime) -> [Observation] {
    look(at: feet, time: time, .byBoxes)
  }

  /// How people are counted.
  private enum Counting {
    case byBoxes
    /// Where boxes cannot be believed: by area, where the scene tells how tall people look, else not at all.
    case byArea(AreaCount?)
  }

  private mutating func look(
    at feet: [Point], time: MediaTime, _ counting: Counting
  ) -> [Observation] {
    // Feet a little below the picture still stand in the zone that reaches its lower edge.
    let inView = feet.map { Point(min(max($0.x, 0), 0.999_999), min(max($0.y, 0), 0.999_999)) }
    var counts = areas.map { area in Double(inView.count { area.polygon.contains($0) }) }
    // A threshold is watched by whatever is known: those who were boxed are there at least.
    if case .byArea(let area?) = counting {
      counts = zip(areas, counts).map { max($1, area.persons(in: $0.polygon)) }
    }
    var observations: [Observation] = []
    for index in watches.indices {
      let value = value(of: watches[index], counts)
      let isAbove = value >= watches[index].limit
      if let ended = watches[index].hold.look(isAbove, at: time) {
        observations.append(alarm(watches[index], ended))
        watches[index].peak = 0
      }
      if isAbove { watches[index].peak = max(watches[index].peak, value) }
    }
    if nextMeasurement.map({ time >= $0 }) ?? true {
      nextMeasurement = time + every
      observations += measurements(counts, counting, at: time)
    }
    return observations
  }

  /// What was not judged is not measured; a count by area is another quantity, which no claim on counts is tried by.
  private func measurements(
    _ counts: [Double], _ counting: Counting, at time: MediaTime
  ) -> [Observation] {
    let suffix: String
    switch counting {
    case .byBoxes: suffix = ""
    case .byArea(nil): return []
    case .byArea: suffix = "-by-area"
    }
    return zip(areas, counts).flatMap { area, count in
      let number = Measurement(
        quantity: "count" + suffix, zone: area.name, time: time, value: count)
      guard let squareMetres = area.squareMetres else { return [Observation.measurement(number)] }
      let density = Measurement(
        quantity: "density" + suffix, zone: area.name, time: time, value: count / squareMetres)
      return [.measurement(number), .measurement(density)]
    }
  }

  private func value(of watch: Watch, _ counts: [Double]) -> Double {
    let count = counts[watch.area]
    guard case .density = watch.threshold else { return count }
    return areas[watch.area].squareMetres.map { count / $0 } ?? 0
  }

  private func alarm(_ watch: Watch, _ ended: Hold.Ended) -> Observation {
    var attributes = ["peak": JSON.number(watch.peak).line]
    switch watch.threshold {
    case .density(_, let name): attributes["threshold"] = name
    case .count(let limit): attributes["threshold"] = "\(JSON.number(limit).line) persons"
    }
    let bounds = areas[watch.area].polygon.bounds
    return .alarm(
      Alarm(
        event: DensityStage.card.name, zone: areas[watch.area].name, interval: ended.interval,
        alerted: ended.heldAt, box: bounds, attributes: attributes))
  }

  private static func areas(_ zones: [Scene.Zone], scene: Scene) -> [Area] {
    zones.map {
      Area(
        name: $0.name, polygon: $0.polygon, squareMetres: scene.groundPlane?.area(of: $0.polygon))
    }
  }

  private static func density(_ node: DocumentNode) throws(DocumentError) -> Threshold {
    guard let number = try? node.number(in: 0.001...20) else {
      let word = try node.word(FruinLevel.thresholds.map(\.rawValue))
      let level = FruinLevel(rawValue: word) ?? .b
      return .density(level.lowerBound, name: level.rawValue)
    }
    return .density(number, name: "\(JSON.number(number).line) p/m²")
  }
}
