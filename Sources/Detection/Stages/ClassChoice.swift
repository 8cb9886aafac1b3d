import Documents
import Observations

/// Which classes a stage looks at: the word behind its option `class`.
struct ClassChoice: Hashable, Sendable {
  /// What it looks at.
  let classes: [ObjectClass]
  /// Whether somebody chose: then alarms say what they are about.
  let isStated: Bool

  private static let any = "any"

  /// People without a word, which is what stages looked at before there were vehicles.
  init(_ node: DocumentNode?) throws(DocumentError) {
    let word = try node?.word(ObjectClass.allCases.map(\.rawValue) + [ClassChoice.any])
    isStated = word != nil
    classes =
      word == ClassChoice.any
      ? ObjectClass.allCases : [word.flatMap(ObjectClass.init) ?? .person]
  }

  /// The tracks of a frame that are looked at, by number.
  func tracks(of context: FrameContext) -> [Track] {
    (classes.contains(.person) ? context.tracks : [])
      + (classes.contains(.vehicle) ? context.vehicles : [])
  }

  /// What an alarm about a track says of its class.
  func stated(_ track: Track) -> ObjectClass? { isStated ? track.objectClass : nil }
}

extension StageRequest {
  /// Whether somebody has to look for people: every stage but plain motion lives on them.
  public var asksForPeople: Bool { name != MotionStage.card.name }

  /// Whether the stage's option `class` asks for vehicles, so that somebody has to look for them.
  public var asksForVehicles: Bool {
    guard case .mapping(let entries)? = options?.content,
      let node = entries.first(where: { $0.key == "class" })?.value,
      let choice = try? ClassChoice(node)
    else { return false }
    return choice.classes.contains(.vehicle)
  }
}
