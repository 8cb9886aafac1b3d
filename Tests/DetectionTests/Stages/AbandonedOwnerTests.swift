import Detection
import MediaTime
import Observations
import Scene
import Testing

/// Who counts as having left a thing: whoever stood at it as it came, and by the rules of PETS 2006 whoever was followed away.
@Suite struct AbandonedOwnerTests {
  private static var bag: SyntheticYard.Thing {
    SyntheticYard.Thing(x: 66, y: 90, isThere: { $0 >= 8 })
  }
  private static let tracked = "{static-for: 5 s, owner: tracked}"

  /// Comes to the bag's place, stands until 12 s, and goes out to the left by 15 s.
  private static var visitor: SyntheticYard.Actor {
    SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 60), (12, 60), (15, -10)]))
  }

  /// A body's height a second, 1.7 m/s, without a pause; the slabs have 110 and 124 grey levels.
  @Test(arguments: [(85, 0), (30, 1)])
  func whoOnlyWalksPastWhereSomethingFaintAppearsLeftNothing(luma: UInt8, count: Int) throws {
    let passer = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(6.2, -2), (11.6, 214)]))
    var thing = Self.bag
    thing.luma = luma
    #expect(try SyntheticYard(actors: [passer], things: [thing]).alarms().count == count)
  }

  @Test(arguments: [0.5, 1, 2, 4]) func whoStopsToPutItDownDid(pause: Double) throws {
    let visitor = SyntheticYard.Actor(
      number: 1,
      feet: SyntheticYard.walk([(6.2, -2), (7.8, 60), (7.8 + pause, 60), (10 + pause, 214)]))
    var thing = Self.bag
    thing.luma = 85
    #expect(try SyntheticYard(actors: [visitor], things: [thing]).alarms().count == 1)
  }

  @Test func whatKeptMovingThereBeforeIsNoThing() throws {
    // A balloon behind glass: now here, now three pixels beside, at rest from 8 s on.
    let swaying = SyntheticYard.Thing(
      x: 66, y: 90, isThere: { $0 >= 8 || Int($0 * 4) % 3 == 0 && $0 >= 1 })
    #expect(try SyntheticYard(actors: [Self.visitor], things: [swaying]).alarms().isEmpty)
  }

  @Test func whatIsBehindSomebodySinceTheBeginningIsNoThing() throws {
    // A dark sign on the ground that was there all the time, in front of which somebody stood until 11 s.
    let sitter = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(0, 70), (11, 70), (15, -10)]))
    let sign = SyntheticYard.Thing(x: 66, y: 84, isThere: { _ in true })
    #expect(try SyntheticYard(actors: [sitter], things: [sign]).alarms().isEmpty)
  }

  @Test func whatTheEdgeOfTheViewCutsOffIsNotJudged() throws {
    let visitor = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 14), (12, 14), (15, -10)]))
    let cut = SyntheticYard.Thing(x: 0, y: 90, isThere: { $0 >= 8 })
    #expect(try SyntheticYard(actors: [visitor], things: [cut]).alarms().isEmpty)
  }

  @Test func anOwnerWhoIsFollowedOutOfTheViewHasLeftIt() throws {
    let alarms = try SyntheticYard(actors: [Self.visitor], things: [Self.bag])
      .alarms(options: Self.tracked)
    #expect(alarms.map { $0.attributes["owner-track"] } == ["1"])
    let since = try #require(alarms.first?.attributes["unattended-since"])
    #expect(["14", "15"].contains(since.prefix(2)))
  }

  @Test func anOwnerLostInsideTheViewIsNotTakenToHaveLeft() throws {
    var visitor = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 60), (12, 60), (13, 70)]))
    visitor.isFound = { $0 < 13 }
    let yard = SyntheticYard(actors: [visitor], things: [Self.bag])
    #expect(try yard.alarms(options: Self.tracked).isEmpty)
    #expect(try yard.alarms().count == 1)
  }

  @Test func whoStaysByItIsItsKeeper() throws {
    let friend = SyntheticYard.Actor(
      number: 2, feet: SyntheticYard.walk([(5, 170), (8.5, 96), (40, 96)]))
    let yard = SyntheticYard(actors: [Self.visitor, friend], things: [Self.bag])
    #expect(try yard.alarms(options: Self.tracked).isEmpty)
  }

  @Test func aKeeperWhoLeavesHasLeftItToo() throws {
    let friend = SyntheticYard.Actor(
      number: 2, feet: SyntheticYard.walk([(5, 170), (8.5, 96), (18, 96), (21, 170)]))
    let yard = SyntheticYard(actors: [Self.visitor, friend], things: [Self.bag])
    let alarms = try yard.alarms(options: Self.tracked)
    #expect(alarms.map { $0.attributes["handed-to"] } == ["2"])
    let alerted = try #require(alarms.first?.alerted)
    #expect(alerted.secondsValue > 21)
  }

  @Test func whoOnlyPassesAsTheOwnerGoesIsNoKeeper() throws {
    let passer = SyntheticYard.Actor(
      number: 2, feet: SyntheticYard.walk([(12, 170), (17, -10)], y: 112))
    let yard = SyntheticYard(actors: [Self.visitor, passer], things: [Self.bag])
    let alarms = try yard.alarms(options: Self.tracked)
    #expect(alarms.count == 1)
    #expect(alarms.first?.attributes["handed-to"] == nil)
  }

  @Test func whoTakesItWhileTheOwnerIsInViewIsAnother() throws {
    let owner = SyntheticYard.Actor(
      number: 1, feet: SyntheticYard.walk([(4, -10), (8, 30), (11, 30), (14, 150), (40, 150)]))
    let thief = SyntheticYard.Actor(
      number: 2, feet: SyntheticYard.walk([(22, -10), (24, 30), (25, 30), (28, -10)]))
    let bag = SyntheticYard.Thing(x: 36, y: 90, isThere: { (8..<24.5).contains($0) })
    let alarms = try SyntheticYard(actors: [owner, thief], things: [bag])
      .alarms(options: "{static-for: 5 s, owner: tracked, owner-beyond: 2 m}")
    #expect(alarms.map { $0.attributes["taken-by"] } == ["other"])
  }

  @Test func whoTakesItBackIsItsOwner() throws {
    let owner = SyntheticYard.Actor(
      number: 1,
      feet: SyntheticYard.walk([
        (4, -10), (8, 30), (11, 30), (14, 150), (21, 150), (24, 30), (25, 30), (28, -10),
      ]))
    let bag = SyntheticYard.Thing(x: 36, y: 90, isThere: { (8..<24.5).contains($0) })
    let alarms = try SyntheticYard(actors: [owner], things: [bag])
      .alarms(options: "{static-for: 5 s, owner: tracked, owner-beyond: 2 m}")
    #expect(alarms.map { $0.attributes["taken-by"] } == ["owner"])
  }
}
