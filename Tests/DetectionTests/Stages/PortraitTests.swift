import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

/// What `attribute-filter` writes down of every track with `portraits: true`.
struct PortraitTests {
  // BT.601 limited range of sRGB (200, 20, 30), (40, 60, 110) and (20, 28, 52).
  private static let red: [UInt8] = [79, 101, 209]
  private static let blue: [UInt8] = [68, 155, 115]
  private static let navy: [UInt8] = [40, 139, 123]
  private static let step = Rational(1, 8) ?? .zero

  /// Somebody who crosses the view to the left in 4 s, seen 8 times a second, before whatever else `beside` gives.
  private func observations(
    _ options: String, scene: Scene = .wholeView, upper: [UInt8] = red, lower: [UInt8] = blue,
    wall: [UInt8] = [120, 128, 128]
  ) throws -> [Observation] {
    var stage = try AttributeFilterStage(
      options: try DocumentNode.parse(yaml: options, file: "audit.yaml"), scene: scene)
    var observations: [Observation] = []
    for index in 0..<40 {
      let time = MediaTime(Self.step * Rational(Int64(index)))
      let box = Box(x: 0.75 - 0.02 * Double(index), y: 0.3, width: 0.15, height: 0.5)
      let track = Track(
        number: 7, box: box, confidence: 0.9, firstSeen: .zero, lastSeen: time, isSeen: true,
        velocity: Point(-0.16, 0))
      let person = DressedWall.Person(box: box, upper: upper, lower: lower)
      observations += try stage.look(
        at: DressedWall(time: time, people: [person], wall: wall),
        tracks: index < 33 ? [track] : [],
        elapsed: MediaDuration(Self.step))
    }
    return observations + stage.flush(at: MediaTime(Rational(5)))
  }

  private func portrait(_ observations: [Observation]) -> Portrait? {
    observations.lazy.compactMap {
      if case .portrait(let portrait) = $0 { portrait } else { nil }
    }.first
  }

  @Test func aPortraitHoldsVotesWayAndTime() throws {
    let said = try observations("{portraits: true}")
    #expect(said.count == 1)
    let portrait = try #require(self.portrait(said))
    #expect(portrait.track == 7)
    #expect(portrait.interval.duration == .seconds(4))
    #expect(portrait.frames == 33)
    #expect(portrait.direction == 180)
    #expect(portrait.height == 0.5)
    #expect(portrait.metres == nil)
    #expect((portrait.upper?.share(of: [.red]) ?? 0) > 0.9)
    #expect((portrait.lower?.share(of: [.blue]) ?? 0) > 0.9)
    #expect((portrait.upper?.count ?? 0) > 20)
  }

  @Test func withoutTheOptionNothingElseIsSaid() throws {
    #expect(try observations("{min-dwell: 0 s}").allSatisfy { portrait([$0]) == nil })
    #expect(try observations("{portraits: false, min-dwell: 9 s}").isEmpty)
  }

  @Test func portraitsAloneRaiseNoAlarmAndAQuestionDoes() throws {
    let alarms = { (said: [Observation]) in
      said.count { if case .alarm = $0 { true } else { false } }
    }
    #expect(try alarms(observations("{portraits: true, class: person}")) == 0)
    #expect(try alarms(observations("{portraits: true, upper-colour: red}")) == 1)
  }

  @Test func timesInEveryZoneAreKept() throws {
    let right = try #require(Polygon([Point(0.5, 0), Point(1, 0), Point(1, 1), Point(0.5, 1)]))
    let sky = try #require(Polygon([Point(0, 0), Point(1, 0), Point(1, 0.1), Point(0, 0.1)]))
    let scene = Scene(zones: [
      Scene.Zone(name: "right", polygon: right), Scene.Zone(name: "sky", polygon: sky),
    ])
    // Feet are at x = 0.825 − 0.02 i: inside up to i = 16, 17 steps of 125 ms.
    let portrait = self.portrait(try observations("{portraits: true}", scene: scene))
    #expect(portrait?.zones == ["right": .milliseconds(2125), "sky": .zero])
  }

  @Test func darkBlueIsBlue() throws {
    let portrait = self.portrait(try observations("{portraits: true}", lower: Self.navy))
    #expect(portrait?.lower?.inOrder.first?.term == .blue)
  }

  @Test func aPictureWithoutColoursNamesNone() throws {
    let said = try observations(
      "{portraits: true}", upper: [200, 128, 128], lower: [30, 130, 126])
    #expect(portrait(said)?.upper == nil)
    #expect(portrait(said)?.lower == nil)
    // One coloured thing in view is enough: then white is white.
    let day = try observations(
      "{portraits: true}", upper: [235, 128, 128], lower: [30, 128, 128], wall: Self.blue)
    #expect(portrait(day)?.upper?.inOrder.first?.term == .white)
  }

  @Test func whatANearerBoxCoversIsNotTheirs() throws {
    // The one behind is in red and hidden by somebody in blue over two fifths of the width: red alone votes.
    let options = try DocumentNode.parse(yaml: "{portraits: true}", file: "audit.yaml")
    var stage = try AttributeFilterStage(options: options, scene: .wholeView)
    let behind = Box(x: 0.3, y: 0.2, width: 0.4, height: 0.6)
    let front = Box(x: 0.54, y: 0.25, width: 0.3, height: 0.7)
    var said: [Observation] = []
    for index in 0..<8 {
      let time = MediaTime(Self.step * Rational(Int64(index)))
      let tracks = [(1, behind), (2, front)].map { number, box in
        Track(
          number: number, box: box, confidence: 0.9, firstSeen: .zero, lastSeen: time,
          isSeen: true, velocity: Point(0, 0))
      }
      let wall = DressedWall(
        time: time,
        people: [
          DressedWall.Person(box: front, upper: Self.blue, lower: Self.blue),
          DressedWall.Person(box: behind, upper: Self.red, lower: Self.red),
        ])
      said += try stage.look(at: wall, tracks: tracks, elapsed: MediaDuration(Self.step))
    }
    said += stage.flush(at: MediaTime(Rational(1)))
    let portrait = try #require(self.portrait(said))
    #expect(portrait.track == 1)
    #expect((portrait.upper?.share(of: [.red]) ?? 0) > 0.95)
  }

  @Test(arguments: ["{portraits: yes}", "{portraits: maybe}"])
  func anotherWordIsRefused(options: String) throws {
    let node = try DocumentNode.parse(yaml: options, file: "audit.yaml")
    #expect(throws: DocumentError.self) {
      try AttributeFilterStage(options: node, scene: .wholeView)
    }
  }
}
