import Detection
import Foundation
import Observations
import Phrasebook
import Report
import TestSupport
import Testing

/// docs/stages.md is written from the cards: `UPDATE_GOLDENS=1` writes it anew.
@Suite struct StageDocumentTests {
  private static let root = Checkout.root

  private static let mark =
    "<!-- Below this line: written from the cards of the stages by StageDocumentTests. -->\n"

  @Test(arguments: Language.allCases) func theDocumentSaysWhatTheCardsSay(
    language: Language
  ) throws {
    let file = Self.root.appendingPathComponent(
      language == .english ? "docs/stages.md" : "docs/fr/stages.md")
    let document = try String(contentsOf: file, encoding: .utf8)
    let end = try #require(document.range(of: Self.mark)).upperBound
    let sections = StageCatalogue.cards.map { StageSheet($0, in: language).markdown }
    let expected = document[..<end] + "\n" + sections.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(document == expected, "UPDATE_GOLDENS=1 writes \(file.lastPathComponent) anew")
    }
  }

  @Test(arguments: ["README.md", "README.fr.md"]) func theReadmeNamesEveryStage(name: String) throws
  {
    let text = try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
    for stage in StageCatalogue.names { #expect(text.contains("`\(stage)`"), "\(stage)") }
  }
}
