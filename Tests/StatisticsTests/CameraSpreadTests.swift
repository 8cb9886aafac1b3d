import Statistics
import Testing

@Suite struct CameraSpreadTests {
  private func estimate(
    _ counts: [Int], hours: [Double], factor: Double = 1
  ) throws -> Estimate {
    let cameras = try CameraCounts(counts: counts, sizes: hours)
    return try Estimate(
      .rate(cameras.pooledRate(), factor: factor), cameras: cameras, level: .ninetyFive)
  }

  private let differing = ([3, 0, 9, 1, 14, 2], [24.0, 12, 24, 24, 36, 24])

  @Test func camerasThatAgreeKeepTheExactInterval() throws {
    let estimate = try estimate([4, 5, 6], hours: [24, 24, 24])
    let spread = try #require(estimate.spread)
    #expect(spread.finding == .homogeneous)
    #expect(estimate.interval == (try PoissonRate(events: 15, exposure: 72).garwood(.ninetyFive)))
    #expect(
      try estimate.upperBound(.ninetyFive)
        == PoissonRate(events: 15, exposure: 72).upperBound(.ninetyFive))
    #expect(try estimate.verdictInterval() == estimate.interval)
  }

  @Test func fewCamerasThatDifferShowStudentsT() throws {
    let estimate = try estimate(differing.0, hours: differing.1)
    let interval = try #require(estimate.interval)
    // X² = 17.69 on 5 degrees; chi-squared would say p = .0034.
    #expect(abs(try #require(estimate.spread?.dispersion).p - 0.0034) < 0.003)
    #expect(interval.method == .cameraT)
    #expect(interval.clusters?.cameras == 6)
    #expect(abs(interval.lower - 0.010942880998270843) < 1e-12)
    #expect(abs(interval.upper - 0.39183489677950695) < 1e-12)
  }

  @Test func theDesignEffectIsTheRatioOfVariances() throws {
    let spread = try #require(try estimate(differing.0, hours: differing.1).spread)
    #expect(abs(try #require(spread.designEffect) - 3.924712643678161) < 1e-12)
    #expect(abs(try #require(spread.effectiveSize) - 144 / 3.924712643678161) < 1e-9)
  }

  @Test func aVerdictTakesTheWidest() throws {
    let estimate = try estimate(differing.0, hours: differing.1)
    // t gives .350677 and the bootstrap .315476; below, t gives .052101 and the bootstrap .090278.
    let upper = try #require(try estimate.upperBound(.ninetyFive))
    #expect(abs(upper.upper - 0.3506772379652231) < 1e-12)
    #expect(upper.method == .cameraT)
    #expect(upper.clusters == Interval.Clusters(cameras: 6, resampling: .standard))
    let lower = try #require(try estimate.lowerBound(.ninetyFive))
    #expect(abs(lower.lower - 0.05210053981255472) < 1e-12)
  }

  @Test func aVerdictIsNeverSurerThanOnePool() throws {
    let estimate = try estimate(differing.0, hours: differing.1)
    let pooled = try PoissonRate(events: 29, exposure: 144)
    #expect(
      try #require(try estimate.upperBound(.ninetyFive)).upper
        >= pooled.upperBound(.ninetyFive).upper)
    let both = try #require(try estimate.verdictInterval())
    #expect(both.lower <= (try pooled.garwood(.ninetyFive)).lower)
  }

  @Test func twentyCamerasThatDifferShowTheBootstrap() throws {
    let estimate = try estimate(
      [0, 0, 1, 31, 2, 0, 7, 5, 0, 18, 2, 1, 1, 0, 44, 3, 9, 0, 2, 6, 1, 0],
      hours: Array(repeating: 24, count: 11) + Array(repeating: 48, count: 11), factor: 24)
    let interval = try #require(estimate.interval)
    #expect(interval.method == .clusterBootstrap)
    #expect(abs(interval.upper - 24 * 0.36547619047619045) < 1e-9)
  }

  @Test func oneCameraSaysSo() throws {
    let estimate = try estimate([5], hours: [24])
    #expect(estimate.spread?.finding == .oneCamera)
    #expect(estimate.spread?.dispersion == nil)
    #expect(estimate.spread?.designEffect == nil)
    #expect(estimate.interval?.method == .garwood)
  }

  @Test func nineCamerasAreNoPopulation() throws {
    let nine = try estimate(Array(repeating: 3, count: 9), hours: Array(repeating: 1, count: 9))
    let ten = try estimate(Array(repeating: 3, count: 10), hours: Array(repeating: 1, count: 10))
    #expect(nine.spread?.speaksOfPopulation == false)
    #expect(ten.spread?.speaksOfPopulation == true)
  }

  @Test func nothingCountedAnywhereKeepsItsBound() throws {
    let estimate = try estimate([0, 0, 0], hours: [8, 8, 8])
    #expect(estimate.spread?.finding == .homogeneous)
    #expect(estimate.spread?.designEffect == nil)
    #expect(abs(try #require(try estimate.upperBound(.ninetyFive)).upper - 0.124822) < 1e-6)
  }

  @Test func sharesSwitchToo() throws {
    let cameras = try CameraCounts(counts: [40, 35, 20, 48], sizes: [50, 50, 50, 50])
    let estimate = try Estimate(
      .proportion(cameras.pooledShare()), cameras: cameras, level: .ninetyFive)
    #expect(estimate.interval?.method == .cameraT)
    #expect(try #require(estimate.interval).upper <= 1)
    let deff = try #require(estimate.spread?.designEffect)
    // Rates .8 .7 .4 .96: squares about .715 sum to .1667, over 3 and 4; binomial .715·.285/200.
    #expect(abs(deff - 0.1667 / 12 / (0.715 * 0.285 / 200)) < 1e-9)
  }

  @Test func harmonicSharesSwitchThroughTheirScale() throws {
    let cameras = try CameraCounts(counts: [40, 35, 20, 48], sizes: [50, 50, 50, 50])
    let share = try cameras.pooledShare()
    let plain = try Estimate(.proportion(share), cameras: cameras, level: .ninetyFive)
    let f1 = try Estimate(.harmonic(share), cameras: cameras, level: .ninetyFive)
    let lower = try #require(plain.interval).lower
    #expect(abs(try #require(f1.interval).lower - 2 * lower / (1 + lower)) < 1e-12)
    #expect(f1.interval?.clusters?.cameras == 4)
  }

  @Test func camerasThatDoNotAddUpAreRefused() throws {
    let cameras = try CameraCounts(counts: [1, 2], sizes: [24, 24])
    let rate = try PoissonRate(events: 4, exposure: 48)
    #expect(throws: StatisticsError.self) {
      try Estimate(.rate(rate, factor: 1), cameras: cameras, level: .ninetyFive)
    }
  }
}
