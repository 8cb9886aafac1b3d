import Evaluation
import MediaTime
import Observations
import Testing

@Suite struct BaselineTests {
  let base = clip(
    seconds: 100, events: [happened(12, 20), happened(55, 60)], noScore: [span(90, 100)],
    alarms: [alarm(13, 17), alarm(70, 80), alarm(92, 95)])

  @Test func alwaysAlarmFindsEveryEventUnderAWindow() throws {
    let always = try #require(
      base.alarmed(by: .alwaysAlarm, event: "intrusion", matching: window, seed: 1, motion: nil))
    #expect(try score(always).counts.misses == 0)
    #expect(always.alarms.count == 9)
  }

  @Test func alwaysAlarmIsOneAlarmWhereOverlapCounts() throws {
    let always = try #require(
      base.alarmed(by: .alwaysAlarm, event: "intrusion", matching: overlap, seed: 1, motion: nil))
    #expect(always.alarms.map(\.interval) == [span(0, 90)])
  }

  @Test func aCenturyOfConstantAlarmIsNotTried() {
    #expect(
      clip(seconds: 3_000_000_000).alarmed(
        by: .alwaysAlarm, event: "intrusion", matching: window, seed: 1, motion: nil) == nil)
  }

  @Test func randomRaisesAsManyScoredAlarmsAsTheSystem() throws {
    let random = try #require(
      base.alarmed(by: .random, event: "intrusion", matching: window, seed: 1, motion: nil))
    #expect(random.alarms.map(\.interval.duration).sorted() == [.seconds(4), .seconds(10)])
  }

  @Test func randomIsTheSameForTheSameSeed() {
    let first = base.alarmed(
      by: .random, event: "intrusion", matching: window, seed: 7, motion: nil)
    let second = base.alarmed(
      by: .random, event: "intrusion", matching: window, seed: 7, motion: nil)
    #expect(first == second)
  }

  @Test func anotherSeedIsAnotherDraw() {
    let first = base.alarmed(
      by: .random, event: "intrusion", matching: window, seed: 7, motion: nil)
    let second = base.alarmed(
      by: .random, event: "intrusion", matching: window, seed: 8, motion: nil)
    #expect(first != second)
  }

  @Test func motionIsAnAlarmAStretch() throws {
    let motion = try #require(
      base.alarmed(
        by: .motionOnly, event: "intrusion", matching: window, seed: 1, motion: [span(12, 30)]))
    #expect(motion.alarms == [alarm(12, 30)])
  }

  @Test func withoutMotionThereIsNoMotionBaseline() {
    #expect(
      base.alarmed(by: .motionOnly, event: "intrusion", matching: window, seed: 1, motion: nil)
        == nil)
  }
}
