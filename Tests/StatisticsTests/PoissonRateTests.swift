import Statistics
import Testing

/// A golden case: events over hours, and the two-sided 95 % interval to six decimals.
struct RateGolden: Sendable, CustomTestStringConvertible {
  let events: Int
  let hours: Double
  let exact: ClosedRange<Double>
  var testDescription: String { "\(events) in \(hours) h" }
}

@Suite struct PoissonRateTests {
  @Test(arguments: [
    RateGolden(events: 0, hours: 24, exact: 0...0.153703),
    RateGolden(events: 1, hours: 24, exact: 0.001055...0.232152),
    RateGolden(events: 10, hours: 24, exact: 0.199808...0.766265),
    RateGolden(events: 37, hours: 48, exact: 0.542738...1.062492),
    RateGolden(events: 100, hours: 24, exact: 3.390166...5.067783),
  ])
  func garwoodEqualsTheGolden(_ golden: RateGolden) throws {
    let interval = try PoissonRate(events: golden.events, exposure: golden.hours)
      .garwood(.ninetyFive)
    #expect(abs(interval.lower - golden.exact.lowerBound) < 5e-7)
    #expect(abs(interval.upper - golden.exact.upperBound) < 5e-7)
  }

  @Test(arguments: [(0, 0.124822), (1, 0.197661), (10, 0.706759)])
  func theOneSidedUpperBoundEqualsTheGolden(_ events: Int, _ upper: Double) throws {
    let bound = try PoissonRate(events: events, exposure: 24).upperBound(.ninetyFive)
    #expect(abs(bound.upper - upper) < 5e-7)
  }

  @Test func theExactTestEqualsTheGolden() throws {
    // 20 in 24 h against "at most 0.5 an hour": P(X ≥ 20 | 12).
    let p = try PoissonRate(events: 20, exposure: 24).pValue(atMost: 0.5)
    #expect(abs(p - 0.02127977) < 5e-9)
  }

  @Test func noEventsNeverSpeakAgainstALimit() throws {
    #expect(try PoissonRate(events: 0, exposure: 1000).pValue(atMost: 0.5) == 1)
  }

  @Test func noExposureIsNotMeasured() {
    #expect(throws: StatisticsError.noExposure) { try PoissonRate(events: 0, exposure: 0) }
  }

  @Test func halvingTheHoursDoublesTheBound() throws {
    let long = try PoissonRate(events: 3, exposure: 10).upperBound(.ninetyFive)
    let short = try PoissonRate(events: 3, exposure: 5).upperBound(.ninetyFive)
    #expect(abs(short.upper - 2 * long.upper) < 1e-12)
  }
}
