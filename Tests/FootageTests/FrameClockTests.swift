import Footage
import MediaTime
import Testing

private let tenth = MediaDuration.milliseconds(100)

private func clock(declared seconds: Int? = nil) -> FrameClock {
  FrameClock(frameDuration: tenth, declaredDuration: seconds.map { .seconds($0) })
}

private func stamp(_ milliseconds: Int) -> MediaTime { .zero + .milliseconds(milliseconds) }

@Test func timeStartsAtTheFirstFrameWhateverItsTimestamp() {
  var clock = clock()
  let times = [5000, 5100, 5250].map { clock.read(stamp($0)).time }
  #expect(times == [stamp(0), stamp(100), stamp(250)])
}

@Test func aFrameWithoutTimestampFollowsItsPredecessor() {
  var clock = clock()
  _ = clock.read(stamp(0))
  let reading = clock.read(nil)
  #expect(reading.time == stamp(100))
  #expect(reading.isInterpolated)
}

@Test func framesBeforeTheFirstTimestampAreCountedBackFromIt() {
  var clock = clock()
  _ = clock.read(nil)
  _ = clock.read(nil)
  // The third frame's timestamp of 7 s is then media time .2 s.
  #expect(clock.read(stamp(7000)).time == stamp(200))
  #expect(clock.read(stamp(7100)).time == stamp(300))
}

@Test func aTimestampALittleInThePastIsMendedAndNoReset() {
  var clock = clock()
  _ = clock.read(stamp(0))
  _ = clock.read(stamp(500))
  let reading = clock.read(stamp(400))
  #expect(reading.time > stamp(500))
  #expect(reading.isInterpolated && !reading.isReset)
}

@Test func aTimestampFarInThePastBeginsAnEpochWhereTheOldOneEnded() {
  var clock = clock()
  _ = clock.read(stamp(0))
  _ = clock.read(stamp(9000))
  let reading = clock.read(stamp(0))
  #expect(reading.isReset)
  #expect(reading.time == stamp(9100))
  #expect(clock.read(stamp(100)).time == stamp(9200))
}

@Test func aGapOverASecondIsAHoleFromTheEndOfTheLastFrame() throws {
  var clock = clock()
  _ = clock.read(stamp(0))
  let hole = try #require(clock.read(stamp(4000)).hole)
  #expect(hole == MediaInterval(between: stamp(100), and: stamp(4000)))
}

@Test func aPauseOfASecondIsNoHole() {
  var clock = clock()
  _ = clock.read(stamp(0))
  #expect(clock.read(stamp(1000)).hole == nil)
}

@Test func aLeapFarBeyondTheDeclaredLengthIsAResetAndNoHole() {
  var clock = clock(declared: 60)
  _ = clock.read(stamp(0))
  let reading = clock.read(stamp(26 * 3_600_000))
  #expect(reading.isReset)
  #expect(reading.hole == nil)
  #expect(reading.time == stamp(100))
}
