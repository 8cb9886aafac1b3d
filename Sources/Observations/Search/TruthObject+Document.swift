import Documents
import MediaTime
import Phrasebook
import Scene

extension TruthObject {
  /// Reads one object of a truth file; `size` is that of the picture where boxes are in pixels.
  init(_ node: DocumentNode, size: PixelSize?) throws(DocumentError) {
    let object = try node.mapping(["id", "class", "start", "end", "box", "attributes", "note"])
    let word = try object["class"]?.word(ObjectClass.allCases.map(\.rawValue))
    self.init(
      identifier: try object.required("id").string(),
      objectClass: word.flatMap(ObjectClass.init) ?? .person, interval: try object.interval(),
      box: try object["box"]?.box(in: size), note: try object["note"]?.string() ?? "")
    guard let stated = object["attributes"] else { return }
    let attributes = try stated.mapping(["upper", "lower", "direction", "zone"])
    upper = try Self.colours(attributes["upper"])
    lower = try Self.colours(attributes["lower"])
    direction = try attributes["direction"].map { node throws(DocumentError) in
      try Self.direction(node)
    }
    if let zone = attributes["zone"] { zones = try Self.words(zone) }
    guard objectClass == .person || (upper.isEmpty && lower.isEmpty) else {
      throw stated.error(.clothesOfVehicle)
    }
  }

  private static func colours(_ node: DocumentNode?) throws(DocumentError) -> [ColourTerm] {
    guard let node else { return [] }
    var terms: [ColourTerm] = []
    for item in items(node) {
      let word = try item.word(ColourTerm.allCases.map(\.rawValue))
      if let term = ColourTerm(rawValue: word), !terms.contains(term) { terms.append(term) }
    }
    return terms
  }

  private static func words(_ node: DocumentNode) throws(DocumentError) -> [String] {
    var words: [String] = []
    for item in items(node) { words.append(try item.string()) }
    return words
  }

  /// One value, or a list of them.
  private static func items(_ node: DocumentNode) -> [DocumentNode] {
    if case .sequence(let items) = node.content { items } else { [node] }
  }

  /// A word or degrees, as in a query.
  private static func direction(_ node: DocumentNode) throws(DocumentError) -> Double {
    let text = try node.string()
    if let known = TrackQuery.ways.first(where: { $0.word == text }) { return known.degrees }
    guard let degrees = try? node.degrees(), (0...360).contains(degrees) else {
      let known = TrackQuery.ways.map(\.word)
      throw node.error(
        .notWay(text.prefix(40), nearest: Spelling.nearest(to: text, in: known), known))
    }
    return degrees
  }
}
