import Foundation
import TestSupport
import Testing

/// Hostile files beside a good clip, replayed in one run of the program.
struct ClipAttack {
  let folder: ScratchFolder

  /// A folder with `good.mp4` and the files that a test adds.
  init() throws {
    folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("good.mp4"), seconds: 1)
  }

  /// Replays the named files and the good one; holds that each has a result or a sentence, and nothing else is left.
  @discardableResult
  func run(
    _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Outcome {
    let outcome = try Program.contrechamp(
      ["replay"] + names + ["good.mp4", "--stages", "motion", "--people", "blobs", "--out", "out"],
      in: folder.url)
    #expect([0, 65].contains(outcome.status), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(
      !outcome.errors.contains("ended without a result"), "\(outcome.errors)",
      sourceLocation: sourceLocation)
    #expect(hasResult("good"), "\(outcome.errors)", sourceLocation: sourceLocation)
    for name in names {
      let stem = (name as NSString).deletingPathExtension
      let isSaid = outcome.errors.contains("\(stem): ") || outcome.errors.contains("\(name): ")
      #expect(
        hasResult(stem) || isSaid, "\(name): \(outcome.errors)", sourceLocation: sourceLocation)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
    let stray = left.filter { $0 != "cache" && !$0.hasSuffix(".observations.jsonl") }
    #expect(stray.isEmpty, "\(stray)", sourceLocation: sourceLocation)
    return outcome
  }

  func hasResult(_ stem: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path("out/\(stem).observations.jsonl"))
  }
}
