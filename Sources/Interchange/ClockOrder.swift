import Documents
import MediaTime
import Phrasebook

/// Rows whose clock showed the same hour twice: what the order of rows and the length of alarms say of them.
struct ClockOrder {
  /// One way to read a row: when it began and ended.
  struct Reading: Hashable {
    let start: AlarmLog.Stamp
    let end: AlarmLog.Stamp?

    /// Seconds from start to end; nil where the row does not say.
    var length: Rational? {
      guard case .wall(let start) = start, case .wall(let end) = end else { return nil }
      return (end - start).seconds
    }
  }

  /// A row that can be read in more than one way.
  private struct OpenRow {
    let written: String
    let offsets: (before: String, after: String)
    var readings: [Reading]
  }

  let file: String
  /// By record.
  private var open: [Int: OpenRow] = [:]

  init(file: String) { self.file = file }

  /// Keeps all readings of a record until every row is known.
  mutating func note(
    _ record: Int, written: String, offsets: (before: String, after: String), _ readings: [Reading]
  ) {
    open[record] = OpenRow(written: written, offsets: offsets, readings: readings)
  }

  /// Chooses the one reading that fits the other rows; a row that fits in two ways is an error.
  mutating func settle(_ rows: inout [AlarmLog.Row]) throws(DocumentError) {
    guard !open.isEmpty else { return }
    leaveOutLongAlarms(rows)
    for group in Self.ordered(rows, certain: { start(of: $0) }) {
      try leaveOutOfOrder(group)
    }
    for index in rows.indices {
      guard let row = open[rows[index].record] else { continue }
      guard let reading = row.readings.first, row.readings.count == 1 else {
        throw error(
          rows[index].record, row,
          .nothingTells)
      }
      rows[index].start = reading.start
      rows[index].end = reading.end
    }
  }

  /// Where no alarm of certain length in the file lasts an hour, an hour more is the clock's and not the alarm's.
  private mutating func leaveOutLongAlarms(_ rows: [AlarmLog.Row]) {
    let hour = Rational(3600)
    let lengths = rows.filter { open[$0.record] == nil }
      .compactMap { Reading(start: $0.start, end: $0.end).length }
    guard let longest = lengths.max(), longest < hour else { return }
    for (record, row) in open {
      let short = row.readings.filter { ($0.length ?? .zero) < hour }
      if !short.isEmpty { open[record]?.readings = short }
    }
  }

  /// The one start of a row; nil where two are possible, or it is not on the wall's clock.
  private func start(of row: AlarmLog.Row) -> UTCInstant? {
    let starts = starts(of: row)
    return starts.count == 1 ? starts.first : nil
  }

  private func starts(of row: AlarmLog.Row) -> [UTCInstant] {
    let stamps = open[row.record]?.readings.map(\.start) ?? [row.start]
    let instants = stamps.compactMap { if case .wall(let instant) = $0 { instant } else { nil } }
    return Set(instants).sorted()
  }

  /// Rows in the order of time, as far as those with a certain start show that the file has one.
  ///
  /// The whole file where it is oldest first or newest first throughout, else each camera that is.
  private static func ordered(
    _ rows: [AlarmLog.Row], certain: (AlarmLog.Row) -> UTCInstant?
  ) -> [[AlarmLog.Row]] {
    func inOrder(_ rows: [AlarmLog.Row]) -> [AlarmLog.Row]? {
      let starts = rows.compactMap(certain)
      let rises = zip(starts, starts.dropFirst()).contains { $0 < $1 }
      let falls = zip(starts, starts.dropFirst()).contains { $0 > $1 }
      guard rises != falls else { return nil }
      return rises ? rows : rows.reversed()
    }
    if let whole = inOrder(rows) { return [whole] }
    return Dictionary(grouping: rows, by: \.camera).values.compactMap(inOrder)
  }

  /// Leaves only starts that are neither before the rows that come first nor after those that follow.
  private mutating func leaveOutOfOrder(_ rows: [AlarmLog.Row]) throws(DocumentError) {
    let choices = rows.map(starts)
    var earliest: [UTCInstant?] = []
    var bound: UTCInstant?
    for (row, starts) in zip(rows, choices) {
      let fitting = starts.first { start in bound.map { $0 <= start } ?? true }
      if fitting == nil, !starts.isEmpty, let row = open[row.record] {
        throw error(rows[earliest.count].record, row, .neitherFits)
      }
      earliest.append(fitting)
      bound = fitting ?? bound
    }
    bound = nil
    for index in rows.indices.reversed() {
      let fitting = choices[index].last { start in bound.map { start <= $0 } ?? true }
      bound = fitting ?? bound
      guard let first = earliest[index], let last = fitting else { continue }
      open[rows[index].record]?.readings.removeAll {
        guard case .wall(let start) = $0.start else { return false }
        return start < first || last < start
      }
    }
  }

  private func error(_ record: Int, _ row: OpenRow, _ why: Complaint.Part) -> DocumentError {
    DocumentError(
      .content, file: file, line: record,
      .shownTwice(
        row.written, why, offsets: row.offsets))
  }
}
