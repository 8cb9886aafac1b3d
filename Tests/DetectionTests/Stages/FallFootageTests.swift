import Detection
import Documents
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

private let folder = "footage/falls/"
private let network = "models/yolo-fastest-1.1_body.weights"

/// Real clips, of GMDCSA24 (two actors in a room) and others.
///
/// A fall counts as found where an alarm is raised within three seconds of the body's coming to lie, by eye; the truth of
/// the data set has when the fall began, and its fall onto a bed counts as one.
struct FallFootageTests {
  /// A clip with when its fall began, by the data set, and when the body had come to lie, by eye, in seconds.
  struct Fall: Sendable {
    let name: String
    let began: Double
    let lay: Double
  }

  static let falls = [
    Fall(name: "s2_Fall_12", began: 6.9, lay: 8.7), Fall(name: "s2_Fall_13", began: 2.5, lay: 4.6),
    Fall(name: "s2_Fall_14", began: 3.4, lay: 4.0), Fall(name: "s3_Fall_01", began: 0, lay: 1.4),
    Fall(name: "s3_Fall_15", began: 1.9, lay: 3.0), Fall(name: "s3_Fall_16", began: 1.8, lay: 2.6),
    Fall(name: "s3_Fall_19", began: 2, lay: 3.1), Fall(name: "s3_Fall_20", began: 2.3, lay: 3.1),
  ]
  /// The fall onto a bed is missed.
  static let missed = ["s2_Fall_14"]
  static let dailyLife = [
    "s2_ADL_23", "s3_ADL_07", "s3_ADL_15", "s3_ADL_18", "s3_ADL_19", "s3_ADL_20",
  ]

  private func alarms(_ name: String, people: PeopleSource = .blobs) throws -> [Alarm] {
    let path = try #require(SharedMaterial.path(name))
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "fall")], people: people)
    var found: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) { found += try pipeline.process($0) }
    return Looks.alarms(found + pipeline.finish(at: end))
  }

  /// Names of the falls that are found by one alarm in time; a second alarm is an error.
  private func found(people: PeopleSource) throws -> [String] {
    try Self.falls.filter { fall in
      let alarms = try alarms(folder + fall.name + ".mp4", people: people)
      #expect(alarms.count <= 1, "\(fall.name)")
      let alerted = alarms.first?.alerted?.secondsValue ?? -1
      return (fall.began...fall.lay + 3).contains(alerted)
    }.map(\.name)
  }

  @Test(.enabled(if: SharedMaterial.has(folder + "s2_Fall_12.mp4"), "needs the shared footage"))
  func sevenOfEightAreFoundWithoutWeights() throws {
    let expected = Self.falls.map(\.name).filter { !Self.missed.contains($0) }
    #expect(try found(people: .blobs) == expected)
  }

  @Test(
    .enabled(
      if: SharedMaterial.has(folder + "s2_Fall_12.mp4") && SharedMaterial.has(network),
      "needs the shared footage and models"))
  func sevenOfEightAreFoundWithANetwork() throws {
    let path = try #require(SharedMaterial.path(network))
    let expected = Self.falls.map(\.name).filter { !Self.missed.contains($0) }
    #expect(try found(people: .model(path)) == expected)
  }

  @Test(
    .enabled(if: SharedMaterial.has(folder + "s2_Fall_12.mp4"), "needs the shared footage"),
    arguments: dailyLife.map { folder + $0 + ".mp4" } + [
      "footage/night-infrared/th_video2.avi", "footage/night-infrared/fence1.mp4",
      "footage/intel/intel_car-detection.mp4", "footage/fire/grass-fire.mp4",
    ])
  func nobodyFallsInTheOthers(name: String) throws {
    #expect(try alarms(name).isEmpty)
  }
}
