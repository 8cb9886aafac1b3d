public import Observations
import MediaTime
import Scene

/// Says of every answer of a search what it is, by what annotators state: the rule `retrieval-v1`.
///
/// An answer shows somebody in whose time in view at least a part `overlap` of its own time lies (an instant: wholly), and
/// whose box touches its own where both have one. Of several whom it may show, one who is what was asked for and is not
/// found yet goes first; then one who was found already (a duplicate), one of whom nobody can tell, and one who is not.
public struct RetrievalJudge: Hashable, Sendable {
  /// What an answer is; the raw value is its name in results.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Shows somebody who is what was asked for, for the first time.
    case right
    /// Shows somebody who is not.
    case wrong
    /// Shows nobody whom annotators saw.
    case nobody
    /// Shows again somebody whom an earlier answer has shown.
    case duplicate
    /// Shows somebody of whom annotators do not say enough.
    case unknown
    /// Lies in a clip without truth, or in time that is not scored.
    case notScored = "not-scored"

    /// Whether the answer has a rank in the score: a duplicate helps nobody and misleads nobody.
    var isRanked: Bool { self == .right || self == .wrong || self == .nobody }
  }

  private struct Candidate {
    let object: TruthObject
    let clip: String
    let answer: QueryAnswer
    var isListed = false
  }

  private let truths: [String: Truth]
  private let overlap: Double

  /// A judge by truths of clips, each of which states its objects; `overlap` is the share of an answer's own time.
  public init(truths: [Truth], overlap: Double = 0.5) {
    self.truths = Dictionary(truths.map { ($0.clip, $0) }) { first, _ in first }
    self.overlap = overlap
  }

  /// What a list is worth on all the clips.
  public func tally(_ list: RankedList) -> RetrievalTally {
    let (marks, candidates, ambiguous) = judged(list)
    return RetrievalTally(
      query: list.query.text, marks: marks,
      relevant: candidates.count { $0.answer == .yes },
      negatives: candidates.count { $0.answer == .no },
      negativesListed: candidates.count { $0.answer == .no && $0.isListed },
      unknownObjects: candidates.count { $0.answer == .unknown }, ambiguous: ambiguous)
  }

  /// Whether each of those who are not what was asked for was listed, by clip and first instant.
  func othersListed(_ list: RankedList) -> [Bool] {
    judged(list).candidates.filter { $0.answer == .no }
      .sorted {
        ($0.clip, $0.object.interval.start, $0.object.identifier)
          < ($1.clip, $1.object.interval.start, $1.object.identifier)
      }
      .map(\.isListed)
  }

  private func judged(
    _ list: RankedList
  ) -> (marks: [Mark], candidates: [Candidate], ambiguous: Int) {
    var candidates = self.candidates(for: list.query)
    var marks: [Mark] = []
    var ambiguous = 0
    for answer in list.answers {
      guard let truth = truths[answer.clip], !isOutside(answer, truth) else {
        marks.append(.notScored)
        continue
      }
      let shown = candidates.indices.filter { shows(answer, candidates[$0]) }
      let best = shown.min {
        order(answer, candidates[$0], $0) < order(answer, candidates[$1], $1)
      }
      guard let best else {
        marks.append(.nobody)
        continue
      }
      let mark = Self.mark(candidates[best])
      if mark == .right, answer.object == nil,
        shown.contains(where: { candidates[$0].answer == .no })
      {
        ambiguous += 1
      }
      candidates[best].isListed = true
      marks.append(mark)
    }
    return (marks, candidates, ambiguous)
  }

  /// Everybody in time that is scored, by clip and identifier.
  private func candidates(for query: TrackQuery) -> [Candidate] {
    truths.values.sorted { $0.clip < $1.clip }.flatMap { truth in
      (truth.objects ?? []).sorted { $0.identifier < $1.identifier }.compactMap { object in
        guard !truth.noScoreTime.covers(object.interval) else { return nil }
        let place = TrackQuery.Place(clip: truth.clip, camera: truth.camera)
        return Candidate(
          object: object, clip: truth.clip, answer: query.answer(for: object, at: place))
      }
    }
  }

  private static func mark(_ candidate: Candidate) -> Mark {
    switch (candidate.answer, candidate.isListed) {
    case (.yes, false): .right
    case (.yes, true): .duplicate
    case (.unknown, _): .unknown
    case (.no, _): .wrong
    }
  }

  /// What goes first among those whom an answer may show; then the longer overlap, then the order of the truth.
  private func order(
    _ answer: RankedList.Answer, _ candidate: Candidate, _ place: Int
  ) -> (Int, Double, Int) {
    let kind =
      switch Self.mark(candidate) {
      case .right: 0
      case .duplicate: 1
      case .unknown: 2
      default: candidate.isListed ? 4 : 3
      }
    let length = answer.interval.map { Self.share(of: $0, in: candidate.object.interval) } ?? 1
    return (kind, -length, place)
  }

  private func isOutside(_ answer: RankedList.Answer, _ truth: Truth) -> Bool {
    guard truth.objects != nil else { return true }
    return answer.interval.map(truth.noScoreTime.covers) ?? false
  }

  private func shows(_ answer: RankedList.Answer, _ candidate: Candidate) -> Bool {
    guard answer.clip == candidate.clip else { return false }
    if let name = answer.object { return name == candidate.object.identifier }
    guard let interval = answer.interval,
      Self.share(of: interval, in: candidate.object.interval) >= overlap
    else { return false }
    guard let here = answer.box, let there = candidate.object.box else { return true }
    return here.intersection(there) != nil
  }

  /// Share of an interval that lies in another, its ends included; of an instant all or nothing.
  static func share(of interval: MediaInterval, in whole: MediaInterval) -> Double {
    if interval.isEmpty {
      return whole.start <= interval.start && interval.start <= whole.end ? 1 : 0
    }
    let common = interval.intersection(whole)?.duration ?? .zero
    return common.secondsValue / interval.duration.secondsValue
  }
}
