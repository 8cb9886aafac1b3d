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

  @Test func aTrackIsConfirmedByTheThirdSighting() {
    var tracker = Tracker(size: Self.size)
    #expect(tracker.follow([Self.person(100)], at: Self.time(0)).isEmpty)
    #expect(tracker.follow([Self.person(102)], at: Self.time(1)).isEmpty)
    let tracks = tracker.follow([Self.person(104)], at: Self.time(2))
    #expect(tracks.map(\.number) == [1])
    #expect(tracks.first?.firstSeen == Self.time(0))
  }

  @Test func anUnsureBoxBeginsNoTrack() {
    var tracker = Tracker(size: Self.size)
    for step in 0..<10 {
      #expect(tracker.follow([Self.person(100, sure: 0.4)], at: Self.time(step)).isEmpty)
    }
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
