import Foundation
public import Statistics

/// A measure on one clip, alone or beside a baseline.
public struct BenchFinding: Hashable, Sendable {
  /// A median with its interval.
  public struct Figure: Hashable, Sendable {
    /// The median of the rounds.
    public let value: Double
    /// Between two order statistics: no distribution is assumed.
    public let interval: Interval

    init(_ values: [Double], level: ConfidenceLevel) throws(StatisticsError) {
      let median = try SampleQuantile(of: values, at: 0.5)
      value = median.value
      interval = try median.interval(level)
    }
  }

  /// How a measure stands to its baseline.
  public struct Change: Hashable, Sendable {
    /// The baseline's median.
    public let baseline: Figure
    /// Now over then.
    public let ratio: Double
    /// Of the ratio, by the rank sum of the logarithms.
    public let interval: Interval

    init(
      of measure: Measure, from then: ClipRecord, to now: ClipRecord, level: ConfidenceLevel,
      each: ConfidenceLevel
    ) throws(StatisticsError) {
      baseline = try Figure(then.values(of: measure), level: level)
      let shift = try LocationShift(
        from: then.values(of: measure).map(Logarithm.of),
        to: now.values(of: measure).map(Logarithm.of))
      ratio = Logarithm.power(shift.value)
      interval = shift.interval(each).mapped(Logarithm.power)
    }
  }

  /// The clip by its identifier.
  public let clip: String
  /// What was measured.
  public let measure: Measure
  /// What it is now.
  public let now: Figure
  /// How it stands to the baseline; nil without one, and where another machine measured it.
  public let change: Change?
  /// What that means.
  public let outcome: BenchRule.Outcome

  init(
    clip: String, measure: Measure, now: Figure, change: Change?, rule: BenchRule
  ) {
    self.clip = clip
    self.measure = measure
    self.now = now
    self.change = change
    outcome = change.map { rule.outcome(ofGain: measure.gain($0.interval)) } ?? .measured
  }
}

extension Measure {
  /// How many times as good, of a ratio of now to then.
  func gain(_ ratio: Interval) -> Interval {
    guard !isBetterWhenLarger else { return ratio }
    return Interval(
      lower: 1 / ratio.upper, upper: ratio.lower > 0 ? 1 / ratio.lower : .infinity,
      method: ratio.method, level: ratio.level, sides: ratio.sides)
  }
}

/// Ratios as differences and back.
enum Logarithm {
  static func of(_ ratio: Double) -> Double { log(ratio) }
  /// 0 and infinity stand for ends that nothing bounds.
  static func power(_ logarithm: Double) -> Double { exp(logarithm) }
}
