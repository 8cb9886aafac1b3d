import Documents
import Foundation
import Phrasebook

/// Questions to folders that a user names.
enum Folder {
  static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// A file, or the files of a folder whose names end so, sorted; none is an error.
  static func files(_ path: String, ending ends: [String]) throws(DocumentError) -> [String] {
    guard isFolder(path) else { return [path] }
    let found = try names(path).filter { name in ends.contains { name.hasSuffix($0) } }
    guard !found.isEmpty else {
      throw DocumentError(.missing, file: path, line: nil, .noFileEndsSo(ends))
    }
    return found.map { URL(fileURLWithPath: path).appendingPathComponent($0).path }
  }

  /// Names of all visible entries, sorted.
  static func names(_ path: String) throws(DocumentError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw DocumentError(
        exists(path) ? .unreadable : .missing, file: path, line: nil,
        exists(path) ? .unreadableFolder(error.localizedDescription) : .noSuchFolder)
    }
  }
}
