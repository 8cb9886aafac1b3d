import Claims
import Documents
import Foundation
import Interchange
import MediaTime
import Observation
import Replay

/// A vendor's log as observations of the audit's clips: no video is needed.
struct LogEvidence {
  /// What reading logs dropped, for the privacy manifest: column or reason, and how often.
  private(set) var dropped: [String: Int] = [:]
  private let cameras: Set<String>
  private var mappings: [String: AlarmMapping] = [:]
  private var logs: [String: AlarmLog] = [:]

  /// Reads logs for an audit of these cameras.
  init(cameras: [String]) { self.cameras = Set(cameras) }

  /// One system's alarms on one clip; nil where the system has no log for the clip.
  mutating func observations(
    of system: AuditSystem, source: AuditSystem.AlarmLog, clip: AuditClip, duration: MediaDuration?,
    sha256: String?, folder: AuditFolder
  ) throws -> ObservationFile? {
    guard let name = source.files[clip.id] else { return nil }
    let path = folder.input(name)
    if source.format == "jsonl" {
      return try ObservationFile(DocumentBytes(path: path))
    }
    let log = try log(path, mapping: source.mapping.map(folder.input), name: name)
    guard let duration else {
      throw DocumentError(
        .content, file: path, line: nil,
        "clip \(clip.id) has neither video nor `duration:`; a log alone does not say how long it covers"
      )
    }
    var startsAt: UTCInstant?
    if let text = clip.startsAt {
      guard let instant = UTCInstant(rfc3339: text) else {
        throw DocumentError(
          .content, file: folder.inputs.path, line: clip.line,
          "starts-at \"\(text)\" is no RFC 3339 time, expected one such as 2024-03-02T08:00:00Z")
      }
      startsAt = instant
    }
    let share: AlarmLog.Share
    do {
      share = try log.share(
        camera: clip.camera, startsAt: startsAt, duration: duration,
        clockOffset: source.clockOffset)
    } catch .clipHasNoStart(let record) {
      throw DocumentError(
        .content, file: path, line: record,
        "has wall-clock time, but clip \(clip.id) has no `starts-at:`; add it to the audit")
    }
    let whole = IntervalSet([MediaInterval(between: .zero, and: MediaTime(duration.seconds))])
    let header = ObservationFile.Header(
      clip: clip.id, sha256: sha256, duration: duration, system: system.id,
      systemVersion: system.version ?? "", exposure: whole, tool: Tool.citation,
      configuration: [
        "log": name, "clock-offset": "\(source.clockOffset.secondsValue) s",
        "rows-outside-clip": "\(share.outside)",
      ])
    return ObservationFile(header: header, observations: share.alarms.map(Observation.alarm))
  }

  private mutating func log(_ path: String, mapping: String?, name: String) throws -> AlarmLog {
    let key = path + "\n" + (mapping ?? "")
    if let known = logs[key] { return known }
    let rule: AlarmMapping
    if let mapping {
      rule = try mappings[mapping] ?? AlarmMapping(DocumentNode.read(mapping))
      mappings[mapping] = rule
    } else {
      rule = AlarmMapping()
    }
    let log = try AlarmLog(
      csv: try DocumentText.read(path, limit: 1 << 30), file: path, mapping: rule)
    // A log in which no row names a camera of the audit would pass for a silent system.
    let named = Set(log.rows.compactMap(\.camera))
    guard named.isEmpty || !named.isDisjoint(with: cameras) else {
      throw DocumentError(
        .content, file: path, line: nil,
        "no row names a camera of the audit; the log has \(named.sorted().joined(separator: ", ")), "
          + "the audit \(cameras.sorted().joined(separator: ", "))")
    }
    for column in log.droppedColumns { dropped["\(name): column \(column)"] = log.rows.count }
    for (event, count) in log.unmappedEvents { dropped["\(name): event \(event)"] = count }
    logs[key] = log
    return log
  }
}
