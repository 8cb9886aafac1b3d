import Statistics
import Testing

@Suite struct RateComparisonTests {
  func p(_ a: Int, _ b: Int, hours: Double = 24) throws -> Double {
    try RateComparison(
      PoissonRate(events: a, exposure: 24), PoissonRate(events: b, exposure: hours)
    ).eTest()
  }

  @Test func tenAgainstThreeEqualsTheGolden() throws {
    // statsmodels test_poisson_2indep(10, 24, 3, 24, method="etest")
    #expect(abs(try p(10, 3) - 0.05277652) < 5e-9)
  }

  @Test func theOrderOfTheTwoChangesNothing() throws {
    #expect(abs(try p(10, 3) - p(3, 10)) < 1e-12)
  }

  @Test func equalRatesAreNoEvidence() throws {
    #expect(try p(5, 5) > 0.99)
  }

  @Test func noEventsAtAllAreNoEvidence() throws {
    #expect(try p(0, 0) == 1)
  }

  @Test func theSameCountInATenthOfTheTimeDiffers() throws {
    #expect(try p(10, 10, hours: 2.4) < 0.001)
  }

  @Test func theRatioIsOfRates() throws {
    let comparison = try RateComparison(
      PoissonRate(events: 10, exposure: 20), PoissonRate(events: 3, exposure: 12))
    #expect(comparison.ratio == 2)
  }
}

@Suite struct HolmTests {
  @Test func theGoldenIsReached() {
    let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
    for (ours, theirs) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(ours - theirs) < 1e-12)
    }
  }

  @Test func noneExceedsOne() {
    #expect(Holm.adjusted([0.9, 0.8]) == [1, 1])
  }

  @Test func nothingIsAdjustedToNothing() {
    #expect(Holm.adjusted([]) == [])
  }
}
