import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing

/// Flames drawn by rule, 320 × 240, eight pictures a second.
struct FireTests {
  /// A grey wall with a block of one colour whose luma changes by a rule.
  private struct Wall: AnalysedPicture {
    let time: MediaTime
    let width = 320
    let height = 240
    let isFullRange = false
    /// Left column and top row of the block.
    let place: (x: Int, y: Int)
    let side: Int
    /// Blue and red difference of the block: orange is (70, 175).
    let chroma: (blue: UInt8, red: UInt8)
    /// Luma of the block, row after row.
    let luma: [UInt8]

    private func isInside(_ x: Int, _ y: Int) -> Bool {
      (place.x..<place.x + side).contains(x) && (place.y..<place.y + side).contains(y)
    }

    func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
      var values = [UInt8](repeating: 90, count: width * height)
      for y in 0..<height {
        for x in 0..<width where isInside(x, y) {
          values[y * width + x] = luma[(y - place.y) * side + x - place.x]
        }
      }
      return try body(values.span, width)
    }

    func withChroma<Result>(
      _ body: (Span<UInt8>, Span<UInt8>, Int) throws -> Result
    ) rethrows -> Result {
      let (columns, rows) = (width / 2, height / 2)
      var (blue, red) = (
        [UInt8](repeating: 128, count: columns * rows),
        [UInt8](repeating: 128, count: columns * rows)
      )
      for y in 0..<rows {
        for x in 0..<columns where isInside(2 * x, 2 * y) {
          (blue[y * columns + x], red[y * columns + x]) = chroma
        }
      }
      return try body(blue.span, red.span, columns)
    }
  }

  /// A number without a pattern for a place and a time.
  private static func noise(_ x: Int, _ y: Int, _ step: Int) -> Int {
    var bits = UInt64(truncatingIfNeeded: x &* 73_856_093 ^ y &* 19_349_663 ^ step &* 83_492_791)
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % 100)
  }

  private static let orange: (UInt8, UInt8) = (70, 175)

  /// The alarms of a block that is there between two seconds.
  private func alarms(
    side: Int = 40, chroma: (UInt8, UInt8) = orange, options: String? = nil,
    lit: Range<Int> = 0..<Int.max, place: (Int) -> (x: Int, y: Int) = { _ in (120, 120) },
    luma: (_ x: Int, _ y: Int, _ step: Int) -> Int
  ) throws -> [Alarm] {
    Looks.alarms(
      try said(
        side: side, chroma: chroma, options: options, lit: lit, place: place, luma: luma))
  }

  /// All that is said of it in twenty seconds.
  private func said(
    side: Int = 40, chroma: (UInt8, UInt8) = orange, options: String? = nil,
    lit: Range<Int> = 0..<Int.max, place: (Int) -> (x: Int, y: Int) = { _ in (120, 120) },
    luma: (_ x: Int, _ y: Int, _ step: Int) -> Int
  ) throws -> [Observation] {
    let seconds = 20
    let node = try options.map { try DocumentNode.parse(yaml: $0, file: "audit.yaml") }
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "fire", options: node)], people: .blobs)
    var found: [Observation] = []
    for step in 0..<(8 * seconds) {
      let (left, top) = place(step)
      let side = lit.contains(step / 8) ? side : 0
      let block = (0..<(side * side)).map { pixel in
        UInt8(min(max(luma(left + pixel % side, top + pixel / side, step), 0), 255))
      }
      found += try pipeline.process(
        Wall(
          time: .zero + .milliseconds(125 * step), place: (left, top), side: side, chroma: chroma,
          luma: block))
    }
    return found + pipeline.finish(at: .zero + .seconds(seconds))
  }

  private static func notJudged(_ said: [Observation]) -> [NotJudged] {
    said.compactMap {
      if case .notJudged(let span) = $0, span.events == ["fire"] { span } else { nil }
    }
  }

  /// Every patch of six pixels by itself, as flames lick.
  private static func flame(_ x: Int, _ y: Int, _ step: Int) -> Int {
    150 + noise(x / 6, y / 6, step)
  }

  @Test func aFlameIsOneAlarmWithinTenSeconds() throws {
    let found = try alarms(lit: 4..<16, luma: Self.flame)
    #expect(found.map(\.event) == ["fire"])
    let alarm = try #require(found.first)
    #expect((try #require(alarm.alerted)).secondsValue <= 14)
    #expect(abs(alarm.interval.start.secondsValue - 4) <= 1.5)
    let box = try #require(alarm.box)
    #expect(box.iou(Box(x: 0.375, y: 0.5, width: 0.125, height: 1.0 / 6)) > 0.5)
  }

  @Test func anOrangeThingThatStandsOrWalksIsNone() throws {
    #expect(try alarms { _, _, _ in 180 }.isEmpty)
    let cloth: (Int, Int, Int) -> Int = { x, y, _ in 150 + Self.noise(x / 6, y / 6, 0) }
    #expect(try alarms(place: { (10 + $0, 120) }, luma: cloth).isEmpty)
  }

  @Test func aBeaconThatBlinksAsAWholeIsNone() throws {
    #expect(try alarms { _, _, step in step % 2 == 0 ? 230 : 130 }.isEmpty)
    #expect(try alarms { _, _, step in step / 2 % 2 == 0 ? 230 : 130 }.isEmpty)
  }

  @Test func whatFlickersInOtherColoursIsNone() throws {
    #expect(try alarms(chroma: (128, 128), luma: Self.flame).isEmpty)
    #expect(try alarms(chroma: (160, 100), luma: Self.flame).isEmpty)
  }

  @Test func withoutColourNothingIsJudged() throws {
    let spans = Self.notJudged(try said(chroma: (128, 128), luma: Self.flame))
    #expect(spans.map(\.reason) == [.noColour])
    #expect(spans.map(\.interval) == [MediaInterval(between: .zero, and: .zero + .seconds(20))])
  }

  @Test func colourThatWasSeenIsBelievedForTenSeconds() throws {
    #expect(Self.notJudged(try said(luma: { _, _, _ in 180 })).isEmpty)
    let spans = Self.notJudged(try said(lit: 4..<6, luma: { _, _, _ in 180 }))
    #expect(spans.map(\.interval.start.secondsValue) == [0, 16])
    #expect(spans.map(\.interval.end.secondsValue) == [4, 20])
  }

  @Test func aShortFlareIsNone() throws {
    #expect(try alarms(lit: 4..<8, luma: Self.flame).isEmpty)
  }

  @Test func theLeastSizeIsTheAuditors() throws {
    #expect(try alarms(side: 24, options: "{size: 0.05}", luma: Self.flame).isEmpty)
    #expect(try alarms(side: 24, options: "{size: 0.002}", luma: Self.flame).count == 1)
  }
}
