import Documents
import MediaTime
import Observations
import Phrasebook
import Scene

/// An option of a stage together with how it is read: the card shows one half, the stage's initialiser uses the other.
struct StageOption<Value>: Sendable {
  /// What the card says of it.
  let fact: StageCard.Option
  /// What holds where nobody sets it.
  let standard: @Sendable () -> Value
  /// Reads it; refuses whatever the card does not allow.
  let read: @Sendable (DocumentNode, Scene) throws(DocumentError) -> Value

  /// Whatever a stage reads in its own way; the reader must refuse what the kind does not allow.
  init(
    _ key: String, _ kind: StageCard.Kind, written: String? = nil, _ sentence: Bilingual,
    standard: @autoclosure @escaping @Sendable () -> Value,
    read: @escaping @Sendable (DocumentNode, Scene) throws(DocumentError) -> Value
  ) {
    fact = StageCard.Option(key: key, kind: kind, standard: written, sentence: sentence)
    self.standard = standard
    self.read = read
  }
}

/// The options of a stage as an audit states them: unknown keys are errors, and so is what their card does not allow.
struct StageOptions {
  private let mapping: DocumentNode.Mapping?
  private let scene: Scene

  /// The mapping behind a stage's name; nil where the name stands alone.
  init(_ node: DocumentNode?, of card: StageCard, scene: Scene) throws(DocumentError) {
    mapping = try node?.mapping(card.options.map(\.key))
    self.scene = scene
  }

  /// Whether the name stands alone.
  var areAbsent: Bool { mapping == nil }

  /// Keys that an audit states.
  var stated: [String] { mapping?.entries.map(\.key) ?? [] }

  /// The value that an audit states, or the standard one.
  subscript<Value>(option: StageOption<Value>) -> Value {
    get throws(DocumentError) {
      guard let node = mapping?[option.fact.key] else { return option.standard() }
      return try option.read(node, scene)
    }
  }

  /// What stands at an option, for errors that concern several.
  func node<Value>(_ option: StageOption<Value>) -> DocumentNode? { mapping?[option.fact.key] }
}

extension StageOption where Value == MediaDuration {
  /// A length of time.
  static func duration(
    _ key: String, _ standard: MediaDuration, in range: ClosedRange<MediaDuration>,
    _ sentence: Bilingual
  ) -> StageOption {
    StageOption(
      key, .duration(range), written: standard.written, sentence, standard: standard
    ) { node, _ throws(DocumentError) in try node.duration(in: range) }
  }
}

extension StageOption where Value == MediaDuration? {
  /// A length of time that nobody needs to set.
  static func duration(
    _ key: String, in range: ClosedRange<MediaDuration>, _ sentence: Bilingual
  ) -> StageOption {
    StageOption(key, .duration(range), written: nil, sentence, standard: nil) {
      node, _ throws(DocumentError) in try node.duration(in: range)
    }
  }
}

extension StageOption where Value == Double {
  /// A number without a unit.
  static func number(
    _ key: String, _ standard: Double, in range: ClosedRange<Double>, _ sentence: Bilingual
  ) -> StageOption {
    StageOption(
      key, .number(range), written: JSON.text(of: standard), sentence, standard: standard
    ) { node, _ throws(DocumentError) in try node.number(in: range) }
  }

  /// A length on the ground.
  static func metres(
    _ key: String, _ standard: Double, in range: ClosedRange<Double>, _ sentence: Bilingual
  ) -> StageOption {
    StageOption(
      key, .metres(range), written: JSON.text(of: standard) + " m", sentence, standard: standard
    ) { node, _ throws(DocumentError) in try node.metres(in: range) }
  }
}

extension StageOption where Value == Double? {
  /// A length that only a ground plane tells: without one in the scene, stating it is an error.
  static func groundMetres(
    _ key: String, in range: ClosedRange<Double>, _ sentence: Bilingual
  ) -> StageOption {
    StageOption(key, .metres(range), written: nil, sentence, standard: nil) {
      node, scene throws(DocumentError) in
      guard scene.groundPlane != nil else { throw node.error(.metresWithoutGround) }
      return try node.metres(in: range)
    }
  }
}

extension StageOption {
  /// One of some words that each stand for a value.
  static func word(
    _ key: String, _ standard: String, of known: [(word: String, value: Value)],
    _ sentence: Bilingual
  ) -> StageOption where Value: Sendable {
    let words = known.map(\.word)
    let values = Dictionary(uniqueKeysWithValues: known.map { ($0.word, $0.value) })
    let usual = known.first { $0.word == standard }?.value ?? known[0].value
    return StageOption(key, .word(words), written: standard, sentence, standard: usual) {
      node, _ throws(DocumentError) in values[try node.word(words)] ?? usual
    }
  }
}

extension StageOption where Value == [Scene.Zone]? {
  /// Names of zones; nil where nobody names any.
  static func zones(_ sentence: Bilingual) -> StageOption {
    StageOption("zones", .zones, written: nil, sentence, standard: nil) {
      node, scene throws(DocumentError) in try scene.zones(named: node)
    }
  }
}

extension StageOption where Value == [Scene.NamedLine]? {
  /// Names of lines; nil where nobody names any.
  static func lines(_ sentence: Bilingual) -> StageOption {
    StageOption("lines", .lines, written: nil, sentence, standard: nil) {
      node, scene throws(DocumentError) in try scene.lines(named: node)
    }
  }
}

extension DocumentNode {
  /// A length of time inside a range.
  func duration(in range: ClosedRange<MediaDuration>) throws(DocumentError) -> MediaDuration {
    let value = try duration()
    guard range.contains(value) else {
      throw error(
        .outsideRange(summary, range.lowerBound.written, range.upperBound.written))
    }
    return value
  }

  /// A length on the ground inside a range.
  func metres(in range: ClosedRange<Double>) throws(DocumentError) -> Double {
    let value = try metres()
    guard range.contains(value) else {
      let (low, high) = (JSON.text(of: range.lowerBound), JSON.text(of: range.upperBound))
      throw error(.outsideRange(summary, "\(low) m", "\(high) m"))
    }
    return value
  }
}

extension Scene {
  /// The zones that a list names; an unknown one is an error with the nearest name.
  fileprivate func zones(named node: DocumentNode) throws(DocumentError) -> [Scene.Zone] {
    var found: [Scene.Zone] = []
    for item in try node.sequence() {
      let name = try item.word(zones.map(\.name))
      found += zones.filter { $0.name == name && !found.contains($0) }
    }
    return found
  }

  /// The lines that a list names; an unknown one is an error with the nearest name.
  fileprivate func lines(named node: DocumentNode) throws(DocumentError) -> [Scene.NamedLine] {
    var found: [Scene.NamedLine] = []
    for item in try node.sequence() {
      let name = try item.word(lines.map(\.name))
      found += lines.filter { $0.name == name && !found.contains($0) }
    }
    return found
  }
}
