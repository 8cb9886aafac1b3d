import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

/// Drawn scenes whose vehicles are known exactly.
@Suite struct VehicleSceneTests {
  private typealias Road = SyntheticRoad

  /// Across the view to the right in three seconds, from the second second on.
  private static func across(y: Double) -> (Double) -> (x: Double, y: Double)? {
    Road.drive(from: (-60, y), to: (320, y), seconds: 2...5)
  }

  private static func numbers(_ found: [Detection]) -> Set<Int> {
    Set(found.compactMap(\.track))
  }

  @Test func aCarIsOneVehicleAndNobody() throws {
    let road = Road(things: [Road.car(Self.across(y: 100))])
    #expect(Self.numbers(try road.detections(.vehicle, seconds: 7)) == [Track.firstVehicle])
    #expect(try road.detections(.person, seconds: 7).isEmpty)
  }

  @Test func aShadowIsNoPartOfACar() throws {
    let path = Self.across(y: 100)
    let shadow = Road.shadow(width: 40, height: 24) { now in
      path(now).map { ($0.x + 50, $0.y + 20) }
    }
    let road = Road(things: [shadow, Road.car(path)])
    let found = try road.detections(.vehicle, seconds: 7)
    #expect(Self.numbers(found).count == 1)
    let middle = try #require(found.first { $0.time == .zero + .milliseconds(3500) })
    let place = try #require(path(3.5))
    let truth = Box(x: place.x / 320, y: 100.0 / 240, width: 60.0 / 320, height: 40.0 / 240)
    #expect(middle.box.iou(truth) > 0.75)
  }

  @Test func twoSideBySideAreTwo() throws {
    let path = Road.drive(from: (90, -40), to: (90, 240), seconds: 2...5)
    let road = Road(things: [
      Road.car(path), Road.car(luma: 160) { now in path(now).map { ($0.x + 66, $0.y) } },
    ])
    #expect(Self.numbers(try road.detections(.vehicle, seconds: 7)).count == 2)
  }

  @Test func lampsAtNightAreNoVehicles() throws {
    let path = Self.across(y: 100)
    var things: [Road.Thing] = []
    for offset in [4.0, 40] {
      things.append(Road.reflection { now in path(now).map { ($0.x + offset + 5, $0.y + 40) } })
      things.append(Road.lamp { now in path(now).map { ($0.x + offset, $0.y + 18) } })
    }
    let road = Road(things: things, ground: 24)
    // As people `blobs` may take them, a lamp and its reflection being as high as somebody: its card says so.
    #expect(try road.detections(.vehicle, seconds: 7).isEmpty)
  }

  @Test func aBodyBetweenLampsIsOneVehicle() throws {
    let path = Self.across(y: 100)
    var things = [Road.car(luma: 62, path)]
    for offset in [4.0, 40] {
      things.append(Road.reflection { now in path(now).map { ($0.x + offset + 5, $0.y + 40) } })
      things.append(Road.lamp(side: 14) { now in path(now).map { ($0.x + offset, $0.y + 20) } })
    }
    let road = Road(things: things, ground: 24)
    let found = try road.detections(.vehicle, seconds: 7)
    #expect(Self.numbers(found).count == 1)
    // The reflections are no part of it.
    #expect(found.allSatisfy { $0.box.y + $0.box.height < 150.0 / 240 })
  }

  @Test func aPersonBesideACarIsAPerson() throws {
    let road = Road(things: [
      Road.car(Self.across(y: 90)),
      Road.person(Road.drive(from: (20, 170), to: (260, 170), seconds: 1.5...8)),
    ])
    #expect(Self.numbers(try road.detections(.vehicle, seconds: 8)).count == 1)
    let people = try road.detections(.person, seconds: 8)
    #expect(!people.isEmpty)
    #expect(people.allSatisfy { $0.box.y > 0.6 })
  }

  @Test func anExposureThatFollowsAWhiteVanChangesNothing() throws {
    let road = Road(
      things: [Road.car(luma: 240, width: 120, height: 80, Self.across(y: 80))],
      exposure: { $0 > 2.5 && $0 < 5 ? 0.7 : 1 })
    #expect(Self.numbers(try road.detections(.vehicle, seconds: 7)).count == 1)
  }

  @Test func nobodyLooksForVehiclesUnasked() throws {
    let road = Road(things: [Road.car(Self.across(y: 100))])
    let found = try road.observations(seconds: 7, vehicles: .none)
    #expect(
      found.allSatisfy { if case .detection(let it) = $0 { it.label == "person" } else { true } })
  }

  @Test(arguments: [("vehicle", ["vehicle"]), ("person", []), ("any", ["vehicle"])])
  func intrusionOverALine(word: String, classes: [String]) throws {
    let line = Scene.NamedLine(name: "gate", line: Line(from: Point(0.6, 0), to: Point(0.6, 1)))
    let options = try DocumentNode.parse(yaml: "{class: \(word)}", file: "audit.yaml")
    let road = Road(things: [Road.car(Self.across(y: 100))])
    let alarms = Looks.alarms(
      try road.observations(
        seconds: 7, scene: Scene(lines: [line]),
        stages: [StageRequest(name: "intrusion", options: options)]))
    #expect(alarms.compactMap(\.objectClass?.rawValue) == classes)
  }
}
