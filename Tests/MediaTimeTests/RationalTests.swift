import MediaTime
import Testing

@Test func aFractionIsReducedAndItsDenominatorPositive() {
  #expect(Rational(6, -4) == Rational(-3, 2))
}

@Test func zeroDenominatorIsNoFraction() {
  #expect(Rational(1, 0) == nil)
}

@Test func ntscFramesAddUpExactly() throws {
  // 30,000 frames of 1001/30000 s last 1,001 s: with a rate of 29 or 30 they would not.
  let frame = try #require(Rational(1001, 30000))
  #expect(frame * Rational(30000) == Rational(1001))
}

@Test func sumsThatDoNotFitAreRoundedToTheNanosecond() throws {
  let a = try #require(Rational(2_000_000_000, 4_000_000_007))
  let b = try #require(Rational(2_000_000_000, 4_000_000_009))
  // The exact denominator exceeds 63 bits; the exact sum is 0.999999998000000008…
  #expect(a + b == Rational(999_999_998, 1_000_000_000))
}

@Test func thePlacementOfHugeTimestampsDoesNotTrap() throws {
  let huge = Rational(.max)
  let timebase = try #require(Rational(Int64(Int32.max), 1))
  #expect((huge * timebase).doubleValue > 9e9)
}

@Test func sumsThatDoNotFitAreNoSmallerThanTheirParts() {
  #expect(Rational(.max) + Rational(9_200_000_000) == Rational(.max))
  #expect(Rational(-2) - Rational(.max) == Rational(.min))
}

@Test(arguments: [(1, 3, 333_333), (-1, 3, -333_333), (1, 2_000_000, 0), (3, 2_000_000, 2)])
func microsecondsRoundToNearestTiesToEven(top: Int64, bottom: Int64, expected: Int64) throws {
  #expect(try #require(Rational(top, bottom)).microseconds == expected)
}

@Test func floorOfANegativeFractionIsTheLowerWhole() throws {
  #expect(try #require(Rational(-1, 2)).floor == -1)
}
