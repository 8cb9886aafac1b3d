import MediaTime
import Testing

@Test(arguments: [
  ("2024-10-27T00:50:12.04Z", 7200, "2024-10-27 02:50:12.0"),
  ("2024-02-28T23:30:00Z", 3600, "2024-02-29 00:30:00.0"),
  ("2024-03-01T00:00:00Z", 0, "2024-03-01 00:00:00.0"),
  ("2023-12-31T23:59:59.95Z", 0, "2024-01-01 00:00:00.0"),
  ("1969-12-31T23:59:59Z", 0, "1969-12-31 23:59:59.0"),
  ("1900-03-01T00:00:00Z", -3600, "1900-02-28 23:00:00.0"),
])
func anInstantIsShownAsDateAndTime(instant: String, offset: Int, shown: String) throws {
  let time = CivilTime(try #require(UTCInstant(rfc3339: instant)), secondsEast: offset)
  #expect(time.dateText + " " + time.clockText(decimalMark: ".") == shown)
}

@Test func whatIsShownReadsBackOnEveryDay() throws {
  for day in stride(from: -400_000, to: 400_000, by: 367) {
    let instant = UTCInstant(Rational(Int64(day) * 86_400 + 12_345))
    let time = CivilTime(instant)
    guard time.year >= 1000 else { continue }
    #expect(UTCInstant(rfc3339: time.dateText + "T" + time.clockText() + "Z") == instant)
  }
}
