import MediaTime
import Testing

private func span(_ start: Int64, _ end: Int64) -> MediaInterval {
  MediaInterval(between: MediaTime(Rational(start)), and: MediaTime(Rational(end)))
}

@Test func aSetGrownPartByPartIsTheSetOfItsParts() {
  var set = IntervalSet()
  let parts = [span(5, 6), span(8, 8), span(9, 11), span(2, 5), span(10, 12)]
  for part in parts { set = set.union(IntervalSet([part])) }
  #expect(set == IntervalSet(parts))
  #expect(set.intervals.count == 2)
}

@Test func touchingIntervalsBecomeOne() {
  #expect(IntervalSet([span(5, 7), span(0, 2), span(2, 5)]).intervals == [span(0, 7)])
}

@Test func subtractingCutsHoles() {
  let rest = IntervalSet([span(0, 10), span(20, 30)])
    .subtracting(IntervalSet([span(2, 3), span(8, 22), span(29, 40)]))
  #expect(rest.intervals == [span(0, 2), span(3, 8), span(22, 29)])
}

@Test func intersectionAndDifferenceAddUpToTheWhole() {
  let a = IntervalSet([span(0, 10), span(20, 30), span(40, 41)])
  let b = IntervalSet([span(5, 25), span(40, 50)])
  #expect(a.intersection(b).duration + a.subtracting(b).duration == a.duration)
}

@Test func anEmptyIntervalIsNoTime() {
  #expect(IntervalSet([span(3, 3)]).isEmpty)
}

@Test func overlapOfHalfIsAThird() {
  // [0,2) and [1,3): 1 in common, 3 together.
  #expect(span(0, 2).temporalIoU(span(1, 3)) == 1.0 / 3)
}

@Test func intervalsThatOnlyTouchDoNotOverlap() {
  #expect(span(0, 1).temporalIoU(span(1, 2)) == 0)
}

@Test func coversNeedsOnePieceOfTheSet() {
  let set = IntervalSet([span(0, 2), span(3, 5)])
  #expect(set.covers(span(3, 5)))
  #expect(!set.covers(span(1, 4)))
}
