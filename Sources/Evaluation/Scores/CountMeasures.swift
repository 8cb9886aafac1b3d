import MediaTime
import Observations
public import Statistics

extension Evaluator {
  /// True counts in scored time beside the nearest measurement of the same zone within the tolerance.
  ///
  /// Of two equally near measurements the earlier counts. Where there is none, nothing was measured:
  /// the sample stays, without a value, and enters no mean.
  public func countSamples(on clip: ClipUnderScore) -> [CountSample] {
    let measured = clip.measurements.filter { $0.quantity == "count" }
    return clip.truth.counts.filter { clip.scored.contains($0.time) }.map { truth in
      let near =
        measured
        .filter { $0.zone == truth.zone }
        .map { (distance: Self.distance($0.time, truth.time), value: $0.value, time: $0.time) }
        .filter { $0.distance <= countTolerance }
        .min { ($0.distance, $0.time) < ($1.distance, $1.time) }
      return CountSample(
        clip: clip.clip, zone: truth.zone, time: truth.time, truth: truth.count,
        measured: near?.value)
    }
  }

  /// The score of a system's counts in one zone, or in the whole view.
  ///
  /// Means are over counted times; their intervals over blocks of consecutive times inside cameras, because
  /// neighbouring counts err alike (batch means: Schmeiser 1982, doi:10.1287/opre.30.3.556).
  public func countScore(
    on clips: [ClipUnderScore], subject: Subject, slice: Slice = .all,
    matching rule: MatchingProtocol
  ) throws(StatisticsError) -> Score {
    let clips = clips.filter { slice.holds($0) && !$0.scored.isEmpty }
    let samples = clips.map { clip in
      countSamples(on: clip).filter { $0.zone == slice.zone }
    }
    let counted = samples.reduce(0) { $0 + $1.count }
    let pairs = Self.byCamera(clips, samples.map { $0.compactMap(CountError.init) })
    let measured = pairs.reduce(0) { $0 + $1.count }
    var metrics: [Metric: Measured<Estimate>] = [:]
    for metric in [Metric.countMAE, .countRMSE, .countBias] {
      if counted == 0 {
        metrics[metric] = .notMeasured(.noCounts)
      } else if measured == 0 {
        metrics[metric] = .notMeasured(.noMeasurements)
      } else {
        metrics[metric] = .measured(try estimate(metric, pairs))
      }
    }
    let counting = zip(clips, samples).filter { !$0.1.isEmpty }.map(\.0)
    return Score(
      subject: subject, event: nil, slice: slice, matching: rule, counts: MatchCounts(),
      exposure: counting.reduce(MediaDuration.zero) { $0 + $1.scored.duration },
      clips: counting.count, cameras: Set(counting.map(\.camera)).count, metrics: metrics,
      countedTimes: counted, measuredTimes: measured,
      countNAE: try normalisedError(pairs, counted: counted, measured: measured),
      emptyTimes: pairs.joined().count { $0.truth == 0 })
  }

  /// The relative error, over times at which somebody was counted: of nobody there is no share.
  private func normalisedError(
    _ clips: [[CountError]], counted: Int, measured: Int
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard counted > 0 else { return .notMeasured(.noCounts) }
    guard measured > 0 else { return .notMeasured(.noMeasurements) }
    let relative = clips.map { errors in errors.filter { $0.truth > 0 } }
    guard relative.contains(where: { !$0.isEmpty }) else { return .notMeasured(.onlyEmptyCounts) }
    return .measured(
      try estimate(within: 0...(.infinity), relative) { abs($0.error) / Double($0.truth) })
  }

  private func estimate(
    _ metric: Metric, _ clips: [[CountError]]
  ) throws(StatisticsError) -> Estimate {
    switch metric {
    case .countRMSE:
      let blocks = try blocks(clips) { $0.error * $0.error }
      return try Estimate(.rootRatio(blocks.ratio), blocks: blocks.cameras, level: level)
    case .countMAE: return try estimate(within: 0...(.infinity), clips) { abs($0.error) }
    default: return try estimate(within: -.infinity...(.infinity), clips) { $0.error }
    }
  }

  private func estimate(
    within range: ClosedRange<Double>, _ cameras: [[CountError]], _ amount: (CountError) -> Double
  ) throws(StatisticsError) -> Estimate {
    let blocks = try blocks(cameras, amount)
    return try Estimate(
      .ratio(blocks.ratio, within: range), blocks: blocks.cameras, level: level)
  }

  private func blocks(
    _ cameras: [[CountError]], _ amount: (CountError) -> Double
  ) throws(StatisticsError) -> (ratio: ClusteredRatio, cameras: CameraBlocks) {
    let blocks = try CameraBlocks(
      joining: cameras.map { $0.map { CameraBlocks.Block(amount: amount($0), size: 1) } })
    return (try ClusteredRatio(blocks.cameras.flatMap(\.self)), blocks)
  }

  /// The errors of every camera, clip by clip in the order given.
  private static func byCamera(
    _ clips: [ClipUnderScore], _ errors: [[CountError]]
  ) -> [[CountError]] {
    var cameras: [String: [CountError]] = [:]
    for (clip, errors) in zip(clips, errors) { cameras[clip.camera, default: []] += errors }
    return cameras.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func distance(_ a: MediaTime, _ b: MediaTime) -> MediaDuration {
    a < b ? b - a : a - b
  }
}

/// Measured less true count.
private struct CountError {
  let error: Double
  let truth: Int

  init?(_ sample: CountSample) {
    guard let measured = sample.measured else { return nil }
    error = measured - Double(sample.truth)
    truth = sample.truth
  }
}
