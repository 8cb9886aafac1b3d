import Detection
import Documents
import Evaluation
import Foundation
import Interchange
import MediaTime
import Observations
import Replay
import Scene
import TestSupport
import Testing

/// How people are followed on the TUD-Campus clip at every frame, against its MOTChallenge boxes.
enum Tud {
  static let clip = "footage/tud-campus/TUD-Campus.mp4"
  static let boxes = "footage/tud-campus/gt.txt"
  private static let size = PixelSize(width: 640, height: 480)
  private static let frames = (0..<71).map { MediaTime.zero + .milliseconds(40 * $0) }

  static func figures(_ people: PeopleSource) throws -> TrackFigures {
    let pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [], people: people, emitsDetections: true)
    var pass = ClipPass(
      path: SharedMaterial.path(clip) ?? "", rate: Rational(25), pipeline: pipeline)
    let url = try #require(SharedMaterial.url(boxes))
    let scored = AveragePrecision.frames(
      annotated: frames,
      truth: try MotChallenge.truth(
        DocumentBytes(path: url.path), size: size, frameTimes: frames),
      detections: TrackFigures.boxes(try pass.run().observations), tolerance: .milliseconds(10))
    return try TrackFigures(frames: scored, size: size)
  }
}

@Suite(
  .serialized, .enabled(if: SharedMaterial.has(Tud.clip) && SharedMaterial.has(Tud.boxes)))
struct TudNumbersTests {
  /// People behind glass whom nobody annotated are boxed with little confidence: they are not to become tracks.
  @Test(.enabled(if: SharedMaterial.has(Pets.weights)))
  func peopleByANetworkAreFollowed() throws {
    let figures = try Tud.figures(.model(SharedMaterial.path(Pets.weights) ?? ""))
    print("TUD-Campus model \(figures)")
    #expect(figures.mota >= 0.6)
    #expect(figures.idf1 >= 0.65)
    #expect(figures.hota >= 0.47)
  }

  /// Without weights: what 2.84 s allow, of which a track needs its first to be believed.
  @Test func peopleByGradientsAreFollowed() throws {
    let figures = try Tud.figures(.hog)
    print("TUD-Campus hog \(figures)")
    #expect(figures.mota >= 0.38)
    #expect(figures.idf1 >= 0.48)
    #expect(figures.hota >= 0.3)
  }
}
