import Evaluation
import MediaTime
import Observations
import Scene
import Testing

@Suite struct TrackDetectionTests {
  private static let size = PixelSize(width: 200, height: 100)

  private static func box(_ x: Double) -> Box { Box(x: x, y: 0.2, width: 0.1, height: 0.4) }

  /// Somebody stands at one place for four frames.
  private static func score(_ found: [[Detection]]) -> TrackScore? {
    let frames = found.enumerated().map { index, detections in
      AveragePrecision.Frame(
        truth: [TruthBox(time: time(index), box: box(0.5), identity: 3)], detections: detections)
    }
    return TrackScore(name: "yard", frames: frames, size: size)
  }

  private static func time(_ frame: Int) -> MediaTime { .zero + .milliseconds(100 * frame) }

  private static func found(
    _ frame: Int, at x: Double = 0.5, track: Int? = 1, isForecast: Bool = false
  ) -> Detection {
    Detection(
      time: time(frame), box: box(x), confidence: 0.9, track: track, isForecast: isForecast)
  }

  @Test func whoIsSeenInEveryFrameIsTrackedWhole() throws {
    let score = try #require(Self.score((0..<4).map { [Self.found($0)] }))
    #expect(score.clear.accuracy == .measured(1))
    #expect(score.identity.f1 == .measured(1))
    #expect(score.hota.mean(.hota) == .measured(1))
  }

  @Test func aForecastIsNeitherAHitNorAFalseBox() throws {
    // Seen in two frames; a forecast at the right place in the third, at a wrong one in the fourth: 2 of 4 are missed.
    let score = try #require(
      Self.score([
        [Self.found(0)], [Self.found(1)], [Self.found(2, isForecast: true)],
        [Self.found(3, at: 0.1, isForecast: true)],
      ]))
    #expect(score.clear.accuracy == .measured(1 - 2.0 / 4))
    #expect(score.clear.falseBoxes == 0)
    #expect(score.clear.systemBoxes == 2)
  }

  @Test func aNewNumberIsASwitch() throws {
    let score = try #require(
      Self.score([
        [Self.found(0)], [Self.found(1)], [Self.found(2, track: 2)], [Self.found(3, track: 2)],
      ]))
    #expect(score.clear.accuracy == .measured(1 - 1.0 / 4))
    // The better of both numbers agrees in 2 frames: 2 · 2 of 4 + 4 boxes.
    #expect(score.identity.f1 == .measured(4.0 / 8))
  }

  @Test func boxesWithoutTracksAreNotScoredAsTracks() {
    #expect(Self.score([[Self.found(0, track: nil)], [], [], []]) == nil)
  }

  @Test func aFrameWithoutABoxIsAMiss() throws {
    let score = try #require(Self.score([[Self.found(0)], [], [], [Self.found(3)]]))
    #expect(score.clear.accuracy == .measured(1 - 2.0 / 4))
    #expect(score.frames == 4)
  }
}
