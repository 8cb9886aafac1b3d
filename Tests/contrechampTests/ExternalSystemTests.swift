import Foundation
import TestSupport
import Testing

/// A `command:` in an audit: its words are scored like any system's, and what goes wrong costs clips, never the run.
@Suite(.onItsOwnThread) struct ExternalSystemTests {
  private func fixture(_ script: String) throws -> AuditFixture {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 5)
    let program = try fixture.folder.write("detector", "#!/usr/bin/perl\n" + script + "\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let audit = try String(contentsOfFile: fixture.folder.path("audit.yaml"), encoding: .utf8)
    try fixture.folder.write(
      "audit.yaml",
      audit.replacing(
        "- {id: open, stages: [intrusion], people: blobs}",
        with: """
          - {id: open, stages: [intrusion], people: blobs}
            - {id: theirs, version: "2.1", command: [./detector, --zone, floor], analysis-rate: 4}
          """))
    return fixture
  }

  @Test func itsAlarmsAreScored() throws {
    let fixture = try fixture(
      #"1 while <STDIN>; print qq({"alarm":{"event":"intrusion","zone":"$ARGV[1]","start":0.5,"end":3.5}}\n);"#
    )
    let outcome = try fixture.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(fixture.result("audit.json").utf8))
        as? [String: Any])
    let scores = try #require(json["scores"] as? [[String: Any]])
    let theirs = scores.first { $0["system"] as? String == "theirs" }
    #expect(theirs?["tp"] as? Int == 2)
    #expect(theirs?["fp"] as? Int == 0)
    let systems = try #require(json["systems"] as? [[String: Any]])
    #expect(systems.last?["version"] as? String == "2.1")
  }

  @Test func whereItFailsTheClipHasAnErrorAndOthersGoOn() throws {
    let fixture = try fixture(
      #"undef $/; my $n = () = <STDIN> =~ /FRAME Xtime/g; die "too long\n" if $n > 17;"#)
    let outcome = try fixture.run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("too long"), "\(outcome.errors)")
    #expect(fixture.goodClipIsScored)
    let theirs = fixture.folder.path("out/observations/theirs")
    #expect(FileManager.default.fileExists(atPath: theirs + "/good.observations.jsonl"))
    #expect(!FileManager.default.fileExists(atPath: theirs + "/bad.observations.jsonl"))
  }

  @Test func aProgramThatIsNotThereIsSaidBeforeAnythingRuns() throws {
    let fixture = try fixture("")
    try FileManager.default.removeItem(atPath: fixture.folder.path("detector"))
    let outcome = try fixture.run()
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("./detector: no such program"), "\(outcome.errors)")
  }
}
