import Evaluation
import Statistics

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
