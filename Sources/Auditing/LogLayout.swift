import Claims
import Documents
import Interchange
import MediaTime
import Observations
import Phrasebook
import Replay

/// One log of one system on its way to the clips: what is refused, what is laid where, what is left over.
struct LogLayout {
  let name: String
  let path: String
  let log: AlarmLog
  let mapping: AlarmMapping
  let names: LogEvidence.Names
  let stretches: [LogEvidence.Stretch]
  let clockOffset: MediaDuration
  /// Records of types that a log without a mapping of events names and the audit does not know.
  let strangeTypes: [String: [Int]]
  /// Records of known types whose camera no clip of the audit has.
  let strangeCameras: [String: [Int]]
  let ignored: IgnoredRecords
  private var allotment: AlarmLog.Allotment?

  init(
    name: String, path: String, log: AlarmLog, mapping: AlarmMapping, names: LogEvidence.Names,
    stretches: [LogEvidence.Stretch], clockOffset: MediaDuration
  ) {
    self.name = name
    self.path = path
    self.log = log
    self.mapping = mapping
    self.names = names
    self.stretches = stretches
    self.clockOffset = clockOffset
    ignored = names.ignored.union(mapping.ignored)
    let byOperators = stretches.contains { $0.clip.usesOperatorVerdicts }
    let types =
      mapping.events == nil
      ? Self.strangeTypes(in: log, names, ignored: ignored.eventTypes, byOperators: byOperators)
      : [:]
    strangeTypes = types
    var cameras: [String: [Int]] = [:]
    for row in log.rows where types[row.event] == nil {
      guard let camera = row.camera, !names.cameras.contains(camera) else { continue }
      cameras[camera, default: []].append(row.record)
    }
    strangeCameras = cameras
  }

  /// The log's alarms on each of its clips, or why there are none.
  ///
  /// `twin` is a log that says the same of the same clips' cameras: then this one is refused.
  mutating func words(
    of system: AuditSystem, copyOf twin: String? = nil
  ) -> [String: LogEvidence.Word] {
    var words: [String: LogEvidence.Word] = [:]
    var whole: (any Error)?
    do {
      if let twin {
        throw DocumentError(
          .content, file: path, line: nil,
          .sameRecords(as: twin))
      }
      try checkTypes()
      try checkCameras()
      allotment = try log.allotment(
        to: usable, clockOffset: clockOffset, leavingOut: Set(strangeTypes.keys))
    } catch let error as AlarmLog.Ambiguity {
      whole = self.error(error)
    } catch {
      whole = error
    }
    for stretch in stretches {
      let refusal = whole ?? self.refusal(of: stretch)
      words[stretch.clip.id] =
        refusal.map { .failure($0) } ?? .success(file(of: system, on: stretch))
    }
    return words
  }

  /// Whether another log under another name would raise the very same alarms on other clips.
  func saysTheSame(as other: LogLayout) -> Bool {
    let isTimed = log.rows.contains { if case .media = $0.start { true } else { false } }
    guard isTimed, log.rows == other.log.rows else { return false }
    let cameras = Set(stretches.map(\.clip.camera))
    return log.rows.contains { $0.camera == nil }
      || !cameras.isDisjoint(with: other.stretches.map(\.clip.camera))
  }

  /// What became of the records before scoring; complete once `words(of:)` was asked for.
  func reading(of system: AuditSystem) -> LogReading {
    var decided: [RecordClass: Int] = [
      .duplicate: log.repeats.count,
      .unmappedType: log.unmappedEvents.values.reduce(0) { $0 + $1.count }
        + strangeTypes.values.reduce(0) { $0 + $1.count },
    ]
    let strangers = strangeCameras.values.reduce(0) { $0 + $1.count }
    decided[.unknownCamera] = strangers
    let lost = Set(stretches.filter { refusal(of: $0) != nil }.map(\.clip.id))
    if let allotment {
      decided[.outsideTime] = allotment.outside
      let elsewhere = allotment.strangers.values.reduce(0, +) - strangers
      decided[.notScored] = elsewhere + allotment.unplaced + alarms(on: lost, allotment)
    } else {
      decided[.notScored] = records - decided.values.reduce(0, +)
    }
    return LogReading(
      system: system.id, log: name, records: records,
      clips: allotment == nil ? [] : stretches.map(\.clip.id).filter { !lost.contains($0) },
      decided: decided,
      shared: (allotment?.shared ?? []).compactMap { places in
        let kept = places.filter { !lost.contains($0.clip) }
        return kept.count > 1
          ? kept.map { LogReading.Placed(clip: $0.clip, alarm: $0.alarm) } : nil
      }, leftOut: leftOut)
  }

  /// Event types and cameras that are left out, with the number of their records.
  var leftOut: [String: Int] {
    var found: [String: Int] = [:]
    for (event, records) in log.unmappedEvents { found["event \(event)"] = records.count }
    for (event, records) in strangeTypes { found["event \(event)"] = records.count }
    for (camera, records) in strangeCameras { found["camera \(camera)"] = records.count }
    return found
  }

  private var records: Int {
    log.rows.count + log.repeats.count + log.unmappedEvents.values.reduce(0) { $0 + $1.count }
  }

  /// Records that lie on clips that failed alone, those that a good clip shares left aside.
  private func alarms(on lost: Set<String>, _ allotment: AlarmLog.Allotment) -> Int {
    let laid = lost.reduce(0) { $0 + (allotment.alarms[$1]?.count ?? 0) }
    let again = allotment.shared.reduce(0) { sum, places in
      let failed = places.count { lost.contains($0.clip) }
      return sum + (failed == places.count ? failed - 1 : failed)
    }
    return laid - again
  }

  private var usable: [AlarmLog.Stretch] {
    stretches.compactMap { stretch in
      guard let duration = try? stretch.duration.get() else { return nil }
      return AlarmLog.Stretch(
        clip: stretch.clip.id, camera: stretch.clip.camera,
        startsAt: stretch.clip.startsAt.flatMap { UTCInstant(rfc3339: $0) }, duration: duration)
    }
  }

  private func refusal(of stretch: LogEvidence.Stretch) -> (any Error)? {
    let id = stretch.clip.id
    switch stretch.duration {
    case .failure(let error): return error
    case .success(nil):
      return DocumentError(
        .content, file: path, line: nil,
        .logWithoutLength(clip: id))
    case .success: break
    }
    guard let record = allotment?.clockless[id] else { return nil }
    return DocumentError(
      .content, file: path, line: record,
      .logWithoutStart(clip: id))
  }

  private func file(
    of system: AuditSystem, on stretch: LogEvidence.Stretch
  ) -> ObservationFile {
    let duration = (try? stretch.duration.get()) ?? .zero
    let whole = IntervalSet([MediaInterval(between: .zero, and: MediaTime(duration.seconds))])
    var configuration: RunConfiguration = [
      "log": name, "clock-offset": "\(clockOffset.secondsValue) s",
    ]
    configuration["clock"] = mapping.clockName
    let header = ObservationFile.Header(
      clip: stretch.clip.id, sha256: stretch.sha256, duration: duration, system: system.id,
      systemVersion: system.version ?? "", exposure: whole, tool: Tool.citation,
      configuration: configuration)
    return ObservationFile(
      header: header,
      observations: (allotment?.alarms[stretch.clip.id] ?? []).map(Observation.alarm))
  }
}
