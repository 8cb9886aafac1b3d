import Foundation
import TestSupport
import Testing

/// Several runs at once on one folder of finished results, or on one folder of results.
@Suite(.onItsOwnThread) struct SharedFolderTests {
  /// Runs an audit so many times at once; exit code and messages of each.
  private func together(
    _ count: Int, _ fixture: AuditFixture, _ arguments: (Int) -> [String]
  ) throws -> [(status: Int32, errors: String)] {
    let runs = try (0..<count).map { number in
      let errors = try fixture.folder.write("errors.\(number)", "")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.contrechampPath)
      process.arguments = ["audit", fixture.folder.path("audit.yaml")] + arguments(number)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
      process.standardInput = FileHandle.nullDevice
      try process.run()
      return (process, errors)
    }
    return try runs.map { process, errors in
      process.waitUntilExit()
      return (process.terminationStatus, try String(contentsOfFile: errors, encoding: .utf8))
    }
  }

  private func visible(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }
  }

  @Test func oneCacheServesManyRunsAtOnce() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 2)
    let cache = fixture.folder.path("cache")
    let runs = try together(4, fixture) {
      ["--cache", cache, "--out", fixture.folder.path("out.\($0)")]
    }
    for run in runs { #expect(run.status == 0, "\(run.errors)") }
    // Each clip was replayed by whoever came first; the others waited for it.
    for clip in ["good", "bad"] {
      let said = runs.map(\.errors)
      #expect(said.count { $0.contains("\(clip): done") } == 1, "\(said)")
      #expect(said.count { $0.contains("\(clip): already done") } == 3, "\(said)")
    }
    #expect(try visible(cache).count == 2)
    let csv = try (0..<4).map {
      try String(contentsOfFile: fixture.folder.path("out.\($0)/alarms.csv"), encoding: .utf8)
    }
    #expect(Set(csv).count == 1 && csv[0].contains("good"))
  }

  @Test func oneFolderOfResultsHoldsOneRunsWhole() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 2)
    for run in try together(4, fixture, { _ in [] }) { #expect(run.status == 0, "\(run.errors)") }
    let names = try visible(fixture.folder.path("out"))
    #expect(
      Set(names).subtracting(["backgrounds"]) == [
        "alarms.csv", "audit.json", "cache", "junit.xml", "observations", "report.html",
      ])
    #expect(try visible(fixture.folder.path("out/observations/open")).count == 2)
    #expect(fixture.result("alarms.csv").contains("good"))
    #expect(fixture.result("report.html").hasSuffix("</html>\n"))
    #expect(
      try JSONSerialization.jsonObject(with: Data(fixture.result("audit.json").utf8))
        is [String: Any])
  }

  /// Without looking anything up, each replaces what another may be reading.
  @Test func runsThatKeepNothingOfOthersDoNotDisturbThem() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    let cache = fixture.folder.path("cache")
    let runs = try together(4, fixture) {
      ["--cache", cache, "--no-cache", "--out", fixture.folder.path("out.\($0)")]
    }
    for run in runs { #expect(run.status == 0, "\(run.errors)") }
    #expect(try visible(cache).count == 2)
  }
}
