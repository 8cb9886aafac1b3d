import Statistics
import Testing

/// Expectations from `scipy.stats.bootstrap(method="BCa", paired=True)` on the same resamples
/// (Tests/oracles/bca.py draws them again).
@Suite struct ClusterBootstrapTests {
  static let six = try? CameraCounts(
    counts: [3, 0, 9, 1, 14, 2], sizes: [24, 12, 24, 24, 36, 24])

  private func ofSix() throws -> ClusterBootstrap.Distribution {
    let six = try #require(Self.six)
    return try #require(ClusterBootstrap(six).distribution())
  }

  @Test func aReplicateDependsOnItsSeedAndNumberOnly() throws {
    let six = try #require(Self.six)
    let bootstrap = ClusterBootstrap(six)
    #expect(bootstrap.cameras(ofReplicate: 0) == [0, 2, 0, 2, 2, 5])
    #expect(bootstrap.cameras(ofReplicate: 2) == [1, 2, 1, 1, 5, 0])
  }

  @Test func endsEqualTheOracle() throws {
    let drawn = try ofSix()
    let interval = try drawn.interval(.ninetyFive)
    #expect(abs(interval.lower - 0.06818181818181818) < 1e-12)
    #expect(abs(interval.upper - 0.33974358974358976) < 1e-12)
    #expect(abs(try drawn.upperBound(.ninetyFive).upper - 0.31547619047619047) < 1e-12)
    #expect(abs(try drawn.lowerBound(.ninetyFive).lower - 0.09027777777777778) < 1e-12)
    #expect(abs(drawn.standardError - 0.06729855920027962) < 1e-12)
  }

  @Test func endsEqualTheOracleWhereReplicatesAreInterpolated() throws {
    let counts = try CameraCounts(
      counts: [0, 0, 1, 31, 2, 0, 7, 5, 0, 18, 2, 1, 1, 0, 44, 3, 9, 0, 2, 6, 1, 0],
      sizes: Array(repeating: 24, count: 11) + Array(repeating: 48, count: 11))
    let drawn = try #require(ClusterBootstrap(counts).distribution())
    let interval = try drawn.interval(.ninetyFive)
    #expect(abs(interval.lower - 0.07365207039361318) < 1e-12)
    #expect(abs(interval.upper - 0.36547619047619045) < 1e-12)
    #expect(abs(try drawn.upperBound(.ninetyFive).upper - 0.32006659014717137) < 1e-12)
  }

  @Test func anIntervalSaysHowItWasDrawn() throws {
    let drawn = try ofSix()
    let interval = try drawn.interval(.ninetyFive)
    #expect(interval.method == .clusterBootstrap)
    #expect(interval.clusters == Interval.Clusters(cameras: 6, resampling: .standard))
  }

  @Test func anotherSeedDrawsOthers() throws {
    let six = try #require(Self.six)
    let other = ClusterBootstrap(six, resampling: try Resampling(replicates: 10_000, seed: 2))
    #expect(other.distribution()?.sorted != ClusterBootstrap(six).distribution()?.sorted)
  }

  @Test(arguments: [[0, 0, 0], [4, 8, 2], [5]])
  func withoutSpreadNothingIsDrawn(_ counts: [Int]) throws {
    // Rates that are all 2 an hour, or all nothing; or one camera.
    let sizes = counts == [0, 0, 0] ? [1.0, 2, 3] : counts.map { Double($0) / 2 }
    #expect(
      try ClusterBootstrap(CameraCounts(counts: counts, sizes: sizes)).distribution() == nil)
  }

  @Test func twoCamerasStillGiveNumbers() throws {
    let drawn = try #require(
      try ClusterBootstrap(CameraCounts(counts: [0, 30], sizes: [24, 24])).distribution())
    let interval = try drawn.interval(.ninetyFive)
    #expect(interval.lower == 0)
    #expect(interval.upper == 30 / 24.0)
  }

  @Test func aThousandCamerasAreDrawnTheSameOnAnyNumberOfThreads() throws {
    let counts = try CameraCounts(
      counts: (0..<1000).map { $0 * $0 % 17 }, sizes: (0..<1000).map { Double(12 + $0 % 24) })
    let bootstrap = ClusterBootstrap(counts)
    let drawn = try #require(bootstrap.distribution())
    let alone = (0..<100).map { number in
      let cameras = bootstrap.cameras(ofReplicate: number * 100).map { counts.cameras[$0] }
      return Double(cameras.reduce(0) { $0 + $1.count }) / cameras.reduce(0) { $0 + $1.size }
    }
    // Not inside the expectation, which would describe all 10,000 values.
    let areDrawn = alone.allSatisfy { drawn.sorted.contains($0) }
    #expect(areDrawn)
  }

  @Test func tooFewReplicatesAreRefused() {
    #expect(throws: StatisticsError.self) { try Resampling(replicates: 99, seed: 1) }
  }
}
