import Evaluation
import MediaTime
import Statistics

extension Verdict.Finding {
  /// Holds a score against one requirement.
  ///
  /// Supported where the one-sided bound at `level` meets the limit; refuted where the opposite bound
  /// at `refuting` violates it. Of m requirements at once, `refuting` is 1 − α/m (Holm's first step,
  /// 1979, https://www.jstor.org/stable/4615733): m chances to refute wrongly must not add up, while
  /// supporting all of them needs no correction (intersection–union; Berger 1982,
  /// doi:10.1080/00401706.1982.10487790).
  init(
    _ requirement: Requirement, in score: Score, level: ConfidenceLevel,
    refuting: ConfidenceLevel
  ) throws(StatisticsError) {
    // Truth files hold no attributes yet, so no score has this metric.
    let absent: NotMeasured =
      requirement.metric == .attributeFPR ? .noAttributeTruth : .noExposure
    let measured = score.metrics[requirement.metric] ?? .notMeasured(absent)
    guard let estimate = measured.value else {
      self.init(
        requirement: requirement, estimate: measured, interval: nil, bound: nil,
        outcome: .notTestable, counts: score.counts, exposure: score.exposure,
        measuredTimes: score.measuredTimes)
      return
    }
    let (supporting, opposing): (Interval?, Interval?)
    let (supports, violates): (Bool, Bool)
    switch requirement.limit {
    case .atMost(let limit):
      supporting = try estimate.upperBound(level)
      opposing = try estimate.lowerBound(refuting)
      supports = supporting.map { $0.upper <= limit } ?? false
      violates = opposing.map { $0.lower > limit } ?? false
    case .atLeast(let limit):
      supporting = try estimate.lowerBound(level)
      opposing = try estimate.upperBound(refuting)
      supports = supporting.map { $0.lower >= limit } ?? false
      violates = opposing.map { $0.upper < limit } ?? false
    }
    self.init(
      requirement: requirement, estimate: measured, interval: try estimate.verdictInterval(),
      bound: violates ? opposing : supporting,
      outcome: violates ? .refuted : supports ? .supported : .inconclusive,
      counts: score.counts, exposure: score.exposure, measuredTimes: score.measuredTimes)
  }
}

extension [Verdict.Finding] {
  /// What findings say together: all must hold, and one violation refutes.
  var outcome: Verdict.Outcome {
    if contains(where: { $0.outcome == .refuted }) { return .refuted }
    if contains(where: { $0.outcome == .notTestable }) { return .notTestable }
    return allSatisfy { $0.outcome == .supported } ? .supported : .inconclusive
  }

  var because: VerdictReason {
    switch outcome {
    case .refuted: return .boundViolates
    case .supported: return .boundsMeet
    case .inconclusive, .noEvidence: return .boundsStraddle
    case .notTestable:
      let missing = first { $0.outcome == .notTestable }
      guard let missing, let reason = missing.estimate.reason else { return .nothingToTest }
      return .notMeasured(missing.requirement.metric, reason)
    }
  }
}
