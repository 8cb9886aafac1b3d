import Evaluation
import MediaTime
import Statistics

extension ClaimJudge {
  /// What every part of the evidence alone says of a claim about events; nothing where none differs from the whole.
  func slices(
    of outcome: Verdict.Outcome, on clips: [ClipUnderScore], under rule: MatchingProtocol
  ) throws(StatisticsError) -> [SliceVerdict] {
    guard let event = claim.event, claim.requires.allSatisfy(\.metric.isOfEvents) else { return [] }
    let subject = Subject.system(claim.system)
    var rows: RowsByClip?
    var found: [SliceVerdict] = []
    for part in Slice.slices(of: clips, event: event) where speaks(part) {
      let slice = Slice(
        conditions: claim.conditions.merging(part.conditions) { own, _ in own },
        camera: part.camera, zone: claim.zone ?? part.zone, staged: part.staged)
      let score: Score
      if let known = known.first(where: {
        $0.slice == slice && $0.subject == subject && $0.event == event && $0.matching == rule
      }) {
        score = known
      } else {
        let all = rows ?? evaluator.rows(on: clips, subject: subject, event: event, matching: rule)
        rows = all
        score = try evaluator.score(
          all, on: clips, subject: subject, event: event, slice: slice, matching: rule)
      }
      if let verdict = try verdict(on: score, whole: outcome) { found.append(verdict) }
    }
    return found
  }

  /// Whether a part can say something: a zone has no camera time of its own, so it has no rate.
  private func speaks(_ part: Slice) -> Bool {
    guard !part.isAll else { return false }
    guard part.zone != nil else { return true }
    return claim.zone == nil && claim.requires.allSatisfy { $0.metric.unit != .rate }
  }

  /// Nil for a part without a denominator.
  private func verdict(
    on score: Score, whole: Verdict.Outcome
  ) throws(StatisticsError) -> SliceVerdict? {
    guard score.exposure > .zero else { return nil }
    let findings = try findings { _ in score }
    let outcome = findings.outcome
    guard outcome != .notTestable else { return nil }
    var isTooFew = false
    if outcome == .inconclusive {
      for finding in findings where try finding.isBeyondReach(level) { isTooFew = true }
    }
    return SliceVerdict(
      slice: score.slice, outcome: outcome, isTooFew: isTooFew,
      flips: outcome != whole && !isTooFew)
  }
}
