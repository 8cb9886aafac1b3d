import Statistics
import Testing

/// Powers and sizes from SciPy 1.17.1: `chi2.ppf`, `poisson.cdf`, `binom.cdf`, searched by counting up.
@Suite struct EvidencePlanTests {
  private func plan(
    _ claim: EvidencePlan.Claim, truth: Double? = nil, designEffect: Double = 1,
    clusterSize: Double? = nil, available: Double? = nil, tolerated: Int = 5
  ) throws -> EvidencePlan {
    try EvidencePlan(
      claim,
      .init(
        level: .ninetyFive, tolerated: tolerated, truth: truth, designEffect: designEffect,
        clusterSize: clusterSize, available: available))
  }

  @Test func oneADayNeedsSeventyTwoHours() throws {
    let rows = try plan(.atMost(1 / 24.0)).supporting
    #expect(rows.map(\.failures) == [0, 1, 2, 3, 4, 5])
    #expect(
      rows.map { ($0.size * 10).rounded() / 10 } == [71.9, 113.9, 151.1, 186.1, 219.7, 252.3])
    #expect(rows.allSatisfy { $0.power == nil })
  }

  /// What clusters inflate is the size and the failures: 2 f failures need twice what f need.
  @Test func theDesignEffectInflatesBoth() throws {
    let rows = try plan(.atMost(1), designEffect: 2, clusterSize: 0.001, tolerated: 4).supporting
    for (failures, one) in [(0, 2.995732), (2, 4.743865), (4, 6.295794)] {
      #expect(abs(rows[failures].size - 2 * one) < 2e-3)
    }
    // 29 trials without a miss times 1.5 are 43.5, in whole clusters of 5; a real number of trials suffices: 28.43.
    #expect(
      try plan(.atLeast(0.9), designEffect: 1.5, clusterSize: 5).supporting[0].size == 45)
  }

  @Test func noneInSeventyTwoHoursIsRareAtATenthOfTheLimit() throws {
    // Mean 71.9 h · (0.1/24): e^−0.29957 = .7411.
    let row = try plan(.atMost(1 / 24.0), truth: 0.1 / 24).supporting[0]
    #expect(abs(try #require(row.power) - 0.741134449106) < 1e-9)
  }

  @Test func eventsForNinetyPercent() throws {
    let rows = try plan(.atLeast(0.9), truth: 0.97).supporting
    #expect(rows.prefix(4).map(\.size) == [29, 46, 61, 76])
    // 0.97²⁹.
    #expect(abs(try #require(rows[0].power) - 0.4134093490) < 1e-9)
  }

  @Test func aWorseTruthAsksForTheRefutation() throws {
    let plan = try plan(.atMost(1), truth: 2)
    #expect(plan.truthKeepsClaim == false)
    let required = try #require(plan.required)
    #expect(try #require(required.power) >= 0.8)
  }

  @Test func aBetterTruthAsksForTheSupport() throws {
    let plan = try plan(.atLeast(0.9), truth: 0.95)
    #expect(plan.truthKeepsClaim == true)
    let required = try #require(plan.required)
    #expect(try #require(required.power) >= 0.8)
    #expect(
      try Planning.trials(
        supportingAtLeast: 0.9, misses: required.failures, level: .ninetyFive)
        == Int(required.size))
  }

  @Test func theLimitItselfIsNeverDecided() throws {
    let plan = try plan(.atMost(1), truth: 1)
    #expect(plan.required == nil)
    #expect(plan.truthKeepsClaim == nil)
  }

  @Test func twelveCamerasForADayAtADesignEffectOfThree() throws {
    let offer = try #require(
      try plan(.atMost(1 / 24.0), designEffect: 3, available: 288).offer)
    #expect(offer.effective == 96)
    // Mean 4 at the limit: the gamma quantile of f/3 + 1 at .95 is 3.697 for f = 1 and 4.227 for f = 2.
    #expect(offer.supporting?.failures == 1)
    // The gamma quantile of f/3 at .05 exceeds 4 from f = 25 on: 3.981 for 24, 4.216 for 25.
    #expect(offer.refuting?.failures == 25)
  }

  @Test func tooLittleSupportsNothing() throws {
    let offer = try #require(try plan(.atLeast(0.9), available: 28).offer)
    #expect(offer.supporting == nil)
    // P(misses ≥ 6 | 28, .1) = .0550, ≥ 7 .0182 (binom.sf).
    #expect(offer.refuting?.failures == 7)
  }

  @Test func twoTrialsCannotRefuteAHalf() throws {
    #expect(try plan(.atLeast(0.5), available: 2).offer?.refuting == nil)
    // Five misses of five: 1/32.
    #expect(try Planning.trials(refutingAtLeast: 0.5, misses: 4, level: .ninetyFive) == nil)
    #expect(try Planning.trials(refutingAtLeast: 0.5, misses: 5, level: .ninetyFive) == 5)
  }

  @Test(
    arguments: [
      (EvidencePlan.Claim.atMost(0), nil), (.atMost(-1), nil), (.atMost(.nan), nil),
      (.atLeast(1), nil), (.atLeast(1.2), nil), (.atMost(1), -0.1), (.atLeast(0.9), 1.1),
    ] as [(EvidencePlan.Claim, Double?)])
  func plansThatCannotBeAreRefused(_ claim: EvidencePlan.Claim, _ truth: Double?) {
    #expect(throws: StatisticsError.self) { try plan(claim, truth: truth) }
  }

  // MARK: The power that is promised

  /// Binomial probabilities for every size, counted up: none beyond the size asked for falls below the promise.
  @Test(
    arguments: [
      (0.9, 0.95), (0.9, 0.97), (0.8, 0.9), (0.5, 0.7), (0.95, 0.99), (0.9, 0.8), (0.8, 0.65),
    ])
  func noLargerSizeFallsBelowThePower(_ claimed: Double, _ truth: Double) throws {
    let plan = try plan(.atLeast(claimed), truth: truth)
    let required = try #require(plan.required)
    let rule = try EvidencePlan.Rule(.atLeast(claimed), plan.assumptions)
    let start = Int(required.size)
    for size in start...2 * start {
      let row =
        try truth > claimed
        ? rule.supporting(within: Double(size)) : rule.refuting(within: Double(size))
      #expect(try #require(row?.power) >= 0.8, "at \(size)")
    }
  }

  /// Where power is a sawtooth, the first size to reach it is too soon: 0.9 against 0.95 reaches 80 % at 239 events.
  @Test func theFirstPeakIsNotEnough() throws {
    let plan = try plan(.atLeast(0.9), truth: 0.95, tolerated: 40)
    let peak = try #require(plan.supporting.first { ($0.power ?? 0) >= 0.8 })
    let required = try #require(plan.required)
    #expect(peak.size < required.size)
  }

  @Test(arguments: [(0.3, 1.0), (2.5, 1.0)])
  func noLongerWatchFallsBelowThePower(_ truth: Double, _ limit: Double) throws {
    let plan = try plan(.atMost(limit), truth: truth)
    let required = try #require(plan.required)
    let rule = try EvidencePlan.Rule(.atMost(limit), plan.assumptions)
    for step in 0..<400 {
      let size = required.size * (1 + Double(step) / 400 + 1e-9)
      let row = try truth < limit ? rule.supporting(within: size) : rule.refuting(within: size)
      #expect(try #require(row?.power) >= 0.8, "at \(size)")
    }
  }

  /// Worlds of another generator, judged by intervals: the promise holds within a point.
  @Test func clusteredSharesKeepTheirPromise() throws {
    let plan = try plan(.atLeast(0.9), truth: 0.96, designEffect: 1.4, clusterSize: 5)
    let required = try #require(plan.required)
    let clusters = Int(required.size / 5)
    #expect(Double(clusters) * 5 == required.size)
    // Correlation .4 / 4 = .1: a cluster's miss rate is beta with a + b = 9. Its trials are a Pólya urn.
    var supported = 0
    let worlds = 20_000
    for world in 0..<worlds {
      var random = SeededGenerator(seed: 99, replicate: world)
      let misses = (0..<clusters).map { _ in
        var urn = (missed: 0.36, all: 9.0)
        return (0..<5).reduce(into: 0) { count, _ in
          let isMissed = random.unit() < urn.missed / urn.all
          if isMissed { urn.missed += 1 }
          urn.all += 1
          count += isMissed ? 1 : 0
        }
      }
      supported += try supports(misses, of: 5) ? 1 : 0
    }
    let power = Double(supported) / Double(worlds)
    #expect(abs(power - (try #require(required.power))) < 0.01)
    #expect(power >= 0.79)
  }

  /// Exact bound and t over clusters on the logit scale, from their definitions.
  private func supports(_ misses: [Int], of size: Int) throws -> Bool {
    let all = misses.reduce(0, +)
    let trials = Double(misses.count * size)
    let exact = try Proportion(successes: all, trials: Int(trials)).upperBound(.ninetyFive)
    guard exact.upper <= 0.1 else { return false }
    let value = Double(all) / trials
    let ratio = try ClusteredRatio(
      misses.map { .init(amount: Double($0), size: Double(size)) })
    guard let variance = ratio.variance, variance > 0 else { return true }
    let deviate = try Special.tQuantile(degrees: Double(misses.count - 1), 0.95)
    let odds =
      value / (1 - value)
      * exponential(
        deviate * variance.squareRoot() / (value * (1 - value)))
    return odds <= 0.1 / 0.9
  }

  /// eˣ by its series: the test needs no other library.
  private func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for n in 1..<60 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  /// Clusters inflate the failures that may happen too: ten misses are few where fifteen are expected.
  @Test func moreMissesMayHappenInMoreEvents() throws {
    let plan = try plan(
      .atLeast(0.9), truth: 0.95, designEffect: 1.4, clusterSize: 5, tolerated: 12)
    let required = try #require(plan.required)
    #expect(Double(required.failures) > 0.05 * required.size)
    #expect(try #require(required.power) >= 0.8)
  }

  @Test func clusteredRatesAreSimulated() throws {
    let plan = try plan(.atMost(1), truth: 0.3, designEffect: 3, clusterSize: 5)
    let required = try #require(plan.required)
    #expect(try #require(required.power) >= 0.8)
    // Independent counts need less.
    #expect(try #require(try self.plan(.atMost(1), truth: 0.3).required).size < required.size)
    #expect(
      required == (try self.plan(.atMost(1), truth: 0.3, designEffect: 3, clusterSize: 5)).required)
  }

  @Test func aTruthTooNearIsRefused() {
    #expect(throws: StatisticsError.self) { try plan(.atMost(1), truth: 0.9999) }
  }
}
