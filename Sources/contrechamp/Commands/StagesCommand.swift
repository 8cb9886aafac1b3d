import ArgumentParser
import Detection
import Documents
import Observations
import Phrasebook
import Report

struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Says what each built-in detection does, what may be set, and where it fails.",
    discussion:
      "Without a name one line a stage. docs/stages.md holds the same; options go into an audit file "
      + "or behind a colon, as in replay --stages 'abandoned-object:static-for=10 s'.")

  @Argument(help: "A stage by its name.", completion: .list(StageCatalogue.names))
  var name: String?

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Language of the text: en or fr.")
  var lang: Language = .english

  func run() throws {
    try reporting {
      let cards = try name.map { [try StageCatalogue.known($0)] } ?? StageCatalogue.cards
      guard !json else {
        let document: JSON = ["stages": .array(cards.map(\.json))]
        print(document.document, terminator: "")
        return
      }
      let sheets = cards.map { StageSheet($0, in: lang) }
      print(
        (name == nil ? sheets.map(\.headline) : sheets.flatMap(\.lines)).joined(separator: "\n"))
    }
  }
}
