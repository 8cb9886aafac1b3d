import ArgumentParser
import Documents
import Phrasebook

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares a system's files with a reference by a published protocol.",
    discussion: """
      actev18-ad, actev-sdl-v2, srl-ad-v1 and NIST's other ActEV protocols read NIST's four files and give NIST's metrics. \
      coco, mot-challenge, cdnet2014-cpp-v1, cdnet2014-matlab-v1, attributes-v1, retrieval-v1 and onfire-2023 compare --system \
      with --reference: COCO's JSON or MOTChallenge text, tracks, folders of masks, two CSV files, ranked answers with truth, or \
      observations with truth; they give one JSON document. \
      No video, no audit; `evaluate --protocol NAME` does the same.
      """)

  @Option(name: .customLong("protocol"), help: "By which rules, such as coco or actev-sdl-v2.")
  var rule: String

  @OptionGroup var comparison: ComparisonOptions

  @Option(help: "Confidence of the intervals.")
  var confidence = 0.95

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Language of the tables: en or fr.")
  var lang: Language = .english

  func validate() throws {
    try comparison.check(try named(), confidence: confidence, in: lang)
  }

  func run() throws {
    try reporting(in: lang) {
      try comparison.run(try named(), confidence: confidence, json: json, in: lang)
    }
  }

  private func named() throws -> FileComparison {
    guard let comparison = FileComparison(named: rule) else {
      let names = FileComparison.names
      throw lang.usage(
        .comparesNoFiles(rule, nearest: Spelling.nearest(to: rule, in: names), names))
    }
    return comparison
  }
}
