private import Parallel
import Phrasebook

/// How often and from which seed chance is drawn; equal values give equal results on any machine.
public struct Resampling: Hashable, Sendable {
  /// How many replicates.
  public let replicates: Int
  /// Where the random stream of each replicate starts.
  public let seed: UInt64

  /// 10,000 replicates of seed 1: what every audit uses.
  public static let standard = Resampling(unchecked: 10_000, seed: 1)

  /// Refuses fewer than 100 replicates, which bound nothing, and more than ten million.
  public init(replicates: Int, seed: UInt64) throws(StatisticsError) {
    guard (100...10_000_000).contains(replicates) else {
      throw .impossible(
        what: .numberOfReplicates, found: .plain(replicates), expected: .range(100, 10_000_000))
    }
    self.init(unchecked: replicates, seed: seed)
  }

  private init(unchecked replicates: Int, seed: UInt64) {
    self.replicates = replicates
    self.seed = seed
  }

  /// The results of all replicates in their order; on all processors where `cost`, in random draws, is large.
  package func map<Result: Sendable>(
    cost: Int, _ replicate: @Sendable (inout SeededGenerator) -> Result
  ) -> [Result] {
    parallelFlatMap(replicates, parts: cost > 200_000 ? 64 : 1) { numbers in
      numbers.map { number in
        var generator = SeededGenerator(seed: seed, replicate: number)
        return replicate(&generator)
      }
    }
  }
}
