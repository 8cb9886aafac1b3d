import ArgumentParser
import Detection
import Documents
import Footage
import Observations
import Report
import Replay
import Vision
import Phrasebook

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Says what this build is made of: versions, stages and their known bad cases, and how "
      + "well workers are fenced in on this machine.")

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(
    help:
      "Says instead what a network of yours is, how it is read, and whether it finds what its card says: FILE.onnx or FILE.weights."
  )
  var model: String?

  @Option(help: "Language of what does not hold: en or fr.")
  var lang: Language = .english

  func run() async throws {
    try await reporting(in: lang) {
      if let model {
        let sheet = try ModelSheet(path: model)
        let words = sheet.lines.map { $0.text(in: lang) }.joined(separator: "\n") + "\n"
        print(json ? sheet.json.document : words, terminator: "")
        return
      }
      let trial = try await ConfinementTrial.run(executable: Executable.path)
      guard !json else {
        print(Inventory.json(trial).document, terminator: "")
        return
      }
      tell(trial)
    }
  }

  private func tell(_ trial: ConfinementTrial) {
    print("\(Tool.citation) (\(FootageLibrary.versions))")
    print("kernels: \(Inventory.kernels)\n")
    let fences = trial.confinement
    print(
      "workers: Landlock \(fences.landlock == 0 ? "missing" : "version \(fences.landlock)"), "
        + "seccomp \(fences.filtersCalls ? "in force" : "missing")")
    for gap in fences.gapsInFence { print("  \(gap.text(in: lang))") }
    for attempt in ConfinementTrial.Attempt.allCases {
      let outcome = trial.achieved.contains(attempt) ? "POSSIBLE" : "refused"
      print("  \(attempt.rawValue.replacing("-", with: " ")): \(outcome)")
    }
    for card in StageCatalogue.cards {
      print("\n" + StageSheet(card, in: .english).brief.joined(separator: "\n"))
    }
    for card in Inventory.sources {
      print("\npeople from \(card.name):")
      for badCase in card.knownBadCases {
        print("  known to fail: \(badCase.text(in: .english))")
      }
      guard !card.trials.isEmpty else { continue }
      print("  tried on (docs/people.md):")
      print(PeopleTrialTable(card, in: .english).lines.map { "    " + $0 }.joined(separator: "\n"))
    }
  }
}

/// The same as one document.
private enum Inventory {
  /// The instructions that the kernels use here.
  static var kernels: String { Instructions.areWide ? "AVX2" : "baseline" }

  /// What people may come from.
  static let sources = [PeopleSource.blobs, .hog, .model("…")].map(\.card)

  static func json(_ trial: ConfinementTrial) -> JSON {
    [
      "doctor": 1, "tool": .string(Tool.citation), "libraries": .string(FootageLibrary.versions),
      "kernels": .string(kernels), "workers": trial.json,
      "stages": .array(StageCatalogue.cards.map(\.json)),
      "people": .array(sources.map(\.json)),
    ]
  }
}
