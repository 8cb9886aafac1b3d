import Statistics
import Testing

/// Powers and sizes from SciPy 1.17.1: `chi2.ppf`, `poisson.cdf`, `binom.cdf`, searched by counting up.
@Suite struct EvidencePlanTests {
  private func plan(
    _ claim: EvidencePlan.Claim, truth: Double? = nil, designEffect: Double = 1,
    available: Double? = nil, tolerated: Int = 5
  ) throws -> EvidencePlan {
    try EvidencePlan(
      claim,
      .init(
        level: .ninetyFive, tolerated: tolerated, truth: truth, designEffect: designEffect,
        available: available))
  }

  @Test func oneADayNeedsSeventyTwoHours() throws {
    let rows = try plan(.atMost(1 / 24.0)).supporting
    #expect(rows.map(\.failures) == [0, 1, 2, 3, 4, 5])
    #expect(
      rows.map { ($0.size * 10).rounded() / 10 } == [71.9, 113.9, 151.1, 186.1, 219.7, 252.3])
    #expect(rows.allSatisfy { $0.power == nil })
  }

  @Test func theDesignEffectInflates() throws {
    let rows = try plan(.atMost(1 / 24.0), designEffect: 2).supporting
    #expect(abs(rows[0].size - 2 * 71.8975746) < 1e-6)
    #expect(try plan(.atLeast(0.9), designEffect: 1.5).supporting[0].size == 44)
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
    // Mean 2 T against the rule "n or more within T": the row before it falls short.
    let fewer = plan.refuting.last { $0.failures < required.failures }
    #expect(try #require(fewer?.power) < 0.8)
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
    // 96 h lie between 71.9 for none and 113.9 for one.
    #expect(offer.supporting?.failures == 0)
    // Refuted from n on where the gamma quantile of n at .05 exceeds 96/24 = 4: n = 9 has 4.695, n = 8 3.981.
    #expect(offer.refuting?.failures == 9)
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

  @Test func aTruthTooNearIsRefused() {
    #expect(throws: StatisticsError.self) { try plan(.atMost(1), truth: 0.9999) }
  }
}
