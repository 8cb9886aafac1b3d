import Auditing
import Claims
import Foundation
import Replay
import TestSupport
import Testing

/// Results go to others: failures name files as the audit does, and no folder of whoever ran it.
@Suite(.onItsOwnThread) struct PlaceTests {
  /// What an audit of broken inputs leaves behind, all of it, less the command line as it was typed.
  private func results(_ program: String) async throws -> (text: String, folder: ScratchFolder) {
    let folder = try ScratchFolder()
    try folder.write("logs/l.csv", "event,start\nfire,1\n")
    try folder.write("logs/m.yaml", "zones: [\n")
    for clip in ["b", "c"] {
      try folder.write("x/\(clip).yaml", "truth: 1\nclip: \(clip)\ncovers: [fire]\nevents: []\n")
    }
    try folder.write("clips/b.mp4", "")
    try SyntheticClip.make(folder.path("clips/b.mp4"), seconds: 1)
    let script = try folder.write("bin/det", "#!/usr/bin/perl\n" + program + "\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let path = try folder.write(
      "x/audit.yaml",
      """
      audit: 1
      title: Broken
      clips:
        - {id: a, video: ../clips/gone.mp4}
        - {id: b, video: ../clips/b.mp4, duration: 1 s, truth: b.yaml}
        - {id: c, duration: 1 h, truth: c.yaml}
      systems:
        - {id: v, alarms: {b: ../logs/l.csv, c: ../logs/l.csv}, mapping: ../logs/m.yaml}
        - {id: p, command: [../bin/det]}
      """)
    var run = try AuditRun(
      auditFile: path, options: .init(executable: Program.contrechampPath, workers: 1))
    _ = try await run.run { _ in }
    let files = try ["report.html", "audit.json", "junit.xml"].map {
      try String(contentsOfFile: folder.path("x/out/\($0)"), encoding: .utf8)
    }
    return (files.joined().replacing(path, with: ""), folder)
  }

  @Test func failuresNameFilesAsTheAuditDoes() async throws {
    let (text, folder) = try await results(
      "die 'no /home/zebedee/m/best.pt, /usr/share/x, http://a/b';")
    #expect(!text.contains(folder.url.path))
    #expect(!text.contains(folder.url.resolvingSymlinksInPath().path))
    #expect(!text.contains("zebedee"))
    for words in [
      "../logs/m.yaml:2: not YAML", "../clips/gone.mp4: no such file", "../bin/det: ended with",
      "no …/best.pt, /usr/share/x, http://a/b at ",
    ] { #expect(text.contains(words), "\(words)") }
  }
}
