private import Dispatch
import Phrasebook
private import Synchronization

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
    let size = cost > 200_000 ? max(1, replicates / 64) : replicates
    let parts = (replicates + size - 1) / size
    let results = Mutex<[[Result]]>(Array(repeating: [], count: parts))
    @Sendable func run(_ part: Int) {
      let range = (part * size)..<min((part + 1) * size, replicates)
      let found = range.map { number in
        var generator = SeededGenerator(seed: seed, replicate: number)
        return replicate(&generator)
      }
      results.withLock { $0[part] = found }
    }
    if parts == 1 {
      run(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: parts, execute: run)
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
