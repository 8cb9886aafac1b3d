import Documents
package import Foundation
package import Phrasebook

/// Finished results by what they were made from: a folder an entry, named by the job's key.
///
/// An entry is made in a folder of its own and renamed into place when all of it is on the disk, so that a run killed at
/// any moment leaves either the whole of a result or none of it. Its last file, the manifest, holds the digest of every
/// other one, and a code that only this user's runs can make: what does not match it is thrown away and made again. Runs may
/// share a store: an entry is one run's at a time.
public struct ResultStore: Sendable {
  /// A file of an entry.
  package enum Part: String, CaseIterable, Sendable {
    case observations = "observations.jsonl"
    case background = "background.png"
  }

  /// What the store has for a key.
  package enum Finding: Hashable {
    case nothing
    /// Whole, with all its files as they were written.
    case whole
    /// Not as it was written; what differs.
    case damaged(Complaint)
  }

  private static let manifest = "entry.json"
  private static let locks = ".locks"
  private let root: URL

  /// A store in a folder, which is made when the first result is.
  public init(folder: String) {
    root = URL(fileURLWithPath: folder, isDirectory: true)
  }

  /// Path of an entry's file.
  package func path(of part: Part, key: String) -> String {
    entry(key).appendingPathComponent(part.rawValue).path
  }

  /// Looks an entry up and checks every byte of it, by writing its manifest anew.
  package func check(_ key: String) -> Finding {
    let folder = entry(key)
    guard FileManager.default.fileExists(atPath: folder.path) else { return .nothing }
    let observations = path(of: .observations, key: key)
    guard FileManager.default.fileExists(atPath: observations) else {
      return .damaged(.entryWithoutObservations)
    }
    let written = FileManager.default.contents(
      atPath: folder.appendingPathComponent(ResultStore.manifest).path)
    guard let expected = try? manifest(of: folder, key: key) else {
      return .damaged(.entryUnreadable)
    }
    return written == Data(expected.utf8)
      ? .whole : .damaged(.entryChanged)
  }

  /// The key, the digest of every file, and the code of both: what an entry is checked against.
  private func manifest(of folder: URL, key: String) throws(ReplayError) -> String {
    var files: [JSON.Member] = []
    for part in Part.allCases {
      let path = folder.appendingPathComponent(part.rawValue).path
      guard FileManager.default.fileExists(atPath: path) else { continue }
      files.append(.init(part.rawValue, .string(try Digest.sha256(ofFile: path))))
    }
    let contents: JSON = ["key": .string(key), "files": .object(files)]
    let code = ManifestSecret(in: root.path).code(of: contents.line)
    let json: JSON = ["cache-entry": 2, "contents": contents, "code": .string(code)]
    return json.document
  }

  /// A folder for a worker to write into, on the same disk as the entries; nobody else's.
  package struct Workplace: Sendable {
    /// Where it is.
    package let url: URL
    /// Shows other runs that somebody works there.
    let lock: PlaceLock?
  }

  /// A new workplace.
  package func workplace() throws(ReplayError) -> Workplace {
    let folder = root.appendingPathComponent("work." + RandomName.next(), isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      // Locked before it is there: nobody can take it for one whose run was killed.
      let lock = locked(folder.lastPathComponent)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      return Workplace(url: folder, lock: lock)
    } catch {
      throw ReplayError(
        .output, .notMade(folder.path, error.localizedDescription))
    }
  }

  private func locked(_ name: String) -> PlaceLock? {
    if case .granted(let lock) = ask(name) { lock } else { nil }
  }

  private func ask(_ name: String) -> PlaceLock.Answer {
    PlaceLock.ask(for: name, in: root.appendingPathComponent(ResultStore.locks).path)
  }

  /// Waits until no other run works on an entry; nil where the disk has no locks.
  func lock(_ key: String) async throws -> PlaceLock? {
    try? FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    while true {
      switch ask(key) {
      case .granted(let lock): return lock
      case .none: return nil
      case .taken: try await Task.sleep(for: .milliseconds(200))
      }
    }
  }

  /// Makes a workplace an entry: writes the manifest and renames; an entry that stands already gives way.
  package func keep(_ workplace: Workplace, as key: String) throws(ReplayError) {
    let folder = workplace.url
    try AtomicFile.write(
      try manifest(of: folder, key: key),
      to: folder.appendingPathComponent(ResultStore.manifest).path)
    let target = entry(key).path
    let aside = root.appendingPathComponent("work." + RandomName.next()).path
    _ = unsafe rename(target, aside)
    defer { try? FileManager.default.removeItem(atPath: aside) }
    guard unsafe rename(folder.path, target) != 0 else { return }
    let reason = unsafe String(cString: strerror(errno))
    // Without locks another run of the same job may have been first: its result is the same to the last byte.
    guard check(key) == .whole else {
      throw ReplayError(.output, .notMade(target, reason))
    }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Puts a copy of an entry's file where the user wants it; a hard link where the disk allows that.
  package func publish(_ part: Part, key: String, to target: String) throws(ReplayError) {
    let (source, partial) = (path(of: part, key: key), AtomicFile.partial(of: target))
    do {
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do {
        try FileManager.default.linkItem(atPath: source, toPath: partial)
      } catch {
        try FileManager.default.copyItem(atPath: source, toPath: partial)
      }
      guard unsafe rename(partial, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
      // Renaming one name of a file over another of the same file does nothing, and leaves both.
      try? FileManager.default.removeItem(atPath: partial)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw ReplayError(
        .output, .notPublished(target, error.localizedDescription))
    }
  }

  /// Removes the workplaces of runs that were killed.
  package func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    for name in names where name.hasPrefix("work.") {
      // Whoever works there has its lock, in whatever container.
      guard let lock = locked(name) else { continue }
      try? FileManager.default.removeItem(at: root.appendingPathComponent(name))
      withExtendedLifetime(lock) {}
    }
  }

  private func entry(_ key: String) -> URL {
    root.appendingPathComponent(key, isDirectory: true)
  }
}
