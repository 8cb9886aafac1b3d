import Foundation
import TestSupport
import Testing

/// Real runs on a clip of a second: nothing here depends on how long anything takes.
@Suite(.onItsOwnThread) struct BenchCommandTests {
  private let folder: ScratchFolder
  private let clip: String

  init() throws {
    folder = try ScratchFolder()
    clip = try SyntheticClip.make(folder.path("yard.mp4"), seconds: 1)
  }

  private func bench(
    _ arguments: [String], _ clips: [String]? = nil, stages: String = "density"
  ) throws -> Program.Outcome {
    try Program.contrechamp(
      ["bench"] + (clips ?? [clip]) + [
        "--stages", stages, "--people", "blobs", "--pairs", "6", "--seconds", "0", "--baselines",
        folder.path("shelf"),
      ] + arguments)
  }

  @Test func aRunIsTables() throws {
    let outcome = try bench([], stages: "all")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("yard: 10 frames; replay "))
    for part in ["decoding", "waiting: queue full", "primitives", "people", "stage intrusion"] {
      #expect(outcome.output.contains("\n" + part), "\(part)")
    }
    #expect(outcome.output.hasSuffix("--save keeps it as a baseline\n"))
    #expect(outcome.errors == "yard: done\n")
  }

  @Test func aRunSpeaksFrench() throws {
    let outcome = try bench(["--lang", "fr"])
    #expect(outcome.output.contains("rejeu ÷ décodage seul"))
  }

  @Test func theDocumentIsAsItWas() throws {
    let outcome = try bench(["--json"])
    try Golden.expect(
      try Masked.figures(outcome.output), is: "bench.json")
  }

  @Test func theHelpIsAsItWas() throws {
    try Golden.expect(
      try Program.contrechamp(["help", "bench"], environment: ["COLUMNS": "100"]).output,
      is: "bench-help.txt")
  }

  @Test func aBaselineIsKeptAndComparedWith() throws {
    let kept = try bench(["--save", "main"])
    #expect(kept.status == 0)
    #expect(kept.errors.contains("shelf/main.json"))
    // Whatever the noise: all but a difference is accepted, and the most generous tolerance is stated.
    let outcome = try bench([
      "--baseline", "main", "--tolerance", "99%", "--accept", "improved", "--accept",
      "inconclusive", "--junit", folder.path("j.xml"), "--markdown", folder.path("m.md"),
    ])
    #expect(outcome.output.contains("NOW ÷ BASELINE"))
    let cases = try String(contentsOfFile: folder.path("j.xml"), encoding: .utf8)
    #expect(cases.contains("<testsuite name=\"contrechamp bench\" tests=\""))
    #expect(cases.contains("the same every time"))
    let table = try String(contentsOfFile: folder.path("m.md"), encoding: .utf8)
    #expect(table.contains("| yard | frames a second, replay ÷ decoding alone |"))
  }

  /// The same clip, configuration and version, but the baseline's replays said something else.
  @Test func fasterButDifferentFails() throws {
    _ = try bench(["--save", "main"])
    let path = folder.path("shelf/main.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let spoilt = try #require(Self.replacingOutput(in: text))
    try folder.write("shelf/main.json", spoilt)
    let outcome = try bench(["--baseline", path, "--accept", "improved", "--tolerance", "0.99"])
    #expect(outcome.status == 3)
    #expect(outcome.output.hasSuffix("different: results that should be the same are not\n"))
  }

  private static func replacingOutput(in text: String) -> String? {
    guard let key = text.range(of: "\"output-sha256\""),
      let digest = text[key.upperBound...].firstMatch(of: /[0-9a-f]{64}/)
    else { return nil }
    return text.replacingCharacters(
      in: digest.range, with: String(repeating: "0", count: 64))
  }

  @Test func anotherConfigurationIsRefusedBeforeAnythingRuns() throws {
    _ = try bench(["--save", "main"])
    let outcome = try bench(["--baseline", "main"], stages: "intrusion")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("stage intrusion: none then, intrusion-v3 now"))
    #expect(!outcome.errors.contains("yard: done"))
  }

  @Test func aBaselineOfTooFewPairsIsRefusedBeforeAnythingRuns() throws {
    _ = try bench(["--save", "main"])
    let outcome = try bench(["--baseline", "main", "--confidence", "0.999", "--pairs", "12"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("6 pairs are too few for 99.9 % confidence"))
    #expect(!outcome.errors.contains("yard: done"))
  }

  @Test func anotherClipIsRefused() throws {
    _ = try bench(["--save", "main"])
    let other = try SyntheticClip.make(folder.path("hall.mp4"), seconds: 1)
    let outcome = try bench(["--baseline", "main"], [other])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("measured on yard, not on hall"))
  }

  @Test func aBaselineThatIsNotThereIsMissing() throws {
    let outcome = try bench(["--baseline", "mian"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no such baseline; make it with --save"))
  }

  @Test func aBrokenBaselineIsBadInput() throws {
    let path = try folder.write("broken.json", "{\"bench-baseline\": 1, \"tool\":")
    let outcome = try bench(["--baseline", path])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("make a new one with --save"))
  }

  @Test func theSelfTestComparesTheProgramWithItself() throws {
    let outcome = try bench(["--self-test", "--rounds", "12", "--json"])
    // A noisy machine may break the level; then the program says so.
    #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("{\n  \"bench-self-test\": 1,\n  \"pairs-each\": 6,\n"))
    #expect(outcome.output.contains("\"comparisons\": 10000"))
  }

  @Test(
    arguments: [
      (["bench"], 64), (["bench", "x.mp4", "--rounds", "12"], 64),
      (["bench", "x.mp4", "--self-test", "--save", "a"], 64),
      (["bench", "x.mp4", "--tolerance", "much"], 64),
      (["bench", "x.mp4", "--accept", "regressed"], 64),
      (["bench", "x.mp4", "--pairs", "5"], 65), (["bench", "x.mp4", "--tolerance", "0"], 65),
      (["bench", "x.mp4", "--tolerance", "100%"], 65),
      (["bench", "x.mp4", "--save", "../main"], 65), (["bench", "x.mp4", "--save", ".main"], 65),
      (["bench", "x.mp4", "--pairs", "201"], 65), (["bench", "x.mp4", "--seconds", "nan"], 65),
      (["bench", "/nowhere/x.mp4"], 66), (["bench", "x.mp4", "--scene", "/nowhere.yaml"], 66),
    ] as [([String], Int32)])
  func wrongUseHasItsExitCode(arguments: [String], status: Int32) throws {
    let outcome = try Program.contrechamp(arguments, in: folder.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }
}

/// Output in which all that a machine, a library or the time decides stands as `#`.
private enum Masked {
  static func figures(_ text: String) throws -> String {
    let keys = [
      "lower", "upper", "median", "replay-fps", "decoding-fps", "elapsed-ms", "processor-ms",
      "cores", "busiest", "availability", "load-before", "load-after", "replay", "decoding",
      "yardstick",
    ]
    // A number, none, or the two of a timing.
    let value = #"(-?[0-9][0-9.e+-]*|null|\[[0-9.e+-]+,[0-9.e+-]+\])"#
    let figure = try Regex("\"(" + keys.joined(separator: "|") + ")\": ?" + value)
    return text.replacing(figure) { "\"\($0.output[1].substring ?? "")\": #" }
      .replacing(/"(tool|libraries|processor)": ".*"/) { "\"\($0.output.1)\": \"#\"" }
      .replacing(/[0-9a-f]{64}/, with: "#")
  }
}
