import ArgumentParser
import Detection
import Documents
import Footage
import Replay

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what this build is made of: versions, stages and their known bad cases.")

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() {
    guard !json else {
      print(Inventory.json.document, terminator: "")
      return
    }
    print("\(Tool.citation) (\(FootageLibrary.versions))")
    for card in StageCatalogue.cards {
      print("\n\(card.citation): \(card.abstract)")
      for badCase in card.knownBadCases { print("  known to fail: \(badCase)") }
    }
  }
}

/// The same as one document.
private enum Inventory {
  static var json: JSON {
    [
      "doctor": 1, "tool": .string(Tool.citation), "libraries": .string(FootageLibrary.versions),
      "stages": .array(
        StageCatalogue.cards.map { card in
          [
            "name": .string(card.name), "version": .integer(card.version),
            "abstract": .string(card.abstract),
            "known-bad-cases": .array(card.knownBadCases.map(JSON.string)),
          ]
        }),
    ]
  }
}
