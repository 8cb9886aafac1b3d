import MediaTime
import Observation
import Statistics

/// The metrics of one event type on one slice.
struct EventMeasures {
  let clips: [ClipUnderScore]
  let rows: [MatchRow]
  let counts: MatchCounts
  let exposure: MediaDuration
  let event: String
  let slice: Slice
  let level: ConfidenceLevel

  func metrics() throws(StatisticsError) -> [Metric: Measured<Estimate>] {
    let latencies = rows.compactMap(\.latency?.secondsValue)
    return [
      .precision: try ofAlarms(counts.hits),
      .falseDiscoveryRate: try ofAlarms(counts.falseAlarms),
      .recall: try share(counts.hits, of: counts.events, or: .noEvents),
      .f1: try f1(),
      .falseAlarmsPerCameraHour: try perHour(factor: 1),
      .falseAlarmsPerCameraDay: try perHour(factor: 24),
      .falseAlarmsPerThousandPassages: try perThousandPassages(),
      .timeFalseAlarmRate: try timeFalseAlarmRate(),
      .latencyMedian: try latency(latencies, at: 0.5),
      .latencyNinetieth: try latency(latencies, at: 0.9),
    ]
  }

  /// False alarms belong to no event, so a slice of staged events has none and no precision.
  private var isOfEvents: Bool { slice.staged != nil }

  private func share(
    _ part: Int, of whole: Int, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard whole > 0 else { return .notMeasured(reason) }
    let share = try Proportion(successes: part, trials: whole)
    return .measured(try Estimate(.proportion(share), level: level))
  }

  private func ofAlarms(_ part: Int) throws(StatisticsError) -> Measured<Estimate> {
    isOfEvents ? .notMeasured(.notOfEvents) : try share(part, of: counts.alarms, or: .noAlarms)
  }

  private func f1() throws(StatisticsError) -> Measured<Estimate> {
    guard !isOfEvents else { return .notMeasured(.notOfEvents) }
    let all = counts.hits + counts.falseAlarms + counts.misses
    guard all > 0 else { return .notMeasured(.noAlarmsNorEvents) }
    let share = try Proportion(successes: counts.hits, trials: all)
    return .measured(try Estimate(.harmonic(share), level: level))
  }

  private func perHour(factor: Double) throws(StatisticsError) -> Measured<Estimate> {
    guard !isOfEvents else { return .notMeasured(.notOfEvents) }
    guard exposure > .zero else { return .notMeasured(.noExposure) }
    let rate = try PoissonRate(events: counts.falseAlarms, exposure: exposure.hours)
    return .measured(try Estimate(.rate(rate, factor: factor), level: level))
  }

  private func latency(
    _ values: [Double], at share: Double
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard !values.isEmpty else { return .notMeasured(.noMatches) }
    let quantile = try SampleQuantile(of: values, at: share)
    return .measured(try Estimate(.quantile(quantile), level: level))
  }

  /// False alarms while passages were counted, per thousand: 600 a day at 90,000 passages is 6.7.
  ///
  /// Of passages counted over a stretch that is scored in part, the same part counts: nobody says when
  /// in the stretch they passed.
  private func perThousandPassages() throws(StatisticsError) -> Measured<Estimate> {
    guard !isOfEvents else { return .notMeasured(.notOfEvents) }
    var passages = 0.0
    var falseAlarms = 0
    for clip in clips {
      let counted = self.passages(of: clip)
      for stretch in counted {
        let whole = stretch.interval.duration.secondsValue
        let scored = IntervalSet([stretch.interval]).intersection(clip.scored).duration
        if whole > 0 { passages += Double(stretch.count) * scored.secondsValue / whole }
      }
      let times = IntervalSet(counted.map(\.interval))
      falseAlarms += rows.count { row in
        row.clip == clip.clip && isFalse(row) && times.contains(row.interval.start)
      }
    }
    guard passages > 0 else { return .notMeasured(.noPassages) }
    let rate = try PoissonRate(events: falseAlarms, exposure: passages)
    return .measured(try Estimate(.rate(rate, factor: 1000), level: level))
  }

  /// Passages of the slice's zone, or of the whole view where that was counted.
  private func passages(of clip: ClipUnderScore) -> [TruthPassages] {
    let all = clip.truth.passages
    if let zone = slice.zone { return all.filter { $0.zone == zone } }
    let whole = all.filter { $0.zone == nil }
    return whole.isEmpty ? all : whole
  }

  private func isFalse(_ row: MatchRow) -> Bool {
    row.kind == .falseAlarm || (row.kind == .duplicate && counts.duplicatesAreFalse)
  }

  /// Time in alarm over time without an event: the share of negative time that is false.
  private func timeFalseAlarmRate() throws(StatisticsError) -> Measured<Estimate> {
    guard !isOfEvents else { return .notMeasured(.notOfEvents) }
    guard exposure > .zero else { return .notMeasured(.noExposure) }
    let blocks = TimeBlocks(clips: clips, event: event, zone: slice.zone)
    guard !blocks.alarmsAreInstants else { return .notMeasured(.noAlarmDurations) }
    guard !blocks.blocks.isEmpty else { return .notMeasured(.noNegativeTime) }
    let ratio = try ClusteredRatio(blocks.blocks)
    return .measured(try Estimate(.ratio(ratio, within: 0...1), level: level))
  }
}
