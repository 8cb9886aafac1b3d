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
    /// The largest of measured values: a longer one may always follow.
    case maximum([Double])
    /// F with a recall bias α, (1 + α)RP / (R + αP), which increases in both; nil for a share of 0 of 0.
    indirect case weighted(precision: Estimate?, recall: Estimate?, bias: Double)
  }

  /// What was counted.
  public let basis: Basis
  /// How it spreads over cameras, where they were told apart; it decides which interval there is.
  public let spread: CameraSpread?
  /// The value in the metric's unit.
  public let value: Double
  /// The two-sided interval for display; nil where the data allow none.
  public let interval: Interval?
  /// The confidence of both intervals.
  public let level: ConfidenceLevel

  /// Computes the value and its display interval: Wilson for shares, exact for rates, over cameras where they differ.
  ///
  /// `cameras` are what a rate or share was summed from, in the same unit; other bases have none.
  public init(
    _ basis: Basis, cameras: CameraCounts? = nil, level: ConfidenceLevel,
    resampling: Resampling = .standard
  ) throws(StatisticsError) {
    self.basis = basis
    self.level = level
    spread = try basis.spread(cameras, resampling)
    value = basis.value
    if let spread, let shown = try spread.displayed(level, within: basis.range) {
      interval = basis.scaled(shown)
    } else {
      interval = try basis.interval(level)
    }
  }

  /// The one-sided upper bound that a verdict uses; nil where the data allow none.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .proportion(let share): try widened(share.upperBound(level))
    case .harmonic(let share): try widened(share.upperBound(level))
    case .rate(let rate, _): try widened(rate.upperBound(level))
    case .quantile(let quantile): try quantile.upperBound(level)
    case .ratio(let ratio, let range):
      if let bound = try ratio.upperBound(level) {
        bound.clamped(to: range)
      } else {
        try Basis.extreme(ratio, range)?.upperBound(level)
      }
    case .rootRatio(let ratio): try ratio.upperBound(level)?.mapped(Basis.root)
    case .maximum: nil
    case .weighted: try basis.weightedEnd(level, .upper)
    }
  }

  /// The one-sided lower bound that a verdict uses; nil where the data allow none.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .proportion(let share): try widened(share.lowerBound(level))
    case .harmonic(let share): try widened(share.lowerBound(level))
    case .rate(let rate, _): try widened(rate.lowerBound(level))
    case .quantile(let quantile): try quantile.lowerBound(level)
    case .ratio(let ratio, let range):
      if let bound = try ratio.lowerBound(level) {
        bound.clamped(to: range)
      } else {
        try Basis.extreme(ratio, range)?.lowerBound(level)
      }
    case .rootRatio(let ratio): try ratio.lowerBound(level)?.mapped(Basis.root)
    case .maximum(let values): Basis.observedMaximum(values, level)
    case .weighted: try basis.weightedEnd(level, .lower)
    }
  }

  /// The two-sided interval that stands beside a verdict: exact, or the widest over cameras that differ.
  public func verdictInterval() throws(StatisticsError) -> Interval? {
    switch basis {
    case .proportion(let share), .harmonic(let share):
      try widened(share.clopperPearson(level))
    case .rate(let rate, _): try widened(rate.garwood(level))
    case .quantile, .ratio, .rootRatio, .maximum, .weighted: interval
    }
  }

  /// The pooled interval in the metric's unit, or a wider one over cameras that differ.
  private func widened(_ pooled: Interval) throws(StatisticsError) -> Interval {
    let wide = try spread?.widest(pooled.level, pooled.sides, pooled: pooled, within: basis.range)
    return basis.scaled(wide ?? pooled)
  }
}
