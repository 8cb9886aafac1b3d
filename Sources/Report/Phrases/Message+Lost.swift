import Documents
import Evaluation
import Phrasebook

extension Message {
  /// What the first screen says of clips that were lost.
  enum Lost {
    case title(Int, of: Int)
    case meaning
    case systemOnly(String)
    case more(Int)

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.title(let lost, let all), .english):
        "\(Language.english.number(all - lost)) of \(Language.english.number(all)) \(all == 1 ? "clip" : "clips"); \(Language.english.number(lost)) lost"
      case (.title(let lost, let all), .french):
        "\(Language.french.number(all - lost)) séquence\(all - lost < 2 ? "" : "s") sur \(Language.french.number(all)) ; \(Language.french.number(lost)) perdue\(lost < 2 ? "" : "s")"
      case (.meaning, .english):
        "What is lost counts neither as time watched nor as silence of the system: every figure is about the rest, which need not be like it."
      case (.meaning, .french):
        "Ce qui est perdu ne compte ni comme temps évalué ni comme silence du système : tous les chiffres portent sur le reste, qui peut être différent."
      case (.systemOnly(let name), .english): "for \(name) only"
      case (.systemOnly(let name), .french): "pour \(name) seulement"
      case (.more(let count), .english): "and \(Language.english.number(count)) more"
      case (.more(let count), .french):
        "et \(Language.french.number(count)) autre\(count < 2 ? "" : "s")"
      }
    }
  }
}
