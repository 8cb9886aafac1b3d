import Documents
package import Foundation

/// Finished results by what they were made from: a folder an entry, named by the job's key.
///
/// An entry is made in a folder of its own and renamed into place when all of it is on the disk, so that a run killed at
/// any moment leaves either the whole of a result or none of it. Its last file, the manifest, holds the digest of every
/// other one: what does not match it is thrown away and made again.
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
    case damaged(String)
  }

  private static let manifest = "entry.json"
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
      return .damaged("it has no observations")
    }
    let written = FileManager.default.contents(
      atPath: folder.appendingPathComponent(ResultStore.manifest).path)
    guard let expected = try? ResultStore.manifest(of: folder, key: key) else {
      return .damaged("a file of it cannot be read")
    }
    return written == Data(expected.utf8)
      ? .whole : .damaged("its files are not as they were written")
  }

  /// The key, and the digest of every file: what an entry is checked against.
  private static func manifest(of folder: URL, key: String) throws(ReplayError) -> String {
    var files: [JSON.Member] = []
    for part in Part.allCases {
      let path = folder.appendingPathComponent(part.rawValue).path
      guard FileManager.default.fileExists(atPath: path) else { continue }
      files.append(.init(part.rawValue, .string(try Digest.sha256(ofFile: path))))
    }
    let json: JSON = ["cache-entry": 1, "key": .string(key), "files": .object(files)]
    return json.document
  }

  /// A folder for a worker to write into, on the same disk as the entries; nobody else's.
  package func workplace(for key: String) throws(ReplayError) -> URL {
    let name = "work.\(ProcessInfo.processInfo.processIdentifier).\(key.prefix(16))"
    let folder = root.appendingPathComponent(name, isDirectory: true)
    do {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return folder
    } catch {
      throw ReplayError(
        .output,
        "\(folder.path): cannot be made (\(error.localizedDescription)); choose another --out")
    }
  }

  /// Makes a workplace an entry: writes the manifest and renames; an entry that stands already gives way.
  package func keep(_ workplace: URL, as key: String) throws(ReplayError) {
    try AtomicFile.write(
      try ResultStore.manifest(of: workplace, key: key),
      to: workplace.appendingPathComponent(ResultStore.manifest).path)
    discard(key)
    do {
      try FileManager.default.moveItem(at: workplace, to: entry(key))
    } catch {
      // Another run of the same job was first: its result is the same to the last byte.
      guard check(key) == .whole else {
        throw ReplayError(.output, "\(entry(key).path): \(error.localizedDescription)")
      }
      try? FileManager.default.removeItem(at: workplace)
    }
  }

  /// Forgets an entry.
  func discard(_ key: String) { try? FileManager.default.removeItem(at: entry(key)) }

  /// Puts a copy of an entry's file where the user wants it; a hard link where the disk allows that.
  package func publish(_ part: Part, key: String, to target: String) throws(ReplayError) {
    let (source, partial) = (path(of: part, key: key), target + ".partial")
    do {
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try? FileManager.default.removeItem(atPath: partial)
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
        .output,
        "\(target): cannot be written (\(error.localizedDescription)); choose another --out")
    }
  }

  /// Removes the workplaces of runs that were killed.
  package func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    for name in names where name.hasPrefix("work.") {
      let owner = name.split(separator: ".").dropFirst().first.flatMap { pid_t($0) }
      if let owner, kill(owner, 0) == 0 || errno != ESRCH { continue }
      try? FileManager.default.removeItem(at: root.appendingPathComponent(name))
    }
  }

  private func entry(_ key: String) -> URL {
    root.appendingPathComponent(key, isDirectory: true)
  }
}
