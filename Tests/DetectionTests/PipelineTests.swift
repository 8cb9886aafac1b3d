import Detection
import MediaTime
import Observations
import Scene
import Testing

/// A grey field over which one dark upright bar walks: enough of a person for `blobs`.
private struct BarPicture: ColourlessPicture {
  var time: MediaTime
  var barX: Int?
  var width = 320
  var height = 240
  let isFullRange = true

  func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    var pixels = [UInt8](repeating: 140, count: width * height)
    if let barX {
      for y in 100..<180 { for x in barX..<(barX + 28) { pixels[y * width + x] = 40 } }
    }
    return try body(pixels.span, width)
  }
}

@Suite struct PipelineTests {
  private static func pipeline(_ people: PeopleSource = .blobs) throws -> StagePipeline {
    try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "intrusion")], people: people,
      emitsDetections: true)
  }

  /// Two seconds of the empty field, then three in which the bar walks, 8 pictures a second.
  private static func run(_ pipeline: inout StagePipeline) throws -> [Observation] {
    var found: [Observation] = []
    for step in 0..<40 {
      let time = MediaTime.zero + .milliseconds(125 * step)
      let bar = step < 16 ? nil : 20 + 8 * (step - 16)
      found += try pipeline.process(BarPicture(time: time, barX: bar))
    }
    return found + pipeline.finish(at: .zero + .seconds(5))
  }

  @Test func somethingThatWalksIsFollowedAsOne() throws {
    var pipeline = try Self.pipeline()
    let found = try Self.run(&pipeline)
    let numbers = Set(
      found.compactMap { if case .detection(let it) = $0 { it.track } else { nil } })
    #expect(numbers == [1])
    #expect(Looks.alarms(found).map(\.event) == ["intrusion"])
  }

  @Test func itsBoxIsWhereTheBarIs() throws {
    var pipeline = try Self.pipeline()
    let boxes = try Self.run(&pipeline).compactMap {
      if case .detection(let it) = $0 { it.box } else { nil }
    }
    // In the last picture from x = 204, y = 100, of 28 × 80 pixels.
    let truth = Box(x: 204.0 / 320, y: 100.0 / 240, width: 28.0 / 320, height: 80.0 / 240)
    #expect(try #require(boxes.last).iou(truth) > 0.6)
  }

  @Test func whereNothingIsSeenABoxSaysThatItIsAForecast() throws {
    var pipeline = try Self.pipeline()
    _ = try Self.run(&pipeline)
    // The bar is gone; half a second later nobody believes in it any more.
    var forecasts: [Bool?] = []
    for step in 40..<46 {
      let found = try pipeline.process(
        BarPicture(time: .zero + .milliseconds(125 * step), barX: nil))
      let boxes = found.compactMap {
        if case .detection(let it) = $0 { it } else { nil as Detection? }
      }
      forecasts.append(boxes.first?.isForecast)
    }
    #expect(forecasts == [true, true, true, true, nil, nil])
  }

  @Test func whereTheBarIsSeenNoBoxIsAForecast() throws {
    var pipeline = try Self.pipeline()
    let boxes = try Self.run(&pipeline).compactMap {
      if case .detection(let it) = $0 { it } else { nil as Detection? }
    }
    #expect(boxes.count > 10)
    #expect(boxes.allSatisfy { !$0.isForecast })
  }

  @Test(arguments: [PeopleSource.blobs, .hog])
  func twoRunsSayTheSame(_ people: PeopleSource) throws {
    var (first, second) = (try Self.pipeline(people), try Self.pipeline(people))
    #expect(try Self.run(&first) == Self.run(&second))
  }

  @Test func aResetForgetsEverything() throws {
    var used = try Self.pipeline()
    let first = try Self.run(&used)
    try used.reset()
    #expect(try Self.run(&used) == first)
  }

  @Test func aChangeOfSizeBeginsAnEpoch() throws {
    var pipeline = try Self.pipeline()
    _ = try Self.run(&pipeline)
    let other = BarPicture(time: .zero + .seconds(6), barX: 20, width: 640, height: 480)
    #expect(try pipeline.process(other).isEmpty)
  }
}
