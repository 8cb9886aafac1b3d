import Documents
import Evaluation
public import Observations
public import Phrasebook

/// How well a source of people did, clip by clip: for the page and for a terminal.
public struct PeopleTrialTable {
  /// Over the columns.
  let heads: [String]
  /// One a clip: what it shows, then as many cells as heads less one.
  let rows: [[String]]

  /// A card's trials in a language.
  public init(_ card: SourceCard, in language: Language) {
    let hasStock = card.trials.contains { $0.stockPrecision != nil }
    func share(_ value: Double?) -> String {
      value.map { language.number($0, decimals: 2) } ?? "–"
    }
    func signed(_ value: Double?) -> String {
      guard let value else { return "–" }
      let text = language.number(abs(value), decimals: 1)
      return (value < -0.05 ? "−" : value > 0.05 ? "+" : "±") + text
    }
    heads =
      [Message.People.footage.text(in: language), "AP50"]
      + (hasStock ? [Message.People.stock.text(in: language)] : [])
      + [Message.People.bias.text(in: language), Message.People.notJudged.text(in: language)]
    rows = card.trials.map { trial in
      [trial.footage.text(in: language), share(trial.precision)]
        + (hasStock ? [share(trial.stockPrecision)] : [])
        + [signed(trial.countBias), language.percent(trial.notJudged, decimals: 0)]
    }
  }

  /// For a terminal.
  public var lines: [String] {
    AlignedTable.text(heads, rows, numbers: 1...max(1, heads.count - 1))
      .split(separator: "\n").map(String.init)
  }
}
