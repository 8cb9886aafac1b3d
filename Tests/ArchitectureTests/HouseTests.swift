import Foundation
import Testing

/// The sizes of folders and files, so that whoever opens one can see all of it.
@Suite(.enabled(if: SourceTree.isThere, "the sources are not beside these tests"))
struct HouseTests {
  static let longest = 400
  static let median = 90
  static let shortest = 20
  static let fullest = 25

  @Test func noFileIsTooLong() throws {
    for file in try SourceTree.files.get() {
      #expect(file.lines.count <= Self.longest, "\(file.path): \(file.lines.count) lines")
    }
  }

  @Test func halfOfTheFilesAreShort() throws {
    let lengths = try SourceTree.files.get().map(\.lines.count).sorted()
    #expect(lengths.count > 500)
    #expect(lengths[lengths.count / 2] <= Self.median)
  }

  /// A fragment belongs to what it is a fragment of; a manifest is as long as it is.
  @Test func noFileIsAFragment() throws {
    let short = try SourceTree.files.get().filter { $0.lines.count < Self.shortest }.map(\.path)
      .filter { !$0.hasSuffix("/Package.swift") }
    #expect(short == ModuleGraph.fragments)
  }

  @Test func noFolderIsAHeap() throws {
    let folders = Dictionary(grouping: try SourceTree.files.get()) {
      $0.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    #expect(folders.count > 40)
    for (folder, files) in folders {
      #expect(files.count <= Self.fullest, "\(folder): \(files.count) files")
    }
  }

  /// Whoever uses the values decides what is printed where.
  @Test func onlyTheProgramPrints() throws {
    for file in try SourceTree.files(below: "Sources")
    where !file.path.hasPrefix("Sources/contrechamp/") {
      for number in file.lines(with: "print(") {
        let line = file.lines[number - 1].trimmingCharacters(in: .whitespaces)
        #expect(!line.hasPrefix("print("), "\(file.path):\(number) prints")
      }
    }
  }

  /// Evaluation, Claims and Statistics give the same whenever, wherever and whoever asks.
  @Test(arguments: ["MediaTime", "Statistics", "Evaluation", "Claims"])
  func whatIsPureKnowsNeitherClockNorFiles(module: String) throws {
    let impure = [
      "Date()", "Date.now", "FileManager", "ContinuousClock", "FileHandle", "(contentsOfFile:",
      "(contentsOf: URL",
    ]
    for file in try SourceTree.files(below: "Sources/\(module)") {
      for word in impure {
        let found = file.lines(with: word)
        #expect(found.isEmpty, "\(file.path) uses \(word) in lines \(found)")
      }
    }
  }
}
