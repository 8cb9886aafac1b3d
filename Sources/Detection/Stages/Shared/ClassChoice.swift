import Documents
import Observations
import Phrasebook

/// Which classes a stage looks at: the word behind its option `class`.
struct ClassChoice: Hashable, Sendable {
  /// What it looks at.
  let classes: [ObjectClass]
  /// Whether somebody chose: then alarms say what they are about.
  let isStated: Bool

  /// People without a word, which is what stages looked at before there were vehicles.
  static let people = ClassChoice(classes: [.person], isStated: false)

  /// Vehicles, of stages that look at nothing else.
  static let vehicles = ClassChoice(classes: [.vehicle], isStated: true)

  /// The option `class` of every stage that has one.
  static let option: StageOption<ClassChoice> = .init(
    key, .word(words), written: ObjectClass.person.rawValue,
    Bilingual(
      "Whom it looks at; where it is set, alarms say what they are about.",
      "Ce qui est observé ; si l'option est donnée, les alarmes disent de quoi il s'agit."),
    standard: people
  ) { node, _ throws(DocumentError) in
    let word = try node.word(words)
    return ClassChoice(
      classes: ObjectClass(rawValue: word).map { [$0] } ?? ObjectClass.allCases, isStated: true)
  }

  private static let key = "class"
  private static let words = ObjectClass.allCases.map(\.rawValue) + ["any"]

  /// The tracks of a frame that are looked at, by number.
  func tracks(of context: FrameContext) -> [Track] {
    (classes.contains(.person) ? context.tracks : [])
      + (classes.contains(.vehicle) ? context.vehicles : [])
  }

  /// What an alarm about a track says of its class.
  func stated(_ track: Track) -> ObjectClass? { isStated ? track.objectClass : nil }
}
