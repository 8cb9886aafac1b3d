import Statistics
import Testing

@Suite struct ProjectionTests {
  private func projection(
    _ alarms: Int, hours: Double, found: Int, of events: Int
  ) throws -> Projection {
    Projection(
      falseAlarms: try PoissonRate(events: alarms, exposure: hours),
      detection: events == 0 ? nil : try Proportion(successes: found, trials: events),
      level: .ninetyFive)
  }

  @Test func falseAlarmsGrowWithCameras() throws {
    let day = try projection(37, hours: 48, found: 9, of: 12).falseAlarmsPerDay(cameras: 100)
    #expect(try #require(day.value) == 1850)
    // Garwood 37/48 h: .542738–1.062492 an hour.
    #expect(abs(day.lower - 1302.5712) < 0.01)
    #expect(abs(day.upper - 2549.981) < 0.01)
  }

  @Test func theTrueShareIsBayes() throws {
    let share = try #require(
      try projection(37, hours: 48, found: 9, of: 12).trueShare(eventsPerCameraHour: 1 / 24.0))
    // λPd = 0.75 / 24 = 1/32; FAR = 37/48: (1/32) / (1/32 + 37/48) = 3 / (3 + 74) = 3/77.
    #expect(abs(try #require(share.value) - 3 / 77.0) < 1e-12)
    #expect(share.lower < 3 / 77.0 && 3 / 77.0 < share.upper)
  }

  @Test func noFalseAlarmStillLeavesALowerEnd() throws {
    let share = try #require(
      try projection(0, hours: 24, found: 10, of: 10).trueShare(eventsPerCameraHour: 1))
    #expect(share.value == 1)
    #expect(share.upper == 1)
    #expect(share.lower < 1)
  }

  @Test func withoutEventsNoShareIsKnown() throws {
    #expect(
      try projection(3, hours: 24, found: 0, of: 0).trueShare(eventsPerCameraHour: 1) == nil)
  }

  @Test func nothingFoundAndNothingFalseIsZeroOfZero() throws {
    let share = try #require(
      try projection(0, hours: 24, found: 0, of: 5).trueShare(eventsPerCameraHour: 1))
    #expect(share.value == nil)
    #expect(share.lower == 0)
  }

  @Test func aFrequencyOfZeroIsRefused() throws {
    let projection = try projection(3, hours: 24, found: 1, of: 2)
    #expect(throws: StatisticsError.self) { try projection.trueShare(eventsPerCameraHour: 0) }
  }

  /// "0.1 %" of 160,000 passengers a day at Berlin Südkreuz, and "0.67 %" of 90,000.
  @Test(arguments: [(0.001, 160_000.0, 160.0), (0.0067, 90_000, 603)])
  func aSmallShareOfManyIsManyADay(_ rate: Double, _ passages: Double, _ alarms: Double) throws {
    let projection = try Projection(
      falseAlarms: .stated(rate), detection: nil, base: .passages(perDay: passages),
      level: .ninetyFive)
    let day = try projection.falseAlarmsPerDay()
    #expect(abs(try #require(day.value) - alarms) < 1e-9)
    #expect(!day.isBounded)
  }

  @Test func ofPassagesOnlyTheOthersAreFalse() throws {
    let projection = try Projection(
      falseAlarms: .stated(0.001), detection: .stated(0.8), base: .passages(perDay: 160_000),
      level: .ninetyFive)
    // One in 1,000: .0008 / (.0008 + .999 · .001) = .8 / 1.799.
    let share = try #require(try projection.trueShare(prevalence: 0.001))
    #expect(abs(try #require(share.value) - 0.8 / 1.799) < 1e-12)
    #expect(try projection.trueShare(prevalence: 1)?.value == 1)
  }

  @Test func oneIntervalAloneHasTheWholeError() throws {
    let rate = try PoissonRate(events: 10, exposure: 24)
    let projection = try Projection(
      falseAlarms: .rate(rate), detection: .stated(1), base: .cameraHours, level: .ninetyFive)
    let share = try #require(try projection.trueShare(prevalence: 1))
    #expect(abs(share.lower - 1 / (1 + 0.766265)) < 1e-6)
    #expect(share.isBounded)
  }

  @Test(arguments: [(1.5, 0.5, 1.0), (0.1, -0.5, 1), (0.1, 0.5, 0), (-0.1, 0.5, 1), (.nan, 0.5, 1)])
  func sharesThatCannotBeAreRefused(_ rate: Double, _ found: Double, _ passages: Double) {
    #expect(throws: StatisticsError.self) {
      try Projection(
        falseAlarms: .stated(rate), detection: .stated(found), base: .passages(perDay: passages),
        level: .ninetyFive)
    }
  }
}
