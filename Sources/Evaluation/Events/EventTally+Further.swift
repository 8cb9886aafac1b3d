import Statistics

extension EventTally {
  /// Every metric of events, with the longest delay and, where the audit gives a recall bias, F.
  func allMetrics(
    _ level: ConfidenceLevel, recallBias: Double?
  ) throws(StatisticsError) -> [Metric: Measured<Estimate>] {
    var metrics = try metrics(level)
    metrics[.latencyMax] =
      latencies.isEmpty
      ? .notMeasured(.noMatches)
      : .measured(
        try Estimate(
          .maximum(latencies.map(\.seconds), censoredAbove: censoredAbove), level: level))
    guard let recallBias else { return metrics }
    let precision = metrics[.precision]
    let recall = try share(
      { $0 == .hit }, of: { $0 == .hit || $0 == .miss }, level, or: .noEvents)
    if precision?.reason == .notOfEvents {
      metrics[.fBeta] = .notMeasured(.notOfEvents)
    } else if precision?.value == nil, recall.value == nil {
      metrics[.fBeta] = .notMeasured(.noAlarmsNorEvents)
    } else {
      let basis = Estimate.Basis.weighted(
        precision: precision?.value, recall: recall.value, bias: recallBias)
      metrics[.fBeta] = .measured(try Estimate(basis, level: level))
    }
    return metrics
  }
}
