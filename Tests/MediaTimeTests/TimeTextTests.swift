import MediaTime
import Testing

@Test(arguments: [
  ("12.48", 312, 25), ("0", 0, 1), ("-0.5", -1, 2), ("00:00:18.000", 18, 1),
  ("01:02:03.5", 7447, 2),
  ("90:00", 5400, 1), ("999999:59:59", 3_599_999_999, 1),
])
func timesAreReadExactly(text: String, top: Int64, bottom: Int64) throws {
  #expect(Rational(clock: text) == Rational(top, bottom))
}

@Test(arguments: [
  "", ".", "1.", "1e3", "1:60", "1:61:00", "-1:00", "1:2:3:4", "a", "1:", ":1", "1::2", "1:-0",
  "+1:00", "1,5", "١٢",
])
func whatIsNoTimeIsRefused(text: String) {
  #expect(Rational(clock: text) == nil)
}

@Test func clockTextPadsAndRounds() throws {
  #expect(MediaTime(try #require(Rational(3723_0404, 10_000))).clockText == "01:02:03.040")
}

@Test(arguments: [
  ("9223372036854775807", "2562047788:00:54.776"), ("-1.5", "-00:00:01.500"),
  ("-0.0004", "00:00:00.000"), ("0.9995", "00:00:01.000"),
])
func clockTextKnowsNoLimits(seconds: String, expected: String) throws {
  #expect(MediaTime(try #require(Rational(decimal: seconds[...]))).clockText == expected)
}

@Test(arguments: [
  ("1970-01-01T00:00:00Z", 0), ("2024-03-02T08:00:00Z", 1_709_366_400),
  ("2024-03-02 09:00:00+01:00", 1_709_366_400), ("02/03/2024 08:00:00Z", 1_709_366_400),
  ("2000-02-29T12:00:00-05:30", 951_845_400),
])
func instantsAreReadAsUTC(text: String, expected: Int64) {
  #expect(UTCInstant(rfc3339: text)?.seconds == Rational(expected))
}

@Test(arguments: [
  "2024-03-02T08:00:00", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-03-02T24:00:00Z",
  "2024-03-02", "yesterday", "2024-03-02T08:00:00+1:00",
])
func whatIsNoInstantIsRefused(text: String) {
  #expect(UTCInstant(rfc3339: text) == nil)
}
