import Foundation
import TestSupport
import Testing

/// A hostile program as the system of an audit of one clip.
struct DetectorAttack {
  /// Holds the audit, the clip, the program, and `notes.txt`, which is one of the program's words: it may read it.
  let folder: ScratchFolder

  /// Perl that does an honest detector's work.
  private static let honest = #"""
    sub watch {
      1 while <STDIN>;
      print qq({"alarm":{"event":"intrusion","start":0.5,"end":1.5}}\n);
    }
    """#

  /// An audit of a clip of two seconds by a Perl script, which has `watch()` to go on as an honest one.
  init(_ script: String, settings: String = "") throws {
    folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("yard.mp4"), seconds: 2)
    try folder.write("notes.txt", "notes\n")
    let program = try folder.write(
      "detector", "#!/usr/bin/perl\n" + Self.honest + "\n" + script + "\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try folder.write(
      "yard.truth.yaml", "truth: 1\nclip: yard\ncovers: [intrusion]\nevents: []\n")
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: A detector
      protocol: {name: overlap-v1}
      clips: [{id: yard, video: yard.mp4, truth: yard.truth.yaml}]
      systems: [{id: theirs, command: [./detector, notes.txt]\(settings)}]
      """)
  }

  /// Runs the audit.
  func run(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.contrechamp(
      ["audit", folder.path("audit.yaml")] + arguments, environment: environment)
  }

  /// Runs the program as anybody would, without fences: what it achieves there shows that the attack is one.
  func runFree(environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run("./detector", ["notes.txt"], in: folder.url, environment: environment)
  }

  /// What the program said about the clip; nil where its result was refused.
  var observations: String? {
    try? String(
      contentsOfFile: folder.path("out/observations/theirs/yard.observations.jsonl"),
      encoding: .utf8)
  }

  /// Every file that the run left, as one text.
  var everythingKept: String {
    let names = FileManager.default.enumerator(atPath: folder.path("out")) ?? .init()
    return names.compactMap { $0 as? String }.compactMap {
      FileManager.default.contents(atPath: folder.path("out/" + $0))
    }.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
