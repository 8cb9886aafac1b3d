import Detection
import MediaTime
import Scene
import Testing

@Suite struct TrackingTests {
  static let size = PixelSize(width: 640, height: 480)

  static func time(_ tenths: Int) -> MediaTime { .zero + .milliseconds(100 * tenths) }

  static func person(_ x: Double, _ y: Double = 100, sure: Double = 0.9) -> Candidate {
    Candidate(box: PixelBox(x: x, y: y, width: 40, height: 100), confidence: sure)
  }

  @Test func aMeasurementAsSureAsTheStateIsMetHalfway() {
    var filter = MotionFilter(position: 10, deviation: 2, velocityDeviation: 0)
    filter.measure(20, deviation: 2)
    #expect(filter.position == 15)
    #expect(filter.velocity == 0)
  }

  @Test func anUnknownVelocityIsLearntFromTwoPlaces() {
    // Variances: place 1, velocity 9; after 1 s place 1 + 9 = 10, covariance 9; measured with 1: gains 10/11 and 9/11.
    var filter = MotionFilter(position: 0, deviation: 1, velocityDeviation: 3)
    filter.advance(by: 1, noise: 0)
    filter.measure(11, deviation: 1)
    #expect(abs(filter.position - 10) < 1e-12)
    #expect(abs(filter.velocity - 9) < 1e-12)
  }

  @Test func twoStepsOfTimeAreOneLongStep() {
    var (short, long) = (
      MotionFilter(position: 0, deviation: 1, velocityDeviation: 3),
      MotionFilter(position: 0, deviation: 1, velocityDeviation: 3)
    )
    short.advance(by: 0.25, noise: 2)
    short.advance(by: 0.75, noise: 2)
    long.advance(by: 1, noise: 2)
    short.measure(5, deviation: 1)
    long.measure(5, deviation: 1)
    #expect(abs(short.position - long.position) < 1e-12)
    #expect(abs(short.velocity - long.velocity) < 1e-12)
  }

  @Test func ofTwoBoxesOnOnePersonTheSurerStays() {
    let kept = NonMaximumSuppression.keep(
      [Self.person(100, sure: 0.6), Self.person(104, sure: 0.8)], iouAtMost: 0.5)
    #expect(kept == [Self.person(104, sure: 0.8)])
  }

  @Test func boxesThatTouchALittleBothStay() {
    // 10 of 40 columns in common: 1000 / 7000.
    let both = [Self.person(100), Self.person(130, sure: 0.8)]
    #expect(NonMaximumSuppression.keep(both, iouAtMost: 1.0 / 7) == both)
    #expect(NonMaximumSuppression.keep(both, iouAtMost: 0.14).count == 1)
  }

  @Test func amongEqualsTheFirstStays() {
    let kept = NonMaximumSuppression.keep([Self.person(100), Self.person(101)], iouAtMost: 0.5)
    #expect(kept == [Self.person(100)])
  }

  /// Media time from the first box to the frame in which the person counts, boxed so many times a second.
  private static func proof(rate: Int64, sure: Double) throws -> Double {
    var tracker = Tracker(size: size)
    for frame in 0..<100 {
      let time = MediaTime(try #require(Rational(Int64(frame), rate)))
      let tracks = tracker.follow([person(100, sure: sure)], at: time)
      if let first = tracks.first {
        #expect(first.number == 1)
        #expect(first.firstSeen == .zero)
        return time.secondsValue
      }
    }
    return .infinity
  }

  @Test(arguments: [7, 8, 10, 12, 15, 25, 30] as [Int64])
  func aTrackCountsAfterMediaTimeAndNotAfterFrames(_ rate: Int64) throws {
    // .9 s · (1 − .7) = .27 s, met by the next frame.
    let time = try Self.proof(rate: rate, sure: 0.7)
    #expect(time >= 0.27 - 1e-9)
    #expect(time < 0.27 + 1 / Double(rate))
  }

  @Test func whoIsSurelySeenCountsSooner() throws {
    #expect(try Self.proof(rate: 25, sure: 0.95) == 2.0 / 25)
    #expect(try Self.proof(rate: 25, sure: 0.65) == 8.0 / 25)
  }

  @Test func oneSightingIsNeverEnough() {
    var tracker = Tracker(size: Self.size)
    #expect(tracker.follow([Self.person(100, sure: 1)], at: Self.time(0)).isEmpty)
    #expect(tracker.follow([], at: Self.time(1)).isEmpty)
    #expect(tracker.follow([Self.person(100, sure: 1)], at: Self.time(2)).count == 1)
  }

  @Test func aFlickerOfLowBoxesCountsForNothing() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<20 {
      // Now and then one is sure enough to begin a track; most are not.
      let sure = step % 5 == 0 ? 0.6 : 0.25
      #expect(tracker.follow([Self.person(100, sure: sure)], at: Self.time(step)).isEmpty)
    }
  }

  @Test func anUnsureBoxBeginsNoTrack() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<10 {
      #expect(tracker.follow([Self.person(100, sure: 0.4)], at: Self.time(step)).isEmpty)
    }
  }

  @Test func doubtfulBoxesThatMoveAreSomebody() {
    var (still, walking) = (Tracker(size: Self.size), Tracker(size: Self.size))
    var firstCount: Int?
    for step in 0..<40 {
      #expect(still.follow([Self.person(100, sure: 0.48)], at: Self.time(step)).isEmpty)
      let boxes = [Self.person(100 + 10 * Double(step), sure: 0.48)]
      if !walking.follow(boxes, at: Self.time(step)).isEmpty, firstCount == nil {
        firstCount = step
      }
    }
    // 10 pixels a tenth of a second, 100 to a person's height; the filter may lag a little.
    #expect((10...11).contains(firstCount ?? 0))
  }

  @Test func aThingThatOnlyLooksALittleLikeSomebodyIsNotSeenForEver() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<10 { _ = tracker.follow([Self.person(100)], at: Self.time(step)) }
    var last = 0
    for step in 10..<100 {
      let tracks = tracker.follow([Self.person(100, sure: 0.4)], at: Self.time(step))
      if !tracks.isEmpty { last = step }
    }
    // Sure until .9 s, then 3 s of unsure boxes, then 1.5 s of waiting.
    #expect(last == 54)
  }

  @Test func anUnsureBoxKeepsATrackAlive() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<3 { _ = tracker.follow([Self.person(100)], at: Self.time(step)) }
    var tracks: [Track] = []
    for step in 3..<30 {
      tracks = tracker.follow([Self.person(100, sure: 0.3)], at: Self.time(step))
    }
    #expect(tracks.first?.isSeen == true)
  }

  @Test func somebodyUnseenForTooLongIsForgotten() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<3 { _ = tracker.follow([Self.person(100)], at: Self.time(step)) }
    #expect(tracker.follow([], at: Self.time(17)).count == 1)
    #expect(tracker.follow([], at: Self.time(18)).isEmpty)
  }

  /// Somebody is not seen for so many tenths and then is again, behind somebody else who stands or alone.
  private static func numbersAfterHiding(_ tenths: Int, behindSomebody: Bool) -> [Int] {
    var tracker = Tracker(size: size)
    let nearer = Candidate(
      box: PixelBox(x: 300, y: 90, width: 80, height: 200), confidence: 0.9)
    var tracks: [Track] = []
    for step in 0...(20 + tenths + 10) {
      var boxes = behindSomebody ? [nearer] : []
      let isHidden = (20..<(20 + tenths)).contains(step)
      // Two pixels a second: as good as in place, half behind the other.
      if !isHidden { boxes.append(person(280 + 0.2 * Double(step))) }
      tracks = tracker.follow(boxes, at: time(step))
    }
    return tracks.map(\.number)
  }

  @Test func whoIsHiddenBehindSomebodyKeepsTheNumberForLonger() {
    #expect(Self.numbersAfterHiding(25, behindSomebody: true) == [1, 2])
    #expect(Self.numbersAfterHiding(35, behindSomebody: true) == [1, 3])
    #expect(Self.numbersAfterHiding(12, behindSomebody: false) == [1])
    #expect(Self.numbersAfterHiding(25, behindSomebody: false) == [2])
  }

  @Test func whoseLegsVanishStaysWhereTheHeadIs() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<10 { _ = tracker.follow([Self.person(100)], at: Self.time(step)) }
    let cut = Candidate(box: PixelBox(x: 100, y: 100, width: 40, height: 55), confidence: 0.9)
    for step in 10..<12 {
      let tracks = tracker.follow([cut], at: Self.time(step))
      #expect(tracks.map(\.number) == [1])
      #expect(abs((tracks.first?.box.y ?? 0) - 100.0 / 480) < 1e-9)
    }
    let tracks = tracker.follow([Self.person(100)], at: Self.time(12))
    #expect(tracks.map(\.number) == [1])
  }

  @Test(arguments: [(0.7, [1]), (0.9, [1, 2])])
  func aPartOfSomebodyWhoIsSeenIsSomebodyElseOnlyWhereItIsVerySure(
    _ sure: Double, _ numbers: [Int]
  ) {
    var tracker = Tracker(size: Self.size)
    let torso = Candidate(box: PixelBox(x: 105, y: 115, width: 25, height: 40), confidence: sure)
    var tracks: [Track] = []
    for step in 0..<10 {
      let boxes = step < 3 ? [Self.person(100)] : [Self.person(100), torso]
      tracks = tracker.follow(boxes, at: Self.time(step))
    }
    #expect(tracks.map(\.number) == numbers)
  }

  @Test func peopleWhoWalkPastEachOtherKeepTheirNumbers() {
    var tracker = Tracker(size: Self.size)
    var tracks: [Track] = []
    for step in 0...40 {
      // One walks right, the other left, 60 rows apart: their boxes overlap in the middle.
      let (a, b) = (Self.person(100 + 8 * Double(step)), Self.person(420 - 8 * Double(step), 160))
      tracks = tracker.follow([a, b], at: Self.time(step))
    }
    #expect(tracks.map(\.number) == [1, 2])
    #expect(tracks.first.map { $0.box.x > 0.6 } == true)
  }

  @Test func presenceEndsHalfASecondAfterTheLastBox() {
    let track = Track(
      number: 1, box: Box(x: 0.1, y: 0.1, width: 0.1, height: 0.3), confidence: 0.9,
      firstSeen: .zero, lastSeen: Self.time(10), isSeen: true, velocity: Point(0, 0))
    #expect(track.isPresent(at: Self.time(15)))
    #expect(!track.isPresent(at: Self.time(16)))
  }

  @Test(arguments: [(0.5, true), (0.49, false)])
  func onlyTheLikelyAreCounted(_ confidence: Double, _ isCounted: Bool) {
    let track = Track(
      number: 1, box: Box(x: 0.1, y: 0.1, width: 0.1, height: 0.3), confidence: confidence,
      firstSeen: .zero, lastSeen: .zero, isSeen: true, velocity: Point(0, 0))
    #expect(track.isCounted(at: .zero) == isCounted)
  }

  @Test func somebodyMostlyOutsideIsNotVisible() {
    let track = Track(
      number: 1, box: Box(x: -0.06, y: 0.1, width: 0.1, height: 0.3), confidence: 0.9,
      firstSeen: .zero, lastSeen: .zero, isSeen: true, velocity: Point(0, 0))
    #expect(track.visibleBox == nil)
  }
}

@Suite struct TrackerWorkloadTests {
  @Test func peopleWhoKeepApartAreAllFollowedToTheEnd() {
    var workload = TrackerWorkload(people: 3, frames: 20)
    var followed: [Int] = []
    while let tracks = workload.step() { followed.append(tracks.count) }
    // .9 s · (1 − .9) = .09 s: the fourth frame.
    #expect(followed == [0, 0, 0] + Array(repeating: 3, count: 17))
  }
}
