import Evaluation
import MediaTime
import Statistics
import Testing

/// `onfire-2023`: one notification a clip, right unless it comes more than five seconds before the fire.
@Suite struct NotificationTests {
  private func clip(_ fire: Double?, _ said: Double?) -> NotificationScore.Clip {
    NotificationScore.Clip(
      name: "a", fire: fire.flatMap(MediaTime.seconds),
      notification: said.flatMap(MediaTime.seconds))
  }

  @Test(
    arguments: [
      (20, 15, .found), (20, 14.999, .tooEarly), (20, 500, .found), (3, 0, .found),
      (20, nil, .missed), (nil, 0, .falseAlarm), (nil, nil, .quiet),
    ] as [(Double?, Double?, NotificationScore.Outcome)])
  func howAClipCounts(fire: Double?, said: Double?, outcome: NotificationScore.Outcome) {
    #expect(clip(fire, said).outcome == outcome)
  }

  @Test func aDelayIsCountedBothWays() {
    #expect(clip(20, 16).delay == 4)
    #expect(clip(20, 29.5).delay == 9.5)
    #expect(clip(20, 10).delay == nil)
  }

  /// Two found after 6 and 18 s, one too early, one false alarm, one missed, one quiet.
  private var score: NotificationScore {
    NotificationScore([
      clip(10, 16), clip(10, 28), clip(10, 2), clip(nil, 3), clip(10, nil), clip(nil, nil),
    ])
  }

  @Test func tooEarlyIsFalseAndNotMissed() throws {
    #expect(try score.precision(.ninetyFive).value?.value == 2.0 / 4)
    #expect(try score.recall(.ninetyFive).value?.value == 2.0 / 3)
    #expect(try score.meanDelay(.ninetyFive).value?.value == 12)
  }

  @Test func theScoreIsTheProductOfItsFactors() throws {
    let found = try #require(try score.detection(.ninetyFive).value)
    #expect(abs(found.value - 2.0 / 4 * 2 / 3 * 48 / 60) < 1e-12)
    #expect(found.lower < found.value && found.value < found.upper)
    // Half the rate costs a factor of 10 / 5, half as much memory again one of 6 / 4.
    let resources = try #require(NotificationScore.Resources(frameRate: 5, memory: 6))
    #expect(resources.divisor == 2 * 1.5)
    let whole = try #require(try score.fireDetection(resources, .ninetyFive).value)
    #expect(abs(whole.value - found.value / 3) < 1e-12)
  }

  @Test func plentyCostsNothing() throws {
    #expect(NotificationScore.Resources(frameRate: 25, memory: 1)?.divisor == 1)
    #expect(NotificationScore.Resources(frameRate: 0, memory: 1) == nil)
    #expect(NotificationScore.Resources(frameRate: 1, memory: -1) == nil)
  }

  @Test func withoutResourcesThereIsNoFireDetectionScore() throws {
    #expect(try score.fireDetection(nil, .ninetyFive) == .notMeasured(.resourcesNotStated))
  }

  @Test func whoFindsNothingScoresZeroAndWhereNothingBurnsNothingIsMeasured() throws {
    let silent = NotificationScore([clip(10, nil), clip(nil, nil)])
    #expect(try silent.precision(.ninetyFive) == .notMeasured(.noAlarms))
    #expect(try silent.meanDelay(.ninetyFive) == .notMeasured(.noMatches))
    #expect(try silent.detection(.ninetyFive).value?.value == 0)
    let cold = NotificationScore([clip(nil, 3), clip(nil, nil)])
    #expect(try cold.recall(.ninetyFive) == .notMeasured(.noEvents))
    #expect(try cold.detection(.ninetyFive) == .notMeasured(.noEvents))
  }

  @Test func oneFindBoundsNoDelay() throws {
    let one = try #require(try NotificationScore([clip(10, 10)]).detection(.ninetyFive).value)
    #expect(one.value == 1)
    #expect(one.lower == 0)
    #expect(one.upper == 1)
  }

  @Test func aMeanDelayOfAMinuteIsWorthNothing() {
    #expect(NotificationScore.worth(ofDelay: 0) == 1)
    #expect(NotificationScore.worth(ofDelay: 45) == 0.25)
    #expect(NotificationScore.worth(ofDelay: 61) == 0)
  }
}
