package import Phrasebook
import Documents
public import Evaluation
import Interchange
import Statistics

/// Scores a system's activity instances by one of NIST's ActEV protocols: four files of NIST's, no video, no audit.
public struct ActEVEvaluation: Sendable {
  /// What is compared, and how.
  public struct Request: Sendable {
    /// Annotated instances.
    public var reference: String
    /// The system's instances.
    public var system: String
    /// Files, rates and scored frames.
    public var fileIndex: String
    /// Activities.
    public var activityIndex: String
    /// Numbers that differ from the protocol's; nil: none.
    public var parameters: String?
    /// Keep instances that are not wholly inside the scored frames (NIST's -i).
    public var keepsPartialInstances = false
    /// Score activities without reference instances (NIST's -I).
    public var includesActivitiesWithoutReference = false
    /// Leave out files that the index does not name (NIST's -F).
    public var ignoresExtraneousFiles = false
    /// Leave out files of the index that the system did not process (NIST's -m).
    public var ignoresMissingFiles = false
    /// At most so many thresholds (NIST's -t); nil: all.
    public var thresholdLimit: Int?
    /// Confidence of the intervals beside NIST's numbers.
    public var confidence = 0.95

    /// A comparison of two files under two indices.
    public init(reference: String, system: String, fileIndex: String, activityIndex: String) {
      self.reference = reference
      self.system = system
      self.fileIndex = fileIndex
      self.activityIndex = activityIndex
    }
  }

  /// The protocol.
  public let rule: ActEVProtocol
  /// Every metric.
  public let scores: ActEVScores
  /// What was not scored, and what a reader should know of the files.
  package let remarks: [Message.ActEVNote]
  let task: ActEVTask

  /// Reads the files and scores them.
  public init(_ request: Request, rule: ActEVProtocol) throws {
    self.rule = rule
    let index = try ActEVIndex(files: request.fileIndex, activities: request.activityIndex)
    let parameters = try Self.parameters(request.parameters, of: rule)
    let system = try ActEVInstances(path: request.system, of: .system)
    try Self.checkFiles(of: system, index, request)
    let reference = try ActEVInstances(path: request.reference, of: .reference)
    var selection = ActEVSelection(index: index, request: request)
    let found = try selection.kept(of: system, in: request.system)
    let annotated = try selection.kept(of: reference, in: request.reference)
    task = ActEVTask(
      activities: index.activities, files: selection.files, reference: annotated.instances,
      system: found.instances, confidences: found.confidences)
    let withoutReference = Self.withoutReference(request, rule)
    guard withoutReference != .leftOut || !task.reference.isEmpty else {
      throw DocumentError(
        .content, file: request.reference, line: nil,
        .noReferenceLeft)
    }
    scores = try ActEVScores(
      task, rule: rule, parameters: parameters, withoutReference: withoutReference,
      thresholdLimit: request.thresholdLimit, level: try ConfidenceLevel(request.confidence))
    remarks = selection.notes(rule) + Self.unmeasured(scores, withoutReference, request)
  }

  /// The remarks as sentences, in English.
  public var notes: [String] { remarks.map { $0.text(in: .english) } }

  /// NIST's results under -i give activities without reference no values, its older ones give them defaults.
  private static func withoutReference(
    _ request: Request, _ rule: ActEVProtocol
  ) -> ActEVScores.WithoutReference {
    if request.includesActivitiesWithoutReference { return .scored }
    guard rule.scoresActivitiesWithoutReference else { return .leftOut }
    return request.keepsPartialInstances ? .counted : .scored
  }

  /// Why some activities have no values.
  private static func unmeasured(
    _ scores: ActEVScores, _ withoutReference: ActEVScores.WithoutReference, _ request: Request
  ) -> [Message.ActEVNote] {
    let names = scores.activities.filter { $0.missRate == nil }.map(\.name)
    guard withoutReference == .counted, !names.isEmpty else { return [] }
    return [.withoutReference(request.reference, names)]
  }

  /// The files that a system says it processed must be those of the index.
  private static func checkFiles(
    of system: ActEVInstances, _ index: ActEVIndex, _ request: Request
  ) throws {
    let processed = Set(system.processed ?? [])
    let indexed = Set(index.files.map(\.name))
    let extraneous = processed.subtracting(indexed).sorted()
    if let name = extraneous.first, !request.ignoresExtraneousFiles {
      throw DocumentError(
        .content, file: request.system, line: nil,
        .extraneousFile(name, others: extraneous.count - 1, request.fileIndex))
    }
    let missing = indexed.subtracting(processed).sorted()
    if let name = missing.first, !request.ignoresMissingFiles {
      throw DocumentError(
        .content, file: request.system, line: nil,
        .missingFile(name, others: missing.count - 1, request.fileIndex))
    }
  }

  private static func parameters(
    _ path: String?, of rule: ActEVProtocol
  ) throws -> ActEVParameters {
    var parameters = rule.defaults
    guard let path else { return parameters }
    let file = try ActEVParameterFile(path: path)
    func take(_ name: String, _ field: WritableKeyPath<ActEVParameters, Double>) {
      if let value = file.numbers[name] { parameters[keyPath: field] = value }
    }
    func takeList(_ name: String, _ field: WritableKeyPath<ActEVParameters, [Double]>) {
      if let value = file.lists[name] { parameters[keyPath: field] = value }
    }
    take("activity.temporal_overlap_delta", \.overlap)
    take("activity.epsilon_temporal_congruence", \.temporalWeight)
    take("activity.epsilon_presenceconf_congruence", \.presenceWeight)
    take("nmide.cost_miss", \.localisationCost)
    take("wpmiss.numerator", \.addedMisses)
    take("wpmiss.denominator", \.addedInstances)
    takeList("activity.p_miss_at_rfa_targets", \.missRates)
    takeList("activity.n_mide_at_rfa_targets", \.localisationRates)
    takeList("activity.fa_at_rfa_targets", \.falseTimeShares)
    if let collar = file.numbers["nmide.ns_collar_size"] {
      guard let frames = Int(exactly: collar) else {
        throw DocumentError(
          .content, file: path, line: nil,
          .collar(collar))
      }
      parameters.collar = frames
    }
    return parameters
  }
}
