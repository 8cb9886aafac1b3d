import Documents
import MediaTime
import Observations
import Phrasebook
import Scene

/// What `attribute-filter` looks for; of what is not said, anything will do.
struct AttributeQuery {
  /// Whether nothing was asked: then no alarm is raised.
  let isEmpty: Bool
  /// Whether a portrait of every track is written down, for questions that come later.
  let portrays: Bool
  /// What it looks at.
  let choice: ClassChoice
  let upper: [ColourTerm]
  let lower: [ColourTerm]
  let height: ClosedRange<Double>?
  let speed: ClosedRange<Double>?
  private(set) var dwell: ClosedRange<MediaDuration>?
  /// Image degrees clockwise from right, and how far off a track may be.
  let direction: (degrees: Double, tolerance: Double)?
  let zones: [Scene.Zone]

  private static let colours = ColourTerm.allCases.map(\.rawValue)
  private static let upper: StageOption<[ColourTerm]> = .init(
    "upper-colour", .words(colours),
    Bilingual(
      "Colour of the clothes above the waist.", "Couleur des vêtements au-dessus de la taille."),
    standard: []
  ) { node, _ throws(DocumentError) in try AttributeQuery.colours(node) }
  private static let lower: StageOption<[ColourTerm]> = .init(
    "lower-colour", .words(colours),
    Bilingual(
      "Colour of the clothes below the waist.", "Couleur des vêtements au-dessous de la taille."),
    standard: []
  ) { node, _ throws(DocumentError) in try AttributeQuery.colours(node) }
  private static let least: StageOption<Double?> = height(
    "min-height",
    Bilingual(
      "Least height: metres with a ground plane, else a share of the view's height.",
      "Taille minimale : en mètres avec un plan du sol, sinon en part de la hauteur de la vue."))
  private static let most: StageOption<Double?> = height(
    "max-height",
    Bilingual("Greatest height, likewise.", "Taille maximale, de même."))
  private static let slowest: StageOption<Double?> = speed(
    "min-speed", Bilingual("Least mean speed.", "Vitesse moyenne minimale."))
  private static let fastest: StageOption<Double?> = speed(
    "max-speed", Bilingual("Greatest mean speed.", "Vitesse moyenne maximale."))
  private static let direction: StageOption<Double?> = .init(
    "direction", .angle,
    Bilingual(
      "Where somebody went, as the picture shows it: 0° to the right, 90° downwards.",
      "Où quelqu'un est allé, tel que l'image le montre : 0° vers la droite, 90° vers le bas."),
    standard: nil
  ) { node, _ throws(DocumentError) in try node.degrees() }
  private static let tolerance: StageOption<Double> = .number(
    "direction-tolerance", 45, in: 1...180,
    Bilingual(
      "How many degrees a way may be off that.", "De combien de degrés un trajet peut s'en écarter."
    ))
  private static let shortest: StageOption<MediaDuration?> = .duration(
    "min-dwell", in: .zero ... .day * Rational(366),
    Bilingual(
      "Least time in view, or in the zones; `0 s` finds every track.",
      "Temps minimal dans la vue, ou dans les zones ; `0 s` trouve toutes les pistes."))
  private static let longest: StageOption<MediaDuration?> = .duration(
    "max-dwell", in: .zero ... .day * Rational(366),
    Bilingual("Greatest time, likewise.", "Temps maximal, de même."))
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where somebody must have been; then dwell is the time inside.",
      "Où quelqu'un doit avoir été ; la durée est alors le temps passé à l'intérieur."))

  private static let portraits: StageOption<Bool> = .word(
    "portraits", "false", of: [("false", false), ("true", true)],
    Bilingual(
      "Write down what every track looked like and did, for `contrechamp find`; alone it raises no alarm.",
      "Noter l'aspect et le parcours de chaque piste, pour `contrechamp find` ; seule, l'option ne lève pas d'alarme."
    ))

  /// As the card shows them.
  static let facts = [
    ClassChoice.option.fact, upper.fact, lower.fact, least.fact, most.fact, slowest.fact,
    fastest.fact, direction.fact, tolerance.fact, shortest.fact, longest.fact, zones.fact,
    portraits.fact,
  ]

  init(_ node: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(node, of: AttributeFilterStage.card, scene: scene)
    portrays = try options[Self.portraits]
    // Whom to portray is no question.
    isEmpty =
      options.areAbsent
      || portrays
        && options.stated.allSatisfy {
          [Self.portraits.fact.key, ClassChoice.option.fact.key].contains($0)
        }
    choice = try options[ClassChoice.option]
    upper = try options[Self.upper]
    lower = try options[Self.lower]
    height = try AttributeQuery.range(options, Self.least, Self.most)
    speed = try AttributeQuery.range(options, Self.slowest, Self.fastest)
    let (briefest, lasting) = (try options[Self.shortest], try options[Self.longest])
    if briefest != nil || lasting != nil {
      let ends = (briefest ?? .zero, lasting ?? .seconds(1 << 30))
      if ends.0 > ends.1, let node = options.node(Self.longest) {
        throw node.error(.dwellsReversed)
      }
      dwell = ends.0...max(ends.0, ends.1)
    }
    let tolerance = try options[Self.tolerance]
    direction = try options[Self.direction].map { ($0, tolerance) }
    if direction == nil, let alone = options.node(Self.tolerance) {
      throw alone.error(.toleranceAlone)
    }
    zones = try options[Self.zones] ?? []
  }

  private static func height(_ key: String, _ sentence: Bilingual) -> StageOption<Double?> {
    .init(key, .either(.metres(0...100), .number(0...1)), sentence, standard: nil) {
      node, scene throws(DocumentError) in try AttributeQuery.height(node, scene: scene)
    }
  }

  private static func speed(_ key: String, _ sentence: Bilingual) -> StageOption<Double?> {
    .init(key, .speed(0...100), sentence, standard: nil) {
      node, _ throws(DocumentError) in try AttributeQuery.metresASecond(node)
    }
  }

  private static func colours(_ node: DocumentNode) throws(DocumentError) -> [ColourTerm] {
    let items: [DocumentNode] =
      if case .sequence(let items) = node.content { items } else { [node] }
    var terms: [ColourTerm] = []
    for item in items {
      let word = try item.word(ColourTerm.allCases.map(\.rawValue))
      if let term = ColourTerm(rawValue: word) { terms.append(term) }
    }
    return terms
  }

  private static func range(
    _ options: StageOptions, _ low: StageOption<Double?>, _ high: StageOption<Double?>
  ) throws(DocumentError) -> ClosedRange<Double>? {
    guard let some = options.node(high) ?? options.node(low) else { return nil }
    let (least, most) = (try options[low] ?? 0, try options[high] ?? .infinity)
    guard least <= most else { throw some.error(.rangeReversed) }
    return least...most
  }

  /// Metres where the scene has a ground plane, else a share of the view.
  private static func height(_ node: DocumentNode, scene: Scene) throws(DocumentError) -> Double {
    guard scene.groundPlane == nil else { return try node.metres(in: 0...100) }
    guard let share = try? node.number(in: 0...1) else {
      throw node.error(.notShareOfHeight(node.summary))
    }
    return share
  }

  private static func metresASecond(_ node: DocumentNode) throws(DocumentError) -> Double {
    if let plain = try? node.number(in: 0...100) { return plain }
    let text = try node.string()
    guard text.hasSuffix("m/s"),
      let value = Double(text.dropLast(3).filter { $0 != " " }), (0...100).contains(value)
    else { throw node.error(.notSpeed(node.summary)) }
    return value
  }

  /// The name of the zone that counts at a place: the outer nil where none does, the inner where all the view counts.
  func zone(at place: Point) -> String?? {
    guard !zones.isEmpty else { return .some(nil) }
    return zones.first { $0.polygon.contains(place) }.map { .some($0.name) }
  }

  /// Whether clothes take part.
  var asksForColour: Bool { !upper.isEmpty || !lower.isEmpty }

  /// How surely a finished track is what is looked for, by the colours asked for (1 without any); nil where it is not.
  func match(_ track: TrackPortrait, aspect: Double) -> Double? {
    var confidence = 1.0
    for (wanted, vote) in [(upper, track.upper), (lower, track.lower)] where !wanted.isEmpty {
      guard let colour = vote.colour, wanted.contains(colour.term) else { return nil }
      confidence = min(confidence, colour.share)
    }
    if let height, !height.contains(track.height) { return nil }
    if let speed, !speed.contains(track.speed) { return nil }
    if let dwell, !dwell.contains(track.dwell) { return nil }
    if !zones.isEmpty, track.zone == nil { return nil }
    if let direction {
      guard let found = track.direction(aspect: aspect) else { return nil }
      let apart = abs((found - direction.degrees).remainder(dividingBy: 360))
      guard apart <= direction.tolerance else { return nil }
    }
    return confidence
  }
}
