import MediaTime
import Statistics

/// Estimates from what was counted, in blocks of time inside cameras, or the reason why there is none.
extension EventTally {
  /// A share of what was counted: precision, recall; `part` of what `whole` keeps.
  func share(
    _ part: (CameraTally.Mark.Kind) -> Bool, of whole: (CameraTally.Mark.Kind) -> Bool,
    _ level: ConfidenceLevel,
    or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard let (share, blocks) = try trials(part, of: whole) else { return .notMeasured(reason) }
    return try .computing { () throws(StatisticsError) in
      try Estimate(.proportion(share), blocks: blocks, level: level)
    }
  }

  /// F1 of real events: hits among all alarms and events, through 2J / (1 + J).
  func harmonic(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    guard let (share, blocks) = try trials({ $0 == .hit }, of: \.isReal) else {
      return .notMeasured(.noAlarmsNorEvents)
    }
    return try .computing { () throws(StatisticsError) in
      try Estimate(.harmonic(share), blocks: blocks, level: level)
    }
  }

  /// False alarms over camera time, in the unit of `factor` hours.
  func rate(
    times factor: Double, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard inOrder.contains(where: { $0.hours > 0 }) else { return .notMeasured(.noExposure) }
    return try .computing { () throws(StatisticsError) in
      try rate(
        over: inOrder.reduce(0) { $0 + $1.hours }, times: factor, level, inOrder.map(\.falseAlarms))
    }
  }

  /// False alarms over passages, in thousands.
  func ratePerPassages(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    guard inOrder.contains(where: { $0.passages > 0 }) else { return .notMeasured(.noPassages) }
    return try .computing { () throws(StatisticsError) in
      try rate(
        over: inOrder.reduce(0) { $0 + $1.passages }, times: 1000, level,
        inOrder.map(\.falseAlarmsOfPassages))
    }
  }

  private func rate(
    over size: Double, times factor: Double, _ level: ConfidenceLevel,
    _ cameras: [[CameraBlocks.Block]]
  ) throws(StatisticsError) -> Estimate {
    let blocks = try CameraBlocks(cameras)
    let rate = try PoissonRate(events: Int(blocks.amount.rounded()), exposure: size)
    return try Estimate(.rate(rate, factor: factor), blocks: blocks, level: level)
  }

  /// A quantile of the delays of all alarms that found an event, in the window or after it.
  func quantile(
    _ share: Double, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    let delays = inOrder.map { camera in camera.delays.map(\.sample.seconds) }
    guard delays.contains(where: { !$0.isEmpty }) else { return .notMeasured(.noMatches) }
    return try .computing { () throws(StatisticsError) in
      let quantile = try SampleQuantile(
        ofCameras: delays, at: share, censoredAbove: censoredAbove)
      return try Estimate(.quantile(quantile), level: level)
    }
  }

  /// Trials in order of time, camera by camera; nil where there is none.
  private func trials(
    _ part: (CameraTally.Mark.Kind) -> Bool, of whole: (CameraTally.Mark.Kind) -> Bool
  ) throws(StatisticsError) -> (Proportion, CameraBlocks)? {
    let series = inOrder.map { camera in
      camera.marks.filter { whole($0.kind) }
        .map { CameraBlocks.Block(amount: part($0.kind) ? 1 : 0, size: 1) }
    }
    let trials = series.reduce(0) { $0 + $1.count }
    guard trials > 0 else { return nil }
    let blocks = try CameraBlocks(joining: series)
    let share = try Proportion(successes: Int(blocks.amount.rounded()), trials: trials)
    return (share, blocks)
  }

  /// The delays of all cameras.
  var latencies: [LatencySample] { inOrder.flatMap { $0.delays.map(\.sample) } }

  /// What the delays that the rule cuts off are known to exceed.
  var censoredAbove: Double? {
    guard latencies.contains(where: { $0.seconds == .infinity }) else { return nil }
    return rule.longestDelay?.secondsValue ?? 0
  }

  private var inOrder: [CameraTally] {
    cameras.sorted { $0.key < $1.key }.map(\.value)
  }
}
