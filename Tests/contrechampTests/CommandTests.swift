import Foundation
import TestSupport
import Testing

@Test(.onItsOwnThread) func aPublishedShareGetsBothIntervals() throws {
  let outcome = try Program.contrechamp(["interval", "8/42"])
  #expect(
    outcome.output
      == "19.0 % (10.0–33.3, Wilson 95 %)\n19.0 % (8.6–34.1, Clopper–Pearson 95 %)\n")
}

@Test(.onItsOwnThread) func aPublishedRateGetsItsIntervalInFrench() throws {
  let outcome = try Program.contrechamp([
    "interval", "--events", "10", "--hours", "24", "--lang", "fr",
  ])
  #expect(outcome.output.hasPrefix("0,417 (0,200–0,766) par heure"))
}

@Test(
  .onItsOwnThread,
  arguments: [
    (["interval", "9/8"], 65), (["interval", "0/0"], 65), (["interval", "eight"], 65),
    (["interval"], 64), (["interval", "8/42", "--events", "1"], 64),
    (["interval", "--events", "-1", "--hours", "1"], 64),
    (["interval", "--events", "1", "--hours", "0"], 65),
    (["nonsense"], 64), (["probe", "/nowhere.mp4"], 66), (["replay", "x.mp4"], 64),
  ] as [([String], Int32)])
func wrongUseHasItsExitCode(arguments: [String], status: Int32) throws {
  let outcome = try Program.contrechamp(arguments)
  #expect(outcome.status == status, "\(outcome.errors)")
  #expect(!outcome.errors.isEmpty)
  #expect(outcome.output.isEmpty)
}

@Test(.onItsOwnThread) func probeGoesOnAfterABadFile() throws {
  let folder = try ScratchFolder()
  let good = try SyntheticClip.make(folder.path("good.mp4"), seconds: 1)
  let bad = try folder.write("bad.mp4", "no video")
  let outcome = try Program.contrechamp(["probe", bad, good])
  #expect(outcome.status == 65)
  #expect(outcome.errors.contains("bad.mp4: no known video container"))
  #expect(outcome.output.contains("10 frames, 1.0 s"))
}

@Test(.onItsOwnThread) func replayKeepsTheGoodClip() throws {
  let folder = try ScratchFolder()
  let good = try SyntheticClip.make(folder.path("good.mp4"), seconds: 1)
  let outcome = try Program.contrechamp([
    "replay", folder.path("missing.mp4"), good, "--people", "blobs", "--stages", "density", "--out",
    folder.path("out"),
  ])
  #expect(outcome.status == 66)
  #expect(outcome.errors.contains("missing.mp4: no such file"))
  let result = try String(
    contentsOfFile: folder.path("out/good.observations.jsonl"), encoding: .utf8)
  #expect(result.contains("\"quantity\":\"count\""))
}

@Test(.onItsOwnThread) func whatReplayWritesEvaluateScores() throws {
  let folder = try ScratchFolder()
  let clip = try SyntheticClip.make(folder.path("good.mp4"))
  let scene = try folder.write(
    "scene.yaml",
    "scene: 1\nzones:\n  floor: {polygon: [[0, 0], [1, 0], [1, 1], [0, 1]], forbidden: true}\n")
  let truth = try folder.write("truth.yaml", AuditFixture.truth(of: "good"))
  let replay = try Program.contrechamp([
    "replay", clip, "--people", "blobs", "--stages", "intrusion", "--scene", scene, "--out",
    folder.path("out"),
  ])
  #expect(replay.status == 0, "\(replay.errors)")
  let outcome = try Program.contrechamp([
    "evaluate", "--truth", truth, "--observations", folder.path("out/good.observations.jsonl"),
    "--protocol", "overlap-v1", "--json",
  ])
  #expect(outcome.status == 0, "\(outcome.errors)")
  #expect(outcome.output.contains("\"event\":\"intrusion\""), "\(outcome.output)")
  #expect(outcome.output.contains("\"exposure-hours\":0.001111111"), "\(outcome.output)")
}

@Test(.onItsOwnThread) func truthOfAnotherClipIsNotScored() throws {
  let folder = try ScratchFolder()
  let clip = try SyntheticClip.make(folder.path("good.mp4"), seconds: 1)
  let truth = try folder.write("truth.yaml", AuditFixture.truth(of: "other"))
  _ = try Program.contrechamp(["replay", clip, "--people", "blobs", "--out", folder.path("out")])
  let outcome = try Program.contrechamp([
    "evaluate", "--truth", truth, "--observations", folder.path("out/good.observations.jsonl"),
  ])
  #expect(outcome.status == 65)
  #expect(outcome.errors.contains("truth for clip \"other\""), "\(outcome.errors)")
}
