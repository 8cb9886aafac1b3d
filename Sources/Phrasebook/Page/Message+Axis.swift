extension Message {
  /// Words in and under a claim's axis.
  package enum Axis: PrintedPhrase {
    case limit(String)
    case holds
    case title(String, isLogarithmic: Bool)
    case description(value: String, interval: String?, limit: String, holdsBelow: Bool)
    case caption(title: String, level: String?, bound: String?, means: Bound)

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
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
            ", ▲\u{A0}one-sided \($0) bound (\(means.prose(in: .english)))"
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
            ", ▲\u{A0}borne unilatérale à \($0) (\(means.prose(in: .french)))"
          } ?? "")
          + ", ┆\u{A0}limite ; fond teinté : limite respectée."
      }
    }
  }

  /// What the place of the deciding bound means.
  package enum Bound: CaseIterable, PrintedPhrase {
    case supports, refutes, decidesNothing

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.supports, .english): "inside the shade: supported"
      case (.supports, .french): "dans le fond teinté : étayée"
      case (.refutes, .english): "outside the shade: refuted"
      case (.refutes, .french): "hors du fond teinté : réfutée"
      case (.decidesNothing, .english): "outside the shade: not supported"
      case (.decidesNothing, .french): "hors du fond teinté : non étayée"
      }
    }
  }
}
