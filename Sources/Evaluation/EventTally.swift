import MediaTime
import Observation
import Statistics

/// What is counted of one event type on one slice, clip by clip, so that no more than one clip's rows are held.
struct EventTally {
  let event: String
  let slice: Slice
  let rule: MatchingProtocol
  /// Into how many blocks every clip's event-free time is cut.
  let blocksEach: Int

  private(set) var counts = MatchCounts()
  private(set) var exposure = MediaDuration.zero
  private(set) var clips = 0
  private(set) var cameras: Set<String> = []
  private(set) var latencies: [Double] = []
  private var passages = 0.0
  private var falseAmongPassages = 0
  private var blocks: [ClusteredRatio.Block] = []
  private var spells = 0
  private var raisesAlarms = false
  private var raisesLastingAlarms = false

  /// A tally of nothing yet; `clips` are all that will be added, as far as the slice holds them.
  init(event: String, slice: Slice, rule: MatchingProtocol, clips: [ClipUnderScore]) {
    self.event = event
    self.slice = slice
    self.rule = rule
    let scored = clips.count { !$0.scored.isEmpty }
    blocksEach = TimeBlocks.each(clips: scored)
    counts.duplicatesAreFalse = rule.duplicates == .areFalse
  }

  /// Adds one clip with its rows; `clip` holds the alarms that the rows are about.
  mutating func add(_ clip: ClipUnderScore, _ allRows: [MatchRow]) {
    let rows = allRows.filter { slice.holds($0) }
    counts.add(rows)
    latencies += rows.compactMap(\.latency?.secondsValue)
    guard !clip.scored.isEmpty else { return }
    clips += 1
    cameras.insert(clip.camera)
    exposure = exposure + clip.scored.duration
    addPassages(of: clip, rows)
    let time = TimeBlocks(clip: clip, event: event, zone: slice.zone, count: blocksEach)
    blocks += time.blocks
    if !time.blocks.isEmpty { spells += time.spells }
    raisesAlarms = raisesAlarms || time.raisesAlarms
    raisesLastingAlarms = raisesLastingAlarms || time.raisesLastingAlarms
  }

  /// Of passages counted over a stretch that is scored in part, the same part counts: nobody says when
  /// in the stretch they passed.
  private mutating func addPassages(of clip: ClipUnderScore, _ rows: [MatchRow]) {
    let counted = clip.passages(of: slice.zone)
    guard !counted.isEmpty else { return }
    for stretch in counted {
      let whole = stretch.interval.duration.secondsValue
      let scored = IntervalSet([stretch.interval]).intersection(clip.scored).duration
      if whole > 0 { passages += Double(stretch.count) * scored.secondsValue / whole }
    }
    let times = IntervalSet(counted.map(\.interval))
    falseAmongPassages += rows.count { isFalse($0) && times.contains($0.interval.start) }
  }

  private func isFalse(_ row: MatchRow) -> Bool {
    row.kind == .falseAlarm || (row.kind == .duplicate && counts.duplicatesAreFalse)
  }
}

extension EventTally {
  /// Every metric of events, measured or not.
  func metrics(_ level: ConfidenceLevel) throws(StatisticsError) -> [Metric: Measured<Estimate>] {
    let all = counts.hits + counts.falseAlarms + counts.misses
    var metrics: [Metric: Measured<Estimate>] = [
      .recall: try level.share(counts.hits, of: counts.events, or: .noEvents),
      .latencyMedian: try level.quantile(of: latencies, at: 0.5, or: .noMatches),
      .latencyNinetieth: try level.quantile(of: latencies, at: 0.9, or: .noMatches),
    ]
    // False alarms belong to no event, so a slice of staged events has none and no precision.
    guard slice.staged == nil else {
      for metric in Self.ofAlarms { metrics[metric] = .notMeasured(.notOfEvents) }
      return metrics
    }
    metrics[.precision] = try level.share(counts.hits, of: counts.alarms, or: .noAlarms)
    metrics[.falseDiscoveryRate] = try level.share(
      counts.falseAlarms, of: counts.alarms, or: .noAlarms)
    metrics[.f1] = try level.harmonic(counts.hits, of: all, or: .noAlarmsNorEvents)
    let (hours, wrong) = (exposure.hours, counts.falseAlarms)
    metrics[.falseAlarmsPerCameraHour] = try level.rate(
      wrong, over: hours, factor: 1, or: .noExposure)
    metrics[.falseAlarmsPerCameraDay] = try level.rate(
      wrong, over: hours, factor: 24, or: .noExposure)
    metrics[.falseAlarmsPerThousandPassages] = try level.rate(
      falseAmongPassages, over: passages, factor: 1000, or: .noPassages)
    metrics[.timeFalseAlarmRate] = try timeFalseAlarmRate(level)
    return metrics
  }

  private static let ofAlarms: [Metric] = [
    .precision, .falseDiscoveryRate, .f1, .falseAlarmsPerCameraHour, .falseAlarmsPerCameraDay,
    .falseAlarmsPerThousandPassages, .timeFalseAlarmRate,
  ]

  /// Time in alarm over time without an event: the share of negative time that is false.
  private func timeFalseAlarmRate(
    _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard exposure > .zero else { return .notMeasured(.noExposure) }
    guard !raisesAlarms || raisesLastingAlarms else { return .notMeasured(.noAlarmDurations) }
    guard !blocks.isEmpty else { return .notMeasured(.noNegativeTime) }
    let ratio = try ClusteredRatio(blocks.contains { $0.amount > 0 } ? blocks : quiet)
    return .measured(try Estimate(.ratio(ratio, within: 0...1), level: level))
  }

  /// Blocks without any alarm, ten minutes long at most: the bound of "none" falls with time watched.
  private var quiet: [ClusteredRatio.Block] {
    let size = blocks.reduce(0) { $0 + $1.size } / Double(max(1, spells))
    return Array(repeating: ClusteredRatio.Block(amount: 0, size: size), count: spells)
  }
}

extension ClipUnderScore {
  /// Passages of a zone, or of the whole view where that was counted, or else of all zones.
  fileprivate func passages(of zone: String?) -> [TruthPassages] {
    if let zone { return truth.passages.filter { $0.zone == zone } }
    let whole = truth.passages.filter { $0.zone == nil }
    return whole.isEmpty ? truth.passages : whole
  }
}

/// Estimates at a level, or the reason why there is none.
extension ConfidenceLevel {
  fileprivate func share(
    _ part: Int, of whole: Int, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard whole > 0 else { return .notMeasured(reason) }
    let share = try Proportion(successes: part, trials: whole)
    return .measured(try Estimate(.proportion(share), level: self))
  }

  fileprivate func harmonic(
    _ part: Int, of whole: Int, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard whole > 0 else { return .notMeasured(reason) }
    let share = try Proportion(successes: part, trials: whole)
    return .measured(try Estimate(.harmonic(share), level: self))
  }

  fileprivate func rate(
    _ events: Int, over exposure: Double, factor: Double, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard exposure > 0 else { return .notMeasured(reason) }
    let rate = try PoissonRate(events: events, exposure: exposure)
    return .measured(try Estimate(.rate(rate, factor: factor), level: self))
  }

  fileprivate func quantile(
    of values: [Double], at share: Double, or reason: NotMeasured
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard !values.isEmpty else { return .notMeasured(reason) }
    let quantile = try SampleQuantile(of: values, at: share)
    return .measured(try Estimate(.quantile(quantile), level: self))
  }
}
