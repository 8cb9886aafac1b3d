import ArgumentParser
import Auditing
import Claims
import Comparing
import Detection
import Documents
import Evaluation
import Observations
import Phrasebook
import Replay
import Report

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores observations or an alarm log against truth, without any video.",
    discussion: """
      With --boxes, scores boxes of people against MOTChallenge truth instead (average precision at an overlap of .5, \
      error of the count, MOTA, IDF1 and HOTA of tracks; forecasts are left out); that needs the clip for the times of its frames. A --protocol \
      that compares files with a reference (coco, mot-challenge, actev-sdl-v2, …) does here what `compare` does.
      """)

  @Option(
    parsing: .upToNextOption,
    help: "Truth: .yaml of one clip, .jsonl of one clip a line, or several files.")
  var truth: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Observations of the same clips (.jsonl), or an alarm log (.csv) that names cameras.")
  var observations: [String] = []

  @Flag(help: "Score the truth against itself: perfect, or it says why not.")
  var selfTest = false

  @Option(help: "Mapping of a vendor's CSV.")
  var mapping: String?

  @Option(name: .customLong("protocol"), help: "How alarms are matched with events.")
  var rule = "alarm-window-v1"

  @OptionGroup(title: "Parameters of the protocol")
  var parameters: MatchingOptions

  @Option(help: "Confidence of the intervals.")
  var confidence = 0.95

  @Option(help: "Length of the clip, such as \"24 h\": a CSV does not say how long it covers.")
  var duration: String?

  @Option(help: "Wall-clock time of the clip's start (RFC 3339), for logs that have one.")
  var startsAt: String?

  @Option(help: "The clip's camera, for logs that hold several.")
  var camera: String?

  @Option(
    parsing: .upToNextOption,
    help: "Event types of the log, in its own words, that are left out and counted.")
  var ignoreEventTypes: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Cameras of the log that are left out and counted.")
  var ignoreCameras: [String] = []

  @Option(help: "MOTChallenge truth of people's boxes.")
  var boxes: String?

  @Option(help: "The clip, for --boxes.")
  var video: String?

  @OptionGroup var comparison: ComparisonOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Language of the tables: en or fr.")
  var lang: Language = .english

  func validate() throws {
    try parameters.check(rule, in: lang)
    if let named = FileComparison(named: rule) {
      try comparison.check(named, confidence: confidence, in: lang)
      return
    }
    guard !comparison.actEV.isUsed else {
      throw lang.usage(.comparesNoFiles(rule, others: FileComparison.names))
    }
    guard truth.isEmpty != (boxes == nil), (boxes == nil) == (video == nil) else {
      throw lang.usage(.truthOrBoxes)
    }
    guard observations.isEmpty == selfTest else {
      throw lang.usage(.observationsOrSelfTest)
    }
  }

  func run() throws {
    try reporting(in: lang) {
      if let named = FileComparison(named: rule) {
        try comparison.run(named, confidence: confidence, json: json, in: lang)
        return
      }
      if let boxes, let video {
        try Confinement.enter(reading: [boxes, video, observations[0]])
        print(
          try BoxEvaluation(truth: boxes, observations: observations[0], video: video).json
            .document,
          terminator: "")
        return
      }
      let result = try FileEvaluation.run(
        FileEvaluation.Request(
          truths: truth, observations: observations, mapping: mapping, rule: rule,
          parameters: parameters.members, clockOffset: parameters.clockOffset,
          confidence: confidence, duration: duration, startsAt: startsAt, camera: camera,
          ignored: IgnoredRecords(
            eventTypes: Set(ignoreEventTypes), cameras: Set(ignoreCameras)),
          extent: selfTest ? .whole : json ? .everything : .counts))
      if selfTest {
        try report(SelfTest(result))
      } else if json {
        let scores: JSON = [
          "evaluate": 1, "scores": .array(result.scores.map(\.json)),
          "curves": .array(result.curves.map(\.json)), "rows": .array(result.rows.map(\.json)),
          "logs": .array(result.logs.map(\.json)),
          "diagnoses": .array(result.diagnoses.map(\.json)),
        ]
        print(scores.document(linesBelow: 2), terminator: "")
      } else {
        let table = TerminalTable(
          result, language: lang, names: EventNames(StageCatalogue.cards))
        print(Terminal.printable(table.counts) + Terminal.printable(table.account), terminator: "")
        if !result.diagnoses.isEmpty { Terminal.say(lines: table.diagnoses) }
      }
    }
  }

  private func report(_ test: SelfTest) throws {
    if json {
      print(test.json.document, terminator: "")
    } else {
      print(test.lines(in: lang).map(Terminal.oneLine).joined(separator: "\n"))
    }
    guard test.isPerfect else { throw Failure.badInput }
  }
}
