extension Estimate.Basis {
  /// The value in the metric's unit.
  var value: Double {
    switch self {
    case .proportion(let share): share.value
    case .harmonic(let share): Self.harmonic(share.value)
    case .rate(let rate, let factor): rate.value * factor
    case .quantile(let quantile): quantile.value
    case .ratio(let ratio, _): ratio.value
    case .rootRatio(let ratio): ratio.value.squareRoot()
    case .maximum(let values): values.max() ?? 0
    case .weighted(let precision, let recall, let bias):
      Self.weighted(precision?.value ?? 0, recall?.value ?? 0, bias)
    }
  }

  /// The interval for display, all cameras taken as one.
  func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch self {
    case .proportion(let share), .harmonic(let share): scaled(try share.wilson(level))
    case .rate(let rate, _): scaled(try rate.garwood(level))
    case .quantile(let quantile): try quantile.interval(level)
    case .ratio(let ratio, let range):
      if let spread = try ratio.interval(level) {
        spread.clamped(to: range)
      } else {
        try Self.extreme(ratio, range)?.clopperPearson(level)
      }
    case .rootRatio(let ratio): try ratio.interval(level)?.mapped(Self.root)
    case .maximum: nil
    case .weighted: try weightedInterval(level)
    }
  }

  /// The spread of a rate or share over cameras; refuses cameras that do not add up to it.
  func spread(
    _ cameras: CameraCounts?, _ resampling: Resampling
  ) throws(StatisticsError) -> CameraSpread? {
    guard let cameras else { return nil }
    switch self {
    case .rate(let rate, _):
      try Self.check(cameras, count: rate.events, size: rate.exposure)
      return try CameraSpread(cameras, model: .poisson, resampling: resampling)
    case .proportion(let share), .harmonic(let share):
      try Self.check(cameras, count: share.successes, size: Double(share.trials))
      return try CameraSpread(cameras, model: .binomial, resampling: resampling)
    case .quantile, .ratio, .rootRatio, .maximum, .weighted: return nil
    }
  }

  /// What the counted quantity can be, before `scaled`.
  var range: ClosedRange<Double> {
    switch self {
    case .proportion, .harmonic: 0...1
    case .rate: 0...Double.infinity
    case .quantile: -Double.infinity...Double.infinity
    case .ratio(_, let range): range
    case .rootRatio, .maximum: 0...Double.infinity
    case .weighted: 0...1
    }
  }

  /// An interval of what was counted, in the metric's unit.
  func scaled(_ interval: Interval) -> Interval {
    switch self {
    case .rate(_, let factor): interval.mapped { $0 * factor }
    case .harmonic: interval.mapped(Self.harmonic)
    case .proportion, .quantile, .ratio, .rootRatio, .maximum, .weighted: interval
    }
  }

  static func root(_ square: Double) -> Double { max(0, square).squareRoot() }

  /// F1 from hits among all alarms and events.
  static func harmonic(_ share: Double) -> Double { 2 * share / (1 + share) }

  /// Blocks that are all empty or all full, as trials: "0 observed" still has an upper bound.
  ///
  /// A share X of a block has P(X > 0) ≥ E X, so the exact bound of 0 among n blocks bounds E X too.
  static func extreme(
    _ ratio: ClusteredRatio, _ range: ClosedRange<Double>
  ) throws(StatisticsError) -> Proportion? {
    guard range == 0...1, ratio.value == 0 || ratio.value == 1 else { return nil }
    let count = ratio.blocks.count
    return try Proportion(successes: ratio.value == 0 ? 0 : count, trials: count)
  }

  private static func check(
    _ cameras: CameraCounts, count: Int, size: Double
  ) throws(StatisticsError) {
    guard cameras.count == count, abs(cameras.size - size) <= 1e-6 * size else {
      throw .impossible(
        what: "the sum over cameras", found: "\(cameras.count) of \(cameras.size)",
        expected: "\(count) of \(size), what was counted in all")
    }
  }
}
