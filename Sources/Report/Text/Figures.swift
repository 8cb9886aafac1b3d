import Documents
import Evaluation
import MediaTime
import Statistics
import Phrasebook

/// How measured values are written for people, in a metric's own unit.
struct Figures {
  let language: Language

  /// A metric's name with the spaces and apostrophes that print needs.
  func name(_ metric: Metric) -> String { Prose.typeset(metric.text(in: language)) }

  /// A value with its unit where the unit is a sign: `18.5`, `17.8 %`, `3.2 s`.
  func value(_ value: Double, of metric: Metric, decimals: Int? = nil) -> String {
    plain(value, of: metric, decimals: decimals) + sign(of: metric)
  }

  /// The value of an estimate, with as many decimals as its interval has.
  func value(_ estimate: Estimate, of metric: Metric) -> String {
    if let limit = estimate.moreThan { return moreThan(limit, of: metric) }
    return value(
      estimate.value, of: metric, decimals: decimals(estimate.value, estimate.interval, metric))
  }

  /// A limit as it was stated: `1`, `90 %`, `0.5`.
  func limit(_ value: Double, of metric: Metric) -> String {
    let scaled = metric.unit == .share ? value * 100 : value
    var decimals = 0
    while decimals < 6, abs(scaled - rounded(scaled, decimals)) > 1e-9 { decimals += 1 }
    return language.number(scaled, decimals: decimals) + sign(of: metric)
  }

  /// Both ends without a unit: `13.0–25.5`, `at least 3.2` where nothing bounds it from above.
  func range(_ interval: Interval, of metric: Metric, value: Double? = nil) -> String {
    let places = decimals(value, interval, metric)
    let (lower, upper) = (
      plain(interval.lower, of: metric, decimals: places),
      plain(interval.upper, of: metric, decimals: places)
    )
    if interval.upper == .infinity, interval.lower == -.infinity {
      return Message.Word.unbounded.text(in: language)
    }
    if interval.upper == .infinity { return Message.Word.atLeast(lower).text(in: language) }
    if interval.lower == -.infinity { return Message.Word.atMost(upper).text(in: language) }
    return lower + "–" + upper
  }

  /// `95 % 13.0–25.5` or « 95 % : 13,0–25,5 ».
  func confidence(_ interval: Interval, of metric: Metric, value: Double? = nil) -> String {
    let between = Prose.typeset(language.afterLevel)
    return level(interval.level) + between + range(interval, of: metric, value: value)
  }

  /// `18.5 (95 % 13.0–25.5)`.
  func estimate(
    _ estimate: Estimate, of metric: Metric, interval: Interval? = nil
  ) -> String {
    let shown = interval ?? estimate.interval
    if let limit = estimate.moreThan { return moreThan(limit, of: metric) }
    let value = value(
      estimate.value, of: metric, decimals: decimals(estimate.value, shown, metric))
    guard let shown else { return value }
    return value + " (" + confidence(shown, of: metric, value: estimate.value) + ")"
  }

  /// `more than 10 s`: a delay that the rule cuts off.
  private func moreThan(_ limit: Double, of metric: Metric) -> String {
    Message.Word.moreThan(self.limit(limit, of: metric)).text(in: language)
  }

  /// A level of confidence: `95 %`, `99.5 %`.
  func level(_ level: ConfidenceLevel) -> String { limit(level.share, of: .precision) }

  /// `48.0 camera-hours`, or minutes below one hour, so that little is not shown as none.
  func exposure(_ time: MediaDuration) -> String {
    guard time.hours >= 1 else {
      return Message.Word.cameraMinutes(time.hours * 60).text(in: language)
    }
    return Message.Word.cameraHours(language.number(time.hours, decimals: 1)).text(in: language)
  }

  /// `1 h 02 min`, `1 min 20 s`, `12.5 s`.
  func duration(_ time: MediaDuration) -> String {
    let space = "\u{A0}"
    guard time.secondsValue >= 60 else { return language.seconds(time) }
    let total = Int(time.secondsValue.rounded())
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    if hours > 0 {
      return language.number(hours) + space + "h"
        + (minutes > 0 ? space + twoDigits(minutes) + space + "min" : "")
    }
    return "\(minutes)" + space + "min"
      + (seconds > 0 ? space + twoDigits(seconds) + space + "s" : "")
  }

  /// Media time as `hh:mm:ss.s`, with the language's decimal mark.
  func clock(_ time: MediaTime) -> String {
    let tenths = (time.seconds.microseconds + 50_000) / 100_000
    let (total, rest) = max(0, tenths).quotientAndRemainder(dividingBy: 10)
    let fields = [total / 3600, total / 60 % 60, total % 60].map { twoDigits(Int($0)) }
    return fields.joined(separator: ":") + language.decimalMark + "\(rest)"
  }

  /// `23 November 2026` of a text that starts with a date; the text itself where it does not.
  func day(_ text: String) -> String {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return text }
    return language.date(year: year, month: month, day: day)
  }

  /// Digits without the unit's sign, in the unit's scale.
  func plain(_ value: Double, of metric: Metric, decimals: Int? = nil) -> String {
    // Exactly none is written without decimals; what is rounded to none keeps them.
    if value == 0 { return "0" }
    let scaled = metric.unit == .share ? value * 100 : value
    return language.number(
      scaled, decimals: decimals ?? self.decimals(value, nil, metric))
  }

  /// Enough decimals for the upper end: both ends and the value are then written alike.
  private func decimals(_ value: Double?, _ interval: Interval?, _ metric: Metric) -> Int {
    switch metric.unit {
    case .share, .seconds: return 1
    case .persons, .score: return 2
    case .rate: break
    }
    let ends = [value, interval?.upper, interval?.lower].compactMap { $0 }.filter(\.isFinite)
    let largest = ends.map(abs).max() ?? 0
    return largest >= 1000 ? 0 : min(Language.decimals(for: largest), 4)
  }

  private func sign(of metric: Metric) -> String {
    switch metric.unit {
    case .share: "\u{202F}%"
    case .seconds: "\u{202F}s"
    case .score, .rate, .persons: ""
    }
  }

  private func rounded(_ value: Double, _ decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
