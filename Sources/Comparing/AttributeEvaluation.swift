import Report
public import Documents
import Evaluation
import Interchange
import Phrasebook
import Statistics

/// Scores attributes of objects: a CSV of truth and one of scores.
public struct AttributeEvaluation: Sendable {
  /// The scores as one document.
  public let json: JSON

  /// Reads both files; every object and attribute of the truth must be scored, and nothing else.
  ///
  /// - Parameters:
  ///   - reference: Truth.
  ///   - system: Scores.
  ///   - threshold: Scores above this count as said.
  ///   - prevalence: Share of people of whom an attribute is so; nil: no predictive value.
  ///   - confidence: Of the intervals.
  /// - Throws: `DocumentError` for the files, `StatisticsError` for figures that cannot be.
  public init(
    reference: String, system: String, threshold: Double, prevalence: Double?, confidence: Double
  ) throws {
    if let prevalence, !(prevalence > 0 && prevalence < 1) {
      throw StatisticsError.impossible(
        what: .prevalence, found: .plain(prevalence), expected: .shareAboveAndBelow)
    }
    guard threshold.isFinite else {
      throw StatisticsError.impossible(
        what: .threshold, found: .plain(threshold), expected: .aFiniteNumber)
    }
    let truth = try AttributeFile(try DocumentText.read(reference), file: reference)
    let scores = try AttributeFile(try DocumentText.read(system), file: system)
    guard !truth.objects.isEmpty, !truth.attributes.isEmpty else {
      throw DocumentError(
        .content, file: reference, line: nil, .noAttribute)
    }
    try Self.check(truth.objects, scores.objects, .object, truth.file, scores.file)
    try Self.check(truth.attributes, scores.attributes, .attribute, truth.file, scores.file)
    let places = Dictionary(uniqueKeysWithValues: zip(scores.objects, scores.objects.indices))
    var columns: [AttributeTable.Column] = []
    for (number, name) in truth.attributes.enumerated() {
      guard let other = scores.attributes.firstIndex(of: name) else { continue }
      columns.append(
        AttributeTable.Column(
          name: name, truth: try truth.objects.indices.map { try truth.truth($0, number) },
          scores: try truth.objects.map { try scores.score(places[$0] ?? 0, other) }))
    }
    let score = AttributeScore(
      AttributeTable(objects: truth.objects, columns: columns), threshold: threshold)
    let result = try score.json(level: try ConfidenceLevel(confidence), prevalence: prevalence)
    let dropped = Set(truth.dropped + scores.dropped).count
    if dropped > 0, case .object(let members) = result {
      json = .object(members + [.init("dropped-columns", .integer(dropped))])
    } else {
      json = result
    }
  }

  private static func check(
    _ wanted: [String], _ found: [String], _ row: Complaint.Row, _ truth: String, _ scores: String
  ) throws {
    let (known, given) = (Set(wanted), Set(found))
    if let missing = wanted.first(where: { !given.contains($0) }) {
      throw DocumentError(
        .content, file: scores, line: nil, .notInScores(row, missing, of: truth))
    }
    if let stray = found.first(where: { !known.contains($0) }) {
      throw DocumentError(
        .content, file: scores, line: nil, .notInTruth(row, stray, truth))
    }
  }
}
