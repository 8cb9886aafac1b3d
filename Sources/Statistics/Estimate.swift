/// A measured value with what it was counted from, so that every interval can be recomputed.
public struct Estimate: Hashable, Sendable {
  /// What was counted: it decides which interval and which bound belong to the value.
  public enum Basis: Hashable, Sendable {
    /// Successes of trials: precision, recall, false-discovery rate.
    case proportion(Proportion)
    /// F1 as a function of hits J among all alarms and events: 2J / (1 + J), which increases in J.
    case harmonic(Proportion)
    /// Events over an exposure, times a factor for the unit: 24 for a rate per camera-day.
    case rate(PoissonRate, factor: Double)
    /// A quantile of measured values: a latency.
    case quantile(SampleQuantile)
    /// A ratio of sums over blocks of time that cannot leave a range: a share of time, an error.
    case ratio(ClusteredRatio, within: ClosedRange<Double>)
    /// The root of a ratio of sums of squares: a root mean squared error.
    case rootRatio(ClusteredRatio)
  }

  /// What was counted.
  public let basis: Basis
  /// The value in the metric's unit.
  public let value: Double
  /// The two-sided interval for display; nil where the data allow none.
  public let interval: Interval?
  /// The confidence of both intervals.
  public let level: ConfidenceLevel

  /// Computes the value and its display interval (Wilson for shares, exact for rates).
  public init(_ basis: Basis, level: ConfidenceLevel) throws(StatisticsError) {
    self.basis = basis
    self.level = level
    switch basis {
    case .proportion(let share):
      value = share.value
      interval = try share.wilson(level)
    case .harmonic(let share):
      value = Self.harmonic(share.value)
      interval = try share.wilson(level).mapped(Self.harmonic)
    case .rate(let rate, let factor):
      value = rate.value * factor
      interval = try rate.garwood(level).mapped { $0 * factor }
    case .quantile(let quantile):
      value = quantile.value
      interval = try quantile.interval(level)
    case .ratio(let ratio, let range):
      value = ratio.value
      if let spread = try ratio.interval(level) {
        interval = spread.clamped(to: range)
      } else {
        interval = try Self.extreme(ratio, range)?.clopperPearson(level)
      }
    case .rootRatio(let ratio):
      value = ratio.value.squareRoot()
      interval = try ratio.interval(level)?.mapped(Self.root)
    }
  }

  /// The one-sided upper bound that a verdict uses; nil where the data allow none.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .proportion(let share): try share.upperBound(level)
    case .harmonic(let share): try share.upperBound(level).mapped(Self.harmonic)
    case .rate(let rate, let factor): try rate.upperBound(level).mapped { $0 * factor }
    case .quantile(let quantile): try quantile.upperBound(level)
    case .ratio(let ratio, let range):
      if let bound = try ratio.upperBound(level) {
        bound.clamped(to: range)
      } else {
        try Self.extreme(ratio, range)?.upperBound(level)
      }
    case .rootRatio(let ratio): try ratio.upperBound(level)?.mapped(Self.root)
    }
  }

  /// The one-sided lower bound that a verdict uses; nil where the data allow none.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .proportion(let share): try share.lowerBound(level)
    case .harmonic(let share): try share.lowerBound(level).mapped(Self.harmonic)
    case .rate(let rate, let factor): try rate.lowerBound(level).mapped { $0 * factor }
    case .quantile(let quantile): try quantile.lowerBound(level)
    case .ratio(let ratio, let range):
      if let bound = try ratio.lowerBound(level) {
        bound.clamped(to: range)
      } else {
        try Self.extreme(ratio, range)?.lowerBound(level)
      }
    case .rootRatio(let ratio): try ratio.lowerBound(level)?.mapped(Self.root)
    }
  }

  /// The exact two-sided interval that stands beside a verdict; the display one where none is exact.
  public func verdictInterval() throws(StatisticsError) -> Interval? {
    switch basis {
    case .proportion(let share): try share.clopperPearson(level)
    case .harmonic(let share): try share.clopperPearson(level).mapped(Self.harmonic)
    case .rate, .quantile, .ratio, .rootRatio: interval
    }
  }

  private static func root(_ square: Double) -> Double { max(0, square).squareRoot() }

  private static func harmonic(_ share: Double) -> Double { 2 * share / (1 + share) }

  /// Blocks that are all empty or all full, as trials: "0 observed" still has an upper bound.
  ///
  /// A share X of a block has P(X > 0) ≥ E X, so the exact bound of 0 among n blocks bounds E X too.
  private static func extreme(
    _ ratio: ClusteredRatio, _ range: ClosedRange<Double>
  ) throws(StatisticsError) -> Proportion? {
    guard range == 0...1, ratio.value == 0 || ratio.value == 1 else { return nil }
    let count = ratio.blocks.count
    return try Proportion(successes: ratio.value == 0 ? 0 : count, trials: count)
  }
}

extension Interval {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Interval {
    mapped { min(max($0, range.lowerBound), range.upperBound) }
  }
}
