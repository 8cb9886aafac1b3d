import Evaluation
import MediaTime
import Observations
import Statistics

/// The scores that a claim's requirements are held against.
struct ClaimScores {
  private let ofEvents: Score?
  private let ofCounts: Score?
  private let ofAttributes: Score?
  private let empty: Score
  /// The rows behind the score of events; nil where there is none.
  let rows: RowsByClip?

  /// `events` are the types that the claim speaks of; several are judged together, each by `rules`.
  init(
    claim: Claim, events: [String], clips: [ClipUnderScore], rule: MatchingProtocol,
    rules: (String) -> MatchingProtocol, evaluator: Evaluator
  ) throws(StatisticsError) {
    let subject = Subject.system(claim.system)
    let slice = Slice(conditions: claim.conditions, zone: claim.zone)
    if events.count > 1, claim.requires.contains(where: { $0.metric.isOfEvents }) {
      rows = nil
      ofEvents = try evaluator.jointScore(
        of: events, on: clips, subject: subject, slice: slice, matching: rule, rules: rules)
    } else if let event = events.first, claim.requires.contains(where: { $0.metric.isOfEvents }) {
      let rows = evaluator.rows(on: clips, subject: subject, event: event, matching: rule)
      self.rows = rows
      ofEvents = try evaluator.score(
        rows, on: clips, subject: subject, event: event, slice: slice, matching: rule)
    } else {
      rows = nil
      ofEvents = nil
    }
    ofCounts =
      claim.requires.contains { $0.metric.isOfCounts }
      ? try evaluator.countScore(on: clips, subject: subject, slice: slice, matching: rule) : nil
    if let query = claim.query, let event = events.first {
      ofAttributes = try evaluator.attributeScore(
        of: query, alarms: event, on: clips, subject: subject, slice: slice, matching: rule)
    } else {
      ofAttributes = nil
    }
    empty = Score(
      subject: subject, event: nil, slice: slice, matching: rule, counts: MatchCounts(),
      exposure: clips.reduce(MediaDuration.zero) { $0 + $1.scored.duration }, clips: 0,
      cameras: 0, metrics: [:])
  }

  func score(for metric: Metric) -> Score {
    let own =
      metric == .attributeFPR ? ofAttributes : metric.isOfEvents ? ofEvents : ofCounts
    return own ?? empty
  }

  /// Counts without counted times leave the whole footage as exposure: the verdict says what lacks.
  var exposure: MediaDuration {
    if let ofEvents { return ofEvents.exposure }
    if let ofAttributes, ofAttributes.clips > 0 { return ofAttributes.exposure }
    guard let ofCounts, ofCounts.countedTimes > 0 else { return empty.exposure }
    return ofCounts.exposure
  }
  var cameras: Int { ofEvents?.cameras ?? ofCounts?.cameras ?? ofAttributes?.cameras ?? 0 }
  var usesMatching: Bool { ofEvents != nil }
}
