public import Documents
import Evaluation
public import Statistics
public import Phrasebook

/// A figure that somebody published, with the intervals that it was published without.
public struct PublishedFigure: Hashable, Sendable {
  /// What the figure was.
  public enum Kind: Hashable, Sendable {
    /// Successes out of trials.
    case share(Proportion)
    /// Events in camera-hours.
    case rate(PoissonRate)
  }

  /// What the figure was.
  public let kind: Kind
  /// Best guess: a share of 1, or events an hour.
  public let estimate: Double
  /// The interval for display first.
  public let intervals: [Interval]

  /// Wilson's and the exact interval of a share.
  public init(share: Proportion, level: ConfidenceLevel) throws(StatisticsError) {
    kind = .share(share)
    estimate = share.value
    intervals = [try share.wilson(level), try share.clopperPearson(level)]
  }

  /// Garwood's exact interval of a rate.
  public init(rate: PoissonRate, level: ConfidenceLevel) throws(StatisticsError) {
    kind = .rate(rate)
    estimate = rate.value
    intervals = [try rate.garwood(level)]
  }

  /// `{"estimate":…,"wilson":[lo,hi],"clopper-pearson":[lo,hi]}` or `{"estimate":…,"garwood":[lo,hi]}`.
  public var json: JSON {
    .object(
      [JSON.Member("estimate", .number(estimate))]
        + intervals.map {
          JSON.Member($0.method.rawValue, [.number($0.lower), .number($0.upper)])
        })
  }

  /// A line an interval, with ordinary spaces: made to be searched and pasted.
  public func text(in language: Language) -> String {
    intervals.map { line($0, language) }.joined(separator: "\n")
      .replacing("\u{202F}", with: " ")
  }

  private func line(_ interval: Interval, _ language: Language) -> String {
    let level = language.number(interval.level.share * 100, decimals: decimals(of: interval.level))
    let method = name(of: interval.method)
    switch kind {
    case .share:
      let (low, high) = (interval.lower * 100, interval.upper * 100)
      return "\(language.number(estimate * 100, decimals: 1)) % "
        + "(\(language.number(low, decimals: 1))–\(language.number(high, decimals: 1)), "
        + "\(method) \(level) %)"
    case .rate:
      let unit = language == .english ? "per hour" : "par heure"
      let daily = language == .english ? "per day" : "par jour"
      func range(_ scale: Double) -> String {
        "\(language.number(estimate * scale)) (\(language.number(interval.lower * scale))–"
          + "\(language.number(interval.upper * scale)))"
      }
      return "\(range(1)) \(unit), \(range(24)) \(daily); \(method) \(level) %"
    }
  }

  /// 95 % has no decimals, 99.5 % has one.
  private func decimals(of level: ConfidenceLevel) -> Int {
    let tenths = level.share * 1000
    return (tenths / 10).rounded() * 10 == tenths.rounded() ? 0 : 1
  }

  private func name(of method: IntervalMethod) -> String {
    switch method {
    case .wilson: "Wilson"
    case .clopperPearson: "Clopper–Pearson"
    case .garwood: "Garwood"
    case .orderStatistics: "order statistics"
    case .bonferroni: "Bonferroni"
    case .observed: "observed"
    case .studentT: "Student t"
    case .conditional: "exact, conditional"
    case .score: "score"
    case .normal: "normal"
    case .rankSum: "rank sum"
    case .effectiveClopperPearson: "Clopper–Pearson, effective counts"
    case .effectiveGarwood: "Garwood, effective counts"
    case .effectiveOrderStatistics: "order statistics, effective counts"
    case .effectiveConditional: "exact, conditional, effective counts"
    case .gamma: "gamma"
    case .camerasApart: "one camera alone"
    case .gammaMixture, .betaMixture, .burstSequence, .bettingSequence: "confidence sequence"
    }
  }
}
