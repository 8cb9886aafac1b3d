import Phrasebook

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
    case .maximum(let values, _): values.max() ?? 0
    case .weighted(let precision, let recall, let bias):
      Self.weighted(precision?.value ?? 0, recall?.value ?? 0, bias)
    }
  }

  /// How what was counted varies; nil where only the value's own parts know.
  var model: Dependence.Model? {
    switch self {
    case .rate: .poisson
    case .proportion, .harmonic: .binomial
    case .ratio(_, let range): range == 0...1 ? .amounts : .series
    case .rootRatio: .series
    case .quantile, .maximum, .weighted: nil
    }
  }

  /// Refuses blocks that do not add up to what was counted.
  func check(_ blocks: CameraBlocks) throws(StatisticsError) {
    switch self {
    case .rate(let rate, _):
      try Self.check(blocks, amount: Double(rate.events), size: rate.exposure)
    case .proportion(let share), .harmonic(let share):
      try Self.check(blocks, amount: Double(share.successes), size: Double(share.trials))
    case .ratio, .rootRatio, .quantile, .maximum, .weighted: break
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
    _ blocks: CameraBlocks, amount: Double, size: Double
  ) throws(StatisticsError) {
    guard abs(blocks.amount - amount) <= 1e-6, abs(blocks.size - size) <= 1e-6 * size else {
      throw .impossible(
        what: .sumOverCameras, found: .amount(blocks.amount, of: blocks.size),
        expected: .countedInAll(amount, of: size))
    }
  }
}
