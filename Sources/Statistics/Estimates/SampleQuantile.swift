import Phrasebook

/// A quantile of measured values, with an interval that assumes no distribution.
///
/// The interval runs between order statistics whose ranks are binomial quantiles
/// (Conover 1999, *Practical Nonparametric Statistics*, §3.2; Hahn & Meeker 1991, §5.2). Where the values came in
/// cameras and in order of time, ranks are those of as many independent values as these are worth.
public struct SampleQuantile: Hashable, Sendable {
  /// The values, ascending; at least one.
  public let sorted: [Double]
  /// Which quantile: 0.5 is the median.
  public let share: Double
  /// How far values are from independent; nil where nobody said in which cameras and order they came.
  public let dependence: Dependence?

  /// What an infinite value is known to exceed; nil where none is infinite.
  public let censoredAbove: Double?

  /// Refuses an empty sample and a share outside (0, 1).
  ///
  /// A value that is only known to exceed a limit is `.infinity`, and `censoredAbove` is the limit: from
  /// above nothing bounds it, from below the limit does.
  public init(
    of values: [Double], at share: Double, censoredAbove: Double? = nil
  ) throws(StatisticsError) {
    guard !values.isEmpty else { throw .noTrials }
    guard share > 0, share < 1 else {
      throw .impossible(what: .quantile, found: .plain(share), expected: .betweenZeroAndOne)
    }
    guard values.allSatisfy({ $0.isFinite || ($0 == .infinity && censoredAbove != nil) }) else {
      throw .impossible(what: .aValue, found: .notFinite, expected: .numbers)
    }
    self.init(sorted: values.sorted(), share, censoredAbove, nil)
  }

  /// The values of every camera, each in order of time.
  ///
  /// What depends is judged at the quantile itself: whether values below it come in runs, or from some cameras.
  public init(
    ofCameras cameras: [[Double]], at share: Double, censoredAbove: Double? = nil
  ) throws(StatisticsError) {
    let pooled = try SampleQuantile(
      of: Array(cameras.joined()), at: share, censoredAbove: censoredAbove)
    let value = pooled.value.isFinite ? pooled.value : censoredAbove ?? pooled.value
    let below = cameras.map { values in
      values.map { CameraBlocks.Block(amount: $0 <= value ? 1 : 0, size: 1) }
    }
    let dependence = try Dependence(CameraBlocks(joining: below), .binomial)
    self.init(sorted: pooled.sorted, share, censoredAbove, dependence)
  }

  private init(
    sorted: [Double], _ share: Double, _ censoredAbove: Double?, _ dependence: Dependence?
  ) {
    self.sorted = sorted
    self.share = share
    self.censoredAbove = censoredAbove
    self.dependence = dependence
  }

  /// The same values as if none depended on another.
  var takenAsIndependent: SampleQuantile {
    SampleQuantile(sorted: sorted, share, censoredAbove, nil)
  }

  /// The sample quantile, linear between order statistics (Hyndman & Fan 1996, type 7).
  public var value: Double {
    let position = share * Double(sorted.count - 1)
    let below = Int(position.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    let part = position - Double(below)
    guard sorted[above].isFinite else { return part > 0 ? sorted[above] : sorted[below] }
    return part == 0 ? sorted[below] : sorted[below] + part * (sorted[above] - sorted[below])
  }

  /// The two-sided interval; an end is infinite where the sample is too small to bound it.
  public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try lowerEnd(tail: level.alpha / 2), upper: try upperEnd(tail: level.alpha / 2),
      method: method, level: level)
  }

  /// The one-sided upper bound; infinite where the sample is too small.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: -.infinity, upper: try upperEnd(tail: level.alpha), method: method,
      level: level, sides: .upper)
  }

  /// The one-sided lower bound; `-infinity` where the sample is too small.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try lowerEnd(tail: level.alpha), upper: .infinity, method: method,
      level: level, sides: .lower)
  }

  /// The smallest sample whose largest value bounds the quantile from above: 1 − qⁿ ≥ level.
  public static func smallestSample(
    boundingAbove share: Double, level: ConfidenceLevel
  ) throws(StatisticsError) -> Int {
    try Planning.trials(supportingAtLeast: share, level: level)
  }

  private var method: IntervalMethod { isExact ? .orderStatistics : .effectiveOrderStatistics }
  private var isExact: Bool { dependence.map { $0.degrees == .infinity } ?? true }

  /// The smallest order statistic that exceeds the quantile with probability at least 1 − tail.
  private func upperEnd(tail: Double) throws(StatisticsError) -> Double {
    // P(X₍ᵣ₎ ≥ quantile) = P(Bin(n, q) ≤ r − 1): r − 1 is the binomial quantile at 1 − tail.
    let rank = try rank(share, tail: tail)
    return rank < sorted.count ? sorted[rank] : .infinity
  }

  /// The largest order statistic that is below the quantile with probability at least 1 − tail.
  private func lowerEnd(tail: Double) throws(StatisticsError) -> Double {
    // The mirror image: ranks from the top are binomial with 1 − q.
    let fromTop = try rank(1 - share, tail: tail)
    guard fromTop < sorted.count else { return -.infinity }
    return Self.known(sorted[sorted.count - 1 - fromTop], above: censoredAbove)
  }

  /// What a value is at least: a censored one lies above its limit, by how much nobody knows.
  static func known(_ value: Double, above limit: Double?) -> Double {
    value == .infinity ? limit?.nextUp ?? value : value
  }

  /// How many of the values must be passed, so that more than `share` of all are, but for `tail`.
  private func rank(_ share: Double, tail: Double) throws(StatisticsError) -> Int {
    let count = Double(sorted.count)
    guard let dependence, !isExact else {
      return Int(try Special.binomialQuantile(trials: count, probability: share, 1 - tail))
    }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let least = try dependence.lowerShare(Double(middle + 1), of: count, tail: tail)
      if least >= share { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
