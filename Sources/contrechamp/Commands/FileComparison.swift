import ArgumentParser
import Comparing
import Documents
import Evaluation
import Phrasebook
import Replay

/// A protocol that compares a system's files with a reference: what `compare` does, and `evaluate` under its older name.
enum FileComparison {
  case actEV(ActEVProtocol)
  case reference(ReferenceProtocol)

  /// The protocol of a name; nil where it compares no files.
  init?(named name: String) {
    if let rule = ActEVProtocol.named(name) {
      self = .actEV(rule)
    } else if let rule = ReferenceProtocol(rawValue: name) {
      self = .reference(rule)
    } else {
      return nil
    }
  }

  /// All names, NIST's first.
  static var names: [String] {
    ActEVProtocol.all.map(\.name) + ReferenceProtocol.allCases.map(\.rawValue)
  }
}

/// What is compared, beside the protocol's name.
struct ComparisonOptions: ParsableArguments {
  @OptionGroup(title: "NIST's ActEV protocols")
  var actEV: ActEVOptions

  @OptionGroup(title: "Boxes, tracks, masks, attributes and notifications")
  var reference: ReferenceOptions

  /// Refuses what a protocol cannot do without.
  func check(_ comparison: FileComparison, confidence: Double, in language: Language) throws {
    switch comparison {
    case .actEV: _ = try actEV.request(confidence: confidence, in: language)
    case .reference(let rule):
      guard actEV.reference != nil, actEV.system != nil else {
        throw language.usage(.comparesTwo(rule.rawValue))
      }
    }
  }

  /// Compares and prints.
  func run(
    _ comparison: FileComparison, confidence: Double, json: Bool, in language: Language
  ) throws {
    switch comparison {
    case .actEV(let rule): try actEV.run(rule, confidence: confidence, json: json, in: language)
    case .reference(let rule):
      // Masks are pictures, whoever made them.
      if rule.readsPictures {
        try Confinement.enter(reading: [actEV.reference, actEV.system].compactMap(\.self))
      }
      let result = try rule.compare(
        actEV.reference ?? "", with: actEV.system ?? "", reference, confidence: confidence)
      print(result.document, terminator: "")
    }
  }
}

/// Protocols that need nothing but a system's file or folder and its reference.
enum ReferenceProtocol: String, CaseIterable {
  case coco
  case motChallenge = "mot-challenge"
  case pixelsCpp = "cdnet2014-cpp-v1"
  case pixelsMatlab = "cdnet2014-matlab-v1"
  case attributes = "attributes-v1"
  case notifications = "onfire-2023"
  case retrieval = "retrieval-v1"

  /// Whether what it compares is decoded.
  var readsPictures: Bool { self == .pixelsCpp || self == .pixelsMatlab }

  /// The result as one document.
  func compare(
    _ reference: String, with system: String, _ options: ReferenceOptions, confidence: Double
  ) throws -> JSON {
    switch self {
    case .coco:
      try CocoEvaluation(
        reference: reference, system: system, threshold: options.threshold ?? 0.5,
        confidence: confidence
      ).json
    case .motChallenge: try TrackEvaluation(reference: reference, system: system).json
    case .pixelsCpp: try PixelEvaluation(reference: reference, system: system, rule: .cpp).json
    case .pixelsMatlab:
      try PixelEvaluation(reference: reference, system: system, rule: .matlab).json
    case .attributes:
      try AttributeEvaluation(
        reference: reference, system: system, threshold: options.threshold ?? 0.5,
        prevalence: options.prevalence, confidence: confidence
      ).json
    case .notifications:
      try NotificationEvaluation(
        reference: reference, system: system, event: options.event ?? "fire",
        frameRate: options.frameRate, memory: options.memory, confidence: confidence
      ).json
    case .retrieval:
      try RetrievalEvaluation(
        reference: reference, system: system, query: options.query,
        cutoffs: try options.ranks, overlap: options.overlap,
        prevalence: options.prevalence, confidence: confidence
      ).json
    }
  }
}

/// What these protocols may be told beside the two files.
struct ReferenceOptions: ParsableArguments {
  @Option(
    help: "Score above which an attribute is said, or from which a box is counted (0.5).")
  var threshold: Double?

  @Option(help: "Share of people who have an attribute, for the worth of a hit: 0.001.")
  var prevalence: Double?

  @Option(help: "Type of event that onfire-2023 scores (fire).")
  var event: String?

  @Option(help: "Frames a second that the system processes, for onfire-2023's resource terms.")
  var frameRate: Double?

  @Option(help: "Gigabytes of memory that it needs, for the same.")
  var memory: Double?

  @Option(help: "What was asked, for retrieval-v1, where the answers do not say.")
  var query: String?

  @Option(help: "Ranks at which retrieval-v1 takes precision and recall, with commas between.")
  var cutoffs = "1,5,10,20"

  @Option(help: "Share of an answer's time that must lie in the time of whom it shows.")
  var overlap = 0.5

  /// The ranks, ascending and each once.
  var ranks: [Int] {
    get throws(DocumentError) {
      let words = cutoffs.split(separator: ",", omittingEmptySubsequences: false)
      let ranks = words.compactMap { Int($0.filter { $0 != " " }) }
      guard ranks.count == words.count, ranks.count <= 20,
        ranks.allSatisfy((1...1_000_000).contains)
      else { throw DocumentError(.content, file: "--cutoffs", line: nil, .badCutoffs) }
      guard overlap > 0, overlap <= 1 else {
        throw DocumentError(.content, file: "--overlap", line: nil, .badOverlap)
      }
      return Set(ranks).sorted()
    }
  }
}
