import Foundation
import TestSupport
import Testing

/// The French pages say the same as the English ones, as far as a machine can tell.
@Suite struct FrenchDocumentationTests {
  static func text(_ path: String) throws -> String {
    try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The command lines of a page, without their comments.
  static func commands(of page: String) throws -> [String] {
    try text(page).split(separator: "\n").filter { $0.hasPrefix("contrechamp ") }
      .map { String($0.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces) }
  }

  /// What stands as code in the first column of a page's tables.
  static func keys(of page: String) throws -> [String] {
    try text(page).split(separator: "\n").filter { $0.hasPrefix("| `") }
      .flatMap { row -> [String] in
        let cell = row.split(separator: "|").first ?? ""
        return cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
  }

  @Test func theFrenchReadmeHasTheSameCommands() throws {
    #expect(try Self.commands(of: "README.fr.md") == ReadmeTests.commands)
  }

  @Test(arguments: ["audit-file", "alarm-logs", "files", "replay", "retrieval", "vehicles"])
  func aFrenchPageHasTheSameKeys(page: String) throws {
    let english = try Self.keys(of: "docs/\(page).md").sorted()
    #expect(english.count >= 2)
    #expect(try Self.keys(of: "docs/fr/\(page).md").sorted() == english)
  }
}
