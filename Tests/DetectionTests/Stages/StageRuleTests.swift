import Phrasebook
import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

/// Stages fed with places instead of pictures, ten looks a second.
enum Looks {
  static func time(_ tenths: Int) -> MediaTime { .zero + .milliseconds(100 * tenths) }

  static func options(_ yaml: String) throws -> DocumentNode {
    try DocumentNode.parse(yaml: yaml, file: "audit.yaml")
  }

  /// A zone of the right half of the view.
  static func rightHalf(forbidden: Bool = true) throws -> Scene.Zone {
    let corners = [Point(0.5, 0), Point(1, 0), Point(1, 1), Point(0.5, 1)]
    return Scene.Zone(name: "right", polygon: try #require(Polygon(corners)), forbidden: forbidden)
  }

  static func track(_ x: Double, number: Int = 1, at time: MediaTime) -> Track {
    Track(
      number: number, box: Box(x: x - 0.05, y: 0.3, width: 0.1, height: 0.3), confidence: 0.9,
      firstSeen: .zero, lastSeen: time, isSeen: true, velocity: Point(0, 0))
  }

  static func alarms(_ observations: [Observation]) -> [Alarm] {
    observations.compactMap { if case .alarm(let alarm) = $0 { alarm } else { nil } }
  }
}

@Suite struct LoiteringRuleTests {
  /// One look a second; nil where the track is not seen.
  private func alarms(_ across: [Double?], options: String? = nil) throws -> [Alarm] {
    let scene = Scene(zones: [try Looks.rightHalf()])
    var stage = try LoiteringStage(options: options.map(Looks.options), scene: scene)
    var found: [Observation] = []
    for (second, x) in across.enumerated() {
      let time = Looks.time(10 * second)
      found += stage.look(at: x.map { [Looks.track($0, at: time)] } ?? [], time: time)
    }
    return Looks.alarms(found + stage.flush(at: Looks.time(10 * across.count)))
  }

  @Test func whoStaysLongerThanTheDwellRaisesOneAlarm() throws {
    let found = try alarms(
      [0.2, 0.2] + Array(repeating: 0.8, count: 70) + [0.2, 0.2, 0.2, 0.2, 0.2])
    #expect(found.map(\.event) == ["loitering"])
    #expect(found.map(\.zone) == ["right"])
    #expect(found.first?.interval == MediaInterval(between: Looks.time(20), and: Looks.time(710)))
    #expect(found.first?.alerted == Looks.time(620))
  }

  @Test func whoGoesBeforeRaisesNone() throws {
    #expect(try alarms(Array(repeating: 0.8, count: 60) + [0.2, 0.2, 0.2, 0.2, 0.2]).isEmpty)
  }

  @Test func whoIsOutsideOrUnseenForAMomentHasStayed() throws {
    let stay: [Double?] = Array(repeating: 0.8, count: 6)
    let found = try alarms(stay + [0.2, 0.2] + stay + [nil, nil] + stay, options: "{dwell: 15 s}")
    #expect(found.map(\.interval) == [MediaInterval(between: .zero, and: Looks.time(210))])
  }

  @Test func whoIsOutsideForLongBeginsAnew() throws {
    let stay: [Double?] = Array(repeating: 0.8, count: 10)
    let away: [Double?] = Array(repeating: 0.2, count: 5)
    #expect(try alarms(stay + away + stay, options: "{dwell: 15 s}").isEmpty)
    #expect(try alarms(stay + away + stay, options: "{dwell: 15 s, pause: 6 s}").count == 1)
  }
}

@Suite struct IntrusionRuleTests {
  /// Follows places across, nil where the track is not seen; answers with the alarms.
  private func alarms(
    _ across: [Double?], scene: Scene, options: String? = nil
  ) throws -> [Alarm] {
    var stage = try IntrusionStage(options: options.map(Looks.options), scene: scene)
    var found: [Observation] = []
    for (step, x) in across.enumerated() {
      let time = Looks.time(step)
      found += stage.look(at: x.map { [Looks.track($0, at: time)] } ?? [], time: time)
    }
    return Looks.alarms(found + stage.flush(at: Looks.time(across.count)))
  }

  @Test func whoStaysInsideForASecondRaisesOneAlarm() throws {
    let scene = Scene(zones: [try Looks.rightHalf()])
    let stay = Array(repeating: 0.2, count: 5) + Array(repeating: 0.8, count: 15)
    let found = try alarms(stay + Array(repeating: 0.2, count: 20), scene: scene)
    #expect(found.map(\.zone) == ["right"])
    #expect(found.first?.interval == MediaInterval(between: Looks.time(5), and: Looks.time(19)))
    #expect(found.first?.alerted == Looks.time(15))
  }

  @Test func whoPassesQuicklyRaisesNone() throws {
    let scene = Scene(zones: [try Looks.rightHalf()])
    let pass = Array(repeating: 0.8, count: 10) + Array(repeating: 0.2, count: 20)
    #expect(try alarms(pass, scene: scene).isEmpty)
  }

  @Test func flickerAtTheEdgeIsOneAlarm() throws {
    let scene = Scene(zones: [try Looks.rightHalf()])
    let flicker = (0..<40).map { $0 % 4 == 0 ? 0.49 : 0.51 }
    #expect(try alarms(flicker, scene: scene).count == 1)
  }

  @Test func aZoneThatIsNotForbiddenIsNotWatchedBesideOneThatIs() throws {
    let other = Scene.Zone(name: "all", polygon: .wholeView)
    let scene = Scene(zones: [try Looks.rightHalf(), other])
    let found = try alarms(Array(repeating: 0.8, count: 20), scene: scene)
    #expect(found.map(\.zone) == ["right"])
  }

  @Test func withoutASceneTheWholeViewIsWatched() throws {
    let found = try alarms(Array(repeating: 0.8, count: 20), scene: .wholeView)
    #expect(found.map(\.zone) == [nil])
  }

  @Test func aLineAlarmLastsHalfASecondOnEachSideOfTheCrossing() throws {
    let line = Scene.NamedLine(name: "gate", line: Line(from: Point(0.5, 0), to: Point(0.5, 1)))
    let walk = (0...20).map { 0.13 + 0.04 * Double($0) as Double? }
    let found = try alarms(walk, scene: Scene(lines: [line]))
    let alarm = try #require(found.first)
    #expect(found.count == 1)
    // 0.37 at 0.04 a step: after 9.25 steps.
    #expect(abs(alarm.interval.start.secondsValue - 0.425) < 1e-6)
    #expect(alarm.interval.duration == .seconds(1))
    #expect(alarm.attributes == ["direction": "right-to-left"])
  }

  @Test func aDirectionThatIsNotAskedForIsSilent() throws {
    let line = Scene.NamedLine(name: "gate", line: Line(from: Point(0.5, 0), to: Point(0.5, 1)))
    let walk = (0...20).map { 0.13 + 0.04 * Double($0) as Double? }
    let found = try alarms(
      walk, scene: Scene(lines: [line]), options: "{direction: left-to-right}")
    #expect(found.isEmpty)
  }

  /// The view is 20 m wide and 10 m deep; the right half begins at 10 m.
  @Test(arguments: [("1 m", 0.44, 0), ("1 m", 0.46, 1), ("3 m", 0.36, 1), ("3 m", 0.34, 0)])
  func whoIsNearAZoneOnTheGroundIsInside(near: String, x: Double, count: Int) throws {
    let corners = [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]
    let metres = [Point(0, 0), Point(20, 0), Point(20, 10), Point(0, 10)]
    let scene = Scene(
      zones: [try Looks.rightHalf()], groundPlane: GroundPlane(image: corners, metres: metres))
    let stay = Array(repeating: x as Double?, count: 20)
    #expect(try alarms(stay, scene: scene, options: "{near: \(near)}").count == count)
    #expect(try alarms(stay, scene: scene).isEmpty)
  }

  @Test func metresWithoutAGroundPlaneAreAnError() throws {
    let scene = Scene(zones: [try Looks.rightHalf()])
    let error = #expect(throws: DocumentError.self) {
      try IntrusionStage(options: try Looks.options("{near: 2 m}"), scene: scene)
    }
    #expect(error?.description.contains("ground-plane") == true)
  }

  @Test func anUnknownZoneIsAnErrorWithTheNearestName() throws {
    let scene = Scene(zones: [try Looks.rightHalf()])
    let error = #expect(throws: DocumentError.self) {
      try IntrusionStage(options: try Looks.options("{zones: [rihgt]}"), scene: scene)
    }
    #expect(error?.description.contains("did you mean \"right\"") == true)
  }
}

@Suite struct DensityRuleTests {
  /// A view of 10 m × 10 m of ground, seen straight from above.
  private static func square() throws -> Scene {
    let corners = [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]
    let metres = [Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]
    let plane = try #require(GroundPlane(image: corners, metres: metres))
    return Scene(zones: [try Looks.rightHalf(forbidden: false)], groundPlane: plane)
  }

  /// Counts at each tenth of a second of people at one place.
  private func observations(
    _ counts: [Int], scene: Scene, options: String?
  ) throws -> [Observation] {
    var stage = try DensityStage(options: options.map(Looks.options), scene: scene)
    var found: [Observation] = []
    for (step, count) in counts.enumerated() {
      found += stage.look(
        at: Array(repeating: Point(0.75, 0.5), count: count), time: Looks.time(step))
    }
    return found + stage.flush(at: Looks.time(counts.count))
  }

  @Test func countAndDensityAreMeasuredInEachArea() throws {
    let found = try observations([3], scene: try Self.square(), options: nil)
    let measured = found.compactMap { observation -> String? in
      guard case .measurement(let it) = observation else { return nil }
      return "\(it.zone ?? "view") \(it.quantity) \(it.value)"
    }
    #expect(
      measured == ["view count 3.0", "view density 0.03", "right count 3.0", "right density 0.06"])
  }

  @Test func withoutAGroundPlaneThereIsNoDensity() throws {
    let found = try observations([3], scene: .wholeView, options: nil)
    #expect(found.count == 1)
  }

  @Test func measurementsComeOnceASecond() throws {
    let found = try observations(
      Array(repeating: 1, count: 21), scene: .wholeView, options: nil)
    #expect(found.count == 3)
  }

  @Test func aCountAtTheThresholdForLongEnoughRaisesAnAlarm() throws {
    let found = Looks.alarms(
      try observations(
        Array(repeating: 4, count: 25) + Array(repeating: 3, count: 30), scene: .wholeView,
        options: "{count: 4, hold: 2 s, release: 1 s}"))
    #expect(found.count == 1)
    #expect(found.first?.alerted == Looks.time(20))
    #expect(found.first?.attributes == ["peak": "4", "threshold": "4 persons"])
  }

  @Test func aFruinLevelIsADensity() throws {
    // Level C begins at 0.43 per m²: on 50 m² with 22 people, not with 21.
    let options = "{zones: [right], threshold: fruin-c, hold: 1 s}"
    for (people, alarms) in [(21, 0), (22, 1)] {
      let found = Looks.alarms(
        try observations(
          Array(repeating: people, count: 15), scene: try Self.square(), options: options))
      #expect(found.count == alarms)
    }
  }

  @Test func aDensityThresholdWithoutAGroundPlaneIsAnError() throws {
    let options = try Looks.options("{threshold: fruin-c}")
    #expect(throws: DocumentError.self) { try DensityStage(options: options, scene: .wholeView) }
  }

  @Test(arguments: [
    (0.0, FruinLevel.a), (0.31, .b), (0.43, .c), (0.72, .d), (1.08, .e), (2.15, .f), (2.14, .e),
  ])
  func levelsBeginAtTheirBounds(_ density: Double, _ level: FruinLevel) {
    #expect(FruinLevel(density: density) == level)
  }
}

@Suite struct MotionRuleTests {
  private func intervals(_ looks: String, options: String? = nil) throws -> [[Double]] {
    var stage = try MotionStage(options: options.map(Looks.options), scene: .wholeView)
    var found: [Observation] = []
    for (step, look) in looks.enumerated() {
      found += stage.look(look == "x" ? 0.002 : 0.0005, at: Looks.time(step))
    }
    found += stage.flush(at: Looks.time(looks.count))
    return Looks.alarms(found).map {
      [$0.interval.start.secondsValue, $0.interval.end.secondsValue]
    }
  }

  @Test func motionLastsUntilTheLookThatShowsItToBeOver() throws {
    #expect(try intervals("..xxx...............") == [[0.2, 0.5]])
  }

  @Test func aShortPauseIsPartOfIt() throws {
    // From 0.3 to 1.2: 0.9 s.
    #expect(try intervals("..x.........x....") == [[0.2, 1.3]])
  }

  @Test func aPauseOfASecondEndsIt() throws {
    #expect(try intervals("..x..........x....") == [[0.2, 0.3], [1.3, 1.4]])
  }

  @Test func motionAtTheEndLastsToTheEnd() throws {
    #expect(try intervals("....xx") == [[0.4, 0.6]])
  }

  @Test func lessThanTheShareIsNone() throws {
    #expect(try intervals("xxxx", options: "{share: 0.01}").isEmpty)
  }
}
