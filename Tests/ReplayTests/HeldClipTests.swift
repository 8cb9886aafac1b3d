import Detection
import Foundation
import MediaTime
import Replay
import TestSupport
import Testing

/// A digest vouches for the bytes that were replayed: what somebody does to a clip meanwhile costs it its results.
@Suite(.onItsOwnThread) struct HeldClipTests {
  private let folder: ScratchFolder
  private let clip: String

  init() throws {
    folder = try ScratchFolder()
    clip = try SyntheticClip.make(folder.path("c.ts"), seconds: 2)
    try SyntheticClip.make(folder.path("other.ts"), seconds: 3)
  }

  /// A worker before and after which something happens to the clip.
  private func worker(before: String = ":", after: String = ":") throws -> String {
    let script = """
      #!/bin/sh
      cd '\(folder.url.path)'
      \(before)
      '\(Program.contrechampPath)' "$@"
      \(after)
      """
    let path = try folder.write("worker", script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func job() throws -> ReplayJob {
    let seal = try Digest.seal(ofFile: clip)
    var job = ReplayJob(
      clip: "c", path: clip, sha256: seal.sha256, system: "open",
      stages: [StageRequest(name: "density")], people: .blobs,
      output: folder.path("out/c.observations.jsonl"))
    job.stamp = seal.stamp
    return job
  }

  /// Why the clip has no results; nil where it has.
  private func refusal(of job: ReplayJob, by executable: String) async throws -> ReplayError? {
    let engine = ReplayEngine(
      executable: executable, workers: 1, store: ResultStore(folder: folder.path("cache")))
    let outcomes = await engine.run([job]) { _ in }
    let outcome = try #require(outcomes.first)
    guard case .failure(let error) = outcome.result else { return nil }
    #expect(!FileManager.default.fileExists(atPath: job.output))
    let cached = try? FileManager.default.contentsOfDirectory(atPath: folder.path("cache"))
    #expect((cached ?? []).filter { !$0.hasPrefix(".") } == [])
    return error
  }

  @Test func aClipThatNobodyTouchesIsReplayed() async throws {
    #expect(try await refusal(of: job(), by: try worker()) == nil)
  }

  @Test(
    arguments: [
      ("cat other.ts >> c.ts", "grew from"), ("truncate -s 60000 c.ts", "was cut from"),
      ("cp c.ts same.ts; mv same.ts c.ts", "was replaced by another file"),
      ("mv other.ts c.ts", "was replaced by another file"), ("rm c.ts", "was removed"),
      (
        "cp -p c.ts kept; printf xyz | dd of=c.ts conv=notrunc 2>&-; touch -r kept c.ts",
        "was written to"
      ),
    ], [true, false])
  func whatHappensToItMeanwhileCostsItItsResults(
    deed: (command: String, words: String), isBefore: Bool
  ) async throws {
    let executable =
      try isBefore ? worker(before: deed.command) : worker(after: deed.command)
    let error = try #require(try await refusal(of: job(), by: executable))
    #expect(error.code == .badInput)
    #expect(error.reason.contains("c.ts: \(deed.words)"), "\(error.reason)")
  }

  @Test func whatHappensBeforeItsTurnIsSaidBeforeAnyWorkerStarts() async throws {
    let job = try job()
    try folder.write("c.ts", try Data(contentsOf: folder.url.appendingPathComponent("other.ts")))
    let executable = try worker(before: "touch started")
    let error = try #require(try await refusal(of: job, by: executable))
    #expect(error.reason.contains("c.ts: "), "\(error.reason)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("started")))
  }

  @Test func bytesThatAreNotThoseOfTheDigestAreRefused() async throws {
    var job = try job()
    job.sha256 = String(repeating: "0", count: 64)
    let error = try #require(try await refusal(of: job, by: try worker()))
    #expect(error.reason.contains("its bytes are no longer those of SHA-256 000000000000…"))
  }

  /// An error names the clip as the user does, not as the worker has it open.
  @Test func theClipKeepsItsNameInErrors() async throws {
    try folder.write("c.ts", "no video at all")
    let error = try #require(try await refusal(of: job(), by: try worker()))
    #expect(error.reason.hasPrefix("\(clip): no known video container"), "\(error.reason)")
  }

  @Test func aProbedClipIsHeldToo() async throws {
    let seal = try Digest.seal(ofFile: clip)
    let executable = try worker(after: "cat other.ts >> c.ts")
    let error = await #expect(throws: ReplayError.self) {
      _ = try await ConfinedProbe(executable: executable)
        .duration(of: clip, sha256: seal.sha256, stamp: seal.stamp)
    }
    #expect(error?.reason.contains("c.ts: grew from") == true, "\(error?.reason ?? "")")
  }

  @Test(.timeLimit(.minutes(10))) func aProbeThatHangsIsGivenUp() async throws {
    let executable = try worker(before: "exec sleep 3600")
    let error = await #expect(throws: ReplayError.self) {
      _ = try await ConfinedProbe(executable: executable, patience: .seconds(1)).duration(of: clip)
    }
    #expect(error?.code == .hung)
  }

  @Test func aProbeOfALongClipIsGivenTheTimeItTakes() async throws {
    // Twelve seconds of signs of life, more than there is patience.
    let script = "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo '{\"progress\":'$i'}'; sleep 1; done"
    let executable = try worker(before: script)
    let length = try await ConfinedProbe(executable: executable, patience: .seconds(8))
      .duration(of: clip)
    #expect(length == .seconds(2))
  }
}
