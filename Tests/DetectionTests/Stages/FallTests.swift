import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

/// A figure drawn by rule in a room of 320 × 240 pixels, eight pictures a second.
struct FallTests {
  /// Where the figure is, in pixels; of no height where it is not in view.
  private struct Figure {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    /// The way from one posture to another, of which a share from 0 to 1 is done.
    func towards(_ other: Figure, _ share: Double) -> Figure {
      let done = min(max(share, 0), 1)
      func between(_ from: Double, _ to: Double) -> Double { from + done * (to - from) }
      return Figure(
        left: between(left, other.left), top: between(top, other.top),
        width: between(width, other.width), height: between(height, other.height))
    }
  }

  /// A bright wall with a pattern, and a dark figure with one that moves with it.
  private struct Room: ColourlessPicture {
    let time: MediaTime
    let width = 320
    let height = 240
    let isFullRange = true
    let figures: [Figure]
    let light: Int

    func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
      var values = [UInt8](repeating: 0, count: width * height)
      for y in 0..<height {
        for x in 0..<width { values[y * width + x] = UInt8(150 + light + pattern(x, y) / 5) }
      }
      for figure in figures { draw(figure, into: &values) }
      return try body(values.span, width)
    }

    private func draw(_ figure: Figure, into values: inout [UInt8]) {
      let (left, top) = (Int(figure.left), Int(figure.top))
      for y in max(0, top)..<max(max(0, top), min(height, top + Int(figure.height))) {
        for x in max(0, left)..<max(max(0, left), min(width, left + Int(figure.width))) {
          values[y * width + x] = UInt8(10 + pattern(x - left, y - top))
        }
      }
    }

    /// 0 to 99 without a pattern, for squares of four pixels.
    private func pattern(_ x: Int, _ y: Int) -> Int {
      var bits = UInt64(truncatingIfNeeded: (x / 4) &* 73_856_093 ^ (y / 4) &* 19_349_663)
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((bits ^ (bits >> 31)) % 100)
    }
  }

  private static let standing = Figure(left: 140, top: 60, width: 40, height: 120)
  private static let lying = Figure(left: 100, top: 146, width: 120, height: 34)

  /// What is said of eight seconds of a figure that walks from the left to its place for two seconds, and then does what
  /// the rule says, by the seconds since.
  private func said(
    options: String? = nil, scene: Scene = .wholeView, light: (Double) -> Int = { _ in 0 },
    beside other: (Double) -> Figure? = { _ in nil }, then rule: (Double) -> Figure
  ) throws -> [Observation] {
    let node = try options.map { try DocumentNode.parse(yaml: $0, file: "audit.yaml") }
    var pipeline = try StagePipeline(
      scene: scene, stageRequests: [StageRequest(name: "fall", options: node)], people: .blobs)
    var found: [Observation] = []
    for step in 0..<64 {
      let seconds = Double(step) / 8 - 2
      var figure = rule(max(0, seconds))
      figure.left += min(0, seconds) * 60
      found += try pipeline.process(
        Room(
          time: .zero + .milliseconds(125 * step),
          figures: [figure] + [other(seconds)].compactMap(\.self), light: light(seconds)))
    }
    return found + pipeline.finish(at: .zero + .seconds(8))
  }

  private func alarms(
    options: String? = nil, scene: Scene = .wholeView, light: (Double) -> Int = { _ in 0 },
    beside other: (Double) -> Figure? = { _ in nil }, then rule: (Double) -> Figure
  ) throws -> [Alarm] {
    Looks.alarms(
      try said(options: options, scene: scene, light: light, beside: other, then: rule))
  }

  /// Down within so many seconds.
  private static func falling(in seconds: Double) -> (Double) -> Figure {
    { standing.towards(lying, $0 / seconds) }
  }

  @Test func whoDropsInASecondAndStaysDownRaisesOneAlarm() throws {
    let found = try alarms(then: Self.falling(in: 1))
    #expect(found.map(\.event) == ["fall"])
    let alarm = try #require(found.first)
    #expect((2.75...3.25).contains(alarm.interval.start.secondsValue))
    #expect(alarm.alerted == alarm.interval.start + .seconds(1))
    #expect(alarm.interval.end == .zero + .seconds(8))
    let box = try #require(alarm.box)
    #expect(
      box.iou(Box(x: 100.0 / 320, y: 146.0 / 240, width: 120.0 / 320, height: 34.0 / 240)) > 0.5)
  }

  @Test func theTimeOnTheGroundIsTheAuditors() throws {
    let alarm = try #require(
      try alarms(options: "{lying-for: 3 s}", then: Self.falling(in: 1)).first)
    #expect(alarm.alerted == alarm.interval.start + .seconds(3))
    #expect(try alarms(options: "{lying-for: 6 s}", then: Self.falling(in: 1)).isEmpty)
  }

  @Test func whoLiesDownSlowlyIsNone() throws {
    #expect(try alarms(then: Self.falling(in: 4)).isEmpty)
  }

  @Test func whoIsDownSoonerThanAnyoneFallsIsNone() throws {
    #expect(try alarms(then: Self.falling(in: 0.1)).isEmpty)
  }

  /// Who sits on the ground keeps half the height, who sits on a chair four fifths.
  @Test(arguments: [0.5, 0.6, 0.8])
  func whoSitsDownOrSquatsIsNone(share: Double) throws {
    var seated = Self.standing
    seated.top += (1 - share) * seated.height
    seated.height *= share
    #expect(try alarms { Self.standing.towards(seated, $0 / 0.7) }.isEmpty)
    let up: (Double) -> Double = { $0 < 1.5 ? $0 / 0.7 : 1 - ($0 - 1.5) / 0.7 }
    #expect(try alarms { Self.standing.towards(seated, up($0)) }.isEmpty)
  }

  /// Once the head rests, the hands are all that moves.
  @Test func whoSitsOnTheGroundAndUsesTheHandsIsNone() throws {
    let seated = Figure(left: 130, top: 120, width: 60, height: 60)
    let found = try alarms(
      beside: { seconds in
        guard seconds > 0.7 else { return nil }
        return Figure(
          left: 140 + 16 * (seconds * 4).rounded().truncatingRemainder(dividingBy: 3),
          top: 155, width: 14, height: 12)
      }, then: { Self.standing.towards(seated, $0 / 0.7) })
    #expect(found.isEmpty)
  }

  @Test func whoGetsUpAtOnceIsNone() throws {
    let up: (Double) -> Double = { $0 < 1.2 ? $0 : 1 - ($0 - 1.2) / 0.8 }
    #expect(try alarms { Self.standing.towards(Self.lying, up($0)) }.isEmpty)
  }

  @Test func theAlarmEndsWhenTheyGetUp() throws {
    let up: (Double) -> Double = { $0 < 4 ? $0 : 1 - ($0 - 4) / 1.5 }
    let found = try alarms { Self.standing.towards(Self.lying, up($0)) }
    #expect(found.count == 1)
    #expect((6.0...7.5).contains(try #require(found.first).interval.end.secondsValue))
  }

  /// At one height a second, as whoever falls would.
  @Test func whoLeavesTheViewIsNone() throws {
    #expect(
      try alarms { seconds in
        Figure(left: 140, top: 60 + 120 * seconds, width: 40, height: 120)
      }.isEmpty)
    #expect(
      try alarms { seconds in
        Figure(left: 140 + 120 * seconds, top: 60, width: 40, height: 120)
      }.isEmpty)
  }

  @Test func whoIsTooSmallIsNotLookedAt() throws {
    let small = Figure(left: 140, top: 150, width: 10, height: 30)
    let down = Figure(left: 130, top: 171, width: 30, height: 9)
    #expect(try alarms { small.towards(down, $0) }.isEmpty)
  }

  @Test func whereAllAreTooSmallFallsAreNotJudged() throws {
    let spans = try said { seconds in
      Figure(left: 140 + 20 * seconds, top: 150, width: 12, height: 30)
    }.compactMap { said -> NotJudged? in if case .notJudged(let span) = said { span } else { nil } }
    #expect(spans.map(\.events) == [["fall"]])
    #expect(spans.map(\.reason) == [.tooSmall])
    #expect(try said(then: { _ in Self.standing }).isEmpty)
  }

  @Test func aChangeOfLightIsNone() throws {
    #expect(
      try alarms(light: { $0 >= 0.5 ? 60 : 0 }, then: Self.falling(in: 1)).isEmpty)
  }

  @Test func fallsCountInTheZonesOfAnAudit() throws {
    let scene = Scene(zones: [try Looks.rightHalf()])
    func found(beside columns: Double) throws -> [Alarm] {
      try alarms(options: "{zones: [right]}", scene: scene) { seconds in
        var figure = Self.falling(in: 1)(seconds)
        figure.left += columns
        return figure
      }
    }
    #expect(try found(beside: -40).isEmpty)
    #expect(try found(beside: 80).count == 1)
  }
}
