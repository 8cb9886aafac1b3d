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
    ///
    /// Infinite values are only known to exceed `censoredAbove`.
    case maximum([Double], censoredAbove: Double? = nil)
    /// F with a recall bias α, (1 + α)RP / (R + αP), which increases in both; nil for a share of 0 of 0.
    indirect case weighted(precision: Estimate?, recall: Estimate?, bias: Double)
  }

  /// What was counted.
  public let basis: Basis
  /// What was counted in blocks of time, camera by camera; nil where nobody told them apart.
  public let blocks: CameraBlocks?
  /// How far the counts are from independent, which widens the interval by just so much; nil without blocks.
  public let dependence: Dependence?
  /// The value in the metric's unit.
  public let value: Double
  /// The two-sided interval, by the rule of verdicts; nil where the data allow none.
  public internal(set) var interval: Interval?
  /// Whether the bounds are for one look at the evidence, or for any number.
  public internal(set) var inference = Inference.fixed
  /// The confidence of the interval.
  public let level: ConfidenceLevel
  /// Each of a few cameras alone: what one of them is sure of, all of them together do not deny.
  let apart: [Apart]

  /// Computes the value and its interval: exact for independent counts, wider for counts that depend on each other.
  ///
  /// `blocks` are what a rate, share or ratio was summed from, in the same unit; other bases need none.
  public init(
    _ basis: Basis, blocks: CameraBlocks? = nil, level: ConfidenceLevel
  ) throws(StatisticsError) {
    self.basis = basis
    self.blocks = blocks
    self.level = level
    value = basis.value
    if case .quantile(let quantile) = basis {
      dependence = quantile.dependence
      apart = []
    } else if let blocks, let model = basis.model {
      try basis.check(blocks)
      dependence = try Dependence(blocks, model)
      apart = try Apart.cameras(blocks, model)
    } else {
      dependence = nil
      apart = []
    }
    let ends = Ends(basis, dependence, apart)
    interval = try ends.interval(level)
  }

  /// The two-sided interval at another confidence, by the same rule; nil where the data allow none.
  public func interval(at level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard inference == .anytime else { return try Ends(basis, dependence, apart).interval(level) }
    let each = try ConfidenceLevel(1 - level.alpha / 2)
    guard let lower = try lowerBound(each), let upper = try upperBound(each) else { return nil }
    return Interval(lower: lower.lower, upper: upper.upper, method: upper.method, level: level)
  }

  /// The one-sided upper bound for one look; nil where the data allow none.
  func upperBoundOnce(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    try Ends(basis, dependence, apart).upperBound(level)
  }

  /// The one-sided lower bound for one look; nil where the data allow none.
  func lowerBoundOnce(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    try Ends(basis, dependence, apart).lowerBound(level)
  }

  /// The same value as if everything counted were independent: what a verdict would rest on if it were.
  public func takenAsIndependent() throws(StatisticsError) -> Estimate {
    if case .quantile(let quantile) = basis {
      return try Estimate(
        .quantile(quantile.takenAsIndependent), level: level)
    }
    return try Estimate(basis, level: level)
  }

  /// The same value as if cameras did not differ: runs in time still count.
  public func takenAsAlike() throws(StatisticsError) -> Estimate {
    guard let blocks, dependence != nil else { return self }
    return try Estimate(basis, blocks: blocks.asOneCamera, level: level)
  }
}

extension Estimate {
  /// Whether it is the largest of its values, which no sample bounds from above.
  public var isMaximum: Bool { if case .maximum = basis { true } else { false } }
}
