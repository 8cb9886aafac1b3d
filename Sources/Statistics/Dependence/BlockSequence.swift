import Foundation
import Phrasebook

/// Sums over blocks in the order of time, and the bounds on their ratio that hold at every look at once.
package struct BlockSequence: Hashable, Sendable {
  package let blocks: [ClusteredRatio.Block]

  /// Refuses no blocks, blocks without size, negative amounts and, of a share, amounts above their size.
  package init(_ blocks: [ClusteredRatio.Block], isShare: Bool) throws(StatisticsError) {
    self.blocks = try ClusteredRatio(blocks).blocks
    for block in blocks where block.amount < 0 || (isShare && block.amount > block.size) {
      throw .impossible(
        what: .aBlocksAmount, found: .amount(block.amount, of: block.size),
        expected: isShare ? .amountWithinSize : .atLeast(0))
    }
  }

  private init(unchecked blocks: [ClusteredRatio.Block]) { self.blocks = blocks }

  /// Failures in place of successes.
  var complement: BlockSequence {
    BlockSequence(
      unchecked: blocks.map { ClusteredRatio.Block(amount: $0.size - $0.amount, size: $0.size) })
  }

  private var amount: Double { blocks.reduce(0) { $0 + $1.amount } }
  private var size: Double { blocks.reduce(0) { $0 + $1.size } }

  // MARK: From below

  /// How much of the stake is bet at every block.
  private static let bets: [Double] = [
    0x1p-6, 0x1p-5, 0x1p-4, 0x1p-3, 0.25, 0.5, 0.75, 1,
  ]

  /// The mean below which the blocks are too large, whatever their distribution; 0 where none is.
  ///
  /// Against "m a unit or less", a bet θ multiplies the stake by 1 + θw(x/m − 1) for an amount of x a unit: as amounts
  /// are never negative, so is the stake, and its expectation never rises (betting, Waudby-Smith & Ramdas 2024,
  /// doi:10.1093/jrsssb/qkad009). The weight w is the block's size over the largest so far. Bets of several sizes are
  /// averaged. Assumed is only that a block's expectation is m a unit, given the blocks before it.
  func lowerMean(_ alpha: Double) -> Double {
    guard amount > 0 else { return 0 }
    let stake = -log(alpha)
    var (low, high) = (0.0, amount / size)
    for _ in 0..<60 where high - low > 1e-12 * high {
      let middle = (low + high) / 2
      if gain(againstAtMost: middle) >= stake { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether the lower bound lies above a value, without finding it.
  func exceeds(_ mean: Double, _ alpha: Double) -> Bool {
    amount > 0 && gain(againstAtMost: mean) > -log(alpha)
  }

  private func gain(againstAtMost mean: Double) -> Double {
    var gains = [Double](repeating: 0, count: Self.bets.count)
    var largest = 0.0
    for block in blocks {
      largest = max(largest, block.size)
      let change = (block.amount / mean - block.size) / largest
      for index in gains.indices { gains[index] += log(max(0, 1 + Self.bets[index] * change)) }
    }
    let most = gains.max() ?? 0
    guard most.isFinite else { return most }
    return most + log(gains.reduce(0) { $0 + exp($1 - most) } / Double(gains.count))
  }

  // MARK: From above

  /// The rate above which there were too few events, bursts taken into account.
  ///
  /// Nothing bounds a rate from above without an assumption on how events cluster. Here: bursts come independently
  /// (a compound Poisson process). If φ is the mean size of the burst that an event belongs to, the process deviates
  /// downwards no more than φ times a Poisson process does: E e^(−uX) ≤ exp(−μ(1 − e^(−uφ))/φ), by Jensen's
  /// inequality under the size-biased law, as (1 − e^(−un))/n is convex in n. So the Poisson bound on events/φ holds.
  func upperRate(_ alpha: Double) throws(StatisticsError) -> Double {
    let burst = burstSize
    return try burst * RateMixture.upper(events: amount / burst, alpha) / size
  }

  /// Whether the upper bound lies below a rate, without finding it.
  func isBelow(_ rate: Double, _ alpha: Double) throws(StatisticsError) -> Bool {
    let burst = burstSize
    return try RateMixture.isTooFew(amount / burst, rate * size / burst, alpha)
  }

  /// The size of bursts that is allowed for while too little was seen to tell.
  static let presumedBurst = 10.0
  /// How many events of such bursts are added to those seen, so that they fade.
  static let presumedEvents = 5.0
  /// From how many blocks on the spread between them is believed.
  static let fewestBlocks = 10

  /// φ: the variance over the mean between blocks, which is the mean size of the burst that an event belongs to.
  package var burstSize: Double {
    let (mean, count) = (amount / size, Double(blocks.count))
    let average = size / count
    // A block of twice the size varies twice as much: its square counts for half.
    let squares = blocks.reduce(0.0) { sum, block in
      let residual = block.amount - mean * block.size
      return sum + residual * residual / (block.size / average)
    }
    let spread = count > 1 ? squares * count / (count - 1) : 0
    let burst =
      (spread + Self.presumedEvents * Self.presumedBurst) / (amount + Self.presumedEvents)
    return max(1, burst, blocks.count < Self.fewestBlocks ? Self.presumedBurst : 1)
  }
}
