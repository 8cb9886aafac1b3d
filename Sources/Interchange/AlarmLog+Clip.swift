public import MediaTime
public import Observation

extension AlarmLog {
  /// What of a log belongs to one clip.
  public struct Share: Sendable, Hashable {
    /// Alarms on the clip's own clock, by start.
    public let alarms: [Alarm]
    /// Rows of the clip's camera that lie before its start or after its end: not scored, but counted.
    public let outside: Int
  }

  /// Why a log cannot be laid on a clip.
  public enum ClipMismatch: Error, Hashable, Sendable {
    /// Record with wall-clock time, but the clip has no `starts-at`.
    case clipHasNoStart(record: Int)
  }

  /// The alarms that lie in a clip, on its own clock.
  ///
  /// - Parameters:
  ///   - camera: The clip's camera; rows that name another are left out.
  ///   - startsAt: Wall-clock time of the clip's start.
  ///   - duration: Length of the clip; nil: unbounded.
  ///   - clockOffset: How far the log's clock is ahead of the clip's; subtracted.
  /// - Returns: The alarms and the number of rows outside the clip.
  /// - Throws: `ClipMismatch` where a row has wall-clock time and the clip has none.
  public func share(
    camera: String?, startsAt: UTCInstant?, duration: MediaDuration?, clockOffset: MediaDuration
  ) throws(ClipMismatch) -> Share {
    var alarms: [Alarm] = []
    var outside = 0
    for row in rows(of: camera) {
      let start = try media(row.start, row, startsAt) - clockOffset
      var end = start
      if let stamp = row.end { end = try media(stamp, row, startsAt) - clockOffset }
      let interval = MediaInterval(between: start, and: end)
      let view = MediaInterval(
        between: .zero, and: duration.map { MediaTime($0.seconds) } ?? max(end, .zero))
      guard end >= .zero, start <= view.end else {
        outside += 1
        continue
      }
      alarms.append(row.alarm(at: interval))
    }
    return Share(alarms: alarms.sorted { $0.interval < $1.interval }, outside: outside)
  }

  /// The rows of a camera and those that name none, in the order of the file.
  private func rows(of camera: String?) -> [Row] {
    guard let camera else { return rows }
    return ((places[camera] ?? []) + (places[nil] ?? [])).sorted().map { rows[$0] }
  }

  func media(
    _ stamp: Stamp, _ row: Row, _ startsAt: UTCInstant?
  ) throws(ClipMismatch) -> MediaTime {
    switch stamp {
    case .media(let time): return time
    case .wall(let instant):
      guard let startsAt else { throw .clipHasNoStart(record: row.record) }
      return MediaTime((instant - startsAt).seconds)
    }
  }
}
