import Detection
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

/// A textured wall seen through a window that may move over it.
private struct WallPicture: ColourlessPicture {
  var time: MediaTime
  var x = 0
  var y = 0
  /// Factor on the light, in percent.
  var light = 100
  /// Columns from the left that a vehicle has driven to; it is 200 wide and 160 high.
  var vehicle: Int?
  let width = 384
  let height = 288
  let isFullRange = true

  func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    var pixels = [UInt8](repeating: 0, count: width * height)
    for row in 0..<height {
      for column in 0..<width {
        var value = Self.wall(column + x, row + y)
        if let vehicle, (vehicle - 200..<vehicle).contains(column), (90..<250).contains(row) {
          value = Self.wall(column - vehicle + 5000, row + 3000)
        }
        pixels[row * width + column] = UInt8(min(255, value * light / 100))
      }
    }
    return try body(pixels.span, width)
  }

  /// Stones of 12 pixels, each with a grey of its own.
  private static func wall(_ x: Int, _ y: Int) -> Int {
    var hash = UInt32(truncatingIfNeeded: (x / 12) &* 73_856_093 ^ (y / 12) &* 19_349_663)
    hash = (hash ^ (hash >> 13)) &* 0x5bd1_e995
    return 60 + Int((hash ^ (hash >> 15)) % 120)
  }
}

/// What is said of the camera while it turns, shakes, or only seems to.
@Suite struct CameraMotionTests {
  /// Spans of a moving camera over ten seconds, eight pictures a second, of `picture` at each.
  private func spans(
    _ picture: (Double, MediaTime) -> WallPicture, stages: [String] = ["intrusion"]
  ) throws -> [NotJudged] {
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: stages.map { StageRequest(name: $0) }, people: .blobs)
    var found: [Observation] = []
    for step in 0..<80 {
      let time = MediaTime.zero + .milliseconds(125 * step)
      found += try pipeline.process(picture(Double(step) / 8, time))
    }
    found += pipeline.finish(at: .zero + .seconds(10))
    return found.compactMap { if case .notJudged(let span) = $0 { span } else { nil } }
      .filter { $0.reason == .movingCamera }
  }

  @Test(arguments: [20, 60, 120]) func aTurnIsASpanThatIsNotJudged(pixelsASecond: Int) throws {
    let spans = try spans { seconds, time in
      WallPicture(time: time, x: Int(Double(pixelsASecond) * min(max(0, seconds - 4), 2)))
    }
    let span = try #require(spans.first)
    #expect(spans.count == 1)
    #expect(span.events == ["intrusion"])
    #expect(abs(span.interval.start.secondsValue - 4) <= 1)
    #expect(abs(span.interval.end.secondsValue - 7) <= 0.5)
  }

  @Test func aCameraThatShakesIsNotJudged() throws {
    let spans = try spans { seconds, time in
      let isShaken = (3..<8).contains(seconds)
      let step = Int(seconds * 8)
      return WallPicture(
        time: time, x: isShaken ? step % 3 * 7 : 0, y: isShaken ? step % 2 * 10 : 0)
    }
    let seconds = spans.reduce(0) { $0 + $1.interval.duration.secondsValue }
    #expect(seconds > 4 && seconds < 7)
  }

  @Test func aCameraThatStandsIsJudged() throws {
    #expect(try spans { _, time in WallPicture(time: time) }.isEmpty)
  }

  @Test func otherLightIsNoTurn() throws {
    #expect(
      try spans { seconds, time in
        WallPicture(time: time, light: 100 - Int(40 * max(0, min(1, seconds - 4))))
      }.isEmpty)
  }

  @Test func aVehicleThatFillsHalfTheViewIsNoTurn() throws {
    #expect(
      try spans { seconds, time in
        WallPicture(time: time, vehicle: Int(120 * (seconds - 3)))
      }.isEmpty)
  }

  @Test func aPictureTooSmallForPeopleSaysSoOfThoseStagesThatNeedThem() throws {
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: ["intrusion", "motion"].map { StageRequest(name: $0) },
      people: .hog)
    var found: [Observation] = []
    for step in 0..<16 {
      found += try pipeline.process(SmallPicture(time: .zero + .milliseconds(125 * step)))
    }
    found += pipeline.finish(at: .zero + .seconds(2))
    let spans = found.compactMap { if case .notJudged(let span) = $0 { span } else { nil } }
    #expect(spans.map(\.events) == [["intrusion"]])
    #expect(spans.map(\.reason) == [.tooSmall])
    #expect(spans.map(\.interval.duration) == [.seconds(2)])
  }

  /// Traffic up to the camera, burning leaves, sun and cloud, a shop's glass door: none of these cameras moves.
  @Test(
    .enabled(
      if: SharedMaterial.has("footage/traffic/one-way-road.avi"), "needs the shared footage"),
    arguments: [
      "traffic/one-way-road.avi", "fire/leaves-close.mp4", "quiet/pets2001-d3c1-first900.avi",
      "falls/office9/cam2.mp4", "intel/intel_car-detection.mp4",
    ])
  func noClipOfACameraThatStandsIsSaidToMove(name: String) throws {
    let path = try #require(SharedMaterial.path("footage/" + name))
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "intrusion")], people: .blobs)
    var found: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) { found += try pipeline.process($0) }
    found += pipeline.finish(at: end)
    let reasons = found.compactMap {
      if case .notJudged(let span) = $0 { span.reason } else { nil as NotJudged.Reason? }
    }
    #expect(!reasons.contains(.movingCamera))
  }
}
