import Documents
public import Phrasebook

extension Verdict.Outcome {
  /// The verdict as one word (or two) for people, with a capital.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.supported, .english): "Supported"
    case (.supported, .french): "Étayée par ces données"
    case (.refuted, .english): "Refuted"
    case (.refuted, .french): "Réfutée"
    case (.inconclusive, .english): "Inconclusive"
    case (.inconclusive, .french): "Non concluante"
    case (.notTestable, .english): "Not testable"
    case (.notTestable, .french): "Invérifiable"
    case (.noEvidence, .english): "No evidence"
    case (.noEvidence, .french): "Sans preuve"
    }
  }
}
