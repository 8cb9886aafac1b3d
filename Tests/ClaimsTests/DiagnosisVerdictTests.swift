import Report
import Claims
import Documents
import Evaluation
import MediaTime
import Testing

/// A verdict that a clock set wrong would explain.
@Suite struct DiagnosisVerdictTests {
  private static let claim =
    "{id: R, system: vendor, event: intrusion, requires: {recall: {at-least: 0.5}}}"

  /// 22 events ten minutes apart, each with an alarm a minute later.
  private var lagging: Hearing {
    var hearing = Hearing()
    hearing.events = (0..<22).map { happened(600 * $0 + 60, 600 * $0 + 80) }
    hearing.alarms = (0..<22).map { alarm(600 * $0 + 120, 600 * $0 + 121) }
    return hearing
  }

  @Test func itIsUnstableAndSaysWhy() throws {
    let verdict = try #require(try lagging.verdict(Self.claim))
    #expect(verdict.outcome == .refuted)
    #expect(verdict.diagnosis?.events == 22)
    #expect(verdict.isUnstable)
  }

  @Test func aWiderWindowAndARightClockAreVariants() throws {
    let verdict = try #require(try lagging.verdict(Self.claim))
    let wider = MatchingProtocol.alarmWindow(.init(window: .seconds(60)))
    #expect(verdict.stability.variants.first { $0.matching == wider }?.outcome == .supported)
    let clock = verdict.stability.others.first { $0.kind == .clockOffset(.seconds(60)) }
    #expect(clock?.outcome == .supported)
  }

  @Test func itStandsInTheJSON() throws {
    let json = try lagging.result(Self.claim).json
    #expect(try items(json["diagnoses"]).first?["offset"] == 60)
    #expect(try items(json["verdicts"]).first?["diagnosis"]?["offset"] == 60)
    #expect(try items(json["verdicts"]).first?["stable"] == false)
  }

  @Test func aVerdictOnARightClockHasNone() throws {
    var hearing = Hearing()
    hearing.events = events(40)
    hearing.alarms = alarms(40)
    let verdict = try #require(try hearing.verdict(Self.claim))
    #expect(verdict.diagnosis == nil)
    #expect(!verdict.isUnstable)
  }
}
