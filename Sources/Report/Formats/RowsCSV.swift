public import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Scene
import Phrasebook

/// Every row behind every number as CSV (RFC 4180): hits, false alarms, misses, duplicates and what was dropped.
///
/// Output for machines: points as decimal marks, seconds of media time, boxes in fractions of the view, an empty cell where
/// there is nothing. `start_utc` and `end_utc` say when the alarm, or the event that was missed, was on clips with a start.
public enum RowsCSV {
  private static let header = [
    "row", "system", "clip", "event", "zone", "kind", "start", "end", "alerted", "truth_start",
    "truth_end", "latency", "confidence", "x", "y", "width", "height", "staged",
    "operator_verdict", "alarm_id", "reason", "start_utc", "end_utc",
  ]

  /// The file as text, a header line first, lines ended by CR LF.
  public static func render(_ result: AuditResult) -> String {
    let starts = Dictionary(
      result.clips.map { ($0.clip.id, $0.clip.startsAt.flatMap { UTCInstant(rfc3339: $0) }) },
      uniquingKeysWith: { first, _ in first })
    var out = line(header)
    for row in result.rows { out += line(cells(row, startsAt: starts[row.clip] ?? nil)) }
    return out
  }

  private static func cells(_ row: MatchRow, startsAt: UTCInstant?) -> [String] {
    let alarm = row.alarm
    let truth = row.truth
    let box = alarm?.box ?? truth?.box
    var cells = [
      text(row.identifier), text(row.subject.system), text(row.clip), text(row.event),
      text(alarm?.zone ?? truth?.zone ?? ""), row.kind.rawValue,
    ]
    cells += [
      alarm?.interval.start, alarm?.interval.end, alarm?.alerted, truth?.interval.start,
      truth?.interval.end,
    ].map { $0.map { decimal($0.secondsValue) } ?? "" }
    cells += [row.latency.map { decimal($0.secondsValue) } ?? ""]
    cells += [alarm?.confidence, box?.x, box?.y, box?.width, box?.height]
      .map { $0.map(decimal) ?? "" }
    cells += [
      truth.map { $0.staged ? "true" : "false" } ?? "", alarm?.operatorVerdict?.rawValue ?? "",
      text(alarm?.identifier ?? ""), text(row.reason.text(in: .english)),
    ]
    let interval = alarm?.interval ?? truth?.interval
    cells += [interval?.start, interval?.end].map { time in
      guard let time, let startsAt else { return "" }
      return utc(UTCInstant(startsAt.seconds + time.seconds))
    }
    return cells
  }

  /// `2024-10-27T00:50:12.0Z`.
  private static func utc(_ instant: UTCInstant) -> String {
    let time = CivilTime(instant)
    return time.dateText + "T" + time.clockText(decimalMark: ".") + "Z"
  }

  private static func line(_ cells: [String]) -> String {
    cells.joined(separator: ",") + "\r\n"
  }

  /// A cell from a file: a spreadsheet must not take it for a formula (OWASP, *CSV Injection*).
  ///
  /// A leading `= + - @` (or a tab or line end that a spreadsheet would skip) gets an apostrophe in front.
  static func text(_ raw: String) -> String {
    let visible = SafeText.visible(raw)
    // Full-width forms are read as the plain signs by some spreadsheets.
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
    let first = visible.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
    let safe = first.map(risky.contains) == true ? "'" + visible : visible
    // Scalars, not characters: a quote with a combining mark on it is still a quote to the reader of the file.
    let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || safe.hasPrefix("'") else { return safe }
    var doubled = String.UnicodeScalarView()
    for scalar in safe.unicodeScalars {
      doubled.append(scalar)
      if scalar == "\"" { doubled.append(scalar) }
    }
    return "\"" + String(doubled) + "\""
  }

  /// At most six decimals, without trailing zeros.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 9e12 else { return "" }
    let millionths = Int64((value * 1_000_000).rounded())
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    guard rest > 0 else { return sign + "\(whole)" }
    var digits = String(repeating: "0", count: 6 - "\(rest)".count) + "\(rest)"
    while digits.last == "0" { digits.removeLast() }
    return sign + "\(whole)." + digits
  }
}
