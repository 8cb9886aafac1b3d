import MediaTime
import Replay
import Testing

private func picked(_ times: [Rational], rate: Int64, every frame: Rational) -> [Int] {
  var grid = AnalysisGrid(rate: Rational(rate), frameDuration: MediaDuration(frame))
  return times.indices.filter { grid.picks(MediaTime(times[$0]), epoch: 0) }
}

@Test func aRateAboveTheClipsOwnTakesEveryFrame() throws {
  let tenth = try #require(Rational(1, 10))
  let times = (0..<20).map { tenth * Rational($0) }
  #expect(picked(times, rate: 25, every: tenth) == Array(0..<20))
}

@Test func fourOfFiveFramesMakeEightOfTen() throws {
  let tenth = try #require(Rational(1, 10))
  let times = (0..<1000).map { tenth * Rational($0) }
  #expect(picked(times, rate: 8, every: tenth).count == 800)
}

@Test func aQuarterOfTwentyFiveFramesIsSpreadEvenly() throws {
  let frame = try #require(Rational(1, 25))
  let times = (0..<25).map { frame * Rational($0) }
  // Grid points at 0, .2, .4, .6, .8 s: every fifth frame.
  #expect(picked(times, rate: 5, every: frame) == [0, 5, 10, 15, 20])
}

@Test func afterAGapTheGridGoesOnAndDoesNotCatchUp() throws {
  let tenth = try #require(Rational(1, 10))
  let times = [0, 1, 2, 50, 51, 52, 53, 54, 55].map { tenth * Rational($0) }
  // Grid points every .5 s: 0 and 5.0 s and 5.5 s, not the nine that passed in the gap.
  #expect(picked(times, rate: 2, every: tenth) == [0, 3, 8])
}

@Test func everyEpochBeginsWithAnAnalysedFrame() throws {
  let tenth = try #require(Rational(1, 10))
  var grid = AnalysisGrid(rate: Rational(1), frameDuration: MediaDuration(tenth))
  let picks = [
    grid.picks(.zero, epoch: 0), grid.picks(MediaTime(tenth), epoch: 0),
    grid.picks(MediaTime(tenth * Rational(2)), epoch: 1),
  ]
  #expect(picks == [true, false, true])
}
