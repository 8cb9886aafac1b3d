import MediaTime
import Testing

@Test(arguments: [
  ("12.48", 312, 25), ("0", 0, 1), ("-0.5", -1, 2), ("00:00:18.000", 18, 1),
  ("01:02:03.5", 7447, 2),
  ("90:00", 5400, 1),
])
func timesAreReadExactly(text: String, top: Int64, bottom: Int64) throws {
  #expect(Rational(clock: text) == Rational(top, bottom))
}

@Test(arguments: ["", ".", "1.", "1e3", "1:60", "1:61:00", "-1:00", "1:2:3:4", "a", "1,5", "١٢"])
func whatIsNoTimeIsRefused(text: String) {
  #expect(Rational(clock: text) == nil)
}

@Test func clockTextPadsAndRounds() throws {
  #expect(MediaTime(try #require(Rational(3723_0404, 10_000))).clockText == "01:02:03.040")
}
