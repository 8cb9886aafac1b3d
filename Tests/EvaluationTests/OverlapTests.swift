import Evaluation
import MediaTime
import Observation
import Testing

@Suite struct OverlapTests {
  @Test func exactlyAFifthMatches() {
    // 2 s in common of 10 s in either: 2/10.
    let found = rows(clip(events: [happened(100, 106)], alarms: [alarm(104, 110)]), by: overlap)
    #expect(found.map(\.reason) == [.overlaps(0.2)])
  }

  @Test func lessThanAFifthDoesNot() {
    // 1 s in common of 11 s in either.
    let found = rows(clip(events: [happened(100, 106)], alarms: [alarm(105, 111)]), by: overlap)
    #expect(found.map(\.reason) == [.nearestAlarmOverlaps(1.0 / 11), .overlapsTooLittle(1.0 / 11)])
  }

  @Test func theLargerOverlapIsTheHit() {
    let found = rows(
      clip(events: [happened(100, 110)], alarms: [alarm(100, 104), alarm(104, 110)]), by: overlap)
    #expect(found.first { $0.kind == .hit }?.alarm?.interval == span(104, 110))
  }

  @Test func theOtherPartOfASplitAlarmIsADuplicate() {
    let found = rows(
      clip(events: [happened(100, 110)], alarms: [alarm(100, 104), alarm(104, 110)]), by: overlap)
    #expect(found.map(\.kind) == [.duplicate, .hit])
  }

  @Test func anAlarmOverTwoEventsFindsOne() {
    let found = rows(
      clip(events: [happened(100, 110), happened(112, 120)], alarms: [alarm(100, 120)]), by: overlap
    )
    #expect(found.map(\.kind) == [.hit, .miss])
    #expect(found.last?.reason == .alarmsTaken)
  }

  @Test func anInstantOverlapsNothing() {
    let found = rows(clip(events: [happened(100, 110)], alarms: [alarm(105, 105)]), by: overlap)
    #expect(found.map(\.kind) == [.miss, .falseAlarm])
  }

  @Test func unscoredTimeCountsNeitherWay() {
    // Without 104…106: 4 s in common of 8 s in either, instead of 4 of 10.
    let found = rows(
      clip(events: [happened(100, 108)], noScore: [span(104, 106)], alarms: [alarm(102, 110)]),
      by: overlap)
    #expect(found.map(\.reason) == [.overlaps(0.5)])
  }
}
