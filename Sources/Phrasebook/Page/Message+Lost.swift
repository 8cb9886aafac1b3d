extension Message {
  /// What the first screen says of clips that were lost.
  package enum Lost: PrintedPhrase {
    case title(Int, of: Int)
    case meaning
    case systemOnly(String)
    case more(Int)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.title(let lost, let all), .english):
        "\(en.number(all - lost)) of \(en.number(all)) \(en.form(all, "clip", "clips")); \(en.number(lost)) lost"
      case (.title(let lost, let all), .french):
        "\(fr.number(all - lost)) séquence\(fr.form(all - lost, "", "s")) sur \(fr.number(all)) ; \(fr.number(lost)) perdue\(fr.form(lost, "", "s"))"
      case (.meaning, .english):
        "What is lost counts neither as time watched nor as silence of the system: every figure is about the rest, which need not be like it."
      case (.meaning, .french):
        "Ce qui est perdu ne compte ni comme temps évalué ni comme silence du système : tous les chiffres portent sur le reste, qui peut être différent."
      case (.systemOnly(let name), .english): "for \(name) only"
      case (.systemOnly(let name), .french): "pour \(name) seulement"
      case (.more(let count), .english): "and \(en.number(count)) more"
      case (.more(let count), .french):
        "et \(fr.number(count)) autre\(fr.form(count, "", "s"))"
      }
    }
  }
}
