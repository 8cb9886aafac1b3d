public import Claims
import Documents

extension Verdict.Outcome {
  /// The sign beside the word, so that colour never stands alone.
  public var sign: String {
    switch self {
    case .supported: "✓"
    case .refuted: "✗"
    case .inconclusive: "?"
    case .notTestable: "∅"
    case .noEvidence: "–"
    }
  }
}

extension Message {
  /// What the bound says that decided, beside the verdict's own sentences.
  enum Judgement {
    case meets(String)
    case violates(String)
    case atLeast(String, level: String)
    case atMost(String, level: String)
    case limit(metric: String, atMost: Bool, value: String)

    func text(in language: Language) -> String { prose(in: language).text }

    /// After a colon, without its capital.
    func continued(in language: Language) -> String {
      let text = text(in: language)
      return text.prefix(1).lowercased() + text.dropFirst()
    }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.meets(let bound), .english):
        "Even at its least favourable end, \(bound), the limit is kept."
      case (.meets(let bound), .french):
        "Même dans l'hypothèse la moins favorable, \(bound), la limite est respectée."
      case (.violates(let bound), .english):
        "Even at its most favourable end, \(bound), the limit is not kept."
      case (.violates(let bound), .french):
        "Même dans l'hypothèse la plus favorable, \(bound), la limite n'est pas respectée."
      case (.atLeast(let value, let level), .english): "at least \(value) (one-sided \(level))"
      case (.atLeast(let value, let level), .french):
        "au moins \(value) (borne unilatérale à \(level))"
      case (.atMost(let value, let level), .english): "at most \(value) (one-sided \(level))"
      case (.atMost(let value, let level), .french):
        "au plus \(value) (borne unilatérale à \(level))"
      case (.limit(let metric, true, let value), .english): "\(metric): at most \(value)"
      case (.limit(let metric, true, let value), .french): "\(metric) : au plus \(value)"
      case (.limit(let metric, false, let value), .english): "\(metric): at least \(value)"
      case (.limit(let metric, false, let value), .french): "\(metric) : au moins \(value)"
      }
    }
  }
}
