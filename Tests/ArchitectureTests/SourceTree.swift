import Foundation
import TestSupport

/// The package's own files, as they lie in the checkout that the tests were built from.
enum SourceTree {
  /// Tests that were built elsewhere and moved here have no sources to look at.
  static let isThere = FileManager.default.fileExists(
    atPath: Checkout.root.appendingPathComponent("Package.swift").path)

  /// One file: its path below the checkout, and its lines.
  struct File: Sendable {
    let path: String
    let lines: [Substring]
  }

  /// All Swift files below a folder, by path, without what packages have built.
  static func files(below folder: String) throws -> [File] {
    let top = Checkout.root.standardizedFileURL.path
    let walk = FileManager.default.enumerator(
      at: Checkout.root.appendingPathComponent(folder), includingPropertiesForKeys: nil,
      options: [.skipsHiddenFiles])
    var paths: [String] = []
    while let url = walk?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      paths.append(String(url.standardizedFileURL.path.dropFirst(top.count + 1)))
    }
    return try paths.sorted().map {
      let lines = try text($0).split(separator: "\n", omittingEmptySubsequences: false)
      return File(path: $0, lines: lines.last == "" ? lines.dropLast() : lines)
    }
  }

  /// Names of what lies in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appendingPathComponent(folder).path
    ).sorted()
  }

  /// The text of one file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Whether a file or folder is there.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent(path).path)
  }
}
