import Foundation
import Testing

/// What documents for contributors name is there, and what the modules' documentation shows compiles.
@Suite(.enabled(if: SourceTree.isThere, "the sources are not beside these tests"))
struct DocumentationTests {
  /// Modules behind the products for other packages: each has a page, and the consumer an example.
  static let library = [
    "MediaTime", "Phrasebook", "Documents", "Scene", "Observations", "Statistics", "Evaluation",
    "Claims", "Report",
  ]
  static let pages = ["CONTRIBUTING.md", "docs/architecture.md", "CHANGELOG.md"]

  @Test(arguments: library)
  func aModulesPageOpensWithWhatTheConsumerCompiles(module: String) throws {
    let page = try SourceTree.text("Sources/\(module)/\(module).docc/\(module).md")
    let example = try SourceTree.text("Tests/Consumer/Sources/Consumer/\(module).swift")
    #expect(page.hasPrefix("# ``\(module)``\n"))
    #expect(page.contains("## Overview\n\n```swift\n\(example)```\n"))
  }

  @Test func theMakefileDocumentsTheSameModules() throws {
    let line = "LIBRARY := " + Self.library.joined(separator: " ") + "\n"
    #expect(try SourceTree.text("Makefile").contains(line))
  }

  @Test(arguments: pages)
  func aLinkLeadsSomewhere(page: String) throws {
    let folder = page.contains("/") ? "docs/" : ""
    for link in try SourceTree.text(page).matches(of: #/\]\(([^)#:]+)(#[^)]*)?\)/#) {
      #expect(SourceTree.has(folder + link.1), "\(page) → \(link.1)")
    }
  }

  @Test(arguments: pages)
  func aPathThatIsNamedIsThere(page: String) throws {
    let named = try Self.quoted(in: page).filter { word in
      ["Sources/", "Tests/", "docs/", "Benchmarks/", "samples/"].contains { word.hasPrefix($0) }
        && !word.contains("<")
    }
    for path in named { #expect(SourceTree.has(path), "\(page) names \(path)") }
  }

  @Test(arguments: ["CONTRIBUTING.md", "docs/architecture.md"])
  func aTestThatIsNamedIsThere(page: String) throws {
    let tests = try SourceTree.files(below: "Tests").map(\.text).joined()
    let lastCells = try SourceTree.text(page).split(separator: "\n").filter { $0.hasPrefix("| ") }
      .compactMap { $0.split(separator: "|").last }.joined()
    let suites = try Self.quoted(in: page).filter { $0.hasSuffix("Tests") }
    let functions = Self.codes(in: lastCells).filter { word in
      page == "docs/architecture.md" && word.first?.isLowercase == true
        && word.contains(where: \.isUppercase)
    }
    let named = (suites + functions).filter { $0.allSatisfy(\.isLetter) }
    #expect(named.count >= 4)
    for name in named where name != "ArchitectureTests" {
      #expect(
        tests.contains("struct \(name) ") || tests.contains("func \(name)("),
        "\(page) names \(name), which is no test")
    }
  }

  /// What stands as code in a page.
  static func quoted(in page: String) throws -> [String] { codes(in: try SourceTree.text(page)) }

  private static func codes(in text: String) -> [String] {
    text.matches(of: #/`([^`\n]+)`/#).map { String($0.1) }
  }
}
