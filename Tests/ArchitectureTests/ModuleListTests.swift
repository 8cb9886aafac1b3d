import Foundation
import TestSupport
import Testing

/// Documents list the modules as `ModuleGraph` does; `UPDATE_GOLDENS=1` writes the lists anew.
@Suite(.enabled(if: SourceTree.isThere, "the sources are not beside these tests"))
struct ModuleListTests {
  @Test(arguments: ["README.md", "README.fr.md"])
  func aReadmeListsThemInTheirOrder(page: String) throws {
    let text = try SourceTree.text(page)
    let list = try #require(text.firstRange(of: #/`MediaTime`, [^.]*`contrechamp`\./#))
    try expect(text.replacingCharacters(in: list, with: Self.list), is: text, page)
  }

  /// A row a module: its name, its one job in the page's own words, and what it imports.
  @Test func thePageOnArchitectureHasARowForEach() throws {
    let text = try SourceTree.text("docs/architecture.md")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(" | ← ") }
    let first = try #require(rows.first)
    let last = try #require(rows.last)
    let jobs = Dictionary(
      rows.compactMap { row -> (String, String)? in
        let cells = row.components(separatedBy: " | ")
        return cells.count == 3 ? (String(cells[0].dropFirst(2)), cells[1]) : nil
      }, uniquingKeysWith: { one, _ in one })
    let expected = try ModuleGraph.rooms.map { room in
      let job = try #require(jobs["`\(room.module)`"], "\(room.module) has no job on the page")
      let names = room.imports.isEmpty ? "nothing" : room.imports.joined(separator: ", ")
      return "| `\(room.module)` | \(job) | ← \(names) |"
    }
    try expect(
      text.replacingCharacters(
        in: first.startIndex..<last.endIndex, with: expected.joined(separator: "\n")),
      is: text, "docs/architecture.md")
  }

  /// The names in lines of some 140 characters, as the READMEs have them.
  static var list: String {
    var lines = [""]
    for room in ModuleGraph.rooms {
      let word = "`\(room.module)`" + (room.module == ModuleGraph.rooms.last?.module ? "." : ",")
      let last = lines.removeLast()
      if last.isEmpty {
        lines.append(word)
      } else if last.count + word.count < 140 {
        lines.append(last + " " + word)
      } else {
        lines += [last, word]
      }
    }
    return lines.joined(separator: "\n")
  }

  private func expect(_ new: String, is old: String, _ page: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try new.write(
        to: Checkout.root.appendingPathComponent(page), atomically: true, encoding: .utf8)
    } else {
      #expect(new == old, "UPDATE_GOLDENS=1 writes \(page) anew")
    }
  }
}
