import MediaTime
public import Observations

extension AlarmLog {
  /// Alarms of one clip in the plain form, `alarms.csv`: a header line and a line an alarm, times in seconds.
  public static func csv(_ alarms: [(camera: String?, alarm: Alarm)]) -> String {
    var lines = AlarmMapping.columnNames.joined(separator: ",") + "\n"
    for (camera, alarm) in alarms {
      let cells: [String?] = [
        camera, alarm.event, seconds(alarm.interval.start.seconds.microseconds),
        seconds(alarm.interval.end.seconds.microseconds), alarm.confidence.map { "\($0)" },
        alarm.zone, alarm.identifier, alarm.operatorVerdict?.rawValue,
      ]
      lines += cells.map { quoted($0 ?? "") }.joined(separator: ",") + "\n"
    }
    return lines
  }

  private static func seconds(_ microseconds: Int64) -> String {
    // In full, never with an exponent, which a time in a log may not have.
    let (whole, part) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var decimals = String(String(1_000_000 + part).dropFirst())
    while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
    return (microseconds < 0 ? "-" : "") + "\(whole).\(decimals)"
  }

  private static func quoted(_ text: String) -> String {
    // By scalars: as characters, CR LF is neither of the two, and a comma with an accent no comma.
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
