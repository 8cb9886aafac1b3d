import Evaluation
import MediaTime
import Statistics

extension Verdict.Finding {
  /// The same finding, held however operators might have decided what they left open.
  ///
  /// Supported or refuted only where it would be so with all of them right and with all of them false. The
  /// figure stays that of decided alarms; its interval runs from one extreme to the other.
  func eitherWay(
    in score: Score, level: ConfidenceLevel, refuting: ConfidenceLevel, inference: Inference
  ) throws(StatisticsError) -> Verdict.Finding {
    guard let extremes = score.extremes, estimate.value != nil else { return self }
    var ways: [Verdict.Finding] = []
    for metrics in [extremes.allRight, extremes.allFalse] {
      ways.append(
        try Verdict.Finding(
          requirement, in: score.with(metrics), level: level, refuting: refuting,
          inference: inference))
    }
    let estimates = ways.compactMap(\.estimate.value)
    guard estimates.count == ways.count else { return self }
    let outcomes = Set(ways.map(\.outcome) + [outcome])
    let held = outcomes.count == 1 ? outcome : .inconclusive
    return Verdict.Finding(
      requirement: requirement, estimate: estimate,
      interval: Self.hull(ways.map(\.interval) + [interval]),
      bound: Self.worst(ways, for: held), outcome: held, counts: counts, exposure: exposure,
      measuredTimes: measuredTimes, hesitation: held == .inconclusive ? hesitation : nil,
      eitherWay: estimates)
  }

  /// The bound of the way that speaks most against what was found; for no verdict, most against support.
  private static func worst(
    _ ways: [Verdict.Finding], for outcome: Verdict.Outcome
  ) -> Interval? {
    ways.first { $0.outcome != .supported && outcome == .inconclusive }?.bound
      ?? ways.compactMap(\.bound).max { distance($0) < distance($1) }
  }

  /// How little a bound leaves to the limit: the larger, the worse for the verdict.
  private static func distance(_ bound: Interval) -> Double {
    bound.sides == .upper ? bound.upper : -bound.lower
  }

  private static func hull(_ intervals: [Interval?]) -> Interval? {
    let known = intervals.compactMap(\.self)
    guard let own = known.last, known.count == intervals.count else { return known.last }
    return Interval(
      lower: known.map(\.lower).min() ?? own.lower, upper: known.map(\.upper).max() ?? own.upper,
      method: own.method, level: own.level)
  }
}

extension Verdict.Finding {
  /// Whether even a faultless record on as much evidence would leave the requirement undecided.
  func isBeyondReach(_ level: ConfidenceLevel) throws(StatisticsError) -> Bool {
    guard outcome == .inconclusive else { return false }
    guard let estimate = estimate.value, let bound, bound.lower.isFinite || bound.upper.isFinite
    else { return true }
    guard let need = try Verdict.Need.fromNothing(requirement, level: level) else { return false }
    switch estimate.basis {
    // Hours of a rate per camera-day, or passages: the exposure of the count itself.
    case .rate(let rate, _): return rate.exposure < need.total
    case .proportion(let share), .harmonic(let share): return Double(share.trials) < need.total
    case .quantile(let quantile): return Double(quantile.sorted.count) < need.total
    case .ratio, .rootRatio, .maximum, .weighted: return false
    }
  }
}
