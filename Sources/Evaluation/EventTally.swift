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
  private(set) var cameras: [String: CameraTally] = [:]
  private(set) var latencies: [Double] = []
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
  mutating func add(_ clip: ClipUnderScore, _ allRows: ArraySlice<MatchRow>) {
    let rows = slice.keepsRows ? allRows : allRows.filter { slice.holds($0) }[...]
    counts.add(rows)
    latencies += rows.compactMap(\.latency?.secondsValue)
    guard !clip.scored.isEmpty else { return }
    clips += 1
    exposure = exposure + clip.scored.duration
    var camera = cameras[clip.camera] ?? CameraTally(counts.duplicatesAreFalse)
    camera.counts.add(rows)
    camera.hours += clip.scored.duration.hours
    addPassages(of: clip, rows, to: &camera)
    cameras[clip.camera] = camera
    let time = TimeBlocks(clip: clip, event: event, zone: slice.zone, count: blocksEach)
    blocks += time.blocks
    if !time.blocks.isEmpty { spells += time.spells }
    raisesAlarms = raisesAlarms || time.raisesAlarms
    raisesLastingAlarms = raisesLastingAlarms || time.raisesLastingAlarms
  }

  /// Of passages counted over a stretch that is scored in part, the same part counts: nobody says when
  /// in the stretch they passed.
  private func addPassages(
    of clip: ClipUnderScore, _ rows: ArraySlice<MatchRow>, to camera: inout CameraTally
  ) {
    let counted = clip.passages(of: slice.zone)
    guard !counted.isEmpty else { return }
    for stretch in counted {
      let whole = stretch.interval.duration.secondsValue
      let scored = IntervalSet([stretch.interval]).intersection(clip.scored).duration
      if whole > 0 { camera.passages += Double(stretch.count) * scored.secondsValue / whole }
    }
    let times = IntervalSet(counted.map(\.interval))
    camera.falseAmongPassages += rows.count { isFalse($0) && times.contains($0.interval.start) }
  }

  private func isFalse(_ row: MatchRow) -> Bool {
    row.kind == .falseAlarm || (row.kind == .duplicate && counts.duplicatesAreFalse)
  }
}

/// What is counted of one camera: the unit of sampling.
struct CameraTally {
  var counts = MatchCounts()
  var hours = 0.0
  var passages = 0.0
  var falseAmongPassages = 0

  init(_ duplicatesAreFalse: Bool) { counts.duplicatesAreFalse = duplicatesAreFalse }
}

extension EventTally {
  /// Every metric of events, measured or not.
  func metrics(_ level: ConfidenceLevel) throws(StatisticsError) -> [Metric: Measured<Estimate>] {
    var metrics: [Metric: Measured<Estimate>] = [
      .recall: try share(\.hits, of: \.events, level, or: .noEvents),
      .latencyMedian: try quantile(0.5, level),
      .latencyNinetieth: try quantile(0.9, level),
    ]
    // False alarms belong to no event, so a slice of staged events has none and no precision.
    guard slice.staged == nil else {
      for metric in Self.ofAlarms { metrics[metric] = .notMeasured(.notOfEvents) }
      return metrics
    }
    metrics[.precision] = try share(\.hits, of: \.alarms, level, or: .noAlarms)
    metrics[.falseDiscoveryRate] = try share(\.falseAlarms, of: \.alarms, level, or: .noAlarms)
    metrics[.f1] = try harmonic(level)
    for (metric, hours) in [(Metric.falseAlarmsPerCameraHour, 1.0), (.falseAlarmsPerCameraDay, 24)]
    {
      metrics[metric] = try rate(
        \.counts.falseAlarms, over: \.hours, times: hours, level, or: .noExposure)
    }
    metrics[.falseAlarmsPerThousandPassages] = try rate(
      \.falseAmongPassages, over: \.passages, times: 1000, level, or: .noPassages)
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
