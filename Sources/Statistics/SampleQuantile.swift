/// A quantile of measured values, with an interval that assumes no distribution.
///
/// The interval runs between order statistics whose ranks are binomial quantiles
/// (Conover 1999, *Practical Nonparametric Statistics*, §3.2; Hahn & Meeker 1991, §5.2).
public struct SampleQuantile: Hashable, Sendable {
  /// The values, ascending; at least one.
  public let sorted: [Double]
  /// Which quantile: 0.5 is the median.
  public let share: Double

  /// Refuses an empty sample and a share outside (0, 1).
  public init(of values: [Double], at share: Double) throws(StatisticsError) {
    guard !values.isEmpty else { throw .noTrials }
    guard share > 0, share < 1 else {
      throw .impossible(what: "the quantile", found: "\(share)", expected: "between 0 and 1")
    }
    guard values.allSatisfy(\.isFinite) else {
      throw .impossible(what: "a value", found: "not finite", expected: "numbers")
    }
    self.sorted = values.sorted()
    self.share = share
  }

  /// The sample quantile, linear between order statistics (Hyndman & Fan 1996, type 7).
  public var value: Double {
    let position = share * Double(sorted.count - 1)
    let below = Int(position.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// The two-sided interval; an end is infinite where the sample is too small to bound it.
  public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try lowerEnd(tail: level.alpha / 2), upper: try upperEnd(tail: level.alpha / 2),
      method: .orderStatistics, level: level)
  }

  /// The one-sided upper bound; infinite where the sample is too small.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: -.infinity, upper: try upperEnd(tail: level.alpha), method: .orderStatistics,
      level: level, sides: .upper)
  }

  /// The one-sided lower bound; `-infinity` where the sample is too small.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try lowerEnd(tail: level.alpha), upper: .infinity, method: .orderStatistics,
      level: level, sides: .lower)
  }

  /// The smallest sample whose largest value bounds the quantile from above: 1 − qⁿ ≥ level.
  public static func smallestSample(
    boundingAbove share: Double, level: ConfidenceLevel
  ) throws(StatisticsError) -> Int {
    try Planning.trials(supportingAtLeast: share, level: level)
  }

  /// The smallest order statistic that exceeds the quantile with probability at least 1 − tail.
  private func upperEnd(tail: Double) throws(StatisticsError) -> Double {
    let count = Double(sorted.count)
    // P(X₍ᵣ₎ ≥ quantile) = P(Bin(n, q) ≤ r − 1): r − 1 is the binomial quantile at 1 − tail.
    let rank = Int(try Special.binomialQuantile(trials: count, probability: share, 1 - tail))
    return rank < sorted.count ? sorted[rank] : .infinity
  }

  /// The largest order statistic that is below the quantile with probability at least 1 − tail.
  private func lowerEnd(tail: Double) throws(StatisticsError) -> Double {
    // The mirror image: ranks from the top are binomial with 1 − q.
    let count = Double(sorted.count)
    let fromTop = Int(
      try Special.binomialQuantile(trials: count, probability: 1 - share, 1 - tail))
    return fromTop < sorted.count ? sorted[sorted.count - 1 - fromTop] : -.infinity
  }
}
