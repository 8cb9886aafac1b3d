public import Claims
import Documents
import Phrasebook

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
  /// A claim's limit in a few words.
  enum Judgement {
    case limit(metric: String, atMost: Bool, value: String)

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.limit(let metric, true, let value), .english): "\(metric): at most \(value)"
      case (.limit(let metric, true, let value), .french): "\(metric) : au plus \(value)"
      case (.limit(let metric, false, let value), .english): "\(metric): at least \(value)"
      case (.limit(let metric, false, let value), .french): "\(metric) : au moins \(value)"
      }
    }
  }
}
