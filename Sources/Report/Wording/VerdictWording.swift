import Evaluation
import Phrasebook
import Statistics

/// How values and intervals stand in a verdict's sentences, in one language.
struct VerdictWording {
  let language: Language

  /// A value in its metric's unit.
  func value(_ value: Double, of metric: Metric) -> String {
    switch metric.unit {
    case .share: language.percent(value)
    case .score: language.number(value, decimals: 2)
    case .rate: language.number(value)
    case .seconds: language.number(value, decimals: 1) + "\u{202F}s"
    case .persons: language.number(value, decimals: 2)
    }
  }

  /// What a value of a rate is per, with a space before it; nothing for other metrics.
  func unit(of metric: Metric) -> String {
    metric.unit == .rate ? " " + metric.per.short(in: language) : ""
  }

  /// An interval in brackets, with the decimals of its value: `(95 % 13.0–25.5)`.
  ///
  /// Nothing where there is none, or where it bounds nothing.
  func interval(_ interval: Interval?, around value: Double, of metric: Metric) -> String {
    guard let interval else { return "" }
    let level = language.level(interval.level.share) + language.afterLevel
    func text(_ end: Double) -> String {
      metric.unit == .share
        ? language.number(end * 100, decimals: 1) : bare(end, like: value, of: metric)
    }
    if interval.upper == .infinity, interval.lower == -.infinity { return "" }
    if interval.upper == .infinity { return " (\(level)≥ \(text(interval.lower)))" }
    if interval.lower == -.infinity { return " (\(level)≤ \(text(interval.upper)))" }
    return " (\(level)\(text(interval.lower))–\(text(interval.upper)))"
  }

  private func bare(_ end: Double, like value: Double, of metric: Metric) -> String {
    switch metric.unit {
    case .share, .rate: language.number(end, decimals: Language.decimals(for: value))
    case .score, .persons: language.number(end, decimals: 2)
    case .seconds: language.number(end, decimals: 1)
    }
  }
}
