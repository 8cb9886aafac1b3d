import Report
import Phrasebook
import Documents
import Evaluation
import MediaTime
import Observations
import Testing

/// A log whose clock or window is set wrong, and logs that only look like it.
@Suite struct DiagnosisTests {
  /// So many events, ten minutes apart, each with an alarm after a delay in seconds; nil for none.
  private func lagging(_ delays: [Int?], hours: Int = 24, extra: [Alarm] = []) -> ClipUnderScore {
    clip(
      seconds: hours * 3600,
      events: delays.indices.map { happened(600 * $0 + 7200, 600 * $0 + 7220) },
      alarms: delays.enumerated().compactMap { index, delay in
        delay.map { alarm(600 * index + 7200 + $0, 600 * index + 7201 + $0) }
      } + extra)
  }

  private func diagnosis(of clip: ClipUnderScore) throws -> Diagnosis? {
    let rows = evaluator.rows(on: [clip], subject: vendor, event: "intrusion", matching: window)
    return try evaluator.diagnosis(rows, on: [clip], system: "vendor", event: "intrusion")
  }

  @Test func aLagOfAMinuteIsSeen() throws {
    let delays: [Int?] =
      [15, 20, 28, 33, 37, 41, 44, 47, 50, 52, 55, 58, 61, 64, 67, 70]
      + Array(repeating: nil, count: 6)
    let found = try #require(try diagnosis(of: lagging(delays)))
    #expect(found.events == 16)
    #expect(found.scored == 22)
    #expect(found.from == .seconds(15))
    #expect(found.to == .seconds(70))
    #expect(found.hours == 0)
    #expect(
      found.text(in: .english).contains(
        "of 22 events 16 have an alarm that found nothing and starts 15–70\u{202F}s after the event's "
          + "start"))
    #expect(found.text(in: .english).contains("set `window: 70 s` if alarms may come that late"))
    #expect(found.text(in: .french).contains("15–70\u{202F}s après le début de l'événement"))
  }

  @Test func anHourIsATimeZone() throws {
    // Two hours and a bit apart, so that no alarm is near another event.
    let apart = (0..<12).map { 7919 * $0 + 100 }
    let found = try #require(
      try diagnosis(
        of: clip(
          seconds: 30 * 3600, events: apart.map { happened($0, $0 + 20) },
          alarms: apart.map { alarm($0 + 3604, $0 + 3605) })))
    #expect(found.hours == 1)
    #expect(found.offset == .seconds(3604))
    #expect(found.text(in: .english).contains("1 h apart (a time zone?)"))
  }

  @Test func alarmsBeforeEventsAreSeen() throws {
    let found = try #require(try diagnosis(of: lagging(Array(repeating: -30, count: 12))))
    #expect(found.offset == .seconds(-30))
    #expect(found.text(in: .english).contains("30\u{202F}s before the event's start"))
  }

  @Test func alarmsThatFindTheirEventsAreNoSymptom() throws {
    #expect(try diagnosis(of: lagging(Array(repeating: 4, count: 20))) == nil)
  }

  @Test func eventsWithoutAnyAlarmAreNoSymptom() throws {
    #expect(try diagnosis(of: lagging(Array(repeating: nil, count: 20))) == nil)
  }

  @Test(arguments: 1...20) func alarmsAtRandomAreNoSymptom(_ seed: Int) throws {
    // A linear congruential generator (Knuth's MMIX) places 200 alarms in a day.
    var state = UInt64(seed)
    let random = (0..<200).map { _ -> Alarm in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let start = Int((state >> 33) % 86_000)
      return alarm(start, start + 1)
    }
    #expect(try diagnosis(of: lagging(Array(repeating: nil, count: 22), extra: random)) == nil)
  }
}
