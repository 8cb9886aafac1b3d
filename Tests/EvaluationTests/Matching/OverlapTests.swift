import Evaluation
import MediaTime
import Observations
import Testing

@Suite struct OverlapTests {
  @Test func exactlyAFifthMatches() {
    // 2 s in common of 10 s in either: 2/10.
    let found = rows(clip(events: [happened(100, 106)], alarms: [alarm(104, 110)]), by: overlap)
    #expect(found.map(\.reason) == [.overlaps(0.2)])
  }

  @Test func anExactTieInDecimalsMatches() {
    // 10…10.2 and 10.1…10.5: 0.1 of 0.5 is a fifth, which no binary fraction is.
    func tenths(_ start: Int, _ end: Int) -> MediaInterval {
      MediaInterval(
        between: .zero + .milliseconds(100 * start), and: .zero + .milliseconds(100 * end))
    }
    let found = rows(
      clip(
        events: [TruthEvent(event: "intrusion", interval: tenths(100, 102))],
        alarms: [Alarm(event: "intrusion", interval: tenths(101, 105))]), by: overlap)
    #expect(found.map(\.kind) == [.hit])
  }

  @Test func aHairBelowATieDoesNot() {
    func ticks(_ start: Int, _ end: Int) -> MediaInterval {
      MediaInterval(between: .zero + .milliseconds(start), and: .zero + .milliseconds(end))
    }
    // 99,999 ms of 500,000 ms: short of a fifth by two millionths.
    let found = rows(
      clip(
        events: [TruthEvent(event: "intrusion", interval: ticks(0, 199_999))],
        alarms: [Alarm(event: "intrusion", interval: ticks(100_000, 500_000))]), by: overlap)
    #expect(found.map(\.kind) == [.miss, .falseAlarm])
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
