import Documents
public import Phrasebook

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

  /// Part and name, such as `vendor, Evitech`.
  public func text(in language: Language) -> String {
    noun(in: language) + (name.map { ", " + $0 } ?? "")
  }

  /// The opening of a sentence, as in “The vendor, Evitech, claims”.
  func says(in language: Language) -> String {
    let between = name.map { ", \($0)," } ?? ""
    switch (kind, language) {
    case (.vendor, .english), (.user, .english), (.authority, .english):
      return "The " + noun(in: .english) + between + " claims"
    case (.press, .english): return "The press" + between + " reports"
    case (.auditor, .english): return "The auditor" + between + " states"
    case (.vendor, .french): return "L'éditeur" + between + " annonce"
    case (.user, .french): return "L'exploitant" + between + " annonce"
    case (.authority, .french): return "L'autorité" + between + " annonce"
    case (.press, .french): return "La presse" + between + " rapporte"
    case (.auditor, .french): return "L'auditeur" + between + " affirme"
    }
  }

  private func noun(in language: Language) -> String {
    switch (kind, language) {
    case (_, .english): kind.rawValue
    case (.vendor, .french): "éditeur"
    case (.user, .french): "exploitant"
    case (.authority, .french): "autorité"
    case (.press, .french): "presse"
    case (.auditor, .french): "auditeur"
    }
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

  /// The speaker in results.
  var json: JSON { ["kind": .string(kind.rawValue), "name": .optional(name)] }
}
