import Phrasebook
import Scene
public import Documents
import Foundation
import Observations

/// A stage that an audit or a command line asks for, with its options as they were written.
public struct StageRequest: Sendable, Hashable {
  /// Name of the stage.
  public let name: String
  /// The mapping behind the name; nil where it stands alone.
  public let options: DocumentNode?

  /// A stage by name with its options.
  public init(name: String, options: DocumentNode? = nil) {
    self.name = name
    self.options = options
  }

  private var card: StageCard? { StageCatalogue.card(named: name) }

  /// Whether somebody has to look for people.
  public var asksForPeople: Bool { card?.needs.contains(.people) ?? true }

  /// Whether somebody has to look for vehicles: by the stage's nature, or by its option `class`.
  public var asksForVehicles: Bool {
    guard let card else { return false }
    if card.needs.contains(.vehicles) { return true }
    guard card.options.contains(ClassChoice.option.fact),
      let options = try? StageOptions(options, of: card, scene: .wholeView),
      let choice = try? options[ClassChoice.option]
    else { return false }
    return choice.classes.contains(.vehicle)
  }
}

extension StageRequest {
  /// Stages as a command line names them: `all`, or `intrusion,abandoned-object:static-for=10 s:zones=[hall, stairs]`.
  ///
  /// Commas part stages, colons part options; neither does inside brackets. Values are read as in an audit file.
  ///
  /// - Throws: `DocumentError` about text that says nothing of this kind; names and options are checked later, with the scene.
  public static func all(in words: String) throws(DocumentError) -> [StageRequest] {
    if words == "all" { return StageCatalogue.names.map { StageRequest(name: $0) } }
    var requests: [StageRequest] = []
    for word in split(words, at: ",") {
      let parts = split(word, at: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let name = parts.first, !name.isEmpty else {
        throw error(.noStageNamed)
      }
      var entries: [String] = []
      for part in parts.dropFirst() {
        guard let sign = part.firstIndex(of: "="), sign != part.startIndex else {
          throw error(.notStageOption(part, of: name))
        }
        entries.append("\(part[..<sign]): \(part[part.index(after: sign)...])")
      }
      let options: DocumentNode? =
        entries.isEmpty
        ? nil : try .parse(yaml: "{" + entries.joined(separator: ", ") + "}", file: place)
      requests.append(StageRequest(name: name, options: options))
    }
    return requests
  }

  private static let place = "--stages"

  private static func error(_ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: place, line: nil, complaint)
  }

  /// The parts between a separator that stands outside brackets.
  private static func split(_ text: String, at separator: Character) -> [String] {
    var (parts, depth) = ([""], 0)
    for character in text {
      switch character {
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      default: break
      }
      if character == separator, depth <= 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
