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
}
