import Phrasebook

/// A ratio of sums over blocks that are each a unit of sampling: time in alarm over negative time.
///
/// The variance is the linearised one of a ratio estimator, and the interval Student's t with one
/// degree of freedom less than there are blocks (Cochran 1977, *Sampling Techniques*, §6.3).
public struct ClusteredRatio: Hashable, Sendable {
  /// A block's share of both sums.
  public struct Block: Hashable, Sendable {
    /// What is measured in the block.
    public let amount: Double
    /// Of how much: time, samples; above 0.
    public let size: Double

    /// Joins what was measured with its size.
    public init(amount: Double, size: Double) {
      self.amount = amount
      self.size = size
    }
  }

  /// The blocks; at least one.
  public let blocks: [Block]

  /// Refuses no blocks and blocks without size.
  public init(_ blocks: [Block]) throws(StatisticsError) {
    guard !blocks.isEmpty else { throw .noTrials }
    guard blocks.allSatisfy({ $0.size > 0 && $0.amount.isFinite && $0.size.isFinite }) else {
      throw .impossible(what: .aBlock, found: .withoutSize, expected: .aSizeAboveZero)
    }
    self.blocks = blocks
  }

  /// The sum of amounts over the sum of sizes.
  public var value: Double { blocks.reduce(0) { $0 + $1.amount } / totalSize }

  /// The two-sided interval, or nil where one block, or no spread at all, allows none.
  public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard let error = standardError else { return nil }
    let half = try error * Special.tQuantile(degrees: degrees, 1 - level.alpha / 2)
    return Interval(lower: value - half, upper: value + half, method: .studentT, level: level)
  }

  /// The one-sided upper bound, or nil where one block, or no spread at all, allows none.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard let error = standardError else { return nil }
    let bound = try value + error * Special.tQuantile(degrees: degrees, level.share)
    return Interval(
      lower: -.infinity, upper: bound, method: .studentT, level: level, sides: .upper)
  }

  /// The one-sided lower bound, or nil where one block, or no spread at all, allows none.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard let error = standardError else { return nil }
    let bound = try value - error * Special.tQuantile(degrees: degrees, level.share)
    return Interval(
      lower: bound, upper: .infinity, method: .studentT, level: level, sides: .lower)
  }

  /// The linearised variance of the ratio; nil for one block, 0 where blocks agree.
  package var variance: Double? {
    guard blocks.count > 1 else { return nil }
    let ratio = value
    let squares = blocks.reduce(0.0) { sum, block in
      let residual = block.amount - ratio * block.size
      return sum + residual * residual
    }
    let count = Double(blocks.count)
    return count / (count - 1) * squares / (totalSize * totalSize)
  }

  private var totalSize: Double { blocks.reduce(0) { $0 + $1.size } }
  private var degrees: Double { Double(blocks.count - 1) }

  /// Nil below two blocks, and when nothing varies: a spread of 0 is too little data, not certainty.
  private var standardError: Double? {
    guard let variance, variance > 0 else { return nil }
    return variance.squareRoot()
  }
}
