import Foundation
import TestSupport
import Testing

/// Commands that decode what they are given do so behind a worker's fences.
@Suite(.onItsOwnThread) struct FencedEvaluationTests {
  private static let hasTracer = Program.isInstalled("strace")
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("yard.mp4"), seconds: 1)
    try folder.write("gt.txt", "1,1,20,100,24,60,1,1,1\n")
    try folder.write(
      "yard.jsonl",
      """
      {"observations":1,"clip":{"id":"yard","duration":1},"system":{"id":"s"},"exposure":[[0,1]]}
      {"detection":{"time":0,"box":[0.0625,0.41,0.075,0.25],"confidence":0.9}}

      """)
    for name in ["truth", "found"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
      try Program.ffmpeg([
        "-f", "lavfi", "-i", "color=size=16x16,format=gray,geq=lum=0", "-frames:v", "1",
        folder.path("\(name)/000001.png"),
      ])
    }
  }

  private let boxes = [
    "evaluate", "--boxes", "gt.txt", "--video", "yard.mp4", "--observations", "yard.jsonl",
  ]
  private let masks = [
    "evaluate", "--protocol", "cdnet2014-cpp-v1", "--reference", "truth", "--system", "found",
  ]

  @Test func theyStillWork() throws {
    for words in [boxes, masks] {
      let outcome = try Program.contrechamp(words, in: folder.url)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    }
  }

  @Test(.enabled(if: hasTracer, "needs strace"))
  func nothingIsDecodedBeforeTheFencesStand() throws {
    for (words, picture) in [
      (boxes, "yard.mp4"), (masks, "000001.png"), (["probe", "yard.mp4"], "yard.mp4"),
    ] {
      let trace = folder.path("trace")
      let outcome = try Program.run(
        "strace",
        [
          "-f", "-o", trace, "-e", "trace=open,openat,seccomp,landlock_restrict_self",
          Program.contrechampPath,
        ] + words, in: folder.url)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
      let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      let fences = calls.indices.filter {
        calls[$0].contains("seccomp(") || calls[$0].contains("landlock_restrict_self(")
      }
      let openings = calls.indices.filter {
        calls[$0].contains(picture) && !calls[$0].contains("O_PATH")
      }
      let last = try #require(fences.last, "\(words)")
      #expect(!openings.isEmpty && openings.allSatisfy { $0 > last }, "\(words)")
    }
  }

  /// A folder of masks from somebody else may hold links to whatever it likes.
  @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
    let outside = try ScratchFolder()
    let hidden = outside.path("hidden.png")
    try FileManager.default.moveItem(atPath: folder.path("found/000001.png"), toPath: hidden)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("found/000001.png"), withDestinationPath: hidden)
    let outcome = try Program.contrechamp(masks, in: folder.url)
    #expect([65, 66].contains(outcome.status), "\(outcome.status): \(outcome.output)")
  }
}
