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
    let sliced = SlicedClips(clips)
    let known = Dictionary(
      self.known.lazy.filter {
        $0.subject == subject && $0.event == event && $0.matching == rule
      }.map { ($0.slice, $0) }, uniquingKeysWith: { first, _ in first })
    var scores: [Score] = []
    for part in Slice.slices(of: clips, event: event) where speaks(part) {
      let slice = Slice(
        conditions: claim.conditions.merging(part.conditions) { own, _ in own },
        camera: part.camera, zone: claim.zone ?? part.zone, staged: part.staged)
      let score: Score
      if let known = known[slice] {
        score = known
      } else {
        let all = rows ?? evaluator.rows(on: clips, subject: subject, event: event, matching: rule)
        rows = all
        score = try evaluator.score(
          all, on: sliced[slice], subject: subject, event: event, slice: slice, matching: rule)
      }
      if score.exposure > .zero { scores.append(score) }
    }
    let strict = try ConfidenceLevel(1 - level.alpha / Double(max(1, scores.count)))
    var sure: [Verdict.Outcome] = []
    for score in scores { sure.append(try findings(at: strict) { _ in score }.outcome) }
    let decided = Set((sure + [outcome]).filter(\.isDecided))
    var found: [SliceVerdict] = []
    for (score, sure) in zip(scores, sure) {
      let isAgainst =
        sure.isDecided && (outcome.isDecided ? sure != outcome : decided.count > 1)
      if let verdict = try verdict(on: score, flips: isAgainst) { found.append(verdict) }
    }
    return found
  }

  /// Whether a part can say something: a claim about one zone is not cut by others.
  private func speaks(_ part: Slice) -> Bool {
    guard !part.isAll else { return false }
    return part.zone == nil || claim.zone == nil
  }

  /// Nil for a part without a denominator.
  ///
  /// A part flips where it decides against the whole, or against another part where the whole decides nothing, at its
  /// share of the error (Bonferroni): of twenty parts one would by chance. One that merely decides nothing does not.
  private func verdict(
    on score: Score, flips: Bool
  ) throws(StatisticsError) -> SliceVerdict? {
    let findings = try findings(at: level) { _ in score }
    let outcome = findings.outcome
    guard outcome != .notTestable else { return nil }
    var isTooFew = false
    if outcome == .inconclusive {
      for finding in findings where try finding.isBeyondReach(level) { isTooFew = true }
    }
    return SliceVerdict(
      slice: score.slice, outcome: outcome, isTooFew: isTooFew, flips: flips,
      exposure: score.exposure)
  }
}

extension [SliceVerdict] {
  /// What all parts of one cut say alike, where together they are all the evidence; nil where no cut says one thing.
  ///
  /// The whole must not contradict it: a rate over a limit on every camera is over it on all of them.
  func unanimous(over exposure: MediaDuration) -> (key: String, outcome: Verdict.Outcome)? {
    for (key, parts) in cuts.sorted(by: { $0.key < $1.key }) {
      let outcomes = Set(parts.map(\.outcome))
      let covered = parts.reduce(MediaDuration.zero) { $0 + $1.exposure }
      guard parts.count > 1, covered == exposure, let outcome = outcomes.first,
        outcomes.count == 1, outcome.isDecided
      else { continue }
      return (key, outcome)
    }
    return nil
  }

  /// Parts by the camera or condition that tells them apart; zones and staged events are no cuts of time.
  private var cuts: [String: [SliceVerdict]] {
    var cuts: [String: [SliceVerdict]] = [:]
    for part in self where part.slice.zone == nil && part.slice.staged == nil {
      if part.slice.camera != nil {
        cuts["camera", default: []].append(part)
      } else {
        for key in part.slice.conditions.keys { cuts[key, default: []].append(part) }
      }
    }
    return cuts
  }
}

extension Verdict.Outcome {
  /// Supported or refuted.
  var isDecided: Bool { self == .supported || self == .refuted }
}
