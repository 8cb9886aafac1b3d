import Documents
import Interchange
import MediaTime
import Observations

extension FuzzTarget {
  /// A vendor's alarm log, with or without a mapping file before it.
  static let alarmLog = FuzzTarget(name: "alarm-log") { input in
    let (first, second) = input.halves
    var mapping = AlarmMapping()
    var table = first
    if !second.bytes.isEmpty {
      guard
        let found = read(
          "map.yaml",
          { () throws(DocumentError) in
            try AlarmMapping(DocumentNode.parse(yaml: first.text, file: "map.yaml"))
          })
      else { return }
      mapping = found
      table = second
    }
    guard
      let log = read(
        "f.csv",
        { () throws(DocumentError) in
          try AlarmLog(csv: table.text, file: "f.csv", mapping: mapping)
        })
    else { return }
    for row in log.rows {
      expect(!row.event.isEmpty, "an alarm has a type")
      expect(row.confidence?.isFinite ?? true, "confidence \(row.confidence ?? 0)")
    }
    expect(log.unmappedEvents.values.allSatisfy { !$0.isEmpty }, "unmapped rows are counted")
    for offset in [MediaDuration.zero, .seconds(1), .seconds(-3600)] {
      expectAllotted(log, offset)
    }
  }

  private static func expectAllotted(_ log: AlarmLog, _ offset: MediaDuration) {
    let camera = log.rows.first?.camera
    let clip = AlarmLog.Stretch(
      clip: "clip", camera: camera ?? "camera",
      startsAt: UTCInstant(rfc3339: "2024-03-31T00:00:00Z"), duration: .seconds(86_400))
    guard let found = try? log.allotment(to: [clip], clockOffset: offset) else {
      expect(false, "a clip with a start takes any log")
      return
    }
    let alarms = found.alarms[clip.clip, default: []]
    let strangers = found.strangers.values.reduce(0, +)
    expect(
      alarms.count + found.outside + strangers + found.unplaced == log.rows.count,
      "every row is in one class")
    for (first, second) in zip(alarms, alarms.dropFirst()) {
      expect(!(second.interval < first.interval), "alarms are in order")
    }
    expectWritable(alarms, camera: camera)
  }

  /// The plain form that we write says what it was given, times to the microsecond.
  private static func expectWritable(_ alarms: [Alarm], camera: String?) {
    guard !alarms.isEmpty else { return }
    let text = AlarmLog.csv(alarms.map { (camera, $0) })
    do throws(DocumentError) {
      let again = try AlarmLog(csv: text, file: "written")
      expect(again.rows.count == alarms.count, "every alarm is kept: \(text.debugDescription)")
      for (row, alarm) in zip(again.rows, alarms) {
        expect(
          row.event == alarm.event && row.zone == alarm.zone && row.camera == camera
            && row.identifier == alarm.identifier && row.confidence == alarm.confidence
            && row.verdict == alarm.operatorVerdict,
          "\(row) for \(alarm)")
        guard case .media(let time) = row.start else {
          expect(false, "seconds read back as seconds")
          continue
        }
        let difference = time.secondsValue - alarm.interval.start.secondsValue
        expect(abs(difference) < 1e-5, "\(difference) s between written and read")
      }
    } catch {
      expect(false, "\(error) in \(text.debugDescription)")
    }
  }

  /// A CSV of attributes.
  static let attributeFile = FuzzTarget(name: "attributes") { input in
    guard
      let table = read(
        "f.csv",
        { () throws(DocumentError) in
          try AttributeFile(input.text, file: "f.csv")
        })
    else { return }
    expect(Set(table.attributes).count == table.attributes.count, "each attribute once")
    expect(Set(table.objects).count == table.objects.count, "each object once")
    expect(table.cells.count == table.objects.count, "a row an object")
    for (object, row) in table.cells.enumerated() {
      expect(row.count == table.attributes.count, "a cell an attribute")
      for attribute in row.indices {
        _ = read("f.csv") { () throws(DocumentError) in try table.truth(object, attribute) }
        let score = read("f.csv") { () throws(DocumentError) in try table.score(object, attribute) }
        expect(score?.isFinite ?? true, "score \(score ?? 0)")
      }
    }
  }
}
