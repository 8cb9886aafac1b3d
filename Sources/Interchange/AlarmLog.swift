public import Documents
import Foundation
public import MediaTime
public import Observation
import SwiftCSV

/// A vendor's alarm log: rows of a CSV as alarms, on the clock of the log or of the clip.
public struct AlarmLog: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// Record number in the file, the header being 1.
    public let record: Int
    /// Camera, where the log has a column for it.
    public let camera: String?
    /// The audit's event type.
    public let event: String
    /// When it began, as written.
    public let start: Stamp
    /// When it ended; nil where the log does not say.
    public let end: Stamp?
    /// Confidence in the vendor's own range.
    public let confidence: Double?
    /// Zone or line.
    public let zone: String?
    /// The vendor's identifier.
    public let identifier: String?
    /// What an operator said.
    public let verdict: OperatorVerdict?
  }

  /// A time in a log: on the clip's clock or on the wall.
  public enum Stamp: Sendable, Hashable {
    /// Seconds since the clip began.
    case media(MediaTime)
    /// Wall-clock time.
    case wall(UTCInstant)
  }

  /// Rows in the order of the file.
  public let rows: [Row]
  /// Columns that were not read because no format knows them or because they name people, with no cell kept.
  public let droppedColumns: [String]
  /// Event names of the log that the mapping leaves out, with the number of their rows.
  public let unmappedEvents: [String: Int]
  /// Places in `rows` by camera; under nil those that name none, which belong to every camera.
  let places: [String?: [Int]]

  /// Reads a log; an error names the record, what was found and what was expected.
  public init(
    csv text: String, file: String, mapping: AlarmMapping = AlarmMapping()
  ) throws(DocumentError) {
    // The library takes an open quote for a cell that runs to the end: a cut-off log would lose its alarms silently.
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
      throw DocumentError(.syntax, file: file, line: nil, "not CSV: a quote is never closed")
    }
    let table: EnumeratedCSV
    do {
      table = try EnumeratedCSV(
        string: text, delimiter: .character(mapping.delimiter), loadColumns: false)
    } catch {
      throw DocumentError(.syntax, file: file, line: nil, "not CSV: \(error)")
    }
    let header = table.header.map { $0.trimmingCharacters(in: .whitespaces) }
    guard !header.allSatisfy(\.isEmpty) else {
      throw DocumentError(
        .content, file: file, line: nil, "the file is empty, expected a header line")
    }
    let places = try AlarmLog.places(of: mapping, in: header, file: file)
    let known = Set(places.values)
    droppedColumns = header.indices.filter { !known.contains($0) }.map { header[$0] }
    var rows: [Row] = []
    var unmapped: [String: Int] = [:]
    var identifiers: Set<String> = []
    for (index, cells) in table.rows.enumerated() where !cells.allSatisfy(\.isEmpty) {
      let reader = RecordReader(
        file: file, record: index + 2, cells: cells, places: places, mapping: mapping)
      guard cells.count <= header.count else {
        throw reader.error("found \(cells.count) cells, expected \(header.count) as in the header")
      }
      guard let row = try reader.row(unmapped: &unmapped) else { continue }
      if let identifier = row.identifier, !identifiers.insert(identifier).inserted {
        throw reader.error("alarm_id \"\(identifier)\" stands twice, expected once")
      }
      rows.append(row)
    }
    self.rows = rows
    unmappedEvents = unmapped
    self.places = Dictionary(grouping: rows.indices) { rows[$0].camera }
  }

  /// Index of each known column; `event` and `start` must be there.
  private static func places(
    of mapping: AlarmMapping, in header: [String], file: String
  ) throws(DocumentError) -> [String: Int] {
    var places: [String: Int] = [:]
    for (column, name) in mapping.columns {
      if let index = header.firstIndex(of: name) {
        places[column] = index
      } else if ["event", "start"].contains(column) {
        throw DocumentError(
          .content, file: file, line: 1,
          "no column \"\(name)\"" + Spelling.hint(for: name, in: header)
            + "; the header has: " + header.joined(separator: ", "))
      }
    }
    return places
  }
}

/// One record of a log on its way to a row.
private struct RecordReader {
  let file: String
  let record: Int
  let cells: [String]
  let places: [String: Int]
  let mapping: AlarmMapping

  func error(_ reason: String) -> DocumentError {
    DocumentError(.content, file: file, line: record, reason)
  }

  func cell(_ column: String) -> String? {
    guard let index = places[column], index < cells.count else { return nil }
    var text = cells[index]
    // Nearly every cell is tidy, and trimming costs more than all else that is done with it.
    if !text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) {
      text = text.trimmingCharacters(in: .whitespaces)
    }
    return text.isEmpty ? nil : text
  }

  func row(unmapped: inout [String: Int]) throws(DocumentError) -> AlarmLog.Row? {
    guard let named = cell("event") else { throw error("column event is empty, expected a type") }
    var event = named
    if let events = mapping.events {
      guard let mapped = events[named] else {
        unmapped[named, default: 0] += 1
        return nil
      }
      event = mapped
    }
    guard let startText = cell("start") else {
      throw error("column start is empty, expected a time")
    }
    let start = try stamp(startText)
    var end: AlarmLog.Stamp?
    if let text = cell("end") { end = try stamp(text) }
    guard isOrdered(start, end) else {
      throw error("ends at \(cell("end") ?? ""), before it starts at \(startText)")
    }
    return AlarmLog.Row(
      record: record, camera: cell("camera"), event: event, start: start, end: end,
      confidence: try confidence(), zone: cell("zone"), identifier: cell("alarm_id"),
      verdict: try verdict())
  }

  private func confidence() throws(DocumentError) -> Double? {
    guard let text = cell("confidence") else { return nil }
    guard let value = Double(mapping.decimalComma ? text.replacing(",", with: ".") : text),
      value.isFinite
    else { throw error("found confidence \"\(text)\", expected a finite number") }
    return value
  }

  private func verdict() throws(DocumentError) -> OperatorVerdict? {
    guard let text = cell("operator_verdict") else { return nil }
    guard let verdict = OperatorVerdict(rawValue: mapping.verdicts[text] ?? text.lowercased())
    else {
      throw error(
        "found operator_verdict \"\(text)\", expected true, false or unknown; map other words "
          + "under `verdicts:`")
    }
    return verdict
  }

  private func stamp(_ text: String) throws(DocumentError) -> AlarmLog.Stamp {
    let written = mapping.decimalComma ? text.replacing(",", with: ".") : text
    if let seconds = Rational(clock: written) { return .media(MediaTime(seconds)) }
    guard let local = LocalTime(written) else {
      throw error(
        "found time \"\(text)\", expected seconds, hh:mm:ss.mmm, or a date and time such as "
          + "2024-03-02T08:00:00Z")
    }
    if let offset = local.offset {
      return .wall(UTCInstant(local.secondsAsUTC - Rational(Int64(offset))))
    }
    guard let zone = mapping.timeZone else {
      throw error("time \"\(text)\" has no UTC offset; add one, or `timezone:` in a mapping file")
    }
    return .wall(local.instant(in: zone))
  }

  private func isOrdered(_ start: AlarmLog.Stamp, _ end: AlarmLog.Stamp?) -> Bool {
    switch (start, end) {
    case (.media(let a), .media(let b)): a <= b
    case (.wall(let a), .wall(let b)): a <= b
    case (_, nil): true
    default: false
    }
  }
}

extension LocalTime {
  /// The instant at which clocks of a zone show this; where they show it twice (autumn), the first.
  func instant(in zone: TimeZone) -> UTCInstant {
    let shown = secondsAsUTC.doubleValue
    // The offset depends on the instant and the instant on the offset: try both sides of a change of clocks.
    let guesses = [-86400.0, 86400].map {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: shown + $0))
    }
    let instants = guesses.sorted(by: >).map { secondsAsUTC - Rational(Int64($0)) }
    let fitting = instants.first {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0.doubleValue))
        == Int((secondsAsUTC - $0).floor)
    }
    return UTCInstant(fitting ?? instants[0])
  }
}
