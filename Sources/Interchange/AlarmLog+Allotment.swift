public import MediaTime
public import Observations
import SwiftCSV

extension AlarmLog {
  /// A stretch of a camera's time that a log is laid on.
  public struct Stretch: Sendable, Hashable {
    /// The clip.
    public let clip: String
    /// Its camera.
    public let camera: String
    /// Wall-clock time of its start; nil where nobody said.
    public let startsAt: UTCInstant?
    /// Its length.
    public let duration: MediaDuration

    /// A stretch by its parts.
    public init(clip: String, camera: String, startsAt: UTCInstant?, duration: MediaDuration) {
      self.clip = clip
      self.camera = camera
      self.startsAt = startsAt
      self.duration = duration
    }
  }

  /// An alarm on the clock of a clip.
  public struct Placed: Sendable, Hashable {
    /// The clip.
    public let clip: String
    /// The alarm.
    public let alarm: Alarm
  }

  /// Where every row of a log went: each is laid on a clip, outside all of them, or left over.
  public struct Allotment: Sendable, Hashable {
    /// Alarms by clip, by start.
    public internal(set) var alarms: [String: [Alarm]] = [:]
    /// Rows that clips whose times overlap share: laid on each of them, counted once.
    public internal(set) var shared: [[Placed]] = []
    /// Rows of a clip's camera that lie in the time of no clip.
    public internal(set) var outside = 0
    /// Rows of cameras that no clip of the log has, by camera.
    public internal(set) var strangers: [String: Int] = [:]
    /// Rows that could only be laid on clips without `starts-at`.
    public internal(set) var unplaced = 0
    /// The first record with wall-clock time of each clip that has no `starts-at`.
    public internal(set) var clockless: [String: Int] = [:]
  }

  /// Why rows cannot be told apart.
  public enum Ambiguity: Error, Hashable, Sendable {
    /// A row counts its time from the start of a clip, and its camera has two.
    case twoClips(record: Int, first: String, second: String)
    /// A row names no camera, and the log is given to clips of two.
    case twoCameras(record: Int, first: String, second: String)
  }

  /// Lays every row on the clip in which it starts.
  ///
  /// An alarm that starts before all clips of its camera and reaches into one belongs to the first that it reaches; where
  /// clips overlap it is laid on each in which it starts.
  public func allotment(
    to stretches: [Stretch], clockOffset: MediaDuration, leavingOut types: Set<String> = []
  ) throws(Ambiguity) -> Allotment {
    let ofCamera = Dictionary(grouping: stretches, by: \.camera)
    let other = stretches.first { $0.camera != stretches.first?.camera }
    var found = Allotment()
    for row in rows where !types.contains(row.event) {
      if let camera = row.camera, ofCamera[camera] == nil {
        found.strangers[camera, default: 0] += 1
        continue
      }
      if row.camera == nil, let other, let first = stretches.first {
        throw .twoCameras(record: row.record, first: first.camera, second: other.camera)
      }
      let own = row.camera.flatMap { ofCamera[$0] } ?? stretches
      if case .media = row.start, own.count > 1 {
        throw .twoClips(record: row.record, first: own[0].clip, second: own[1].clip)
      }
      place(row, on: own, clockOffset, in: &found)
    }
    found.alarms = found.alarms.mapValues { $0.sorted { $0.interval < $1.interval } }
    return found
  }

  private func place(
    _ row: Row, on stretches: [Stretch], _ clockOffset: MediaDuration, in found: inout Allotment
  ) {
    var touched: [(stretch: Stretch, interval: MediaInterval)] = []
    var isTold = false
    for stretch in stretches {
      guard let interval = interval(of: row, on: stretch, clockOffset) else {
        found.clockless[stretch.clip] = found.clockless[stretch.clip] ?? row.record
        continue
      }
      isTold = true
      guard interval.end >= .zero, interval.start <= .zero + stretch.duration else { continue }
      touched.append((stretch, interval))
    }
    guard isTold else {
      found.unplaced += 1
      return
    }
    // At the very end of a clip an alarm belongs to the clip that begins there.
    var chosen = touched.filter {
      $0.interval.start >= .zero && $0.interval.start < .zero + $0.stretch.duration
    }
    if chosen.isEmpty, let first = touched.max(by: { $0.interval.start < $1.interval.start }) {
      chosen = [first]
    }
    guard !chosen.isEmpty else {
      found.outside += 1
      return
    }
    let placed = chosen.map { Placed(clip: $0.stretch.clip, alarm: row.alarm(at: $0.interval)) }
    for one in placed { found.alarms[one.clip, default: []].append(one.alarm) }
    if placed.count > 1 { found.shared.append(placed) }
  }

  /// Nil where the row has wall-clock time and the stretch none.
  private func interval(
    of row: Row, on stretch: Stretch, _ clockOffset: MediaDuration
  ) -> MediaInterval? {
    guard let start = row.start.media(since: stretch.startsAt) else { return nil }
    let end = row.end.flatMap { $0.media(since: stretch.startsAt) } ?? start
    return MediaInterval(between: start, and: end) - clockOffset
  }
}

extension AlarmLog.Stamp {
  /// On the clock of a clip that began then; nil where it has wall-clock time and nobody said when the clip began.
  fileprivate func media(since startsAt: UTCInstant?) -> MediaTime? {
    switch self {
    case .media(let time): time
    case .wall(let instant): startsAt.map { MediaTime((instant - $0).seconds) }
    }
  }
}

extension AlarmLog.Row {
  func alarm(at interval: MediaInterval) -> Alarm {
    Alarm(
      event: event, zone: zone, interval: interval, confidence: confidence,
      identifier: identifier ?? "record \(record)", operatorVerdict: verdict)
  }
}

extension AlarmLog {
  /// How many records a log has that cannot be read otherwise; nil where it is no CSV.
  public static func recordCount(csv text: String) -> Int? {
    let table = try? EnumeratedCSV(string: text, loadColumns: false)
    return table.map { $0.rows.count { !$0.allSatisfy(\.isEmpty) } }
  }
}
