import Documents
import Foundation
import Phrasebook
public import Replay
public import Throughput

/// The folder in which baselines stand, each a file by its name.
public struct BaselineShelf: Sendable {
  private let folder: String

  /// A folder that need not be there yet.
  public init(folder: String) { self.folder = folder }

  /// Reads a baseline by its name on the shelf, or by the path of its file.
  public func baseline(_ word: String) throws -> BenchResult.Named {
    let isPath = word.contains("/") || word.hasSuffix(".json")
    let path = isPath ? word : try self.path(word)
    guard isPath || FileManager.default.fileExists(atPath: path) else {
      throw ReplayError(.missingInput, .noSuchBaseline(path, known: known))
    }
    return BenchResult.Named(
      name: isPath ? path : word,
      record: try BenchRecord.baseline(try DocumentText.read(path), file: path))
  }

  /// Keeps a run under a name; returns where.
  public func save(_ record: BenchRecord, as name: String) throws -> String {
    let path = try path(name)
    try AtomicFile.write(record.baselineDocument, to: path)
    return path
  }

  /// Where a baseline stands; a name is no way out of the folder.
  public func path(_ name: String) throws(ReplayError) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_.".unicodeScalars.contains($0)
    }
    guard isPlain, !name.isEmpty, !name.hasPrefix("."), name.utf8.count <= 100 else {
      throw ReplayError(
        .badInput, .noNameOfBaseline(name))
    }
    return URL(fileURLWithPath: folder).appendingPathComponent("\(name).json").path
  }

  private var known: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }
}
