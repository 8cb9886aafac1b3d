import Documents
import MediaTime
import Phrasebook
import Scene

/// What `attribute-filter` looks for; of what is not said, anything will do.
struct AttributeQuery {
  /// Whether nothing was asked: then nothing is looked for.
  let isEmpty: Bool
  /// What it looks at.
  let choice: ClassChoice
  var upper: [ColourTerm] = []
  var lower: [ColourTerm] = []
  var height: ClosedRange<Double>?
  var speed: ClosedRange<Double>?
  var dwell: ClosedRange<MediaDuration>?
  /// Image degrees clockwise from right, and how far off a track may be.
  var direction: (degrees: Double, tolerance: Double)?
  var zones: [Scene.Zone] = []

  private static let keys = [
    "class", "upper-colour", "lower-colour", "min-height", "max-height", "min-speed", "max-speed",
    "direction", "direction-tolerance", "min-dwell", "max-dwell", "zones",
  ]

  init(_ node: DocumentNode?, scene: Scene) throws(DocumentError) {
    isEmpty = node == nil
    let options = try node?.mapping(AttributeQuery.keys)
    choice = try ClassChoice(options?["class"])
    guard let options else { return }
    upper = try AttributeQuery.colours(options["upper-colour"])
    lower = try AttributeQuery.colours(options["lower-colour"])
    height = try AttributeQuery.range(options["min-height"], options["max-height"]) {
      node throws(DocumentError) in try AttributeQuery.height(node, scene: scene)
    }
    speed = try AttributeQuery.range(options["min-speed"], options["max-speed"]) {
      node throws(DocumentError) in try AttributeQuery.metresASecond(node)
    }
    let (shortest, longest) = (options["min-dwell"], options["max-dwell"])
    if shortest != nil || longest != nil {
      let least = try shortest?.positiveDuration() ?? .zero
      let most = try longest?.positiveDuration() ?? .seconds(1 << 30)
      guard least <= most else {
        throw (longest ?? options.node).error(.dwellsReversed)
      }
      dwell = least...most
    }
    if let wanted = try options["direction"]?.degrees() {
      direction = (wanted, try options["direction-tolerance"]?.number(in: 1...180) ?? 45)
    } else if let alone = options["direction-tolerance"] {
      throw alone.error(.toleranceAlone)
    }
    if let named = options["zones"] { zones = try scene.zones(named: named) }
  }

  private static func colours(_ node: DocumentNode?) throws(DocumentError) -> [ColourTerm] {
    guard let node else { return [] }
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
    _ low: DocumentNode?, _ high: DocumentNode?,
    _ read: (DocumentNode) throws(DocumentError) -> Double
  ) throws(DocumentError) -> ClosedRange<Double>? {
    guard let some = high ?? low else { return nil }
    var (least, most) = (0.0, Double.infinity)
    if let low { least = try read(low) }
    if let high { most = try read(high) }
    guard least <= most else { throw some.error(.rangeReversed) }
    return least...most
  }

  /// Metres where the scene has a ground plane, else a share of the view.
  private static func height(_ node: DocumentNode, scene: Scene) throws(DocumentError) -> Double {
    guard scene.groundPlane == nil else { return try node.metres() }
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
