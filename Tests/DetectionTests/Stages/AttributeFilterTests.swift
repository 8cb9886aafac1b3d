import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

struct AttributeFilterTests {
  // BT.601 limited range of sRGB (200, 20, 30) and (40, 60, 110).
  private static let red: [UInt8] = [79, 101, 209]
  private static let blue: [UInt8] = [68, 155, 115]

  /// Somebody in red and blue who crosses the view to the right in 4 s, seen 8 times a second.
  private func alarms(_ options: String, scene: Scene = .wholeView) throws -> [Alarm] {
    let node = try DocumentNode.parse(yaml: options, file: "audit.yaml")
    var stage = try AttributeFilterStage(options: node, scene: scene)
    var observations: [Observation] = []
    let step = MediaDuration(try #require(Rational(1, 8)))
    for index in 0..<40 {
      let time = MediaTime(try #require(Rational(Int64(index), 8)))
      let box = Box(x: 0.1 + 0.02 * Double(index), y: 0.3, width: 0.15, height: 0.5)
      // 0.16 views a second are 25.6 pixels, or 0.427 of a height of 60 pixels: 0.725 m/s at 1.7 m.
      let track = Track(
        number: 7, box: box, confidence: 0.9, firstSeen: .zero, lastSeen: time, isSeen: true,
        velocity: Point(0.16, 0))
      observations += try stage.look(
        at: DressedWall(
          time: time, people: [.init(box: box, upper: Self.red, lower: Self.blue)]),
        tracks: index < 33 ? [track] : [], elapsed: step)
    }
    observations += stage.flush(at: MediaTime(Rational(5)))
    return observations.compactMap { if case .alarm(let alarm) = $0 { alarm } else { nil } }
  }

  @Test func aTrackThatMatchesIsOneAlarm() throws {
    let alarms = try alarms("{upper-colour: red, lower-colour: blue}")
    try #require(alarms.count == 1)
    #expect(alarms[0].event == "attribute-filter")
    #expect(alarms[0].track == 7)
    #expect(alarms[0].interval.start == .zero)
    #expect(alarms[0].interval.end.secondsValue == 4)
    #expect(alarms[0].attributes["upper-colour"] == "red")
    #expect(alarms[0].attributes["lower-colour"] == "blue")
    #expect(alarms[0].attributes["speed"] == "0.7 m/s")
    #expect(alarms[0].attributes["direction"] == "0°")
    #expect(alarms[0].attributes["dwell"] == "4.0 s")
  }

  @Test(arguments: [
    ("{upper-colour: green}", 0), ("{upper-colour: [green, red]}", 1),
    ("{lower-colour: red}", 0), ("{min-dwell: 3 s}", 1), ("{min-dwell: 5 s}", 0),
    ("{max-dwell: 3 s}", 0), ("{min-speed: 0.6 m/s, max-speed: 0.8 m/s}", 1),
    ("{min-speed: 1 m/s}", 0), ("{direction: 0°}", 1), ("{direction: 180°}", 0),
    ("{direction: 330°}", 1), ("{direction: 330°, direction-tolerance: 20}", 0),
    ("{min-height: 0.4, max-height: 0.6}", 1), ("{min-height: 0.6}", 0),
    ("{class: person, upper-colour: red, max-speed: 0.3 m/s}", 0),
  ])
  func queries(options: String, matches: Int) throws {
    #expect(try alarms(options).count == matches)
  }

  @Test func dwellCountsInsideZonesOnly() throws {
    // Feet are at x = 0.175 + 0.02 i: inside from i = 17 (0.515) to 32, 16 steps of 125 ms.
    let right = try #require(Polygon([Point(0.5, 0), Point(1, 0), Point(1, 1), Point(0.5, 1)]))
    let scene = Scene(zones: [Scene.Zone(name: "right", polygon: right)])
    #expect(try alarms("{zones: [right], min-dwell: 2 s}", scene: scene).map(\.zone) == ["right"])
    #expect(try alarms("{zones: [right], min-dwell: 2.1 s}", scene: scene).isEmpty)
  }

  @Test(arguments: [
    ("{upper-colour: crimson}", "crimson"), ("{gender: male}", "gender"), ("{age: 30}", "age"),
    ("{class: car}", "car"), ("{min-height: 1.7 m}", "ground-plane"),
    ("{min-speed: fast}", "m/s"), ("{min-dwell: 5 s, max-dwell: 2 s}", "max-dwell"),
    ("{direction-tolerance: 20}", "direction"), ("{zones: [nowhere]}", "nowhere"),
  ])
  func wrongQueriesAreRefused(options: String, hint: String) throws {
    let node = try DocumentNode.parse(yaml: options, file: "audit.yaml")
    let error = #expect(throws: DocumentError.self) {
      try AttributeFilterStage(options: node, scene: .wholeView)
    }
    #expect(error.map { "\($0)".contains(hint) } == true)
  }
}
