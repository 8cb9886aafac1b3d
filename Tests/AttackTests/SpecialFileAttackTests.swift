import Foundation
import TestSupport
import Testing

/// What is no file with an end, where a file is expected: refused at once, and nothing waits for it.
@Suite(.onItsOwnThread, .timeLimit(.minutes(10))) struct SpecialFileAttackTests {
  static let kinds = ["pipe", "zero", "folder", "socket"]

  /// A folder with an audit and one thing of a kind that is called `x`.
  private func folder(_ kind: String, _ audit: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let path = folder.path("x")
    switch kind {
    case "pipe": _ = try Program.run("mkfifo", [path])
    case "zero":
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    default:
      _ = try Program.run(
        "perl", ["-MIO::Socket::UNIX", "-e", "IO::Socket::UNIX->new(Local => 'x', Listen => 1)"],
        in: folder.url)
    }
    try folder.write("audit.yaml", "audit: 1\ntitle: X\n" + audit)
    try folder.write("t.yaml", "truth: 1\nclip: a\ncovers: [fire]\nevents: []\n")
    try folder.write("l.csv", "event,start\nfire,1\n")
    return folder
  }

  private func expectRefusal(
    _ arguments: [String], in folder: ScratchFolder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Program.contrechamp(arguments, in: folder.url)
    #expect([65, 66].contains(outcome.status), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains("expected a regular file")
        || outcome.errors.contains("not a regular file"),
      "\(outcome.errors)", sourceLocation: sourceLocation)
  }

  @Test(arguments: kinds) func asAClip(kind: String) throws {
    let folder = try folder(
      kind, "clips: [{id: a, video: x}]\nsystems: [{id: s, stages: [motion]}]\n")
    try expectRefusal(["audit", "audit.yaml"], in: folder)
    try expectRefusal(["replay", "x", "--stages", "motion", "--out", "o"], in: folder)
    try expectRefusal(["probe", "x"], in: folder)
  }

  @Test(arguments: kinds) func asTruth(kind: String) throws {
    let folder = try folder(
      kind,
      "clips: [{id: a, duration: 1 h, truth: x}]\nsystems: [{id: s, alarms: {a: l.csv}}]\n")
    try expectRefusal(["audit", "audit.yaml"], in: folder)
    try expectRefusal(
      ["evaluate", "--truth", "x", "--observations", "l.csv", "--duration", "1 h"], in: folder)
  }

  @Test(arguments: kinds) func asALog(kind: String) throws {
    let folder = try folder(
      kind,
      "clips: [{id: a, duration: 1 h, truth: t.yaml}]\nsystems: [{id: s, alarms: {a: x}}]\n")
    try expectRefusal(["audit", "audit.yaml"], in: folder)
  }

  @Test(arguments: kinds) func asTheClipOfALog(kind: String) throws {
    let folder = try folder(
      kind, "clips: [{id: a, video: x, truth: t.yaml}]\nsystems: [{id: s, alarms: {a: l.csv}}]\n")
    try expectRefusal(["audit", "audit.yaml"], in: folder)
  }

  @Test(arguments: kinds) func asAnAudit(kind: String) throws {
    try expectRefusal(["audit", "x"], in: try folder(kind, ""))
  }
}
