import Foundation
import TestSupport

/// The package's own files, as they lie in the checkout that the tests were built from.
enum SourceTree {
  /// Tests that were built elsewhere and moved here have no sources to look at.
  static let isThere = FileManager.default.fileExists(
    atPath: Checkout.root.appendingPathComponent("Package.swift").path)

  /// One file: its path below the checkout, its text and its lines.
  struct File: Sendable {
    let path: String
    let text: String
    let lines: [String]

    /// The numbers of the lines in which a word stands, from 1.
    func lines(with word: String) -> [Int] {
      guard text.contains(word) else { return [] }
      return lines.indices.filter { lines[$0].contains(word) }.map { $0 + 1 }
    }
  }

  /// All Swift files of the package by path, without what other packages have built.
  static let files = Result { try read(below: "Sources") + read(below: "Tests") }

  /// Those below a folder of `Sources` or `Tests`.
  static func files(below folder: String) throws -> [File] {
    try files.get().filter { $0.path.hasPrefix(folder + "/") }
  }

  private static func read(below folder: String) throws -> [File] {
    let top = Checkout.root.standardizedFileURL.path
    let walk = FileManager.default.enumerator(
      at: Checkout.root.appendingPathComponent(folder), includingPropertiesForKeys: nil,
      options: [.skipsHiddenFiles])
    var paths: [String] = []
    while let url = walk?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      paths.append(String(url.standardizedFileURL.path.dropFirst(top.count + 1)))
    }
    return try paths.sorted().map { path in
      let text = try text(path)
      // Of Foundation's make, which is optimised in debug builds too.
      let lines = text.components(separatedBy: "\n")
      return File(path: path, text: text, lines: lines.last == "" ? lines.dropLast() : lines)
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
