import Evaluation
import MediaTime
import Statistics

extension Verdict.Need {
  /// What would decide in favour of a requirement, failures so far counted in; nil where nothing can.
  ///
  /// Where counts depend on each other, the same amount says less: it is inflated by the design effect
  /// (Kish 1965, *Survey Sampling*), and is a projection then.
  static func supporting(
    _ requirement: Requirement, estimate: Estimate, score: Score
  ) throws(StatisticsError) -> Verdict.Need? {
    // More of the same would go on to speak against a claim that the value itself does not keep.
    guard requirement.limit.isKept(by: estimate.value) else { return nil }
    guard let need = try pooled(requirement, estimate: estimate, score: score) else { return nil }
    guard let effect = estimate.dependence?.designEffect, effect > 1 else { return need }
    return Verdict.Need(
      kind: need.kind, total: (need.total * effect).rounded(.up), present: need.present,
      tolerated: need.tolerated, isProjected: true)
  }

  /// The same where all cameras are one.
  private static func pooled(
    _ requirement: Requirement, estimate: Estimate, score: Score
  ) throws(StatisticsError) -> Verdict.Need? {
    let level = estimate.level
    switch (estimate.basis, requirement.limit) {
    case (.rate(let rate, let factor), .atMost(let limit)) where limit > 0:
      let total = try Planning.exposure(
        supportingAtMost: limit / factor, tolerated: rate.events, level: level)
      return Verdict.Need(
        kind: kind(of: requirement.metric), total: total, present: rate.exposure,
        tolerated: rate.events)
    case (.proportion(let share), .atLeast(let limit)):
      return try trials(
        requirement.metric, atLeast: limit, failures: share.trials - share.successes,
        present: share.trials, level: level)
    case (.proportion(let share), .atMost(let limit)):
      return try trials(
        requirement.metric, atLeast: 1 - limit, failures: share.successes,
        present: share.trials, level: level)
    case (.harmonic(let share), .atLeast(let limit)):
      return try trials(
        requirement.metric, atLeast: limit / (2 - limit),
        failures: share.trials - share.successes, present: share.trials, level: level)
    case (.quantile(let quantile), .atMost(let limit)):
      return try trials(
        requirement.metric, atLeast: quantile.share,
        failures: quantile.sorted.count { $0 > limit }, present: quantile.sorted.count,
        level: level)
    case (.ratio, .atMost(let limit)), (.rootRatio, .atMost(let limit)):
      return try projected(requirement.metric, limit: limit, estimate: estimate, score: score)
    default: return nil
    }
  }

  /// What a requirement needs where there is no evidence at all yet.
  static func fromNothing(
    _ requirement: Requirement, level: ConfidenceLevel
  ) throws(StatisticsError) -> Verdict.Need? {
    switch (requirement.metric, requirement.limit) {
    case (.falseAlarmsPerCameraHour, .atMost(let limit)) where limit > 0:
      return try hours(atMost: limit, level)
    case (.falseAlarmsPerCameraDay, .atMost(let limit)) where limit > 0:
      return try hours(atMost: limit / 24, level)
    case (.falseAlarmsPerThousandPassages, .atMost(let limit)) where limit > 0:
      let total = try Planning.exposure(supportingAtMost: limit / 1000, level: level)
      return Verdict.Need(kind: .passages, total: total, present: 0, tolerated: 0)
    case (.precision, .atLeast(let limit)), (.recall, .atLeast(let limit)):
      return try trials(requirement.metric, atLeast: limit, failures: 0, present: 0, level: level)
    case (.falseDiscoveryRate, .atMost(let limit)), (.attributeFPR, .atMost(let limit)):
      return try trials(
        requirement.metric, atLeast: 1 - limit, failures: 0, present: 0, level: level)
    case (.f1, .atLeast(let limit)):
      return try trials(
        requirement.metric, atLeast: limit / (2 - limit), failures: 0, present: 0, level: level)
    case (.latencyMedian, .atMost):
      return try trials(requirement.metric, atLeast: 0.5, failures: 0, present: 0, level: level)
    case (.latencyNinetieth, .atMost):
      return try trials(requirement.metric, atLeast: 0.9, failures: 0, present: 0, level: level)
    default: return nil
    }
  }

  private static func hours(
    atMost limit: Double, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Verdict.Need {
    let total = try Planning.exposure(supportingAtMost: limit, level: level)
    return Verdict.Need(kind: .cameraHours, total: total, present: 0, tolerated: 0)
  }

  /// A share of 1 can be refuted but never supported: no number of trials suffices.
  private static func trials(
    _ metric: Metric, atLeast share: Double, failures: Int, present: Int, level: ConfidenceLevel
  ) throws(StatisticsError) -> Verdict.Need? {
    guard share > 0, share < 1 else { return nil }
    let total = try Planning.trials(supportingAtLeast: share, misses: failures, level: level)
    return Verdict.Need(
      kind: kind(of: metric), total: Double(total), present: Double(present), tolerated: failures)
  }

  /// The half-width of a t interval falls with the root of what is measured.
  private static func projected(
    _ metric: Metric, limit: Double, estimate: Estimate, score: Score
  ) throws(StatisticsError) -> Verdict.Need? {
    guard let bound = try estimate.upperBound(estimate.level)?.upper, bound.isFinite,
      estimate.value < limit
    else { return nil }
    let kind = kind(of: metric)
    let present = kind == .countedTimes ? Double(score.measuredTimes) : score.exposure.hours
    let shortfall = (bound - estimate.value) / (limit - estimate.value)
    // With nothing observed the bound itself falls in proportion to what is measured.
    let factor = estimate.value == 0 ? shortfall : shortfall * shortfall
    return Verdict.Need(
      kind: kind, total: present * factor, present: present, tolerated: 0, isProjected: true)
  }

  private static func kind(of metric: Metric) -> Kind {
    switch metric {
    case .precision, .falseDiscoveryRate: .alarms
    case .recall: .events
    case .f1, .fBeta: .decisions
    case .latencyMedian, .latencyNinetieth, .latencyMax: .foundEvents
    case .falseAlarmsPerThousandPassages: .passages
    case .countMAE, .countRMSE, .countBias: .countedTimes
    case .falseAlarmsPerCameraHour, .falseAlarmsPerCameraDay, .timeFalseAlarmRate:
      .cameraHours
    case .attributeFPR: .objects
    }
  }
}
