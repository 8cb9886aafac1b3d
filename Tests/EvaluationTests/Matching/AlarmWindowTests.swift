import Evaluation
import MediaTime
import Observations
import Testing

@Suite struct AlarmWindowTests {
  @Test(arguments: [(100, true), (110, true), (111, false), (99, false)])
  func anAlarmMatchesFromTheStartToTheEndOfTheWindow(_ start: Int, _ matches: Bool) {
    let found = rows(clip(events: [happened(100, 130)], alarms: [alarm(start, 140)]))
    #expect(found.contains { $0.kind == .hit } == matches)
  }

  @Test func aLeadAllowsEarlierAlarms() {
    let rule = MatchingProtocol.alarmWindow(.init(lead: .seconds(5)))
    let found = rows(clip(events: [happened(100, 130)], alarms: [alarm(95, 140)]), by: rule)
    #expect(found.map(\.kind) == [.hit])
  }

  @Test func aSecondAlarmInTheWindowIsADuplicate() {
    let found = rows(
      clip(events: [happened(100, 130)], alarms: [alarm(101, 102), alarm(105, 106)]))
    #expect(found.map(\.kind) == [.hit, .duplicate])
  }

  @Test func aSecondAlarmInTheSpanIsADuplicate() {
    let found = rows(
      clip(events: [happened(100, 130)], alarms: [alarm(101, 102), alarm(125, 126)]))
    #expect(found.map(\.kind) == [.hit, .duplicate])
  }

  @Test func aLateAlarmOnAMissedEventIsFalse() {
    let found = rows(clip(events: [happened(100, 130)], alarms: [alarm(125, 126)]))
    #expect(found.map(\.kind) == [.miss, .falseAlarm])
    #expect(
      found.map(\.reason) == [
        .nearestAlarmOutside(.seconds(25)), .outsideWindow(.seconds(25)),
      ])
  }

  @Test func theNearerAlarmIsTheHit() {
    let found = rows(
      clip(events: [happened(100, 130)], alarms: [alarm(108, 109), alarm(101, 102)]))
    #expect(found.first { $0.kind == .hit }?.alarm?.interval.start == at(101))
  }

  @Test func asManyEventsAsPossibleAreFound() {
    // The alarm at 105 is nearest to the event at 105, but the one at 112 can reach no other.
    let found = rows(
      clip(
        events: [happened(96, 97), happened(105, 106)], alarms: [alarm(105, 107), alarm(112, 113)]))
    #expect(found.map(\.kind) == [.hit, .hit])
  }

  @Test func equallyNearPairsKeepTheirOrderInTime() {
    let found = rows(
      clip(
        events: [happened(100, 101), happened(101, 102)],
        alarms: [alarm(103, 104), alarm(104, 105)]))
    #expect(found.map(\.truth?.interval.start) == [at(100), at(101)])
  }

  @Test func zonesMustAgreeWhereBothNameOne() {
    let found = rows(
      clip(events: [happened(100, 130, zone: "lawn")], alarms: [alarm(101, 120, zone: "path")]))
    #expect(
      found.map(\.reason) == [
        .otherZone(alarm: "path", truth: "lawn"), .otherZone(alarm: "path", truth: "lawn"),
      ])
  }

  @Test func anAlarmWithoutAZoneMatchesAnyZone() {
    let found = rows(clip(events: [happened(100, 130, zone: "lawn")], alarms: [alarm(101, 120)]))
    #expect(found.map(\.kind) == [.hit])
  }

  @Test func aTypeThatTruthDoesNotCoverIsDropped() {
    let found = evaluator.rows(
      on: [clip(alarms: [alarm(1, 2, event: "fire")])], subject: vendor, event: "fire",
      matching: window)
    #expect(found.rows.map(\.reason) == [.notCovered])
  }

  @Test func alarmsOfAClassWithoutEventsAreAllFalse() throws {
    let counts = try score(clip(alarms: [alarm(1, 2), alarm(50, 51)])).counts
    #expect(counts.falseAlarms == 2)
  }

  @Test func latencyRunsToTheAlertWhereALogStatesIt() {
    let found = rows(clip(events: [happened(100, 130)], alarms: [alarm(101, 120, alerted: 104)]))
    #expect(found.map(\.latency) == [.seconds(4)])
  }

  @Test func twoClipsNeverMatchEachOther() {
    let found = rows(
      clip("a", events: [happened(100, 130)]), clip("b", alarms: [alarm(101, 120)]))
    #expect(found.map(\.kind) == [.miss, .falseAlarm])
  }

  @Test func everyRowHasANameOfItsOwn() {
    let found = rows(
      clip(events: [happened(100, 130)], alarms: [alarm(1, 2), alarm(5, 6), alarm(101, 102)]))
    #expect(
      found.map(\.identifier) == [
        "vendor/a/intrusion/fp-1", "vendor/a/intrusion/fp-2", "vendor/a/intrusion/tp-1",
      ])
  }
}
