import ArgumentParser
import Comparing
import Documents
import Evaluation
import Report
import Phrasebook

/// What NIST's ActEV protocols need beside their name; flags have NIST's names.
struct ActEVOptions: ParsableArguments {
  @Option(help: "Reference: NIST's instances, or what another protocol compares with.")
  var reference: String?

  @Option(help: "The system's file or folder, in the same form.")
  var system: String?

  @Option(help: "NIST's file index: rate and scored frames of each file.")
  var fileIndex: String?

  @Option(help: "NIST's activity index.")
  var activityIndex: String?

  @Option(
    name: [.customShort("p"), .long], help: "NIST's scoring parameters that differ (JSON).")
  var scoringParametersFile: String?

  @Flag(
    name: [.customShort("i"), .long],
    help: "Keep instances that are not wholly inside the scored frames.")
  var ignoreNoScoreRegions = false

  @Flag(
    name: [.customShort("I"), .long], help: "Score activities without reference instances too.")
  var includeZeroRefInstances = false

  @Flag(
    name: [.customShort("F"), .long], help: "Leave out files that the file index does not name.")
  var ignoreExtraneousFiles = false

  @Flag(
    name: [.customShort("m"), .long],
    help: "Leave out files of the index that the system did not process.")
  var ignoreMissingFiles = false

  @Option(
    name: [.customShort("t"), .long], help: "At most so many thresholds, evenly spread.")
  var detPointResolution: Int?

  @Flag(help: "Add what became of each instance to the JSON document.")
  var rows = false

  /// Whether any of NIST's files is named.
  var isUsed: Bool {
    [reference, system, fileIndex, activityIndex].contains { $0 != nil }
  }

  /// The request, or what is missing for one.
  func request(confidence: Double, in language: Language) throws -> ActEVEvaluation.Request {
    guard let reference, let system, let fileIndex, let activityIndex else {
      throw language.usage(.actEVNeeds)
    }
    if let detPointResolution, detPointResolution < 1 {
      throw language.usage(.detPointResolution)
    }
    var request = ActEVEvaluation.Request(
      reference: reference, system: system, fileIndex: fileIndex, activityIndex: activityIndex)
    request.parameters = scoringParametersFile
    request.keepsPartialInstances = ignoreNoScoreRegions
    request.includesActivitiesWithoutReference = includeZeroRefInstances
    request.ignoresExtraneousFiles = ignoreExtraneousFiles
    request.ignoresMissingFiles = ignoreMissingFiles
    request.thresholdLimit = detPointResolution
    request.confidence = confidence
    return request
  }

  /// Scores and prints: a table, or one JSON document.
  func run(_ rule: ActEVProtocol, confidence: Double, json: Bool, in language: Language) throws {
    let request = try request(confidence: confidence, in: language)
    let result = try ActEVEvaluation(request, rule: rule)
    if json {
      print(result.json(withRows: rows).document, terminator: "")
    } else {
      for note in result.remarks { Terminal.say(note, in: language) }
      print(Terminal.printable(ActEVTable(result.scores, language: language).text), terminator: "")
    }
  }
}
