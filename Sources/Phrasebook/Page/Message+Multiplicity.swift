extension Message {
  /// What testing several claims at once does to refutations.
  package enum Multiplicity: PrintedPhrase {
    case together(tested: Int, refuted: Int, standing: [String], level: String)
    case heading
    case alone(p: String)
    case stands(p: String, adjusted: String, tested: Int)
    case falls(p: String, adjusted: String, tested: Int)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.together(let tested, let refuted, let standing, let level), .english):
        "Of \(String(tested)) claims that could have been refuted, \(String(refuted)) \(en.form(refuted, "is", "are")). Who tests many claims refutes some by chance: allowing for their number (Holm, \(level)), \(standing.isEmpty ? "none remains" : "\(String(standing.count)) \(en.form(standing.count, "remains", "remain")): \(standing.joined(separator: ", "))")."
      case (.together(let tested, let refuted, let standing, let level), .french):
        "Sur \(String(tested)) affirmations réfutables, \(String(refuted)) \(fr.form(refuted, "est réfutée", "sont réfutées")). Qui teste beaucoup d'affirmations en réfute certaines par hasard : compte tenu de leur nombre (Holm, \(level)), \(standing.isEmpty ? "il n'en reste aucune" : "il en reste \(String(standing.count)) : \(standing.joined(separator: ", "))")."
      case (.heading, .english): "Chance"
      case (.heading, .french): "Part du hasard"
      case (.alone(let p), .english): "Against the claim: \(p)."
      case (.alone(let p), .french): "Contre l'affirmation : \(p)."
      case (.stands(let p, let adjusted, let tested), .english):
        "Against the claim: \(p), and \(adjusted) allowing for all \(String(tested)) claims that were tested (Holm)."
      case (.stands(let p, let adjusted, let tested), .french):
        "Contre l'affirmation : \(p), et \(adjusted) compte tenu des \(String(tested)) affirmations testées (Holm)."
      case (.falls(let p, let adjusted, let tested), .english):
        "Taken with all \(String(tested)) claims that were tested, this refutation does not stand: \(p) against the claim alone, \(adjusted) allowing for their number (Holm)."
      case (.falls(let p, let adjusted, let tested), .french):
        "Compte tenu des \(String(tested)) affirmations testées, cette réfutation ne tient pas : \(p) contre l'affirmation seule, \(adjusted) compte tenu de leur nombre (Holm)."
      }
    }
  }
}
