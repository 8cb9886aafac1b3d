import Phrasebook
import Detection
import Documents
import Foundation
import MediaTime
import Observations
import Scene
import Testing

/// Stages of ways, lines and companies, fed with places instead of pictures, ten looks a second.
enum Ways {
  /// Something at a place at each second; nil while it is away.
  typealias Mover = (Double) -> Point?

  static func scene(_ yaml: String) throws -> Scene {
    try Scene(DocumentNode.parse(yaml: "scene: 1\n" + yaml, file: "scene.yaml"))
  }

  /// What a stage says of movers that are a fifth of the view tall.
  static func observations(
    _ movers: [Mover], seconds: Int, height: Double = 0.2, kind: ObjectClass = .person,
    look: ([Track], MediaTime) -> [Observation]
  ) -> [Observation] {
    (0..<(10 * seconds)).flatMap { step in
      let time = Looks.time(step)
      let tracks = movers.enumerated().compactMap { number, mover -> Track? in
        mover(Double(step) / 10).map { foot in
          Track(
            number: number + 1,
            box: Box(
              x: foot.x - height / 4, y: foot.y - height, width: height / 2, height: height),
            confidence: 0.9, firstSeen: .zero, lastSeen: time, isSeen: true,
            velocity: Self.velocity(mover, at: Double(step) / 10), objectClass: kind)
        }
      }
      return look(tracks, time)
    }
  }

  private static func velocity(_ mover: Mover, at second: Double) -> Point {
    guard let now = mover(second), let before = mover(second - 0.1) else { return Point(0, 0) }
    return Point((now.x - before.x) * 10, (now.y - before.y) * 10)
  }

  /// From one place to another, straight on, between two seconds.
  static func walk(from a: Point, to b: Point, _ seconds: ClosedRange<Double>) -> Mover {
    { now in
      guard seconds.contains(now) else { return nil }
      let share = (now - seconds.lowerBound) / (seconds.upperBound - seconds.lowerBound)
      return Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
    }
  }

  static func values(_ observations: [Observation], of quantity: String) -> [Double] {
    observations.compactMap {
      if case .measurement(let number) = $0, number.quantity == quantity {
        number.value
      } else {
        nil
      }
    }
  }
}

@Suite struct CounterFlowRuleTests {
  private func alarms(
    _ movers: [Ways.Mover], scene: String, options: String? = nil
  ) throws -> [Alarm] {
    var stage = try CounterFlowStage(
      options: options.map(Looks.options), scene: Ways.scene(scene))
    let said = Ways.observations(movers, seconds: 8) { tracks, time in
      stage.look(at: tracks, time: time, aspect: 4.0 / 3)
    }
    return Looks.alarms(said + stage.flush(at: Looks.time(80)))
  }

  private static let rightwards =
    "zones: {way: {polygon: [[0, 0.2], [1, 0.2], [1, 1], [0, 1]], flow: 0}}"

  private let along = Ways.walk(from: Point(0.1, 0.7), to: Point(0.9, 0.7), 0...6)
  private let against = Ways.walk(from: Point(0.9, 0.8), to: Point(0.1, 0.8), 0...6)

  @Test func whoGoesTheWrongWayRaisesOneAlarm() throws {
    let found = try alarms([along, against], scene: Self.rightwards)
    #expect(found.map(\.track) == [2])
    #expect(found.map(\.zone) == ["way"])
    let alarm = try #require(found.first)
    #expect(alarm.interval.start <= Looks.time(6) && alarm.interval.end >= Looks.time(59))
    let alerted = try #require(alarm.alerted)
    #expect((alerted - alarm.interval.start) == .seconds(1))
  }

  @Test func withTheRuleReversedItIsTheOther() throws {
    let reversed = Self.rightwards.replacingOccurrences(of: "flow: 0", with: "flow: 180")
    #expect(try alarms([along, against], scene: reversed).map(\.track) == [1])
  }

  @Test func whoCrossesTheWayIsNotAgainstIt() throws {
    let across = Ways.walk(from: Point(0.5, 0.3), to: Point(0.4, 0.95), 0...6)
    #expect(try alarms([across], scene: Self.rightwards).isEmpty)
  }

  @Test func whoTremblesOnThePlaceGoesNowhere() throws {
    let still: Ways.Mover = { Point(0.5 - 0.004 * $0.rounded(.down), 0.7) }
    #expect(try alarms([still], scene: Self.rightwards).isEmpty)
  }

  @Test func withoutAnyWayNothingIsWrong() throws {
    #expect(try alarms([along, against], scene: "").isEmpty)
  }

  @Test func theWholeViewHasAWayWhereOneIsGiven() throws {
    #expect(try alarms([along, against], scene: "", options: "{flow: 180°}").map(\.track) == [1])
  }

  @Test func aZoneWithoutAWayIsAnErrorThatNamesIt() throws {
    let error = #expect(throws: DocumentError.self) {
      try alarms(
        [], scene: "zones: {hall: {polygon: [[0, 0], [1, 0], [1, 1]]}}", options: "{zones: [hall]}")
    }
    #expect(error?.description.contains("zone \"hall\" allows no way") == true)
  }

  @Test func aLineIsCrossedTheWrongWay() throws {
    let scene = "lines: {gate: {from: [0.5, 0], to: [0.5, 1]}}"
    #expect(try alarms([along, against], scene: scene).isEmpty)
    let rightToLeft = try alarms(
      [along, against], scene: scene, options: "{lines: [gate], allowed: right-to-left}")
    let leftToRight = try alarms([along, against], scene: scene, options: "{lines: [gate]}")
    #expect(Set(rightToLeft.compactMap(\.track) + leftToRight.compactMap(\.track)) == [1, 2])
    #expect(rightToLeft.count == 1 && leftToRight.count == 1)
  }
}

@Suite struct CountRuleTests {
  @Test func crossingsAreCountedEachWay() throws {
    var stage = try LineCountStage(
      options: nil, scene: Ways.scene("lines: {door: {from: [0.5, 0], to: [0.5, 1]}}"))
    let movers = [
      Ways.walk(from: Point(0.1, 0.5), to: Point(0.9, 0.5), 0...4),
      Ways.walk(from: Point(0.1, 0.9), to: Point(0.9, 0.9), 1...5),
      Ways.walk(from: Point(0.9, 0.7), to: Point(0.1, 0.7), 1...6),
      Ways.walk(from: Point(0.1, 0.8), to: Point(0.45, 0.8), 1...6),
    ]
    var said = Ways.observations(movers, seconds: 8) { stage.look(at: $0, time: $1) }
    said += stage.flush(at: Looks.time(80))
    let last = ["left-to-right", "right-to-left"].compactMap {
      Ways.values(said, of: "crossings-" + $0).last
    }
    #expect(Set(last) == [1, 2])
    #expect(last.reduce(0, +) == 3)
  }

  @Test func aLineThatNobodyCrossesIsCountedAsNone() throws {
    var stage = try LineCountStage(
      options: nil, scene: Ways.scene("lines: {door: {from: [0.5, 0], to: [0.5, 1]}}"))
    #expect(Ways.values(stage.flush(at: Looks.time(80)), of: "crossings-left-to-right") == [0])
  }

  @Test func whoIsThereForAnInstantIsNotCountedAndWhoIsUnseenForOneIs() throws {
    var stage = try ObjectCountStage(options: nil, scene: .wholeView)
    let stays: Ways.Mover = { (3...3.5).contains($0) ? nil : Point(0.5, 0.5) }
    let flickers: Ways.Mover = { (5...5.4).contains($0) ? Point(0.8, 0.5) : nil }
    let said = Ways.observations([stays, flickers], seconds: 8) { stage.look(at: $0, time: $1) }
    #expect(Ways.values(said, of: "object-count") == [0, 1, 1, 1, 1, 1, 1, 1])
  }
}

@Suite struct StoppedVehicleRuleTests {
  private func alarms(_ movers: [Ways.Mover], seconds: Int, options: String? = nil) throws
    -> [Alarm]
  {
    var stage = try StoppedVehicleStage(options: options.map(Looks.options), scene: .wholeView)
    let said = Ways.observations(movers, seconds: seconds, kind: .vehicle) { tracks, time in
      stage.look(at: tracks, time: time, aspect: 1)
    }
    return Looks.alarms(said + stage.flush(at: Looks.time(10 * seconds)))
  }

  /// Drives, stands from second 4 to 20, drives on.
  private let stops: Ways.Mover = { now in
    Point(0.1 + 0.1 * min(now, 4) + 0.1 * max(0, now - 20), 0.5)
  }

  @Test func aVehicleThatStandsRaisesAnAlarmFromWhenItStood() throws {
    let found = try alarms([stops], seconds: 24)
    #expect(found.map(\.event) == ["stopped-vehicle"])
    let alarm = try #require(found.first)
    #expect(abs(alarm.interval.start.secondsValue - 5) <= 1)
    #expect(abs(alarm.interval.end.secondsValue - 20) <= 1)
    #expect(alarm.objectClass == .vehicle)
  }

  @Test func aShortStopAndSlowDrivingRaiseNone() throws {
    let creeps: Ways.Mover = { Point(0.1 + 0.03 * $0, 0.8) }
    #expect(try alarms([creeps], seconds: 24).isEmpty)
    #expect(try alarms([stops], seconds: 24, options: "{hold: 30 s}").isEmpty)
  }
}

@Suite struct HeadwayRuleTests {
  /// Ten pixels a metre along a level picture.
  private static let scene = """
    lines: {gate: {from: [0.5, 0], to: [0.5, 1]}}
    ground-plane: {image: [[0, 0], [1, 0], [1, 1], [0, 1]], metres: [[0, 0], [100, 0], [100, 100], [0, 100]]}
    """

  private func observations(_ starts: [Double], options: String? = nil) throws -> [Observation] {
    var stage = try HeadwayStage(
      options: options.map(Looks.options), scene: Ways.scene(Self.scene))
    let movers = starts.map { Ways.walk(from: Point(0.1, 0.5), to: Point(0.9, 0.5), $0...($0 + 4)) }
    return Ways.observations(movers, seconds: 16, kind: .vehicle) { tracks, time in
      stage.look(at: tracks, time: time, aspect: 1)
    }
  }

  @Test func headwaysAreThoseOfTheScene() throws {
    let starts = [0, 1.37, 4.05, 7.5]
    let said = try observations(starts)
    let found = Ways.values(said, of: "headway")
    let metres = Ways.values(said, of: "headway-distance")
    #expect(found.count == 3 && metres.count == 3)
    for (index, value) in found.enumerated() {
      let truth = starts[index + 1] - starts[index]
      #expect(abs(value - truth) <= 0.05 * truth)
      // 80 m in 4 s.
      #expect(abs(metres[index] - 20 * truth) <= 0.05 * 20 * truth)
    }
    #expect(Looks.alarms(said).isEmpty)
  }

  @Test func shortOnesRaiseAlarms() throws {
    let found = Looks.alarms(try observations([0, 1.37, 4.05], options: "{least: 2 s}"))
    #expect(found.map(\.event) == ["headway"])
    #expect(Looks.alarms(try observations([0, 1.37, 4.05], options: "{nearest: 60 m}")).count == 2)
  }

  @Test func metresNeedAGroundPlane() throws {
    #expect(throws: DocumentError.self) {
      try HeadwayStage(options: Looks.options("{nearest: 20 m}"), scene: .wholeView)
    }
  }
}

@Suite struct GroupRuleTests {
  private func alarms(_ movers: [Ways.Mover], options: String? = nil) throws -> [Alarm] {
    var stage = try GroupStage(options: options.map(Looks.options), scene: .wholeView)
    let said = Ways.observations(movers, seconds: 30) { tracks, time in
      stage.look(at: tracks, time: time, aspect: 1)
    }
    return Looks.alarms(said + stage.flush(at: Looks.time(300)))
  }

  /// Stands at a place between two seconds; a body of 1.7 m is a fifth of the view.
  private func stand(_ x: Double, _ seconds: ClosedRange<Double> = 0...30) -> Ways.Mover {
    { seconds.contains($0) ? Point(x, 0.6) : nil }
  }

  @Test func threeWhoStandTogetherAreAGroup() throws {
    let found = try alarms([stand(0.3), stand(0.42), stand(0.54, 5...20)])
    #expect(found.map(\.event) == ["group"])
    let alarm = try #require(found.first)
    #expect(abs(alarm.interval.start.secondsValue - 6) <= 1)
    #expect(abs(alarm.interval.end.secondsValue - 20) <= 1)
    #expect(alarm.attributes["most"] == "3")
  }

  @Test func twoAndThreeApartAreNone() throws {
    #expect(try alarms([stand(0.3), stand(0.42)]).isEmpty)
    #expect(try alarms([stand(0.1), stand(0.5), stand(0.9)]).isEmpty)
    #expect(try alarms([stand(0.3), stand(0.42)], options: "{size: 2}").count == 1)
  }

  @Test func whoWalkTogetherDoNotStand() throws {
    let walkers = [0.0, 0.1, 0.2].map { offset in
      Ways.walk(from: Point(0.1 + offset, 0.6), to: Point(0.7 + offset, 0.6), 0...6)
    }
    #expect(try alarms(walkers, options: "{hold: 3 s}").isEmpty)
  }

  @Test func twoGroupsAreTwoAlarms() throws {
    let left = [0.05, 0.15, 0.25].map { stand($0) }
    let right = [0.65, 0.75, 0.85].map { stand($0) }
    #expect(try alarms(left + right).count == 2)
  }
}
