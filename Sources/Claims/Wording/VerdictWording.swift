import Documents
import Evaluation
import Statistics
import Phrasebook

/// How limits, values and intervals are worded in one language.
struct VerdictWording {
  let language: Language

  /// A limit as somebody would write it: no more decimals than it has.
  func plain(_ value: Double) -> String {
    for decimals in 0...3 {
      let scaled = value * [1, 10, 100, 1000][decimals]
      if abs(scaled - scaled.rounded()) < 1e-9 { return language.number(value, decimals: decimals) }
    }
    return language.number(value)
  }

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

  /// An interval in brackets, with the decimals of its value: `(95 % 13.0–25.5)`.
  ///
  /// Nothing where there is none, or where it bounds nothing.
  func interval(_ interval: Interval?, around value: Double, of metric: Metric) -> String {
    guard let interval else { return "" }
    let level = level(interval.level)
    let colon = language == .french ? " : " : " "
    func text(_ end: Double) -> String {
      metric.unit == .share
        ? language.number(end * 100, decimals: 1) : bare(end, like: value, of: metric)
    }
    if interval.upper == .infinity, interval.lower == -.infinity { return "" }
    if interval.upper == .infinity { return " (\(level)\(colon)≥ \(text(interval.lower)))" }
    if interval.lower == -.infinity { return " (\(level)\(colon)≤ \(text(interval.upper)))" }
    return " (\(level)\(colon)\(text(interval.lower))–\(text(interval.upper)))"
  }

  /// A confidence in percent, without decimals where it needs none.
  func level(_ level: ConfidenceLevel) -> String {
    language.percent(level.share, decimals: decimals(of: level))
  }

  /// `48.0 camera-hours`; below one hour `1.3 camera-minutes`, so that little is not shown as 0.0.
  func hours(_ hours: Double) -> String {
    let isShort = hours < 1
    let amount = isShort ? hours * 60 : hours
    let number = language.number(amount, decimals: 1)
    switch language {
    case .english:
      return number + (isShort ? " camera-minute" : " camera-hour") + (amount == 1 ? "" : "s")
    case .french:
      let plural = amount < 2 ? "" : "s"
      return number + (isShort ? " minute" : " heure") + plural + "-caméra"
    }
  }

  /// A counted noun in the right number; French is singular below 2.
  func count(_ count: Double, _ one: String, _ many: String) -> String {
    let isOne = language == .french ? abs(count) < 2 : count == 1
    return plain(count) + " " + (isOne ? one : many)
  }

  private func bare(_ end: Double, like value: Double, of metric: Metric) -> String {
    switch metric.unit {
    case .share, .rate: language.number(end, decimals: Language.decimals(for: value))
    case .score, .persons: language.number(end, decimals: 2)
    case .seconds: language.number(end, decimals: 1)
    }
  }

  private func decimals(of level: ConfidenceLevel) -> Int {
    let percent = level.share * 100
    return abs(percent - percent.rounded()) < 1e-9 ? 0 : 1
  }
}
