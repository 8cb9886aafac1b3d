import Documents
public import Evaluation
import Statistics
public import Phrasebook

/// An ActEV protocol's scores as a table for a terminal: counts, then the figures that NIST's leaderboards show.
public struct ActEVTable: Sendable {
  private let scores: ActEVScores
  private let language: Language

  /// A table of scores.
  public init(_ scores: ActEVScores, language: Language) {
    self.scores = scores
    self.language = language
  }

  /// NIST's names of the figures that are shown where the protocol has them.
  private static let shown = [
    "p_miss@0.1rfa", "nAUDC@0.2rfa", "p_miss@0.02tfa", "nAUDC@0.2tfa", "n-mide",
  ]

  /// One row an activity, and one for the means.
  public var text: String {
    let shown = Self.shown.filter { name in
      scores.aggregate.contains { $0.name == "mean-" + name }
    }
    let heads = [
      Message.ActEV.activity, .correct, .missed, .falseAlarms, .missRate, .falseAlarmRate,
    ]
    .map { $0.text(in: language) }
    var rows = scores.activities.map { activity in
      [
        activity.name, language.number(activity.correct), language.number(activity.missed),
        language.number(activity.falseAlarms), missRate(activity), falseAlarmRate(activity),
      ] + shown.map { name in number(activity.metrics.first { $0.name == name }?.value) }
    }
    rows.append(
      [Message.ActEV.mean.text(in: language)] + [String](repeating: "", count: 5)
        + shown.map { name in number(scores.aggregate.first { $0.name == "mean-" + name }?.value) })
    return table([heads + shown] + rows)
  }

  private func missRate(_ activity: ActEVScores.Activity) -> String {
    let references = activity.correct + activity.missed
    guard references > 0 else { return number(nil) }
    return number(Double(activity.missed) / Double(references)) + range(activity.missRate)
  }

  private func falseAlarmRate(_ activity: ActEVScores.Activity) -> String {
    number(Double(activity.falseAlarms) / scores.minutes) + range(activity.falseAlarmRate)
  }

  private func range(_ interval: Interval?) -> String {
    interval.map { " (\(number($0.lower))–\(number($0.upper)))" } ?? ""
  }

  private func number(_ value: Double?) -> String {
    value.map { language.number($0, decimals: 3) } ?? Message.Word.notMeasured.text(in: language)
  }

  private func table(_ rows: [[String]]) -> String {
    let cells = rows.map { $0.map { SafeText.visible($0) } }
    let widths = (cells.first ?? []).indices.map { column in
      cells.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var lines = cells.map { row in
      zip(row.indices, row).map { column, cell in
        DisplayWidth.padded(cell, to: widths[column], right: column > 0)
      }
      .joined(separator: "  ")
    }
    lines.insert(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
    return lines.joined(separator: "\n") + "\n"
  }
}
