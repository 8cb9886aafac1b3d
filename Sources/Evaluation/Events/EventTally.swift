import MediaTime
import Observations
import Statistics

/// What is counted of one event type on one slice, clip by clip, so that no more than one clip's rows are held.
struct EventTally {
  let event: String
  let slice: Slice
  let rule: MatchingProtocol
  private(set) var counts = MatchCounts()
  private(set) var exposure = MediaDuration.zero
  private(set) var clips = 0
  private(set) var cameras: [String: CameraTally] = [:]
  private let missesAreLate: Bool
  private var spells = 0
  private var raisesAlarms = false
  private var raisesLastingAlarms = false

  /// A tally of nothing yet; `clips` are all that will be added, as far as the slice holds them.
  init(
    event: String, slice: Slice, rule: MatchingProtocol, clips: [ClipUnderScore],
    missesAreLate: Bool = false
  ) {
    self.missesAreLate = missesAreLate
    self.event = event
    self.slice = slice
    self.rule = rule
    counts.duplicatesAreFalse = rule.duplicates == .areFalse
    cameras = CameraTally.expecting(clips, duplicatesAreFalse: counts.duplicatesAreFalse)
  }

  /// Adds one clip with its rows; `clip` holds the alarms that the rows are about.
  mutating func add(_ clip: ClipUnderScore, _ allRows: ArraySlice<MatchRow>) {
    let rows = slice.keepsRows ? allRows : allRows.filter { slice.holds($0) }[...]
    counts.add(rows)
    guard !clip.scored.isEmpty else { return }
    clips += 1
    exposure = exposure + clip.scored.duration
    guard var camera = cameras[clip.camera] else { return }
    // Not copied while it grows.
    cameras[clip.camera] = nil
    camera.add(clip, rows) {
      LatencySample($0, camera: clip.camera, missesAreLate: missesAreLate)
    }
    addPassages(of: clip, rows, to: &camera)
    let time = TimeBlocks(
      clip: clip, event: event, zone: slice.zone, count: camera.parts(of: clip))
    camera.time += time.blocks
    cameras[clip.camera] = camera
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
      let scored = IntervalSet([stretch.interval]).intersection(clip.scored)
      guard whole > 0 else { continue }
      for part in scored.intervals {
        camera.addPassages(
          Double(stretch.count) * part.duration.secondsValue / whole, part, on: clip)
      }
    }
    let times = IntervalSet(counted.map(\.interval))
    for row in rows where isFalse(row) && times.contains(row.interval.start) {
      camera.addFalseAmongPassages(row, on: clip)
    }
  }

  private func isFalse(_ row: MatchRow) -> Bool {
    row.kind == .falseAlarm || (row.kind == .duplicate && counts.duplicatesAreFalse)
  }
}

extension EventTally {
  /// Every metric of events, measured or not.
  func metrics(_ level: ConfidenceLevel) throws(StatisticsError) -> [Metric: Measured<Estimate>] {
    var metrics: [Metric: Measured<Estimate>] = [
      .recall: try share(\.isHit, of: { $0 != .falseAlarm }, level, or: .noEvents),
      .latencyMedian: try quantile(0.5, level),
      .latencyNinetieth: try quantile(0.9, level),
    ]
    // False alarms belong to no event, so a slice of staged events has none and no precision.
    guard slice.staged == nil else {
      for metric in Self.ofAlarms { metrics[metric] = .notMeasured(.notOfEvents) }
      return metrics
    }
    let none: NotMeasured = counts.stagedHits > 0 ? .onlyStagedAlarms : .noAlarms
    metrics[.precision] = try share({ $0 == .hit }, of: \.isRealAlarm, level, or: none)
    metrics[.falseDiscoveryRate] = try share(
      { $0 == .falseAlarm }, of: \.isRealAlarm, level, or: none)
    metrics[.f1] = try harmonic(level)
    for (metric, hours) in [(Metric.falseAlarmsPerCameraHour, 1.0), (.falseAlarmsPerCameraDay, 24)]
    {
      metrics[metric] = try rate(times: hours, level)
    }
    metrics[.falseAlarmsPerThousandPassages] = try ratePerPassages(level)
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
    let series = cameras.sorted { $0.key < $1.key }.map(\.value.time)
    guard series.contains(where: { !$0.isEmpty }) else { return .notMeasured(.noNegativeTime) }
    let all = try CameraBlocks(joining: series)
    let isQuiet = all.amount == 0
    let ratio = try ClusteredRatio(isQuiet ? quiet(all.size) : all.cameras.flatMap(\.self))
    return .measured(
      try Estimate(.ratio(ratio, within: 0...1), blocks: isQuiet ? nil : all, level: level))
  }

  /// Blocks without any alarm, ten minutes long at most: the bound of "none" falls with time watched.
  private func quiet(_ size: Double) -> [ClusteredRatio.Block] {
    let each = ClusteredRatio.Block(amount: 0, size: size / Double(max(1, spells)))
    return Array(repeating: each, count: max(1, spells))
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
