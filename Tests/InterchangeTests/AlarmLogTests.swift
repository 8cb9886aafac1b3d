import Phrasebook
import Documents
import Interchange
import MediaTime
import Observations
import Testing

private let vendor = """
  Kamera;Ereignis;Beginn;Ende;Sicherheit;Urteil
  c1;Koffer;31.03.2024 03:00:10;31.03.2024 03:00:20,5;0,75;falsch
  c2;Koffer;31.03.2024 01:59:59;;0,5;
  c1;Tür offen;31.03.2024 03:10:00;;;

  """

private func mapping(_ extra: String = "") throws -> AlarmMapping {
  try AlarmMapping(
    DocumentNode.parse(
      yaml: """
        mapping: 1
        columns: {camera: Kamera, event: Ereignis, start: Beginn, end: Ende, confidence: Sicherheit,
          operator_verdict: Urteil}
        events: {Koffer: abandoned-object}
        verdicts: {falsch: "false"}
        timezone: Europe/Berlin
        delimiter: ";"
        decimal: comma
        \(extra)
        """, file: "map.yaml"))
}

/// A camera's clip that begins where the clocks go forward.
private func stretch(_ camera: String, _ duration: MediaDuration) -> AlarmLog.Stretch {
  AlarmLog.Stretch(
    clip: "of " + camera, camera: camera,
    startsAt: UTCInstant(rfc3339: "2024-03-31T01:00:00Z"), duration: duration)
}

@Test func aVendorsLogBecomesAlarmsOnTheClipsClock() throws {
  let log = try AlarmLog(csv: vendor, file: "log.csv", mapping: mapping())
  // 03:00:10 summer time is 01:00:10 UTC: the clip starts ten seconds earlier.
  let alarms = try log.allotment(
    to: [stretch("c1", .seconds(3600))], clockOffset: .seconds(2)
  ).alarms["of c1", default: []]
  let alarm = try #require(alarms.first)
  #expect(alarms.count == 1)
  #expect(alarm.event == "abandoned-object")
  #expect(alarm.interval.start == .seconds(8))
  #expect(alarm.interval.end == .seconds(18.5))
  #expect(alarm.confidence == 0.75)
  #expect(alarm.operatorVerdict == .dismissed)
}

@Test func eventsThatTheMappingLeavesOutAreCounted() throws {
  let log = try AlarmLog(csv: vendor, file: "log.csv", mapping: mapping())
  #expect(log.unmappedEvents == ["Tür offen": [4]])
}

@Test func rowsOutsideTheClipAreCountedAndNotScored() throws {
  let log = try AlarmLog(csv: vendor, file: "log.csv", mapping: mapping())
  let found = try log.allotment(
    to: [stretch("c1", .seconds(60)), stretch("c2", .seconds(60))], clockOffset: .zero)
  // 01:59:59 is still winter time: 00:59:59 UTC, a second before the clip.
  #expect(found.outside == 1)
  #expect(found.alarms.values.reduce(0) { $0 + $1.count } == 1)
}

@Test func columnsWithoutAPlaceAreNamedAndDropped() throws {
  let log = try AlarmLog(csv: "event,start,operator_name\nx,1,Dupont\n", file: "a.csv")
  #expect(log.droppedColumns == ["operator_name"])
}

@Test(arguments: [
  ("event,begin\nx,1\n", "no column \"start\""), ("", "empty"),
  ("event,start\nx,soon\n", "a.csv:2: found time \"soon\""),
  ("event,start,end\nx,5,4\n", "before it starts"),
  ("event,start\nx,2024-03-02 08:00:00\n", "no UTC offset"),
  ("event,start,confidence\nx,1,nan\n", "found confidence \"nan\""),
  ("event,start,alarm_id\nx,1,7\nx,2,7\n", "stands twice"),
  ("event,start,alarm_id\nx,1,7\nx,1,7\nx,1.5,7\n", "a.csv:4: alarm_id \"7\" stands twice"),
  ("event,start,operator_verdict\nx,1,maybe\n", "found operator_verdict \"maybe\""),
  ("event;start;end\nx;1;2\n", "is one cell but holds 2 semicolons; set `delimiter: semicolon`"),
  ("event\tstart\nx\t1\n", "is one cell but holds 1 tab; set `delimiter: tab`"),
  ("event\nx\n", "no column \"start\"; the header has: event"),
  ("event,start\n\"x,1\n", "a quote is never closed"),
  ("event,start\nx,1,2\n", "a.csv:2: found 3 cells, expected 2"),
])
func aBrokenLogSaysWhereAndWhat(csv: String, message: String) {
  let error = #expect(throws: DocumentError.self) { try AlarmLog(csv: csv, file: "a.csv") }
  #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
}

@Test func whatIsWrittenReadsBack() throws {
  let alarm = Alarm(
    event: "density", zone: "hall, north",
    interval: MediaInterval(between: .zero, and: try #require(.seconds(1.25))), confidence: 0.5,
    identifier: "a\"1", operatorVerdict: .confirmed)
  let text = AlarmLog.csv([(camera: "c", alarm: alarm)])
  let found = try AlarmLog(csv: text, file: "a.csv").allotment(
    to: [AlarmLog.Stretch(clip: "a", camera: "c", startsAt: nil, duration: .seconds(2))],
    clockOffset: .zero)
  #expect(found.alarms == ["a": [alarm]])
}

@Test(arguments: [0.000001, 0.25, 86_400, 1e9])
func timesAreWrittenWithoutAnExponent(seconds: Double) throws {
  let time = try #require(MediaTime.seconds(seconds))
  let alarm = Alarm(event: "x", interval: MediaInterval(between: time, and: time), identifier: "1")
  let log = try AlarmLog(csv: AlarmLog.csv([(camera: nil, alarm: alarm)]), file: "a.csv")
  #expect(log.rows.map(\.start) == [.media(time)])
}

@Test func aLineEndOfTwoCharactersIsQuoted() throws {
  let alarm = Alarm(
    event: "x", zone: "a\r\nb", interval: MediaInterval(between: .zero, and: .zero),
    identifier: "1")
  let log = try AlarmLog(csv: AlarmLog.csv([(camera: nil, alarm: alarm)]), file: "a.csv")
  #expect(log.rows.map(\.zone) == ["a\r\nb"])
}

@Test(arguments: [
  "camera,event,start\nc1,fire,10\nc1,fi", "camera,event,start\nc1,fire,10\nc1,fire",
])
func aLogThatWasCutInsideItsLastRowIsNotRead(text: String) {
  let error = #expect(throws: DocumentError.self) { try AlarmLog(csv: text, file: "log.csv") }
  #expect(
    error?.description.contains("log.csv:3: found 2 of 3 cells and no end of line") == true,
    "\(error?.description ?? "")")
}

@Test(arguments: [
  "camera,event,start\nc1,fire,10", "event,start,end\nfire,10\n",
  "event,start,end\nfire,10\nfire,11,12",
])
func aLogMayLeaveOutItsLastCellsOrItsLastEndOfLine(text: String) throws {
  #expect(try !AlarmLog(csv: text, file: "log.csv").rows.isEmpty)
}

@Test(arguments: ["event,start,start", "start,event,end,start", "event,start,confidence,event"])
func aColumnStandsOnceInAHeader(header: String) {
  let error = #expect(throws: DocumentError.self) {
    try AlarmLog(csv: header + "\nfire,1,2,3\n", file: "log.csv")
  }
  #expect(
    error?.description.contains("stands twice in the header") == true,
    "\(error?.description ?? "")")
}
