import Foundation
import Replay
import TestSupport
import Testing

private let key = String(repeating: "a1", count: 32)

/// A store with one whole entry.
private func filled(_ folder: ScratchFolder) throws -> ResultStore {
  let store = ResultStore(folder: folder.path("cache"))
  let workplace = try store.workplace(for: key)
  try Data("{\"observations\":1}\n".utf8).write(
    to: workplace.appendingPathComponent(ResultStore.Part.observations.rawValue))
  try Data([1, 2, 3]).write(
    to: workplace.appendingPathComponent(ResultStore.Part.background.rawValue))
  try store.keep(workplace, as: key)
  return store
}

@Suite struct ResultStoreTests {
  @Test func whatWasKeptIsFoundWhole() throws {
    let folder = try ScratchFolder()
    #expect(try filled(folder).check(key) == .whole)
  }

  @Test func whatWasNeverKeptIsNotFound() throws {
    let folder = try ScratchFolder()
    #expect(ResultStore(folder: folder.path("cache")).check(key) == .nothing)
  }

  @Test(arguments: ["observations.jsonl", "background.png", "entry.json"], [0, 1, 2])
  func oneFlippedBitIsNoticed(name: String, byte: Int) throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    let file = folder.url.appendingPathComponent("cache/\(key)/\(name)")
    var bytes = try Data(contentsOf: file)
    bytes[byte] ^= 1
    try bytes.write(to: file)
    #expect(store.check(key) != .whole)
    #expect(store.check(key) != .nothing)
  }

  @Test(arguments: ["observations.jsonl", "background.png", "entry.json"])
  func aMissingFileIsNoticed(name: String) throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    try FileManager.default.removeItem(
      at: folder.url.appendingPathComponent("cache/\(key)/\(name)"))
    guard case .damaged = store.check(key) else {
      Issue.record("an entry without \(name) passes for whole")
      return
    }
  }

  @Test func anotherJobsEntryUnderThisNameIsNoticed() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    let other = String(repeating: "b2", count: 32)
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("cache/\(key)"),
      to: folder.url.appendingPathComponent("cache/\(other)"))
    #expect(store.check(other) == .damaged("its files are not as they were written"))
  }

  @Test func aManifestThatNamesFilesOutsideIsRefused() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    try folder.write(
      "cache/\(key)/entry.json",
      "{\"cache-entry\":1,\"key\":\"\(key)\",\"files\":{\"../../../etc/passwd\":\"00\"}}")
    #expect(store.check(key) == .damaged("its files are not as they were written"))
  }

  @Test func whatKilledRunsLeftIsSweptAndWhatLivesIsNot() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    // No process has the highest number there is.
    try folder.write("cache/work.4194303.dead/observations.jsonl", "half")
    let alive = try store.workplace(for: "c3c3c3c3c3c3c3c3")
    store.sweep()
    #expect(!FileManager.default.fileExists(atPath: folder.path("cache/work.4194303.dead")))
    #expect(FileManager.default.fileExists(atPath: alive.path))
    #expect(store.check(key) == .whole)
  }

  @Test func aPublishedFileReplacesWhatStoodThere() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    let target = try folder.write("out/c.jsonl", "old")
    try store.publish(.observations, key: key, to: target)
    // Twice: the second time the target is the same file already.
    try store.publish(.observations, key: key, to: target)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "{\"observations\":1}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["c.jsonl"])
  }
}
