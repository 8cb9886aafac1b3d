public import Documents
import Foundation
public import MediaTime
public import Observations
import Phrasebook
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
    public internal(set) var start: Stamp
    /// When it ended; nil where the log does not say.
    public internal(set) var end: Stamp?
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
  /// Event names of the log that the mapping leaves out, with the records that bear them.
  public let unmappedEvents: [String: [Int]]
  /// Records that repeat an earlier one cell by cell: the same record again, never another alarm.
  public let repeats: [Int]

  /// Reads a log; an error names the record, what was found and what was expected.
  public init(
    csv text: String, file: String, mapping: AlarmMapping = AlarmMapping()
  ) throws(DocumentError) {
    // The library takes an open quote for a cell that runs to the end: a cut-off log would lose its alarms silently.
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
      throw DocumentError(.syntax, file: file, line: nil, .openQuote)
    }
    let table: EnumeratedCSV
    do {
      table = try EnumeratedCSV(
        string: text, delimiter: .character(mapping.delimiter), loadColumns: false)
    } catch {
      throw DocumentError(.syntax, file: file, line: nil, .notCSV("\(error)"))
    }
    let header = table.header.map { $0.trimmingCharacters(in: .whitespaces) }
    guard !header.allSatisfy(\.isEmpty) else {
      throw DocumentError(
        .content, file: file, line: nil, .emptyWithoutHeader)
    }
    let places = try AlarmLog.places(of: mapping, in: header, file: file)
    let known = Set(places.values)
    droppedColumns = header.indices.filter { !known.contains($0) }.map { header[$0] }
    var rows: [Row] = []
    var unmapped: [String: [Int]] = [:]
    var repeats: [Int] = []
    var seen: Set<[String]> = []
    var identifiers: Set<String> = []
    var clocks = ClockOrder(file: file)
    let cellsOfCut = AlarmLog.cellsOfUnendedLine(text, mapping.delimiter)
    let last = table.rows.indices.last
    for (index, cells) in table.rows.enumerated() where !cells.allSatisfy(\.isEmpty) {
      guard seen.insert(cells).inserted else {
        repeats.append(index + 2)
        continue
      }
      let reader = RecordReader(
        file: file, record: index + 2, cells: cells, places: places, mapping: mapping)
      guard cells.count <= header.count else {
        throw reader.error(.cells(cells.count, inHeader: header.count))
      }
      // A row may leave out its last cells, but not the end of its line, too.
      if let cellsOfCut, index == last, cellsOfCut < header.count {
        throw reader.error(.cutOff(cells: cellsOfCut, of: header.count))
      }
      guard let row = try reader.row(unmapped: &unmapped, clocks: &clocks) else { continue }
      if let identifier = row.identifier, !identifiers.insert(identifier).inserted {
        throw reader.error(.alarmIdentifierTwice(identifier))
      }
      rows.append(row)
    }
    try clocks.settle(&rows)
    self.rows = rows
    unmappedEvents = unmapped
    self.repeats = repeats
  }

  /// Cells of the last line where that has no end; nil where it has one.
  private static func cellsOfUnendedLine(_ text: String, _ delimiter: Character) -> Int? {
    let bytes = text.utf8
    guard let end = bytes.last, end != 0x0A, end != 0x0D else { return nil }
    let start = bytes.lastIndex { $0 == 0x0A || $0 == 0x0D }.map(bytes.index(after:))
    var (cells, isQuoted) = (1, false)
    for character in text[(start ?? bytes.startIndex)...] {
      if character == "\"" { isQuoted.toggle() }
      if character == delimiter, !isQuoted { cells += 1 }
    }
    return cells
  }

  /// Index of each known column; `event` and `start` must be there.
  private static func places(
    of mapping: AlarmMapping, in header: [String], file: String
  ) throws(DocumentError) -> [String: Int] {
    var places: [String: Int] = [:]
    for (column, name) in mapping.columns {
      if let index = header.firstIndex(of: name) {
        places[column] = index
        guard header.lastIndex(of: name) == index else {
          throw DocumentError(
            .content, file: file, line: 1,
            .columnTwice(name))
        }
      } else if ["event", "start"].contains(column) {
        throw DocumentError(
          .content, file: file, line: 1,
          otherDelimiter(header, mapping.delimiter).map {
            .noColumn(name, separated: $0, count: $1)
          } ?? .noColumn(name, nearest: Spelling.nearest(to: name, in: header), header: header))
      }
    }
    return places
  }

  /// What else may stand between cells, where the header is a single one.
  private static func otherDelimiter(
    _ header: [String], _ delimiter: Character
  ) -> (Complaint.Delimiter, count: Int)? {
    guard header.count == 1 else { return nil }
    let others: [(Character, Complaint.Delimiter)] = [
      (";", .semicolon), (",", .comma), ("\t", .tab), ("|", .bar),
    ]
    let counted = others.filter { $0.0 != delimiter }
      .map { other in (other.1, count: header[0].count { $0 == other.0 }) }
    guard let most = counted.max(by: { $0.count < $1.count }), most.count > 0 else { return nil }
    return most
  }
}

/// One record of a log on its way to a row.
private struct RecordReader {
  let file: String
  let record: Int
  let cells: [String]
  let places: [String: Int]
  let mapping: AlarmMapping

  func error(_ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: file, line: record, complaint)
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

  func row(
    unmapped: inout [String: [Int]], clocks: inout ClockOrder
  ) throws(DocumentError) -> AlarmLog.Row? {
    guard let named = cell("event") else { throw error(.emptyEvent) }
    var event = named
    if let events = mapping.events {
      guard let mapped = events[named] else {
        unmapped[named, default: []].append(record)
        return nil
      }
      event = mapped
    }
    guard let startText = cell("start") else {
      throw error(.emptyStart)
    }
    let readings = try readings(startText, cell("end"), &clocks)
    guard let reading = readings.first else {
      throw error(.ends(at: cell("end") ?? "", beforeStart: startText))
    }
    return AlarmLog.Row(
      record: record, camera: cell("camera"), event: event, start: reading.start,
      end: reading.end,
      confidence: try confidence(), zone: cell("zone"), identifier: cell("alarm_id"),
      verdict: try verdict())
  }

  private func confidence() throws(DocumentError) -> Double? {
    guard let text = cell("confidence") else { return nil }
    guard let value = Double(mapping.decimalComma ? text.replacing(",", with: ".") : text),
      value.isFinite
    else { throw error(.notConfidence(written: text)) }
    return value
  }

  private func verdict() throws(DocumentError) -> OperatorVerdict? {
    guard let text = cell("operator_verdict") else { return nil }
    guard let verdict = OperatorVerdict(rawValue: mapping.verdicts[text] ?? text.lowercased())
    else {
      throw error(.notVerdict(text))
    }
    return verdict
  }

  /// Every way to read a row's times whose end is not before its start; more than one only in autumn's hour.
  private func readings(
    _ start: String, _ end: String?, _ clocks: inout ClockOrder
  ) throws(DocumentError) -> [ClockOrder.Reading] {
    let starts = try stamps(start)
    var ends: [AlarmLog.Stamp?] = [nil]
    if let end { ends = try stamps(end) }
    let readings = starts.flatMap { start in
      ends.filter { isOrdered(start, $0) }.map { ClockOrder.Reading(start: start, end: $0) }
    }
    if readings.count > 1, let zone = mapping.timeZone,
      let local = LocalTime(starts.count > 1 ? start : end ?? start)
    {
      clocks.note(
        record, written: start + (end.map { " to \($0)" } ?? ""), offsets: local.offsets(in: zone),
        readings)
    }
    return readings
  }

  /// The time that a text says; two where clocks showed it twice.
  private func stamps(_ text: String) throws(DocumentError) -> [AlarmLog.Stamp] {
    let written = mapping.decimalComma ? text.replacing(",", with: ".") : text
    if let seconds = Rational(clock: written) { return [.media(MediaTime(seconds))] }
    guard let local = LocalTime(written) else {
      throw error(.notLogTime(text))
    }
    if let offset = local.offset {
      return [.wall(UTCInstant(local.secondsAsUTC - Rational(Int64(offset))))]
    }
    guard let zone = mapping.timeZone else {
      throw error(.timeWithoutOffset(text))
    }
    let instants = local.instants(in: zone)
    guard !instants.isEmpty else {
      throw error(
        .timeThatIsNone(
          text, in: zone.identifier, offset: local.offsets(in: zone).before))
    }
    return instants.map(AlarmLog.Stamp.wall)
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
