import Foundation
import TestSupport
import Testing

/// The page on threats names the test that shows each promise: such a test must be there.
@Suite struct ThreatsTests {
  static let pages = ["docs/threats.md", "docs/fr/threats.md"]

  /// Words in code quotes of a page's tables that are names of suites or tests.
  static func names(in page: String) throws -> Set<String> {
    let text = try String(
      contentsOf: Checkout.root.appendingPathComponent(page), encoding: .utf8)
    let shown = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      .compactMap { $0.split(separator: "|").last }
    let quoted = shown.flatMap { cell in
      cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) == false }.map { String($0.element) }
    }
    return Set(quoted.filter { $0.allSatisfy(\.isLetter) && $0.contains(where: \.isUppercase) })
  }

  @Test func everyTestThatIsNamedIsThere() throws {
    let names = try Self.names(in: Self.pages[0])
    #expect(names.count >= 20)
    let folder = Checkout.root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var sources = ""
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      sources += try String(contentsOf: file, encoding: .utf8)
    }
    for name in names {
      #expect(
        sources.contains("struct \(name) ") || sources.contains("func \(name)("),
        "\(name) is no test")
    }
  }

  @Test func bothLanguagesNameTheSame() throws {
    #expect(try Self.names(in: Self.pages[0]) == Self.names(in: Self.pages[1]))
  }
}
