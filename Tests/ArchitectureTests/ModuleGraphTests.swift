import Testing

/// The module graph is the table of `ModuleGraph`: in the manifest, and in what the sources import.
@Suite(.enabled(if: SourceTree.isThere, "the sources are not beside these tests"))
struct ModuleGraphTests {
  static let ours = Set(ModuleGraph.rooms.map(\.module))

  @Test func everyFolderOfSourcesStandsInTheTable() throws {
    #expect(try SourceTree.names(in: "Sources") == ModuleGraph.rooms.map(\.module).sorted())
  }

  @Test func aModuleImportsOnlyWhatStandsBeforeIt() {
    for (place, room) in ModuleGraph.rooms.enumerated() {
      let before = Set(ModuleGraph.rooms[..<place].map(\.module))
      for name in room.imports {
        #expect(before.contains(name), "\(room.module) → \(name) points the wrong way")
      }
    }
  }

  @Test(arguments: ModuleGraph.rooms)
  func aModuleImportsWhatItMay(room: Room) throws {
    let allowed = Set(room.imports + room.foreign)
    var used: Set<String> = []
    for file in try SourceTree.files(below: "Sources/\(room.module)") {
      for number in file.lines(with: "import ") {
        guard let name = Self.imported(file.lines[number - 1]) else { continue }
        used.insert(name)
        #expect(
          allowed.contains(name),
          "\(file.path):\(number) imports \(name). \(room.module) may not: \(room.why).")
      }
    }
    let spare = room.foreign.filter { !used.contains($0) }
    #expect(spare.isEmpty, "\(room.module) may import \(spare) and does not: take it off the table")
  }

  @Test(arguments: ModuleGraph.rooms)
  func theManifestSaysTheSame(room: Room) throws {
    let declared = try #require(try Self.declared(by: room.module), "\(room.module) has no target")
    #expect(
      declared.filter(Self.ours.contains).sorted() == room.imports.sorted(),
      "\(room.module) in Package.swift; \(room.why)")
  }

  @Test(arguments: [
    ("public import Evaluation", "Evaluation"), ("import struct Foundation.URL", "Foundation"),
    ("  private import CVideo", "CVideo"), ("@testable import Claims", "Claims"),
  ])
  func anImportIsRecognised(line: String, module: String) {
    #expect(Self.imported(line) == module)
  }

  @Test(arguments: ["/// import Evaluation", "let text = \"import Evaluation\"", "important()"])
  func whatIsNoImportIsNone(line: String) {
    #expect(Self.imported(line) == nil)
  }

  /// The module that a line imports; nil where it imports none.
  static func imported(_ line: String) -> String? {
    let access = #/\s*(@\w+\s+)*((public|package|internal|private|fileprivate)\s+)?/#
    let kind = #/((struct|class|enum|protocol|func|var|let|typealias)\s+)?/#
    guard let start = line.prefixMatch(of: access)?.range.upperBound else { return nil }
    let rest = line[start...]
    guard let word = rest.prefixMatch(of: #/import\s+/#)?.range.upperBound else { return nil }
    let named = rest[word...]
    let name = named[(named.prefixMatch(of: kind)?.range.upperBound ?? word)...]
    return String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  /// The names that a target of the manifest depends on; nil where there is no such target.
  static func declared(by module: String) throws -> [String]? {
    let manifest = try SourceTree.text("Package.swift")
    let target = try Regex(#"(?:module\(\s*|name: )"\#(module)"\s*[,)]"#)
    // The products come first and name targets too: a target's own entry is the last that names it so.
    guard let targets = manifest.firstRange(of: "  targets: [\n    .target(") else { return nil }
    guard let found = manifest[targets.upperBound...].firstMatch(of: target) else { return nil }
    guard manifest[found.range].last == "," else { return [] }
    let list = manifest[found.range.upperBound...].drop { $0 != "[" }.prefix { $0 != "]" }
    return list.matches(of: #/"(\w+)"/#).map { String($0.1) }
  }
}
