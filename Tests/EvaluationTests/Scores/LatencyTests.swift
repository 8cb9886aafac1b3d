import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

/// What a window cuts off is censored, not absent; what nobody scored has no delay.
@Suite struct LatencyTests {
  /// So many events, two minutes apart, each alerted after a delay.
  static func alerted(_ delays: [Int]) -> ClipUnderScore {
    clip(
      seconds: 120 * delays.count + 240,
      events: delays.indices.map { happened(120 * $0 + 60, 120 * $0 + 70) },
      alarms: delays.enumerated().map { alarm(120 * $0 + 60 + $1, 120 * $0 + 61 + $1) })
  }

  static let tardy = alerted(Array(repeating: 5, count: 30) + Array(repeating: 40, count: 70))

  private func estimate(_ metric: Metric, of clip: ClipUnderScore) throws -> Estimate {
    try #require(try score(clip).metrics[metric]?.value)
  }

  @Test func alarmsAfterTheWindowAreInTheSampleAsMoreThanIt() throws {
    for metric in [Metric.latencyMedian, .latencyNinetieth, .latencyMax] {
      let found = try estimate(metric, of: Self.tardy)
      #expect(found.value == .infinity)
      #expect(found.moreThan == 10)
      #expect(found.censored == 70)
    }
  }

  @Test func theyBoundAQuantileFromBelowByTheWindowOnly() throws {
    let bound = try estimate(.latencyNinetieth, of: Self.tardy).lowerBound(.ninetyFive)
    #expect(bound?.lower == 10.0.nextUp)
  }

  @Test func nothingBoundsThemFromAbove() throws {
    let bound = try estimate(.latencyNinetieth, of: Self.tardy).upperBound(.ninetyFive)
    #expect(bound?.upper == .infinity)
  }

  @Test func aMedianBelowThemIsFinite() throws {
    let found = try estimate(.latencyMedian, of: Self.alerted([4, 4, 4, 40, 40]))
    #expect(found.value == 4)
    #expect(found.moreThan == nil)
  }

  @Test func aMissedEventWithoutALaterAlarmHasNoDelay() throws {
    let found = try estimate(.latencyMax, of: Self.alerted([4, 400]))
    #expect(found.value == 4)
  }

  @Test func anAlarmAfterTheNextEventIsNotLateForTheFirst() throws {
    let found = rows(clip(events: [happened(60, 62), happened(90, 92)], alarms: [alarm(130, 131)]))
    #expect(found.filter { $0.kind == .miss }.map(\.lateBy) == [nil, .seconds(40)])
  }

  @Test func anAlarmInALongEventIsLateHoweverLong() {
    let found = rows(clip(events: [happened(60, 1000)], alarms: [alarm(900, 901)]))
    #expect(found.filter { $0.kind == .miss }.map(\.lateBy) == [.seconds(840)])
  }

  @Test func anAlarmOfAnotherZoneIsNotLate() {
    let found = rows(
      clip(events: [happened(60, 100, zone: "door")], alarms: [alarm(90, 91, zone: "yard")]))
    #expect(found.filter { $0.kind == .miss }.map(\.lateBy) == [nil])
  }

  @Test func everyMissCanBeCountedAsLate() throws {
    var strict = evaluator
    strict.missesAreLate = true
    let clip = Self.alerted([4, 400])
    let rows = strict.rows(on: [clip], subject: vendor, event: "intrusion", matching: window)
    let score = try strict.score(
      rows, on: [clip], subject: vendor, event: "intrusion", matching: window)
    #expect(score.metrics[.latencyMax]?.value?.moreThan == 10)
  }

  // MARK: Starts that nobody scored

  @Test func aClippedEventHasNoLatency() {
    // It began 105 s before the alarm; of that 5 s are scored.
    let found = rows(
      clip(events: [happened(100, 230)], noScore: [span(50, 200)], alarms: [alarm(205, 210)]))
    #expect(found.map(\.kind) == [.hit])
    #expect(found.map(\.latency) == [nil])
  }

  @Test func anAlarmRaisedBeforeScoredTimeHasNoLatency() {
    let found = rows(
      clip(events: [happened(200, 230)], noScore: [span(50, 200)], alarms: [alarm(120, 240)]))
    #expect(found.map(\.kind) == [.hit])
    #expect(found.map(\.latency) == [nil])
  }

  @Test func latencyIsFromTheTrueStartWhereThatIsScored() {
    let found = rows(
      clip(events: [happened(95, 130)], noScore: [span(98, 101)], alarms: [alarm(103, 110)]))
    #expect(found.map(\.latency) == [.seconds(8)])
  }

  @Test func anAlarmRaisedWhereNobodyScoredIsNotFalse() throws {
    let straddling = clip(noScore: [span(100, 200)], alarms: [alarm(190, 230)])
    #expect(try score(straddling).counts.falseAlarms == 0)
    #expect(try score(straddling).counts.droppedAlarms == 1)
    #expect(rows(straddling).map(\.reason) == [.notScored(why: "rain")])
  }

  @Test func anAlarmThatEndsWhereNobodyScoresIsFalse() throws {
    let found = rows(clip(noScore: [span(100, 200)], alarms: [alarm(90, 130)]))
    #expect(found.map(\.kind) == [.falseAlarm])
    #expect(found.map(\.interval) == [span(90, 100)])
  }
}
