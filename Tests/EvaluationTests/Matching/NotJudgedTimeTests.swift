import Evaluation
import MediaTime
import Observations
import Testing

/// Time in which a system says that it cannot judge a type of event is no exposure for that type, and none is hidden.
@Suite struct NotJudgedTimeTests {
  private static let dark = NotJudged(
    .events(["intrusion"]), interval: span(100, 200), reason: .movingCamera)
  private static let ofPeople = NotJudged(
    .objects(.person), interval: span(100, 200), reason: .tooSmall)

  @Test func itIsTakenOutOfExposure() throws {
    #expect(try score(clip(notJudged: [Self.dark])).exposure == .seconds(3500))
  }

  @Test func twoSpansThatOverlapAreTakenOutOnce() throws {
    let other = NotJudged(.events(["fire", "intrusion"]), interval: span(150, 300), reason: .other)
    #expect(try score(clip(notJudged: [Self.dark, other])).exposure == .seconds(3400))
  }

  @Test func anotherTypeKeepsItsTime() throws {
    let fire = NotJudged(.events(["fire"]), interval: span(100, 200), reason: .noColour)
    #expect(try score(clip(notJudged: [fire])).exposure == .seconds(3600))
  }

  @Test func peopleWhoAreNotCountedTakeNoTimeFromAlarms() throws {
    #expect(try score(clip(notJudged: [Self.ofPeople])).exposure == .seconds(3600))
  }

  @Test func anEventAndAnAlarmThereAreDroppedWithTheReason() throws {
    let clip = clip(
      events: [happened(120, 130)], alarms: [alarm(150, 160)], notJudged: [Self.dark])
    #expect(rows(clip).map(\.reason) == [.notJudged(.movingCamera), .notJudged(.movingCamera)])
    let counts = try score(clip).counts
    #expect(counts.droppedEvents == 1)
    #expect(counts.droppedAlarms == 1)
    #expect(counts.misses + counts.falseAlarms == 0)
  }

  @Test func anAccountOfAlarmsSaysTheSame() {
    let clip = clip(alarms: [alarm(150, 160)], notJudged: [Self.dark])
    #expect(clip.exclusion(of: alarm(150, 160)) == .notJudged(.movingCamera))
    #expect(clip.exclusion(of: alarm(250, 260)) == nil)
  }

  @Test func whoNeverJudgesHasNoExposureAndNoRate() throws {
    let never = NotJudged(.events(["intrusion"]), interval: span(0, 3600), reason: .noColour)
    let score = try score(clip(notJudged: [never]))
    #expect(score.exposure == .zero)
    #expect(score.metrics[.falseAlarmsPerCameraDay] == .notMeasured(.noExposure))
  }

  @Test func aBaselineIsGivenTheSameTime() throws {
    let found = try evaluator.score(
      .alwaysAlarm, beside: "vendor", on: [clip(notJudged: [Self.dark])], event: "intrusion",
      matching: window, seed: 1, motion: { _ in nil })
    #expect(found?.exposure == .seconds(3500))
  }

  @Test func typesThatAreJudgedTogetherHaveTheTimeOfAll() throws {
    let two = clip(covers: ["fire", "intrusion"], notJudged: [Self.dark])
    let score = try evaluator.jointScore(
      of: ["fire", "intrusion"], on: [two], subject: vendor, matching: window,
      rules: { _ in window })
    #expect(score.exposure == .seconds(3500))
  }
}
