import Report
public import Documents
import Evaluation
import Interchange
import Observations
import Phrasebook
import Statistics

/// Scores ranked answers to queries against objects that annotators describe.
public struct RetrievalEvaluation: Sendable {
  /// The scores as one document.
  public let json: JSON

  /// Reads truth and answers.
  ///
  /// - Parameters:
  ///   - reference: Truth of a clip (`.yaml`), or of one clip a line (`.jsonl`), each with `objects`.
  ///   - system: Ranked answers: `.csv`, or `.json` of `contrechamp find`.
  ///   - query: What was asked, where the answers do not say.
  ///   - cutoffs: Ranks at which precision and recall are taken.
  ///   - overlap: Share of an answer's time that must lie in an object's.
  ///   - prevalence: Share of people who are what is asked for; nil: no predictive value.
  ///   - confidence: Of the intervals.
  /// - Throws: `DocumentError` for the files, `StatisticsError` for figures that cannot be.
  public init(
    reference: String, system: String, query: String?, cutoffs: [Int], overlap: Double,
    prevalence: Double?, confidence: Double
  ) throws {
    if let prevalence, !(prevalence > 0 && prevalence < 1) {
      throw StatisticsError.impossible(
        what: .prevalence, found: .plain(prevalence), expected: .shareAboveAndBelow)
    }
    let truths = try Truth.all(in: reference)
    var seen: Set<String> = []
    for truth in truths {
      guard seen.insert(truth.clip).inserted else {
        throw DocumentError(.content, file: reference, line: nil, .truthTwice(clip: truth.clip))
      }
    }
    guard truths.contains(where: { $0.objects != nil }) else {
      throw DocumentError(.content, file: reference, line: nil, .noObjects)
    }
    let asked = try query.map { try TrackQuery($0, file: "--query") }
    let text = try DocumentText.read(system)
    let file =
      try system.hasSuffix(".json")
      ? RankedListFile(json: text, file: system)
      : RankedListFile(csv: text, file: system, query: asked)
    guard !file.lists.isEmpty else {
      throw DocumentError(.content, file: system, line: nil, .noAnswers)
    }
    try Self.check(file.lists, truths, system, reference)
    let judge = RetrievalJudge(truths: truths, overlap: overlap)
    let score = RetrievalScore(file.lists.map(judge.tally))
    let result = try score.json(
      cutoffs: cutoffs, overlap: overlap, level: try ConfidenceLevel(confidence),
      prevalence: prevalence)
    guard case .object(let members) = result else {
      json = result
      return
    }
    let scored = truths.filter { $0.objects != nil }
    var searched: [JSON.Member] = [
      .init("clips", .integer(scored.count)),
      .init("objects", .integer(scored.reduce(0) { $0 + ($1.objects ?? []).count })),
    ]
    if !file.dropped.isEmpty {
      searched.append(.init("dropped-columns", .integer(file.dropped.count)))
    }
    json = .object(members + searched)
  }

  /// An answer that names an object must name one that there is: a slip would count as a false positive.
  private static func check(
    _ lists: [RankedList], _ truths: [Truth], _ system: String, _ reference: String
  ) throws(DocumentError) {
    let objects = Dictionary(truths.map { ($0.clip, $0.objects ?? []) }) { first, _ in first }
    for list in lists {
      for answer in list.answers {
        guard let name = answer.object, let known = objects[answer.clip] else { continue }
        let names = known.map(\.identifier)
        guard names.contains(name) else {
          throw DocumentError(
            .content, file: system, line: nil,
            .objectNotInTruth(
              name, clip: answer.clip, reference,
              nearest: Spelling.nearest(to: name, in: names)))
        }
      }
    }
  }
}
