import Foundation
import TestSupport
import Testing

/// A clip is lost while claims gate: neither may hide the other, on the console, on the page and in the files.
@Suite(.onItsOwnThread) struct LostClipTests {
  /// Two cameras, a day each: twenty false alarms one by one on the first, and no truth for the second.
  private struct Fixture {
    let folder: ScratchFolder

    init(gate: Bool, systems: String = "") throws {
      folder = try ScratchFolder()
      let alarms = (0..<20).map { "fire,\(4320 * $0 + 2160),\(4320 * $0 + 2161)\n" }.joined()
      try folder.write("hall.csv", "event,start,end\n" + alarms)
      try folder.write("yard.csv", "event,start,end\nfire,60,61\n")
      try folder.write("hall.yaml", "truth: 1\nclip: hall\ncovers: [fire]\nevents: []\n")
      try folder.write(
        "audit.yaml",
        """
        audit: 1
        title: Two cameras
        clips:
          - {id: hall, duration: 24 h, truth: hall.yaml}
          - {id: yard, duration: 24 h, truth: yard.yaml}
        systems:
          - {id: vendor, alarms: {hall: hall.csv, yard: yard.csv}}
          \(systems)
        claims:
          - id: quiet
            system: vendor
            event: fire
            gate: \(gate)
            requires: {false-alarms-per-camera-day: {at-most: 1}}
        """)
    }

    func run(_ arguments: [String] = []) throws -> Program.Outcome {
      try Program.contrechamp(["audit", folder.path("audit.yaml")] + arguments)
    }

    func result(_ name: String) throws -> String {
      try String(contentsOfFile: folder.path("out/" + name), encoding: .utf8)
    }
  }

  @Test func aRefutedGateIsSeenAlthoughAClipWasLost() throws {
    let outcome = try Fixture(gate: true).run()
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "exit code 3: refuted, and gating: quiet; also 1 of 2 clips lost: yard"),
      "\(outcome.errors)")
  }

  @Test func aLostClipIsNeverExitCodeZero() throws {
    let outcome = try Fixture(gate: false).run(["--lang", "fr"])
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("code de sortie 66\u{A0}: 1 séquence perdue sur 2\u{A0}: yard"),
      "\(outcome.errors)")
  }

  @Test func everyFileSaysWhatWasLostAndNoneSaysWhere() throws {
    let fixture = try Fixture(gate: true)
    _ = try fixture.run()
    let json = try fixture.result("audit.json")
    #expect(json.contains("\"reason\": \"yard.yaml: no such file"))
    let junit = try fixture.result("junit.xml")
    #expect(junit.contains("errors=\"1\""), "\(junit)")
    #expect(junit.contains("<testcase name=\"clip yard\" classname=\"audit\""), "\(junit)")
    let page = try fixture.result("report.html")
    #expect(page.contains("1 of 2 clips; 1 lost"))
    #expect(page.contains("1 séquence sur 2\u{202F}; 1 perdue"))
    #expect(page.contains("on 1 of 2 clips from"))
    // The command line is quoted as it was typed; nothing else names the folders of whoever ran it.
    let typed = fixture.folder.path("audit.yaml")
    for text in [json, junit, page] {
      #expect(!text.replacing(typed, with: "").contains(fixture.folder.url.path))
    }
  }

  @Test func aSystemThatLosesAClipLosesItForItselfOnly() throws {
    let fixture = try Fixture(gate: false, systems: "- {id: other, alarms: {hall: none.csv}}")
    try fixture.folder.write("yard.yaml", "truth: 1\nclip: yard\ncovers: [fire]\nevents: []\n")
    let outcome = try fixture.run()
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(try fixture.result("report.html").contains("hall (for other only)"))
  }
}
