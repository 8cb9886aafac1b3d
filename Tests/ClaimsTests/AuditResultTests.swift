import Report
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Testing

@Suite struct AuditResultTests {
  let hearing = Hearing(
    events: [happened(100, 130), happened(900, 930)], noScore: [span(3000, 3600)],
    alarms: [alarm(101, 120), alarm(500, 510), alarm(3100, 3110), alarm(700, 710, event: "fire")])

  func result() throws -> AuditResult { try hearing.result(VerdictTests.quiet) }

  @Test func theMembersStandInTheirOrder() throws {
    guard case .object(let members) = try result().json else {
      Issue.record("found no object")
      return
    }
    #expect(
      members.map(\.key) == [
        "audit", "title", "confidence", "inference", "protocol", "registration",
        "assurance", "decision-rule", "verdicts",
        "diagnoses", "multiplicity", "comparisons", "agreement", "logs", "problems",
        "scores", "curves",
        "rows",
        "clips",
        "systems", "provenance", "privacy",
      ])
  }

  @Test func aVerdictNamesWhatItRestsOn() throws {
    let first = try #require(try items(result().json["verdicts"]).first)
    #expect(first["claim"] == "X")
    #expect(first["verdict"] == "inconclusive")
    #expect(try items(first["evidence"]).first?["method"] == "garwood")
    // One in less than a day is more than one a day: more hours at that rate would only refute.
    #expect(first["needs"]?["camera-hours"] == nil)
  }

  @Test func whatIsAbsentIsNullWithItsReason() throws {
    let score = try hearing.result(VerdictTests.quiet).scores.first
    #expect(score?.json["false-alarms-per-1000-passages"]?["value"] == JSON.null)
    #expect(
      score?.json["false-alarms-per-1000-passages"]?["reason"] == "the truth counts no passages")
  }

  @Test func baselinesStandBesideTheSystem() throws {
    #expect(try result().scores.map(\.subject.baseline) == [nil, .alwaysAlarm, .random])
  }

  @Test func motionStandsBesideItWhereSomebodyLooked() throws {
    var hearing = hearing
    hearing.motion = [span(90, 140)]
    let scores = try hearing.result(VerdictTests.quiet).scores
    #expect(scores.map(\.subject.baseline) == [nil, .alwaysAlarm, .random, .motionOnly])
  }

  @Test func everyAlarmIsARow() throws {
    #expect(try result().rows.map(\.kind) == [.hit, .falseAlarm, .miss, .dropped, .dropped])
    #expect(try result().rows.compactMap(\.alarm).count == 4)
  }

  @Test func aClipKeepsWhatWasNotScored() throws {
    let observed = try result().clips.first?.observed.first
    #expect(observed?.scored.duration == .seconds(23 * 3600 + 3000))
    #expect(
      observed?.excluded == [
        ExcludedSpan(interval: span(3000, 3600), reason: .notScored(why: "rain"))
      ])
  }

  @Test func theSystemKeepsTheVersionThatRan() throws {
    #expect(try result().systems.first?.version == "3.2")
  }

  @Test func theSameEvidenceIsTheSameBytes() throws {
    #expect(try result().json.document == result().json.document)
  }

  @Test func aClipWithoutTruthIsKeptAndNotScored() throws {
    let audit = try hearing.audit("{id: X, system: vendor, quote: q}")
    var evidence = hearing.evidence()
    evidence.clips[0].truth = nil
    let result = try audit.judge(evidence)
    #expect(result.scores.isEmpty)
    #expect(result.rows.map(\.kind) == [.dropped, .dropped, .dropped, .dropped])
    #expect(result.clips.first?.observed.first?.excluded.first?.reason == .notAnnotated)
  }
}
