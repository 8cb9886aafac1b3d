import Phrasebook
import Foundation
import Replay
import TestSupport
import Testing

private let key = String(repeating: "a1", count: 32)

/// A store with one whole entry.
private func filled(_ folder: ScratchFolder) throws -> ResultStore {
  let store = ResultStore(folder: folder.path("cache"))
  let workplace = try store.workplace()
  try Data("{\"observations\":1}\n".utf8).write(
    to: workplace.url.appendingPathComponent(ResultStore.Part.observations.rawValue))
  try Data([1, 2, 3]).write(
    to: workplace.url.appendingPathComponent(ResultStore.Part.background.rawValue))
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
    #expect(store.check(other) == .damaged(.entryChanged))
  }

  @Test func aManifestThatNamesFilesOutsideIsRefused() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    try folder.write(
      "cache/\(key)/entry.json",
      "{\"cache-entry\":2,\"key\":\"\(key)\",\"files\":{\"../../../etc/passwd\":\"00\"}}")
    #expect(store.check(key) == .damaged(.entryChanged))
  }

  /// Whoever changes a result can write its new digest beside it, but not the code that only a run can make.
  @Test func aForgedManifestIsNotBelieved() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    let old = try String(contentsOfFile: folder.path("cache/\(key)/entry.json"), encoding: .utf8)
    let path = folder.path("cache/\(key)/observations.jsonl")
    let digest = try Digest.sha256(ofFile: path)
    try folder.write("cache/\(key)/observations.jsonl", "{\"observations\":2}\n")
    let forged = old.replacing(digest, with: try Digest.sha256(ofFile: path))
    #expect(forged != old)
    try folder.write("cache/\(key)/entry.json", forged)
    #expect(store.check(key) == .damaged(.entryChanged))
  }

  @Test func aStoreWithAnotherSecretIsNotBelieved() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    let secret = "cache/.secret.\(geteuid())"
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path(secret))
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    try folder.write(secret, Data(repeating: 7, count: 32))
    #expect(store.check(key) == .damaged(.entryChanged))
  }

  @Test func anEntryGivesWayToANewOne() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    let workplace = try store.workplace()
    try Data("new\n".utf8).write(to: workplace.url.appendingPathComponent("observations.jsonl"))
    try store.keep(workplace, as: key)
    #expect(store.check(key) == .whole)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("cache"))
    #expect(names.filter { !$0.hasPrefix(".") } == [key])
  }

  @Test func whatKilledRunsLeftIsSweptAndWhatLivesIsNot() throws {
    let folder = try ScratchFolder()
    let store = try filled(folder)
    try folder.write("cache/work.00000000deaddead/observations.jsonl", "half")
    let alive = try store.workplace()
    store.sweep()
    #expect(!FileManager.default.fileExists(atPath: folder.path("cache/work.00000000deaddead")))
    #expect(FileManager.default.fileExists(atPath: alive.url.path))
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
