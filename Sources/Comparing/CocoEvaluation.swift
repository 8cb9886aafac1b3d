import Report
public import Documents
import Evaluation
import Foundation
import Interchange
import Observations
import Phrasebook
import Statistics

/// Scores boxes by COCO's rules: COCO's JSON, or MOTChallenge text as one category.
public struct CocoEvaluation: Sendable {
  /// The scores as one document.
  public let json: JSON

  /// Reads both files and scores them; boxes of at least the threshold enter the counts, all enter COCO's figures.
  public init(reference: String, system: String, threshold: Double, confidence: Double) throws {
    let truth = try DocumentBytes(path: reference)
    let answers = try DocumentBytes(path: system)
    let isText = reference.hasSuffix(".txt") || reference.hasSuffix(".csv")
    let boxes =
      isText
      ? try MotChallenge.set(truth: truth, answers: answers)
      : try CocoBoxes.read(truth: truth, answers: answers)
    guard boxes.truth.contains(where: { !$0.isCrowd }) else {
      throw DocumentError(
        .content, file: reference, line: nil, .noBoxScoredOfCoco)
    }
    let level = try ConfidenceLevel(confidence)
    let score = CocoScore(boxes)
    var members: [JSON.Member] = [.init("boxes", 1), .init("protocol", "coco")]
    if case .object(let figures) = try score.json(level: level) { members += figures }
    members.append(.init("counts", BoxCounts(boxes, threshold: threshold).json))
    if boxes.truth.contains(where: \.isNumberZero) {
      members.append(
        .init(
          "note",
          "an annotation is numbered 0: as in pycocotools, a match with it counts as a false box"))
    }
    json = .object(members)
  }
}
