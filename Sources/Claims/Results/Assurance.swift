import Documents
public import Phrasebook

/// Who answers for an audit (`assurance`); the raw value is the word in files.
public enum Assurance: String, Hashable, Sendable, CaseIterable {
  /// Whoever makes, sells or uses the system.
  case byItself = "self"
  /// Somebody else.
  case thirdParty = "third-party"
  /// Somebody else repeated an audit that was there already.
  case reproduced

  /// Who is responsible, as a sentence; that nobody said so where it is nil.
  public static func text(_ assurance: Assurance?, in language: Language) -> String {
    switch (assurance, language) {
    case (.byItself, .english):
      "Responsible: whoever makes, sells or uses the system audits it here (assurance: self)."
    case (.byItself, .french):
      "Responsabilité : qui fabrique, vend ou emploie le système l'audite ici (assurance: self)."
    case (.thirdParty, .english):
      "Responsible: a third party, which neither makes, sells nor uses the system (assurance: third-party)."
    case (.thirdParty, .french):
      "Responsabilité : un tiers, qui ne fabrique, ne vend ni n'emploie le système (assurance: third-party)."
    case (.reproduced, .english):
      "Responsible: somebody else, who repeated an audit made before (assurance: reproduced)."
    case (.reproduced, .french):
      "Responsabilité : quelqu'un d'autre, qui a refait un audit déjà mené (assurance: reproduced)."
    case (nil, .english): "Who is responsible for this audit is not stated."
    case (nil, .french): "Qui répond de cet audit n'est pas indiqué."
    }
  }
}

extension Assurance {
  init(_ node: DocumentNode) throws(DocumentError) {
    guard let known = Assurance(rawValue: try node.string()) else {
      throw node.error(.notAssurance(node.summary))
    }
    self = known
  }
}
