import ArgumentParser
import Auditing
import Claims
import Documents
import Evaluation
import Report

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores observations or an alarm log against truth, without any video.",
    discussion: """
      With --boxes, scores boxes of people against MOTChallenge truth instead (average precision at an overlap of .5, \
      error of the count); that needs the clip for the times of its frames. With --protocol actev18-ad, actev-sdl-v2, \
      srl-ad-v1 or another of NIST's ActEV protocols, reads NIST's four files and gives NIST's metrics. With --protocol coco, \
      mot-challenge, cdnet2014-cpp-v1, cdnet2014-matlab-v1 or attributes-v1, compares --system with --reference: \
      COCO's JSON or MOTChallenge text, tracks, folders of masks, or two CSV files; gives one JSON document.
      """)

  @Option(help: "Truth file (truth: 1).")
  var truth: String?

  @Option(help: "Observations (.jsonl) or alarm log (.csv).")
  var observations: String?

  @Option(help: "Mapping of a vendor's CSV.")
  var mapping: String?

  @Option(name: .customLong("protocol"), help: "How alarms are matched with events.")
  var rule = "alarm-window-v1"

  @Option(help: "Confidence of the intervals.")
  var confidence = 0.95

  @Option(help: "Length of the clip, such as \"24 h\": a CSV does not say how long it covers.")
  var duration: String?

  @Option(help: "Wall-clock time of the clip's start (RFC 3339), for logs that have one.")
  var startsAt: String?

  @Option(help: "The clip's camera, for logs that hold several.")
  var camera: String?

  @Option(help: "MOTChallenge truth of people's boxes.")
  var boxes: String?

  @Option(help: "The clip, for --boxes.")
  var video: String?

  @OptionGroup(title: "NIST's ActEV protocols")
  var actEV: ActEVOptions

  @OptionGroup(title: "Boxes, tracks, masks and attributes")
  var comparison: ReferenceOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Language of the tables: en or fr.")
  var lang: Language = .english

  func validate() throws {
    if ActEVProtocol.named(rule) != nil {
      _ = try actEV.request(confidence: confidence)
      return
    }
    if ReferenceProtocol(rawValue: rule) != nil {
      guard actEV.reference != nil, actEV.system != nil else {
        throw ValidationError("\(rule) compares two: give --reference and --system.")
      }
      return
    }
    guard !actEV.isUsed else {
      let names = ActEVProtocol.all.map(\.name) + ReferenceProtocol.allCases.map(\.rawValue)
      throw ValidationError(
        "\(rule) compares no files; --reference and --system go with "
          + names.joined(separator: ", ") + ".")
    }
    guard observations != nil else { throw ValidationError("Missing --observations.") }
    guard (truth == nil) != (boxes == nil), (boxes == nil) == (video == nil) else {
      throw ValidationError("Give either --truth, or --boxes with --video.")
    }
  }

  func run() throws {
    try reporting {
      if let rule = ActEVProtocol.named(rule) {
        try actEV.run(rule, confidence: confidence, json: json, in: lang)
        return
      }
      if let rule = ReferenceProtocol(rawValue: rule) {
        let result = try rule.compare(
          actEV.reference ?? "", with: actEV.system ?? "", comparison, confidence: confidence)
        print(result.document, terminator: "")
        return
      }
      let observations = observations ?? ""
      if let boxes, let video {
        print(
          try BoxEvaluation(truth: boxes, observations: observations, video: video).json.document,
          terminator: "")
        return
      }
      let result = try FileEvaluation.run(
        FileEvaluation.Request(
          truth: truth ?? "", observations: observations, mapping: mapping, rule: rule,
          confidence: confidence, duration: duration, startsAt: startsAt, camera: camera))
      if json {
        let scores: JSON = [
          "evaluate": 1, "scores": result.json["scores"] ?? .null,
          "curves": result.json["curves"] ?? .null, "rows": result.json["rows"] ?? .null,
        ]
        print(scores.document, terminator: "")
      } else {
        print(Terminal.printable(TerminalTable(result, language: lang).counts))
      }
    }
  }
}
