import Documents
import Phrasebook

extension Message {
  /// Words in and under a claim's axis.
  enum Axis {
    case limit(String)
    case holds
    case title(String, isLogarithmic: Bool)
    case description(value: String, interval: String?, limit: String, holdsBelow: Bool)
    case caption(title: String, level: String?, bound: String?, means: Bound)

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private var english: Prose {
      switch self {
      case .limit(let value): "limit \(value)"
      case .holds: "limit kept"
      case .title(let metric, let isLogarithmic):
        "\(metric)" + (isLogarithmic ? " (logarithmic scale)" : "")
      case .description(let value, let interval, let limit, let holdsBelow):
        "Measured \(value)" + (interval.map { ", interval \($0)" } ?? "")
          + "; the limit is kept \(holdsBelow ? "at or below" : "at or above") \(limit)."
      case .caption(let title, let level, let bound, let means):
        "\(title). ●\u{A0}measured" + (level.map { ", ┠─┨\u{A0}\($0) interval" } ?? "")
          + (bound.map {
            ", ▲\u{A0}one-sided \($0) bound (\(means.english))"
          } ?? "")
          + ", ┆\u{A0}limit; shaded: limit kept."
      }
    }

    private var french: Prose {
      switch self {
      case .limit(let value): "limite \(value)"
      case .holds: "limite respectée"
      case .title(let metric, let isLogarithmic):
        "\(metric)" + (isLogarithmic ? " (échelle logarithmique)" : "")
      case .description(let value, let interval, let limit, let holdsBelow):
        "Mesuré : \(value)" + (interval.map { ", intervalle \($0)" } ?? "")
          + " ; la limite est respectée à \(limit) ou \(holdsBelow ? "moins" : "plus")."
      case .caption(let title, let level, let bound, let means):
        "\(title). ●\u{A0}mesuré" + (level.map { ", ┠─┨\u{A0}intervalle à \($0)" } ?? "")
          + (bound.map {
            ", ▲\u{A0}borne unilatérale à \($0) (\(means.french))"
          } ?? "")
          + ", ┆\u{A0}limite ; fond teinté : limite respectée."
      }
    }
  }

  /// What the place of the deciding bound means.
  enum Bound {
    case supports, refutes, decidesNothing

    var english: Prose {
      switch self {
      case .supports: "inside the shade: supported"
      case .refutes: "outside the shade: refuted"
      case .decidesNothing: "outside the shade: not supported"
      }
    }

    var french: Prose {
      switch self {
      case .supports: "dans le fond teinté : étayée"
      case .refutes: "hors du fond teinté : réfutée"
      case .decidesNothing: "hors du fond teinté : non étayée"
      }
    }
  }
}
