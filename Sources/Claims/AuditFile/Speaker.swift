import Documents
import Phrasebook

/// Who made a claim: a town that says so is no vendor.
public struct Speaker: Hashable, Sendable {
  /// In which part somebody speaks; the raw value is the word in files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whoever sells or makes the system.
    case vendor
    /// Whoever runs it: a railway, a town's control room.
    case user = "operator"
    /// A ministry, a police force, a court, a committee set up by law.
    case authority
    /// A newspaper or station that reports it.
    case press
    /// Whoever examined the system, or wrote the audit.
    case auditor
  }

  /// In which part.
  public var kind: Kind
  /// Their name; nil where it was not stated.
  public var name: String?

  /// Somebody by part and name.
  public init(_ kind: Kind, name: String? = nil) {
    self.kind = kind
    self.name = name
  }
}

extension Speaker {
  /// Reads `vendor`, or `{vendor: Evitech}`.
  init(_ node: DocumentNode) throws(DocumentError) {
    let words = Kind.allCases.map(\.rawValue)
    guard case .mapping = node.content else {
      let word = try node.word(words)
      self.init(Kind(rawValue: word) ?? .vendor)
      return
    }
    let entries = try node.mapping(words).entries
    guard let entry = entries.first, entries.count == 1, let kind = Kind(rawValue: entry.key) else {
      throw node.error(.notSpeaker(node.summary))
    }
    self.init(kind, name: try entry.value.string())
  }
}
