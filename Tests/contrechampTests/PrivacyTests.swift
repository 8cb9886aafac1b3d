import Foundation
import TestSupport
import Testing

/// The invariants of privacy, on what a run really leaves behind.
@Suite(.onItsOwnThread) struct PrivacyTests {
  private static let hasTracer = Program.isInstalled("strace")

  @Test(.enabled(if: hasTracer, "needs strace"))
  func noProcessOfARunOpensASocketOrConnects() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    let trace = fixture.folder.path("trace")
    let outcome = try Program.run(
      "strace",
      [
        "-f", "-o", trace, "-e", "trace=socket,connect,sendto,bind,listen", Program.contrechampPath,
        "audit", fixture.folder.path("audit.yaml"),
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("AF_INET") || $0.contains("AF_PACKET") || $0.contains("AF_NETLINK") }
    #expect(calls.isEmpty, "\(calls.prefix(3))")
  }

  @Test func inputsAreLeftAsTheyWere() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    let names = ["good.mp4", "bad.mp4", "audit.yaml", "scene.yaml", "good.truth.yaml"]
    func contents() throws -> [Data] {
      try names.map { try Data(contentsOf: fixture.folder.url.appendingPathComponent($0)) }
    }
    let before = try contents()
    // Read-only inputs are enough: nothing is written beside them but the folder of results.
    for name in names {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: fixture.folder.path(name))
    }
    #expect(try fixture.run().status == 0)
    #expect(try contents() == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
    #expect(Set(left) == Set(names + ["bad.truth.yaml", "out"]))
  }

  @Test func aRunLeavesOnlyWhatItsManifestNames() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    #expect(try fixture.run().status == 0)
    let out = fixture.folder.url.appendingPathComponent("out")
    let left = Set(try FileManager.default.contentsOfDirectory(atPath: out.path))
    let named = Set(
      fixture.result("audit.json").matches(of: /"path": "([a-z.-]+)\/?"/).map { String($0.1) })
    #expect(left.isSubset(of: named), "\(left.subtracting(named))")
  }

  /// Every file below a folder of the results.
  private func files(_ fixture: AuditFixture, _ folder: String) -> Int {
    let path = fixture.folder.path("out/" + folder)
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.count { name in
      let kind = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)[.type]
      return kind as? FileAttributeType == .typeRegular
    }
  }

  @Test func theManifestCountsWhatWasReallyWritten() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    // Nothing happened on the good clip: whatever the system says there is a false alarm, with a still.
    try fixture.folder.write(
      "good.truth.yaml", "truth: 1\nclip: good\ncovers: [intrusion]\nevents: []\n")
    // An earlier run of a system that the audit no longer has: its observations stay too.
    try fixture.folder.write(
      "out/observations/old/good.observations.jsonl", "left by another run\n")
    #expect(try fixture.run().status == 0)
    let page = fixture.result("report.html")
    let json = fixture.result("audit.json")
    let english = try #require(page.firstMatch(of: /<main lang="en"(?s:.*?)<\/main>/)).0
    let stills = english.matches(of: /<svg class="still/).count
    let photos = english.matches(of: /<svg class="still photo"/).count
    let backgrounds = page.matches(of: /<symbol id="background-/).count
    #expect(stills > 0)
    #expect(json.contains("\"redacted-stills\": \(stills),"), "\(stills)")
    #expect(json.contains("\"stills-on-backgrounds\": \(photos),"))
    #expect(json.contains("\"backgrounds-in-page\": \(backgrounds)"))
    #expect(
      english.contains("\(stills) redacted \(stills == 1 ? "still is" : "stills are") drawn"))
    for (folder, what) in [("observations", "observations: "), ("cache", "results of replays")] {
      let count = files(fixture, folder)
      #expect(
        english.contains(try Regex("Kept: \(what)[^<]*\\(\(folder)/, \(count) files\\)")),
        "\(folder): \(count)")
    }
    let learned = files(fixture, "backgrounds")
    #expect(english.contains("backgrounds/, \(learned) file") == (learned > 0))
    #expect(english.contains("; 1 of the files is of an earlier run"))
    let lines = try ["good", "bad"].flatMap {
      try String(
        contentsOfFile: fixture.folder.path("out/observations/open/\($0).observations.jsonl"),
        encoding: .utf8
      ).split(separator: "\n")
    }
    let alarms = lines.count { $0.hasPrefix("{\"alarm\"") }
    let boxes = lines.count { $0.hasPrefix("{\"detection\"") }
    #expect(english.contains("\(boxes) boxes with track numbers"), "\(boxes)")
    #expect(english.contains("observations: \(alarms) alarm"), "\(alarms)")
    #expect(english.contains("6 files were read"))
    #expect(english.contains("No day was set on which any of this is deleted"))
  }

  @Test func withoutTheWordNoPictureIsLearnedAndThoseOfAnEarlierRunGo() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    try fixture.folder.write(
      "good.truth.yaml", "truth: 1\nclip: good\ncovers: [intrusion]\nevents: []\n")
    try fixture.folder.write("out/backgrounds/good.png", "somebody who never moved")
    #expect(try fixture.run().status == 0)
    #expect(files(fixture, "backgrounds") == 0)
    #expect(fixture.result("report.html").contains("The stills are schematics; no picture"))
    let observations = try String(
      contentsOfFile: fixture.folder.path("out/observations/open/good.observations.jsonl"),
      encoding: .utf8)
    #expect(observations.contains("\"background\":\"not asked for\""))
  }

  @Test func wherePicturesAreAskedForAndTooLittleIsKnownThePageSaysSo() throws {
    let fixture = try AuditFixture(extra: "stills: background")
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    try fixture.folder.write(
      "good.truth.yaml", "truth: 1\nclip: good\ncovers: [intrusion]\nevents: []\n")
    #expect(try fixture.run().status == 0)
    #expect(files(fixture, "backgrounds") == 0)
    let page = fixture.result("report.html")
    #expect(page.contains("but of no clip is enough of the view known to be empty"))
    #expect(!page.contains("data:image"))
  }

  @Test func aLogLeavesNoObservationsAndSaysWhatIsNotKnown() throws {
    let folder = try ScratchFolder()
    try folder.write("log.csv", "event,start,end\nintrusion,1,2\n")
    try folder.write("truth.yaml", "truth: 1\nclip: good\ncovers: [intrusion]\nevents: []\n")
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: A log
      clips: [{id: good, truth: truth.yaml, duration: 10 s}]
      systems: [{id: vendor, alarms: {good: log.csv}}]
      """)
    let outcome = try Program.contrechamp(["audit", folder.path("audit.yaml")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try String(contentsOfFile: folder.path("out/report.html"), encoding: .utf8)
    #expect(!page.contains("Kept: observations"))
    #expect(page.contains("What the product behind vendor analysed and kept is not known here."))
    #expect(page.contains("0 redacted stills are drawn in this page."))
  }

  @Test func columnsThatNamePeopleAreDroppedAndCounted() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "log.csv", "event,start,end,operator_name,face_id\nintrusion,1,2,Dupont,4711\n")
    try folder.write(
      "truth.yaml", AuditFixture.truth(of: "good").replacing("zone: floor, ", with: ""))
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: A log
      protocol: {name: overlap-v1}
      clips: [{id: good, truth: truth.yaml, duration: 10 s}]
      systems: [{id: vendor, alarms: {good: log.csv}}]
      """)
    let outcome = try Program.contrechamp(["audit", folder.path("audit.yaml")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    var written = ""
    for name in ["audit.json", "report.html", "junit.xml", "alarms.csv"] {
      written += try String(contentsOfFile: folder.path("out/\(name)"), encoding: .utf8)
    }
    #expect(!written.contains("Dupont") && !written.contains("4711"))
    #expect(written.contains("column operator_name"))
    #expect(written.contains("column face_id"))
  }
}
