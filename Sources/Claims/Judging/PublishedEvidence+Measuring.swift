import Evaluation
import Statistics

extension PublishedEvidence.Figure {
  /// What the figure speaks of, whether or not it says enough to bound it.
  var metrics: Set<Metric> {
    switch self {
    case .alarms, .share(_, .right, _), .share(_, .wrong, _): [.precision, .falseDiscoveryRate]
    case .events, .share(_, .found, _): [.recall]
    case .overTime, .rate(_, .cameraHour), .rate(_, .cameraDay):
      [.falseAlarmsPerCameraHour, .falseAlarmsPerCameraDay]
    case .overPassages, .rate(_, .thousandPassages): [.falseAlarmsPerThousandPassages]
    }
  }

  /// The metric at the least and at the most that the figure allows (one value where it is a count), or why not.
  ///
  /// Counts are taken as independent: how they depend on each other is not published.
  func estimates(
    of metric: Metric, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<[Estimate]> {
    func share(_ counts: ClosedRange<Int>, of all: Int) throws(StatisticsError) -> [Estimate] {
      var found: [Estimate] = []
      for count in counts.lowerBound == counts.upperBound
        ? [counts.lowerBound] : [counts.lowerBound, counts.upperBound]
      {
        let share = try Proportion(successes: count, trials: all)
        found.append(try Estimate(.proportion(share), level: level))
      }
      return found
    }
    func rate(_ count: Int, _ size: Double, _ factor: Double) throws(StatisticsError) -> [Estimate]
    {
      let rate = try PoissonRate(events: count, exposure: size)
      return [try Estimate(.rate(rate, factor: factor), level: level)]
    }
    let isOfFalse = metric == .falseDiscoveryRate
    switch self {
    case .alarms(let right, let wrong):
      let count = isOfFalse ? wrong : right
      return .measured(try share(count...count, of: right + wrong))
    case .events(let found, let all): return .measured(try share(found...found, of: all))
    case .overTime(let count, let hours):
      return .measured(try rate(count, hours, metric == .falseAlarmsPerCameraDay ? 24 : 1))
    case .overPassages(let count, let passages):
      return .measured(try rate(count, Double(passages), 1000))
    case .share(let stated, let quality, let all):
      guard let all, let counts = stated.counts(of: all) else {
        return .notMeasured(.shareWithoutBase)
      }
      let isOther = quality != .found && (quality == .wrong) != isOfFalse
      return .measured(
        try share(
          isOther ? all - counts.upperBound...all - counts.lowerBound : counts, of: all))
    case .rate: return .notMeasured(.rateWithoutBase)
    }
  }
}

extension Estimate {
  /// How many of the trials succeeded; nil where it is no share.
  package var successes: Int? {
    if case .proportion(let share) = basis { share.successes } else { nil }
  }
}
