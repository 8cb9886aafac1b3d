import Phrasebook
import Detection
import Foundation
import Replay
import Synchronization
import TestSupport
import Testing

private func job(_ clip: String, _ path: String, _ folder: ScratchFolder) throws -> ReplayJob {
  ReplayJob(
    clip: clip, path: path, sha256: try Digest.sha256(ofFile: path), system: "open",
    stages: [StageRequest(name: "intrusion"), StageRequest(name: "density")], people: .blobs,
    emitsDetections: true, output: folder.path("\(clip).observations.jsonl"))
}

extension ScratchFolder {
  fileprivate var store: ResultStore { ResultStore(folder: path("cache")) }
}

/// A worker that is not ours: what the engine sees of a process that goes wrong.
private func impostor(_ folder: ScratchFolder, _ script: String) throws -> String {
  let path = try folder.write("impostor", "#!/bin/sh\n" + script + "\n")
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  return path
}

/// Threads that keep every processor busy until the value is told to end.
private final class Load: Sendable {
  private let isOver = Atomic(false)

  init() {
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
      Thread { [self] in while !isOver.load(ordering: .relaxed) {} }.start()
    }
  }

  func end() { isOver.store(true, ordering: .relaxed) }
}

/// Clips of which the second and the fourth are broken in the middle; the latter's decoder leaves holes.
private func clips(in folder: ScratchFolder) throws -> [String] {
  try (1...4).map { number in
    let codec =
      number == 4
      ? ["-c:v", "libx265", "-x265-params", "log-level=none:keyint=15"]
      : ["-c:v", "libx264", "-g", "15"]
    let path = try SyntheticClip.make(
      folder.path("c\(number).ts"), seconds: number + 2, codec: codec + ["-f", "mpegts"])
    guard number % 2 == 0 else { return path }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for at in stride(from: 6000, to: bytes.count, by: 2903) { bytes[at] ^= 0x11 }
    return try folder.write("c\(number).ts", bytes)
  }
}

@Test(.onItsOwnThread, arguments: [(1, false), (2, false), (4, false), (4, true)])
func theBytesDoNotDependOnTheNumberOfWorkersNorOnLoad(workers: Int, isBusy: Bool) async throws {
  let (footage, alone, together) = (try ScratchFolder(), try ScratchFolder(), try ScratchFolder())
  let paths = try clips(in: footage)
  let load = isBusy ? Load() : nil
  defer { load?.end() }
  for (folder, count) in [(alone, 1), (together, workers)] {
    let jobs = try paths.enumerated().map { try job("c\($0.offset)", $0.element, folder) }
    let outcomes = await ReplayEngine(
      executable: Program.contrechampPath, workers: count, store: folder.store
    )
    .run(jobs) { _ in }
    #expect(outcomes.map(\.job.clip) == ["c0", "c1", "c2", "c3"])
  }
  for index in 0..<4 {
    let name = "c\(index).observations.jsonl"
    let first = try Data(contentsOf: alone.url.appendingPathComponent(name))
    let second = try Data(contentsOf: together.url.appendingPathComponent(name))
    #expect(first == second)
    #expect(first.contains(UInt8(ascii: "\n")))
  }
}

@Test(.onItsOwnThread) func aWorkerThatDiesCostsItsClipAnErrorAndNoMore() async throws {
  let folder = try ScratchFolder()
  let path = try SyntheticClip.make(folder.path("c.mp4"), seconds: 1)
  let engine = ReplayEngine(
    executable: try impostor(folder, "kill -9 $$"), workers: 1, store: folder.store)
  let outcomes = await engine.run([try job("c", path, folder)]) { _ in }
  guard case .failure(let error) = try #require(outcomes.first).result else {
    Issue.record("a dead worker left a result")
    return
  }
  #expect(error.code == .crashed)
  #expect(error.reason.contains("the worker ended without a result"))
}

@Test(.onItsOwnThread, .timeLimit(.minutes(10))) func aWorkerThatHangsIsGivenUp() async throws {
  let folder = try ScratchFolder()
  let path = try SyntheticClip.make(folder.path("c.mp4"), seconds: 1)
  let engine = ReplayEngine(
    executable: try impostor(folder, "exec sleep 3600"), workers: 1, store: folder.store,
    patience: .seconds(1))
  let outcomes = await engine.run([try job("c", path, folder)]) { _ in }
  guard case .failure(let error) = try #require(outcomes.first).result else {
    Issue.record("a hanging worker left a result")
    return
  }
  #expect(error.code == .hung)
}

/// A process that is no more has not hung, even where something keeps its output open and nobody noticed.
@Test(.onItsOwnThread) func aDeadWorkerIsNotSaidToHang() async throws {
  let folder = try ScratchFolder()
  let path = try SyntheticClip.make(folder.path("c.mp4"), seconds: 1)
  let engine = ReplayEngine(
    executable: try impostor(folder, "sleep 4 & kill -9 $$"), workers: 1, store: folder.store,
    patience: .milliseconds(400))
  let outcomes = await engine.run([try job("c", path, folder)]) { _ in }
  guard case .failure(let error) = try #require(outcomes.first).result else {
    Issue.record("a dead worker left a result")
    return
  }
  #expect(error.code == .crashed, "\(error.reason)")
}

@Test(.onItsOwnThread) func aFinishedResultIsNotComputedTwiceAndASpoiltOneIs() async throws {
  let folder = try ScratchFolder()
  let path = try SyntheticClip.make(folder.path("c.mp4"), seconds: 2)
  let work = try job("c", path, folder)
  let engine = ReplayEngine(
    executable: Program.contrechampPath, workers: 1, store: folder.store)
  let events = EventList()
  _ = await engine.run([work]) { events.append($0) }
  _ = await engine.run([work]) { events.append($0) }
  let bytes = try Data(contentsOf: URL(fileURLWithPath: work.output))
  // Cut off at the end of a line: every record that is left is whole.
  let lines = bytes.split(separator: UInt8(ascii: "\n")).dropLast()
  try Data(lines.joined(separator: [UInt8(ascii: "\n")]) + [10]).write(
    to: URL(fileURLWithPath: work.output))
  _ = await engine.run([work]) { events.append($0) }
  #expect(
    events.endings == [
      .finished(clip: "c", reused: false), .finished(clip: "c", reused: true),
      .spoilt(clip: "c", reason: .entryChanged),
      .finished(clip: "c", reused: false),
    ])
  #expect(try Data(contentsOf: URL(fileURLWithPath: work.output)) == bytes)
}

@Test(.onItsOwnThread) func anotherConfigurationIsAnotherKey() throws {
  let folder = try ScratchFolder()
  let path = try SyntheticClip.make(folder.path("c.mp4"), seconds: 1)
  var work = try job("c", path, folder)
  let key = work.key
  work.emitsDetections = false
  #expect(work.key != key)
}
