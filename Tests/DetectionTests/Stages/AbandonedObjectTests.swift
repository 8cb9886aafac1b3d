import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

/// Scenes of 30 s: somebody walks in at 4 s, is at the place at 8 s, and so on as each test says.
struct AbandonedObjectTests {
  /// In from the left to x = 60 at 8 s, there until 11 s, back out by 15 s: 60 pixels are 1.5 heights a 4 s.
  private static var visitor: SyntheticYard.Actor {
    SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 60), (11, 60), (15, -10)]))
  }
  private static var bag: SyntheticYard.Thing {
    SyntheticYard.Thing(x: 66, y: 90, isThere: { $0 >= 8 })
  }

  @Test func aBagLeftBehindIsOneAlarm() throws {
    let yard = SyntheticYard(actors: [Self.visitor], things: [Self.bag])
    let alarms = try yard.alarms()
    try #require(alarms.count == 1)
    let alarm = alarms[0]
    #expect(abs(alarm.interval.start.secondsValue - 8) <= 0.5)
    #expect(alarm.interval.end.secondsValue == 30)
    // The feet are 3 m (1.76 heights, 71 pixels and half the bag's width) off only outside the view; out at 15 s.
    let alerted = try #require(alarm.alerted).secondsValue
    #expect((15...19).contains(alerted))
    let box = try #require(alarm.box)
    #expect(box.iou(Box(x: 66.0 / 160, y: 90.0 / 120, width: 10.0 / 160, height: 10.0 / 120)) > 0.6)
  }

  @Test(arguments: [4, 5, 6, 10, 15] as [Int64])
  func theAnswerDoesNotDependOnTheRate(rate: Int64) throws {
    let yard = SyntheticYard(actors: [Self.visitor], things: [Self.bag])
    let alarms = try yard.alarms(rate: rate)
    try #require(alarms.count == 1)
    #expect(abs(alarms[0].interval.start.secondsValue - 8) <= 0.6)
  }

  @Test func nothingIsSaidWhileTheOwnerStaysByIt() throws {
    let sitter = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 60), (40, 60)]))
    #expect(try SyntheticYard(actors: [sitter], things: [Self.bag]).alarms().isEmpty)
  }

  @Test func anOwnerWhomThePeopleSourceLosesIsStillThere() throws {
    var sitter = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 52), (40, 52)]))
    sitter.isFound = { $0 < 10 }
    #expect(try SyntheticYard(actors: [sitter], things: [Self.bag]).alarms().isEmpty)
  }

  @Test func passersByDoNotAttendIt() throws {
    // Every 4 s somebody walks past a body's length away, all the time.
    let passers = (0..<6).map { index in
      let start = 12 + 3 * Double(index)
      return SyntheticYard.Actor(
        number: 2 + index, feet: SyntheticYard.walk([(start, -10), (start + 6, 170)], y: 118))
    }
    let yard = SyntheticYard(actors: [Self.visitor] + passers, things: [Self.bag])
    #expect(try yard.alarms().count == 1)
  }

  @Test func somebodyInFrontOfItDoesNotStartItsClockAnew() throws {
    let passer = SyntheticYard.Actor(
      number: 2, feet: SyntheticYard.walk([(14, 170), (18, -10)], y: 112))
    let yard = SyntheticYard(actors: [Self.visitor, passer], things: [Self.bag])
    let alarms = try yard.alarms()
    try #require(alarms.count == 1)
    #expect(abs(alarms[0].interval.start.secondsValue - 8) <= 0.5)
  }

  @Test func somebodyRestlessWhoTouchesItAttendsIt() throws {
    // The people source does not know them; they come as the owner leaves, hide half of it and tread from foot to foot.
    let restless = SyntheticYard.Actor(
      number: 2,
      feet: { now in now >= 12.5 ? (x: 64, y: Int(now * 8) % 2 == 0 ? 100 : 94) : nil },
      isFound: { _ in false })
    #expect(
      try SyntheticYard(actors: [Self.visitor, restless], things: [Self.bag]).alarms().isEmpty)
  }

  @Test func aThingThatIsTakenAwayIsNotLeft() throws {
    // There from the start; gone with the visitor.
    var bag = Self.bag
    bag.isThere = { $0 < 10 }
    #expect(try SyntheticYard(actors: [Self.visitor], things: [bag]).alarms().isEmpty)
  }

  @Test func somebodyWhoWasThereFromTheStartLeavesNoGhost() throws {
    let early = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(0, 70), (6, 70), (10, -10)]))
    #expect(try SyntheticYard(actors: [early]).alarms().isEmpty)
  }

  @Test func aPatchOfLightIsNoThing() throws {
    // The sun comes through while the visitor is at the place, and stays.
    var yard = SyntheticYard(actors: [Self.visitor])
    yard.light = { x, y, seconds in
      seconds >= 8 && (64..<80).contains(x) && (86..<102).contains(y) ? 1.5 : 1
    }
    #expect(try yard.alarms().isEmpty)
  }

  @Test func aCameraThatOpensItsIrisLosesNothing() throws {
    var yard = SyntheticYard(actors: [Self.visitor], things: [Self.bag])
    yard.light = { _, _, seconds in seconds >= 9 ? 1.25 : 1 }
    #expect(try yard.alarms().count == 1)
  }

  @Test func somebodyWhoStandsStillUnseenIsNoThing() throws {
    // The people source finds them only while they walk.
    var stander = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 80), (40, 80)]))
    stander.isFound = { $0 < 8 }
    #expect(try SyntheticYard(actors: [stander]).alarms().isEmpty)
  }

  @Test func somebodyWhoStandsStillWhileACompanionLeavesIsNoThing() throws {
    var stander = SyntheticYard.Actor(
      number: 2, feet: SyntheticYard.walk([(4, 2), (8, 80), (40, 80)]))
    stander.isFound = { $0 < 8 }
    #expect(try SyntheticYard(actors: [Self.visitor, stander]).alarms().isEmpty)
  }

  @Test func aThingThatNobodyBroughtIsNotLeft() throws {
    #expect(try SyntheticYard(things: [Self.bag]).alarms().isEmpty)
  }

  @Test func theAlarmEndsWhenTheThingIsTaken() throws {
    var bag = Self.bag
    bag.isThere = { (8..<24).contains($0) }
    let alarms = try SyntheticYard(actors: [Self.visitor], things: [bag]).alarms()
    try #require(alarms.count == 1)
    #expect(abs(alarms[0].interval.end.secondsValue - 24) <= 0.5)
  }

  @Test func aThingTallerThanItsOwnersShoulderIsNotReported() throws {
    // 32 of 40 pixels.
    let cupboard = SyntheticYard.Thing(
      x: 66, y: 68, width: 16, height: 32, isThere: { $0 >= 8 })
    #expect(try SyntheticYard(actors: [Self.visitor], things: [cupboard]).alarms().isEmpty)
  }

  @Test func thingsOutsideTheZonesDoNotCount() throws {
    let corner = try #require(
      Polygon([Point(0, 0), Point(0.3, 0), Point(0.3, 0.3), Point(0, 0.3)]))
    let scene = Scene(zones: [Scene.Zone(name: "corner", polygon: corner)])
    let yard = SyntheticYard(actors: [Self.visitor], things: [Self.bag])
    #expect(try yard.alarms(options: "{static-for: 5 s, zones: [corner]}", scene: scene).isEmpty)
  }

  @Test func theAlarmNamesItsZone() throws {
    let all = try #require(Polygon([Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]))
    let scene = Scene(zones: [Scene.Zone(name: "yard", polygon: all)])
    let yard = SyntheticYard(actors: [Self.visitor], things: [Self.bag])
    let alarms = try yard.alarms(options: "{static-for: 5 s, zones: [yard]}", scene: scene)
    #expect(alarms.map(\.zone) == ["yard"])
  }

  @Test(arguments: [
    ("{static-for: 1 s}", "2 s to 15 min"), ("{static-for: 20 min}", "2 s to 15 min"),
    ("{static: 5 s}", "static-for"), ("{owner-beyond: 0 m}", "0.1 m to 100 m"),
    ("{owner-beyond: 2 m, attended-within: 3 m}", "owner-beyond"),
    ("{zones: [nowhere]}", "nowhere"),
  ])
  func wrongOptionsAreRefused(options: String, hint: String) throws {
    let node = try DocumentNode.parse(yaml: options, file: "audit.yaml")
    let error = #expect(throws: DocumentError.self) {
      try AbandonedObjectStage(options: node, scene: .wholeView)
    }
    #expect(error.map { "\($0)".contains(hint) } == true)
  }
}
