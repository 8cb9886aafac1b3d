import Phrasebook
import Documents
import Interchange
import MediaTime
import Testing

private func mapping(_ clock: String) throws -> AlarmMapping {
  try AlarmMapping(DocumentNode.parse(yaml: "mapping: 1\n" + clock, file: "map.yaml"))
}

private func log(_ rows: [String], clock: String = "timezone: Europe/Paris") throws -> AlarmLog {
  try AlarmLog(
    csv: "event,start,end,camera\n" + rows.map { "x,\($0)\n" }.joined(), file: "a.csv",
    mapping: mapping(clock))
}

private func utc(_ time: String, on day: String = "2024-10-27") throws -> AlarmLog.Stamp {
  .wall(try #require(UTCInstant(rfc3339: "\(day)T\(time)Z")))
}

private let paris = "2024-10-27 "

/// The night of 27 October 2024, when clocks in Paris show 02:00 to 02:59 twice.
@Suite struct LogClockTests {
  private static func autumn(_ times: [String]) throws -> AlarmLog {
    try log(times.map { "\(paris)\($0):00,," })
  }

  @Test func oldestFirstTheClockGoesBackBetweenTwoRows() throws {
    let log = try Self.autumn(["01:30", "02:50", "02:12", "03:30"])
    #expect(
      try log.rows.map(\.start) == [
        utc("23:30:00", on: "2024-10-26"), utc("00:50:00"), utc("01:12:00"), utc("02:30:00"),
      ])
  }

  @Test func newestFirstTheClockGoesBackBetweenTwoRows() throws {
    let log = try Self.autumn(["03:30", "02:12", "02:50", "01:30"])
    #expect(
      try log.rows.map(\.start) == [
        utc("02:30:00"), utc("01:12:00"), utc("00:50:00"), utc("23:30:00", on: "2024-10-26"),
      ])
  }

  @Test func anOffsetThatIsWrittenDecidesForItsNeighbours() throws {
    let log = try log([
      "\(paris)01:00:00,,", "2024-10-27T02:10:00+01:00,,", "\(paris)02:40:00,,",
    ])
    #expect(try log.rows.map(\.start).last == utc("01:40:00"))
  }

  @Test func camerasThatFollowEachOtherAreOrderedOneByOne() throws {
    let log = try log([
      "\(paris)01:00:00,,a", "\(paris)01:30:00,,a", "\(paris)02:50:00,,a", "\(paris)02:12:00,,a",
      "\(paris)02:05:00,,b", "\(paris)02:20:00,,b", "\(paris)01:10:00,,b", "\(paris)01:00:00,,b",
    ])
    #expect(try log.rows.map(\.start)[2...3] == [utc("00:50:00"), utc("01:12:00")])
    #expect(try log.rows.map(\.start)[4...5] == [utc("01:05:00"), utc("00:20:00")])
  }

  @Test(arguments: [
    // One row between two certain ones, a sequence that may lie in either hour, no order, a wrong order.
    (["01:30", "02:30", "03:30"], 3), (["01:30", "02:12", "02:50", "03:30"], 3),
    (["02:50", "02:12"], 2), (["01:30", "03:30", "01:40", "02:50"], 5),
    (["01:30", "02:50", "02:12", "02:05", "03:30"], 5),
  ])
  func whatNothingDecidesIsAnErrorWithTheRemedy(times: [String], record: Int) throws {
    let error = #expect(throws: DocumentError.self) { try Self.autumn(times) }
    #expect(error?.line == record)
    #expect(
      error?.reason.contains(
        "write it with its offset, +02:00 or +01:00, or, if the log's clock never changes, set "
          + "`utc-offset:`") == true, "\(error?.description ?? "")")
  }

  @Test func aRowOverTheChangeIsEightMinutesLong() throws {
    let log = try log(["\(paris)02:55:00,\(paris)02:03:00,"])
    #expect(try log.rows[0].start == utc("00:55:00"))
    #expect(try log.rows[0].end == utc("01:03:00"))
  }

  @Test func whereNoCertainAlarmLastsAnHourAnUncertainOneDoesNotEither() throws {
    let log = try log([
      "\(paris)01:10:00,\(paris)01:12:00,", "\(paris)02:50:00,\(paris)02:52:00,",
      "\(paris)02:12:00,\(paris)02:14:00,", "\(paris)02:58:00,\(paris)03:01:00,",
    ])
    #expect(
      try log.rows.map(\.end) == [
        utc("23:12:00", on: "2024-10-26"), utc("00:52:00"), utc("01:14:00"), utc("02:01:00"),
      ])
  }

  @Test func whereACertainAlarmLastsAnHourAnEndMayBeEither() throws {
    let error = #expect(throws: DocumentError.self) {
      try log([
        "2024-10-26 10:00:00,2024-10-26 11:00:00,", "\(paris)01:50:00,\(paris)02:10:00,",
      ])
    }
    #expect(error?.line == 3)
  }

  @Test func aTimeThatClocksSkipDoesNotExist() throws {
    let error = #expect(throws: DocumentError.self) { try log(["2024-03-31 02:30:00,,"]) }
    #expect(error?.line == 2)
    #expect(
      error?.reason.contains("does not exist in Europe/Paris") == true
        && error?.reason.contains("`utc-offset: +01:00`") == true, "\(error?.description ?? "")")
  }

  @Test func lengthsOverSpringsChangeAreTrue() throws {
    let row = try log(["2024-03-31 01:50:00,2024-03-31 03:10:00,"]).rows[0]
    #expect(try row.start == utc("00:50:00", on: "2024-03-31"))
    #expect(try row.end == utc("01:10:00", on: "2024-03-31"))
  }

  @Test func aFixedOffsetHasNoHourTwiceAndSkipsNone() throws {
    let rows = try log(
      ["2024-03-31 02:30:00,,", "\(paris)02:30:00,,"], clock: "utc-offset: +01:00"
    ).rows
    #expect(
      try rows.map(\.start) == [utc("01:30:00", on: "2024-03-31"), utc("01:30:00")])
  }

  @Test(arguments: ["+1", "1", "Europe/Paris", "+25:00", "z"]) func anOffsetIsHoursAndMinutes(
    text: String
  ) {
    let error = #expect(throws: DocumentError.self) { try mapping("utc-offset: \(text)") }
    #expect(error?.reason.contains("such as +01:00") == true, "\(error?.description ?? "")")
  }

  @Test func aZoneAndAnOffsetContradictEachOther() {
    let error = #expect(throws: DocumentError.self) {
      try mapping("timezone: Europe/Paris\nutc-offset: +01:00")
    }
    #expect(error?.line == 3)
    #expect(error?.reason.contains("beside `timezone`") == true)
  }
}
