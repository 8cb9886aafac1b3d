import Detection
import Documents
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

private let street = "footage/aboda/aboda_video4.avi"
private let campus = "footage/pets09-s2l1/vtest.avi"
private let cars = "footage/intel/intel_car-detection.mp4"
private let shop = "footage/quiet/shopfront.mp4"
private let sun = "footage/quiet/pets2001-d3c1-first900.avi"
private let mall = "footage/people/EnterExitCrossingPaths2cor.mpg"
private let table = "footage/intel/intel_one-by-one-person-detection.mp4"

/// Real clips, with the default people source (no weights) and `static-for: 10 s`.
struct AbandonedObjectFootageTests {
  private func alarms(_ name: String) throws -> [Alarm] {
    let path = try #require(SharedMaterial.path(name))
    let options = try DocumentNode.parse(yaml: "{static-for: 10 s}", file: "audit.yaml")
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "abandoned-object", options: options)])
    var observations: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) {
      observations += try pipeline.process($0)
    }
    observations += pipeline.finish(at: end)
    return observations.compactMap { if case .alarm(let alarm) = $0 { alarm } else { nil } }
  }

  /// By eye: the bag touches the ground from frame 395 (13.2 s) on, is held until about frame 475, and its owner is out of
  /// view at about frame 690 (23.0 s); it lies at (458, 365), 45 × 47 of 720 × 480 pixels.
  @Test(.enabled(if: SharedMaterial.has(street), "needs the shared footage"))
  func theBagInTheStreetIsTheOnlyAlarm() throws {
    let alarms = try alarms(street)
    try #require(alarms.count == 1)
    let box = try #require(alarms[0].box)
    let bag = Box(x: 458.0 / 720, y: 365.0 / 480, width: 45.0 / 720, height: 47.0 / 480)
    #expect(box.iou(bag) > 0.5)
    #expect((12.0...16.5).contains(alarms[0].interval.start.secondsValue))
    let alerted = try #require(alarms[0].alerted).secondsValue
    #expect((23.0...28).contains(alerted))
    #expect(alarms[0].interval.end.secondsValue > 38.9)
  }

  @Test(
    .enabled(if: SharedMaterial.has(campus), "needs the shared footage"),
    arguments: [campus, cars, table, shop, sun, mall])
  func nothingIsLeftInTheOtherClips(name: String) throws {
    #expect(try alarms(name).isEmpty)
  }
}
