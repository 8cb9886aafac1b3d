import Statistics
import Testing

@Suite struct PlanningTests {
  @Test(arguments: [(0, 2.9957), (1, 4.7439), (2, 6.2958), (3, 7.7537), (4, 9.1535), (5, 10.5130)])
  func hoursForOneAnHour(_ tolerated: Int, _ hours: Double) throws {
    let planned = try Planning.exposure(
      supportingAtMost: 1, tolerated: tolerated, level: .ninetyFive)
    #expect(abs(planned - hours) < 5e-5)
  }

  @Test(arguments: [(0, 71.9), (1, 113.9)])
  func hoursForOneADay(_ tolerated: Int, _ hours: Double) throws {
    let planned = try Planning.exposure(
      supportingAtMost: 1.0 / 24, tolerated: tolerated, level: .ninetyFive)
    #expect((planned * 10).rounded() / 10 == hours)
  }

  @Test(arguments: [
    (0.80, [14, 22, 30, 37]), (0.90, [29, 46, 61, 76]), (0.95, [59, 93, 124, 153]),
    (0.99, [299, 473, 628, 773]),
  ])
  func eventsForARecall(_ share: Double, _ needed: [Int]) throws {
    for (misses, trials) in needed.enumerated() {
      #expect(
        try Planning.trials(supportingAtLeast: share, misses: misses, level: .ninetyFive) == trials)
    }
  }

  @Test func plannedHoursAreWhereTheBoundMeetsTheLimit() throws {
    let hours = try Planning.exposure(supportingAtMost: 0.3, tolerated: 4, level: .ninetyFive)
    let bound = try PoissonRate(events: 4, exposure: hours).upperBound(.ninetyFive)
    #expect(abs(bound.upper - 0.3) < 1e-12)
  }

  @Test func refutingHoursAreWhereTheLowerBoundMeetsTheLimit() throws {
    let hours = try Planning.exposure(refutingAtMost: 0.3, events: 4, level: .ninetyFive)
    let bound = try PoissonRate(events: 4, exposure: hours).lowerBound(.ninetyFive)
    #expect(abs(bound.lower - 0.3) < 1e-12)
  }

  @Test func oneTrialFewerDoesNotSuffice() throws {
    let trials = try Planning.trials(supportingAtLeast: 0.9, misses: 2, level: .ninetyFive)
    let bound = try Proportion(successes: trials - 3, trials: trials - 1).lowerBound(.ninetyFive)
    #expect(bound.lower < 0.9)
  }

  @Test func twentyAMemberAtATenthNearlyTreblesTheNeed() throws {
    #expect(abs(try Planning.designEffect(clusterSize: 20, correlation: 0.1) - 2.9) < 1e-12)
  }

  @Test func aLimitOfZeroCannotBePlannedFor() {
    #expect(throws: StatisticsError.self) {
      try Planning.exposure(supportingAtMost: 0, level: .ninetyFive)
    }
  }
}
