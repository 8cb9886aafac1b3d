import Detection
import Documents
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

private let walkway = "footage/people/ucsd-ped1/video.mp4"
private let motorway = "footage/traffic/motorway-both-ways.avi"
private let road = "footage/traffic/one-way-road.avi"
private let table = "footage/intel/intel_one-by-one-person-detection.mp4"
private let street = "footage/tud-campus/TUD-Campus.mp4"
private let campus = "footage/pets09-s2l1/vtest.avi"
private let bag = "footage/aboda/aboda_video4.avi"

/// Real clips without weights: where people cannot be told apart, nobody counts them.
struct PeopleDoubtFootageTests {
  private struct Outcome {
    /// Share of the clip in which people are not judged, by reason.
    var shares: [NotJudged.Reason: Double] = [:]
    var measurements: [Measurement] = []

    var notJudged: Double { shares.values.reduce(0, +) }
    func mean(_ quantity: String) -> Double {
      let values = measurements.filter { $0.quantity == quantity && $0.zone == nil }.map(\.value)
      return values.reduce(0, +) / Double(max(1, values.count))
    }
  }

  private func outcome(
    _ name: String, people: PeopleSource, scene: Scene = .wholeView
  ) throws -> Outcome {
    let path = try #require(SharedMaterial.path(name))
    var pipeline = try StagePipeline(
      scene: scene, stageRequests: [StageRequest(name: "density")], people: people)
    var observations: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) {
      observations += try pipeline.process($0)
    }
    observations += pipeline.finish(at: end)
    var outcome = Outcome()
    for observation in observations {
      switch observation {
      case .measurement(let measurement): outcome.measurements.append(measurement)
      case .notJudged(let span):
        #expect(span.concernsPeople)
        let length = (span.interval.end - span.interval.start).secondsValue
        outcome.shares[span.reason, default: 0] += length / (end - MediaTime.zero).secondsValue
      default: break
      }
    }
    // Whatever is not judged is not counted.
    let spans = observations.compactMap { observation in
      if case .notJudged(let span) = observation { span.interval } else { nil }
    }
    for count in outcome.measurements where count.quantity == "count" {
      #expect(!spans.contains { $0.start <= count.time && count.time < $0.end })
    }
    return outcome
  }

  @Test(
    .enabled(if: SharedMaterial.has(walkway), "needs the shared footage"),
    arguments: [walkway, motorway, road])
  func peopleOfAFewPixelsAreNotCounted(name: String) throws {
    #expect(try outcome(name, people: .hog).shares[.tooSmall, default: 0] > 0.5)
  }

  @Test(.enabled(if: SharedMaterial.has(table), "needs the shared footage"))
  func somebodyWhoFillsTheViewIsNotCounted() throws {
    #expect(try outcome(table, people: .hog).notJudged > 0.7)
  }

  @Test(
    .enabled(if: SharedMaterial.has(campus), "needs the shared footage"),
    arguments: [street, campus, bag])
  func peopleWhoCanBeToldApartAre(name: String) throws {
    #expect(try outcome(name, people: .hog).notJudged == 0)
  }

  /// By eye 15 to 30 people are on the walkway; 19.0 boxes of `yolo-fastest` above .4 in the mean.
  @Test(.enabled(if: SharedMaterial.has(walkway), "needs the shared footage"))
  func aGroundPlaneCountsThemByArea() throws {
    // Heights by eye: 16 pixels where feet are in row 30, 37 in row 150; 1.7 m each.
    let plane = """
      scene: 1
      camera: walkway
      size: [238, 158]
      ground-plane: {image: [[10, 150], [228, 150], [166, 30], [72, 30]], metres: [[0, 30], [10, 30], [10, 0], [0, 0]]}
      """
    let scene = try Scene(DocumentNode.parse(yaml: plane, file: "scene.yaml"))
    let outcome = try outcome(walkway, people: .hog, scene: scene)
    #expect(abs(outcome.mean("count-by-area") / 19.0 - 1) < 0.25)
  }

  @Test(
    .enabled(if: SharedMaterial.has(walkway), "needs the shared footage"),
    arguments: [(walkway, 0.25), (campus, 0.8), (motorway, 0.5)])
  func blobsThatMergeAreNotCounted(name: String, least: Double) throws {
    #expect(try outcome(name, people: .blobs).notJudged > least)
  }
}
