import Foundation
import TestSupport
import Testing

/// With `--lang fr` a terminal shows no English: neither tables nor what is said beside them.
@Suite(.onItsOwnThread) struct FrenchTerminalTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "truth.yaml",
      """
      truth: 1
      clip: day
      covers: [intrusion]
      events:
        - {event: intrusion, start: 100, end: 120}
      """)
    try folder.write("log.csv", "start,end,event\n101,110,intrusion\n5000,5010,intrusion\n")
  }

  private func audit(truth: String = ", truth: truth.yaml", extra: String = "") throws -> String {
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: Un jour
      clips:
        - {id: day, duration: 24 h\(truth)}
      systems:
        - {id: vendor, alarms: {day: log.csv}}
      \(extra)
      """)
  }

  private func french(_ arguments: [String]) throws -> Program.Outcome {
    try Program.contrechamp(arguments + ["--lang", "fr"])
  }

  @Test func anAuditSaysWhereItsReportIs() throws {
    let outcome = try french(["audit", try audit()])
    #expect(outcome.errors.contains("rapport : "))
    #expect(!outcome.errors.contains("report: "))
  }

  @Test func anAuditWithoutTruthSaysWhy() throws {
    let outcome = try french(["audit", try audit(truth: "")])
    #expect(outcome.errors.contains("rien n'a été évalué : aucune séquence n'a de vérité terrain"))
    #expect(!outcome.errors.contains("nothing was scored"))
  }

  @Test func aRegistrationIsAdvisedAndCompared() throws {
    let advice = try french(["register", try audit()]).errors
    #expect(advice.contains("publiez ce SHA-256 avant la première exécution"))
    let path = try audit(extra: "registration: audit.registration.json")
    #expect(try french(["audit", path]).errors.contains("Enregistré au préalable"))
  }

  @Test func theSelfTestOfTruthCounts() throws {
    let outcome = try french(["evaluate", "--truth", folder.path("truth.yaml"), "--self-test"])
    #expect(
      outcome.output == "parfait : 1 événement et 0 comptage s'accordent avec eux-mêmes\n")
  }

  @Test func anIntervalHasFrenchMarks() throws {
    let outcome = try french(["interval", "--events", "10", "--hours", "24"])
    #expect(outcome.output.contains(" par jour ; Garwood 95 %"))
  }
}
