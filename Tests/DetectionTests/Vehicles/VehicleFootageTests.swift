import Detection
import Documents
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

/// A real clip, counted by eye on a sheet of one frame a second.
@Suite struct VehicleFootageTests {
  /// A clip, the line over it in fractions of the view, and how many were counted there.
  struct Road: Sendable, CustomStringConvertible {
    let clip: String
    let line: Line
    let counted: Int
    /// Vehicles that are missed, or counted twice, at most.
    let tolerance: Int
    var description: String { clip }
  }

  static let roads = [
    // A car park from above: white, pale blue, red, white; the camera's exposure follows each.
    Road(
      clip: "footage/intel/intel_car-detection.mp4",
      line: Line(from: Point(0, 0.5), to: Point(1, 0.5)), counted: 4, tolerance: 0)
  ]

  @Test(
    .enabled(if: SharedMaterial.has("footage/intel/intel_car-detection.mp4")), arguments: roads)
  func vehiclesOverALine(road: Road) throws {
    let path = try #require(SharedMaterial.path(road.clip))
    let options = try DocumentNode.parse(yaml: "{class: vehicle}", file: "audit.yaml")
    var pipeline = try StagePipeline(
      scene: Scene(lines: [Scene.NamedLine(name: "gate", line: road.line)]),
      stageRequests: [StageRequest(name: "intrusion", options: options)], people: .blobs,
      vehicles: .blobs)
    var found: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) { found += try pipeline.process($0) }
    found += pipeline.finish(at: end)
    let counted = Looks.alarms(found).count
    #expect(abs(counted - road.counted) <= road.tolerance, "counted \(counted)")
  }
}
