package import Evaluation
import MediaTime
package import Statistics

extension Verdict.Finding {
  /// Holds a score against one requirement.
  ///
  /// Supported where the one-sided bound at `level` meets the limit; refuted where the opposite bound
  /// at `refuting` violates it. Of m requirements at once, `refuting` is 1 − α/m (Holm's first step,
  /// 1979, https://www.jstor.org/stable/4615733): m chances to refute wrongly must not add up, while
  /// supporting all of them needs no correction (intersection–union; Berger 1982,
  /// doi:10.1080/00401706.1982.10487790).
  package init(
    _ requirement: Requirement, in score: Score, level: ConfidenceLevel,
    refuting: ConfidenceLevel, inference: Inference = .fixed
  ) throws(StatisticsError) {
    // Without a query nobody says which attribute is meant.
    let absent: NotMeasured =
      requirement.metric == .attributeFPR ? .noAttributeTruth : .noExposure
    var measured = score.metrics[requirement.metric] ?? .notMeasured(absent)
    if inference == .anytime, let once = measured.value {
      measured = .measured(try once.lookedAtAnytime())
    }
    guard let estimate = measured.value else {
      self.init(
        requirement: requirement, estimate: measured, interval: nil, bound: nil,
        outcome: .notTestable, counts: score.counts, exposure: score.exposure,
        measuredTimes: score.measuredTimes)
      return
    }
    let sides = try Sides(requirement.limit, of: estimate, level, refuting)
    let outcome = sides.outcome
    self.init(
      requirement: requirement, estimate: measured, interval: estimate.interval,
      bound: outcome == .refuted ? sides.opposing : sides.supporting, outcome: outcome,
      counts: score.counts, exposure: score.exposure, measuredTimes: score.measuredTimes,
      hesitation: outcome == .inconclusive && inference == .fixed
        ? try Self.hesitation(requirement.limit, estimate, level, refuting) : nil)
  }

  /// What keeps a requirement undecided that independent counts would decide; nil where nothing does.
  private static func hesitation(
    _ limit: Requirement.Limit, _ estimate: Estimate, _ level: ConfidenceLevel,
    _ refuting: ConfidenceLevel
  ) throws(StatisticsError) -> Verdict.Hesitation? {
    guard let dependence = estimate.dependence else { return nil }
    if dependence.isTooAlike { return .alike }
    guard dependence.designEffect != nil else { return nil }
    let alike = try Sides(limit, of: estimate.takenAsAlike(), level, refuting).outcome
    if alike != .inconclusive { return .camerasDiffer(dependence.cameras) }
    let independent = try Sides(limit, of: estimate.takenAsIndependent(), level, refuting).outcome
    return independent == .inconclusive ? nil : .runs
  }
}

/// Both bounds of an estimate beside a limit.
private struct Sides {
  let supporting: Interval?
  let opposing: Interval?
  let outcome: Verdict.Outcome

  init(
    _ limit: Requirement.Limit, of estimate: Estimate, _ level: ConfidenceLevel,
    _ refuting: ConfidenceLevel
  ) throws(StatisticsError) {
    let (supports, violates): (Bool, Bool)
    switch limit {
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
    outcome = violates ? .refuted : supports ? .supported : .inconclusive
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
