import Interchange
import MediaTime
import Observations
import Testing

/// Two clips of one camera, an hour each from 8:00 and from the given minute on.
private func stretches(secondFrom minute: Int = 60, camera: String = "c") -> [AlarmLog.Stretch] {
  let start = UTCInstant(rfc3339: "2024-03-02T08:00:00Z") ?? UTCInstant(.zero)
  return [("a", "c", 0), ("b", camera, minute)].map { clip, camera, minute in
    AlarmLog.Stretch(
      clip: clip, camera: camera,
      startsAt: UTCInstant(start.seconds + Rational(Int64(minute * 60))),
      duration: .seconds(3600))
  }
}

private func log(_ rows: String...) throws -> AlarmLog {
  try AlarmLog(csv: (["event,start,end,camera"] + rows).joined(separator: "\n"), file: "a.csv")
}

@Suite struct AllotmentTests {
  @Test func aRowThatStandsAgainIsARepeatAndNoAlarm() throws {
    let row = "x,5,6,c"
    let log = try log(row, "x,5,7,c", row, row)
    #expect(log.rows.map(\.record) == [2, 3])
    #expect(log.repeats == [4, 5])
  }

  @Test func anAlarmAcrossTwoClipsBelongsToTheOneInWhichItStarts() throws {
    let found = try log("x,2024-03-02T08:59:00Z,2024-03-02T09:01:00Z,c")
      .allotment(to: stretches(), clockOffset: .zero)
    #expect(found.alarms.mapValues(\.count) == ["a": 1])
  }

  @Test func anAlarmAtTheEndOfAClipBelongsToTheNext() throws {
    let found = try log("x,2024-03-02T09:00:00Z,,c").allotment(to: stretches(), clockOffset: .zero)
    #expect(found.alarms.mapValues(\.count) == ["b": 1])
  }

  @Test func clipsThatOverlapShareARow() throws {
    let found = try log("x,2024-03-02T08:45:00Z,,c")
      .allotment(to: stretches(secondFrom: 30), clockOffset: .zero)
    #expect(found.alarms.mapValues(\.count) == ["a": 1, "b": 1])
    #expect(found.shared.map { $0.map(\.clip) } == [["a", "b"]])
  }

  @Test func rowsOutsideAndOfStrangersAreCounted() throws {
    let found = try log("x,2024-03-02T07:00:00Z,,c", "x,2024-03-02T08:00:01Z,,d")
      .allotment(to: stretches(), clockOffset: .zero)
    #expect(found.outside == 1)
    #expect(found.strangers == ["d": 1])
    #expect(found.alarms.isEmpty)
  }

  @Test func aTimeSinceTheClipBeganFitsOneClipOnly() throws {
    let log = try log("x,5,6,c")
    #expect(throws: AlarmLog.Ambiguity.twoClips(record: 2, first: "a", second: "b")) {
      try log.allotment(to: stretches(), clockOffset: .zero)
    }
  }

  @Test func aRowWithoutACameraFitsOneCameraOnly() throws {
    let log = try log("x,5,6,")
    #expect(throws: AlarmLog.Ambiguity.twoCameras(record: 2, first: "c", second: "d")) {
      try log.allotment(to: stretches(camera: "d"), clockOffset: .zero)
    }
  }
}
