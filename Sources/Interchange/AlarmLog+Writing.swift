import MediaTime
public import Observation

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
    "\(Double(microseconds) / 1_000_000)"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
