import Statistics

/// Estimates from what was counted, camera by camera, or the reason why there is none.
extension EventTally {
  /// A share of what was counted: precision, recall.
  func share(
    _ part: KeyPath<MatchCounts, Int>, of whole: KeyPath<MatchCounts, Int>,
    _ level: ConfidenceLevel, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    let perCamera = inOrder.map {
      CameraCounts.Camera(
        count: $0.counts[keyPath: part], size: Double($0.counts[keyPath: whole]))
    }
    guard counts[keyPath: whole] > 0 else { return .notMeasured(reason) }
    let cameras = try CameraCounts(perCamera)
    return .measured(
      try Estimate(.proportion(try cameras.pooledShare()), cameras: cameras, level: level))
  }

  /// F1: hits among all alarms and events, through 2J / (1 + J).
  func harmonic(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    let perCamera = inOrder.map {
      CameraCounts.Camera(
        count: $0.counts.hits, size: Double($0.counts.alarms + $0.counts.misses))
    }
    guard counts.alarms + counts.misses > 0 else { return .notMeasured(.noAlarmsNorEvents) }
    let cameras = try CameraCounts(perCamera)
    return .measured(
      try Estimate(.harmonic(try cameras.pooledShare()), cameras: cameras, level: level))
  }

  /// A rate of what was counted over hours or passages, in its unit.
  func rate(
    _ events: KeyPath<CameraTally, Int>, over size: KeyPath<CameraTally, Double>,
    times factor: Double, _ level: ConfidenceLevel, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    let perCamera = inOrder.map {
      CameraCounts.Camera(count: $0[keyPath: events], size: $0[keyPath: size])
    }
    guard perCamera.contains(where: { $0.size > 0 }) else { return .notMeasured(reason) }
    let cameras = try CameraCounts(perCamera)
    return .measured(
      try Estimate(
        .rate(try cameras.pooledRate(), factor: factor), cameras: cameras, level: level))
  }

  /// A quantile of the delays of all alarms that found an event.
  func quantile(
    _ share: Double, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard !latencies.isEmpty else { return .notMeasured(.noMatches) }
    let quantile = try SampleQuantile(of: latencies, at: share)
    return .measured(try Estimate(.quantile(quantile), level: level))
  }

  private var inOrder: [CameraTally] {
    cameras.sorted { $0.key < $1.key }.map(\.value)
  }
}
