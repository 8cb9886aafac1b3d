import Statistics
import Testing

/// Expectations from SciPy 1.17.1: `chisquare`, `chi2_contingency(correction=False)`, and sums of
/// `multinomial.pmf` and `multivariate_hypergeom.pmf` over all ways to share a total.
@Suite struct DispersionTests {
  private func test(
    _ counts: [Int], _ sizes: [Double], _ model: DispersionTest.Model = .poisson
  ) throws -> DispersionTest {
    try #require(
      try DispersionTest(CameraCounts(counts: counts, sizes: sizes), model: model))
  }

  @Test func unequalHoursAreExpectedUnequalCounts() throws {
    let found = try test([12, 7, 30, 18], [24, 20, 30, 26])
    #expect(abs(found.statistic - 8.987370838117105) < 1e-9)
    #expect(abs(found.p - 0.02945927022382603) < 1e-12)
    #expect(found.degrees == 3)
    #expect(found.method == .chiSquared)
    #expect(found.differ)
  }

  @Test func sharesAreATwoByManyTable() throws {
    let found = try test([40, 35, 20, 48], [50, 50, 50, 50], .binomial)
    #expect(abs(found.statistic - 40.90295669243038) < 1e-9)
    #expect(abs(found.p - 6.856561369906024e-09) < 1e-15)
    #expect(found.method == .chiSquared)
  }

  @Test func fewEventsAreSharedInEveryWay() throws {
    let found = try test([0, 0, 5, 1], [1, 2, 1, 2])
    #expect(abs(found.statistic - 19.5) < 1e-9)
    #expect(abs(found.p - 0.0013288751714677647) < 1e-12)
    // 6 events on 4 cameras: 9 choose 3.
    #expect(found.method == .enumeration(outcomes: 84))
  }

  @Test(arguments: [
    ([5, 1, 0], [5.0, 4, 3], 9.0, 0.015151515151515155),
    ([1, 6, 6], [5.0, 6, 7], 9.73978021978022, 0.010854341736694681),
  ])
  func fewTrialsAreSharedInEveryWay(
    _ counts: [Int], _ sizes: [Double], _ statistic: Double, _ p: Double
  ) throws {
    let found = try test(counts, sizes, .binomial)
    #expect(abs(found.statistic - statistic) < 1e-9)
    #expect(abs(found.p - p) < 1e-12)
  }

  @Test func manyCamerasWithFewEventsAreSharedAtRandom() throws {
    let found = try test(
      Array(repeating: [0, 1, 0, 2], count: 25).flatMap(\.self), Array(repeating: 24, count: 100))
    guard case .monteCarlo(let resampling) = found.method else {
      Issue.record("not at random: \(found.method)")
      return
    }
    #expect(resampling.seed == 1)
    // Chi-squared is near the truth here too: X² = 91.67 on 99 degrees.
    #expect(abs(found.p - 0.687) < 0.04)
    #expect(!found.differ)
  }

  @Test func randomSharingOfTrialsAgreesWithEveryWay() throws {
    // 60 cameras of 2 trials are too many to enumerate; half of all trials succeed, none by halves.
    let counts = Array(repeating: [0, 2], count: 30).flatMap(\.self)
    let found = try test(counts, Array(repeating: 2, count: 60), .binomial)
    // Only one in C(120, 60) / C(60, 30) ways is so uneven.
    #expect(found.p == 1 / 2000.0)
    #expect(found.differ)
  }

  @Test func nothingCountedIsNoDifference() throws {
    let found = try test([0, 0, 0], [1, 2, 3])
    #expect(found.p == 1)
    #expect(found.statistic == 0)
    #expect(found.method == .nothingVaries)
  }

  @Test func everythingFoundIsNoDifference() throws {
    #expect(try test([4, 5], [4, 5], .binomial).method == .nothingVaries)
  }

  @Test func aCameraWithoutHoursIsNoCamera() throws {
    let counts = try CameraCounts(counts: [3, 0, 4], sizes: [1, 0, 1])
    #expect(counts.empty == 1)
    #expect(try #require(try DispersionTest(counts, model: .poisson)).degrees == 1)
  }

  @Test func oneCameraDiffersFromNothing() throws {
    #expect(
      try DispersionTest(CameraCounts(counts: [3], sizes: [24]), model: .poisson) == nil)
  }

  @Test(arguments: [
    ([-1, 2], [1.0, 1]), ([1, 2], [1.0, -1]), ([1, 2], [1.0, .nan]), ([1, 2], [0.0, 1]),
  ])
  func impossibleCamerasAreRefused(_ counts: [Int], _ sizes: [Double]) {
    #expect(throws: StatisticsError.self) { try CameraCounts(counts: counts, sizes: sizes) }
  }

  @Test func moreSuccessesThanTrialsAreRefused() throws {
    let counts = try CameraCounts(counts: [3, 1], sizes: [2, 4])
    #expect(throws: StatisticsError.self) { try DispersionTest(counts, model: .binomial) }
  }
}
