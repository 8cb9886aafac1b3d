import Documents
import Phrasebook

/// Who answers for an audit (`assurance`); the raw value is the word in files.
public enum Assurance: String, Hashable, Sendable, CaseIterable {
  /// Whoever makes, sells or uses the system.
  case byItself = "self"
  /// Somebody else.
  case thirdParty = "third-party"
  /// Somebody else repeated an audit that was there already.
  case reproduced
}

extension Assurance {
  init(_ node: DocumentNode) throws(DocumentError) {
    guard let known = Assurance(rawValue: try node.string()) else {
      throw node.error(.notAssurance(node.summary))
    }
    self = known
  }
}
