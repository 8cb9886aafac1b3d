public import Evaluation
import Foundation
import Statistics

extension AuditResult {
  /// The fewest events, alarms or counted times behind a figure that says anything.
  ///
  /// Of nine even nine prove no more than 66 % (Clopper & Pearson's two-sided lower end at 95 %), of ten 69 %.
  public static let fewest = 10

  /// The metrics of a score behind which too little stands to say anything.
  ///
  /// Shares, delays and errors of counts: fewer than ten trials. Rates: fewer than −ln α (2.996 at 95 %)
  /// false alarms are expected in the slice's exposure at the strictest rate that is claimed or, where
  /// none is, at the system's own rate on all the evidence, so that not even none at all would tell the two
  /// apart; many may, so an interval that excludes that rate says something. Shares of time: no interval.
  public func tooFew(in score: Score) -> Set<Metric> {
    guard score.subject.baseline == nil else { return [] }
    return Set(
      score.metrics.compactMap { metric, measured in
        guard let estimate = measured.value, isTooFew(estimate, metric, score) else { return nil }
        return metric
      })
  }

  private func isTooFew(_ estimate: Estimate, _ metric: Metric, _ score: Score) -> Bool {
    switch estimate.basis {
    case .proportion(let share), .harmonic(let share): return share.trials < Self.fewest
    case .quantile(let quantile): return quantile.sorted.count < Self.fewest
    case .ratio, .rootRatio:
      return estimate.interval == nil || (score.event == nil && score.measuredTimes < Self.fewest)
    case .maximum(let values, _): return values.count < Self.fewest
    case .weighted(let precision, let recall, _):
      return [(precision, Metric.precision), (recall, .recall)].contains { share, metric in
        share.map { isTooFew($0, metric, score) } ?? true
      }
    case .rate(let rate, let factor):
      guard let reference = reference(for: metric, score), reference > 0 else { return false }
      let tells = estimate.interval.map { !$0.contains(reference) } ?? false
      return !tells && reference / factor * rate.exposure < -log(audit.confidence.alpha)
    }
  }

  /// The strictest limit that is claimed, or the rate on all the evidence.
  private func reference(for metric: Metric, _ score: Score) -> Double? {
    let limits = audit.claims.filter {
      $0.system == score.subject.system && $0.event == score.event
    }
    .flatMap(\.requires)
    .compactMap { requirement -> Double? in
      guard requirement.metric == metric, case .atMost(let limit) = requirement.limit else {
        return nil
      }
      return limit
    }
    if let strictest = limits.min() { return strictest }
    let whole = scores.first {
      $0.slice.isAll && $0.subject == score.subject && $0.event == score.event
        && $0.missesAreUnknown == score.missesAreUnknown
    }
    return whole?.metrics[metric]?.value?.value
  }
}
