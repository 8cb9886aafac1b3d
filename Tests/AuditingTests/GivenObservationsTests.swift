import Phrasebook
import Auditing
import Claims
import Documents
import Evaluation
import Foundation
import Replay
import TestSupport
import Testing

/// Observations that are given to an audit: whose they are is checked before they are scored.
@Suite(.onItsOwnThread) struct GivenObservationsTests {
  private let folder: ScratchFolder
  private let digest: String

  init() throws {
    folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("hall.mp4"), seconds: 1)
    digest = try Digest.sha256(ofFile: folder.path("hall.mp4"))
    try folder.write("t.yaml", "truth: 1\nclip: hall\ncovers: [fire]\nevents: []\n")
  }

  /// What an audit says of a file with such a header and two alarms.
  private func outcome(
    clip: String = "hall", system: String = "vendor", sha256: String? = nil, records: Int = 2
  ) async throws -> AuditOutcome {
    let header =
      #"{"observations":1,"clip":{"id":"\#(clip)","sha256":"\#(sha256 ?? digest)","duration":1},"#
      + #""system":{"id":"\#(system)"},"exposure":[[0,1]],"configuration":{"records":"\#(records)"}}"#
    let alarms = [0.1, 0.5].map { #"{"alarm":{"event":"fire","start":\#($0),"end":0.6}}"# }
    try folder.write("o.jsonl", ([header] + alarms).joined(separator: "\n") + "\n")
    let path = try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: Given
      clips: [{id: hall, video: hall.mp4, duration: 1 s, truth: t.yaml}]
      systems: [{id: vendor, alarms: {hall: o.jsonl}, format: jsonl}]
      """)
    var run = try AuditRun(auditFile: path, options: .init(executable: "none", workers: 1))
    return try await run.run { _ in }
  }

  private func expect(_ outcome: AuditOutcome, says words: String) {
    let text = outcome.problems.map { $0.text(in: .english) }.joined()
    #expect(text.contains("o.jsonl: \(words)"), "\(text)")
    #expect(outcome.exitStatus == .badInput)
    #expect(outcome.result.scores.isEmpty)
  }

  @Test func thoseOfTheClipAreScored() async throws {
    let outcome = try await outcome()
    #expect(outcome.problems.isEmpty && outcome.exitStatus == .done)
    #expect(outcome.result.scores.first?.counts.falseAlarms == 2)
  }

  @Test func thoseOfAnotherClipAreNot() async throws {
    expect(
      try await outcome(clip: "yard"),
      says: "holds observations of clip \"yard\", expected those of \"hall\"")
  }

  @Test func thoseOfAnotherSystemAreNot() async throws {
    expect(
      try await outcome(system: "open"),
      says: "holds observations by system \"open\", expected those by \"vendor\"")
  }

  @Test func thoseOfOtherBytesAreNot() async throws {
    expect(
      try await outcome(sha256: String(repeating: "0", count: 64)),
      says:
        "holds observations of a video with SHA-256 000000000000…, expected those of clip \"hall\", "
        + "\(digest.prefix(12))…")
  }

  @Test func thoseThatWereCutOffAreNot() async throws {
    expect(
      try await outcome(records: 4657), says: "holds 2 of the 4657 records that its header states")
  }
}
