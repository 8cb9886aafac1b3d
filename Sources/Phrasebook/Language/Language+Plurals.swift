/// Plurals: the rules of every language stand here and nowhere else.
extension Language {
  /// Whether a count takes the singular: exactly one in English, everything below two in French.
  package func isOne(_ count: Double) -> Bool {
    switch self {
    case .english: count == 1
    case .french: abs(count) < 2
    }
  }

  /// The form of a word that goes with a count.
  package func form(_ count: Int, _ one: String, _ many: String) -> String {
    isOne(Double(count)) ? one : many
  }

  /// The form of a word that goes with an amount.
  package func form(_ amount: Double, _ one: String, _ many: String) -> String {
    isOne(amount) ? one : many
  }

  /// A count and its noun in the right number.
  package func count(_ count: Int, _ one: String, _ many: String) -> String {
    number(count) + " " + form(count, one, many)
  }

  /// An amount as somebody would write it, and its noun in the right number.
  package func amount(_ amount: Double, _ one: String, _ many: String) -> String {
    plain(amount) + " " + form(amount, one, many)
  }
}

extension Language {
  /// Words with a capital, to open a sentence.
  package func opening(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// Short for those who write phrases.
let en = Language.english
/// Short for those who write phrases.
let fr = Language.french
