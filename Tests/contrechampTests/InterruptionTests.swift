import Foundation
import TestSupport
import Testing

/// Ctrl-C on a real process.
@Suite(.onItsOwnThread) struct InterruptionTests {
  /// Whether a condition came true within a minute.
  private func waits(for condition: () -> Bool) async throws -> Bool {
    for _ in 0..<600 {
      if condition() { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func ctrlCKeepsWhatIsFinishedAndSaysSo(signal: Int32) async throws {
    let fixture = try AuditFixture()
    // Long enough that nobody replays it before the signal comes.
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 900)
    let errors = try fixture.folder.write("errors", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.contrechampPath)
    process.arguments = ["audit", fixture.folder.path("audit.yaml"), "--workers", "1"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    process.standardInput = FileHandle.nullDevice
    func said() -> String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    #expect(try await waits { said().contains("good: done") }, "\(said())")
    kill(process.processIdentifier, signal)
    #expect(try await waits { !process.isRunning }, "\(said())")
    #expect(process.terminationReason == .exit && process.terminationStatus == 130, "\(said())")
    #expect(
      said().contains(
        "contrechamp: interrupted: 1 of 2 replays are finished and kept, nothing was judged; "
          + "the same command goes on from there"), "\(said())")
    #expect(!said().contains("CancellationError"))
    #expect(fixture.result("report.html").isEmpty)
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    let next = try fixture.run()
    #expect(next.status == 0 && next.errors.contains("good: already done"), "\(next.errors)")
  }

  /// A process that runs an audit, and what it says.
  private func audit(_ folder: ScratchFolder) throws -> (process: Process, said: () -> String) {
    let errors = try folder.write("errors", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.contrechampPath)
    process.arguments = ["audit", folder.path("audit.yaml")]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" })
  }

  /// A file of a terabyte, of which nothing is on the disk.
  @Test func aDigestEndsToo() async throws {
    let folder = try ScratchFolder()
    try folder.write("huge.mp4", "")
    #expect(unsafe truncate(folder.path("huge.mp4"), 1 << 40) == 0)
    try folder.write(
      "audit.yaml",
      "audit: 1\ntitle: Huge\nclips: [{id: a, video: huge.mp4}]\nsystems: [{id: s, stages: [motion]}]\n"
    )
    let (process, said) = try audit(folder)
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try await Task.sleep(for: .seconds(2))
    kill(process.processIdentifier, SIGINT)
    #expect(try await waits { !process.isRunning }, "\(said())")
    #expect(process.terminationReason == .exit && process.terminationStatus == 130, "\(said())")
    #expect(said().contains("interrupted: 0 of 1 replays are finished and kept"), "\(said())")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/report.html")))
  }

  /// Judging so many clips takes a while, and looks for no Ctrl-C.
  @Test func theSecondTimeEndsAtOnce() async throws {
    let folder = try ScratchFolder()
    let clips = (0..<1500).map { "  - {id: c\($0), duration: 1 h, truth: t/\($0).yaml}\n" }.joined()
    let logs = (0..<1500).map { "c\($0): l.csv" }.joined(separator: ", ")
    let rows = (0..<1500).flatMap { clip in (0..<20).map { "c\(clip),fire,\($0 * 60)\n" } }.joined()
    try folder.write("l.csv", "camera,event,start\n" + rows)
    for clip in 0..<1500 {
      try folder.write(
        "t/\(clip).yaml",
        "truth: 1\nclip: c\(clip)\ncovers: [fire]\nevents: [{event: fire, start: 30, end: 50}]\n")
    }
    try folder.write(
      "audit.yaml", "audit: 1\ntitle: Many\nclips:\n\(clips)systems: [{id: s, alarms: {\(logs)}}]\n"
    )
    let (process, said) = try audit(folder)
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try await Task.sleep(for: .seconds(1))
    kill(process.processIdentifier, SIGINT)
    #expect(try await waits { said().contains("press Ctrl-C again") }, "\(said())")
    kill(process.processIdentifier, SIGINT)
    let end = ContinuousClock.now + .seconds(5)
    while process.isRunning, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(!process.isRunning, "\(said())")
    #expect(process.terminationReason == .exit && process.terminationStatus == 130, "\(said())")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/report.html")))
  }
}
