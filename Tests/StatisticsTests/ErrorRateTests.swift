import Statistics
import Testing

/// A bound at 95 % may be wrong in 5 % of all cases at most, whatever the truth is: summed exactly.
@Suite struct ErrorRateTests {
  @Test(arguments: [0.5, 3, 4.7, 12, 40.5])
  func aTrueRateAtTheLimitIsSupportedOrRefutedInFivePerCentAtMost(_ mean: Double) throws {
    var (supported, refuted) = (0.0, 0.0)
    for events in 0...200 {
      let rate = try PoissonRate(events: events, exposure: mean)
      let below = events == 0 ? 0 : try Special.poissonCDF(mean: mean, Double(events - 1))
      let chance = try Special.poissonCDF(mean: mean, Double(events)) - below
      if try rate.upperBound(.ninetyFive).upper <= 1 { supported += chance }
      if try rate.lowerBound(.ninetyFive).lower > 1 { refuted += chance }
    }
    #expect(supported <= 0.05)
    #expect(refuted <= 0.05)
  }

  @Test(arguments: [(10, 0.9), (29, 0.9), (60, 0.95), (100, 0.5)])
  func aTrueShareAtTheLimitIsSupportedOrRefutedInFivePerCentAtMost(
    _ trials: Int, _ share: Double
  ) throws {
    var (supported, refuted) = (0.0, 0.0)
    for successes in 0...trials {
      let proportion = try Proportion(successes: successes, trials: trials)
      func cdf(_ k: Int) throws -> Double {
        try Special.binomialCDF(trials: Double(trials), probability: share, Double(k))
      }
      let chance = try cdf(successes) - (successes == 0 ? 0 : cdf(successes - 1))
      if try proportion.lowerBound(.ninetyFive).lower >= share { supported += chance }
      if try proportion.upperBound(.ninetyFive).upper < share { refuted += chance }
    }
    #expect(supported <= 0.05)
    #expect(refuted <= 0.05)
  }
}
