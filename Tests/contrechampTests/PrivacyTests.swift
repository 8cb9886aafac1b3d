import Foundation
import TestSupport
import Testing

/// The invariants of privacy, on what a run really leaves behind.
@Suite struct PrivacyTests {
  private static let hasTracer = (try? Program.run("strace", ["-V"]).status) == 0

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
