import Detection
import MediaTime
import Scene
import Testing
import Vision

struct StillBackgroundTests {
  private static let width = 96
  private static let height = 72

  /// A plain yard of luma 100 in which a bright column stands at a place at a time.
  private func yard(at seconds: Double, columnAt x: Int?) -> GreyPicture {
    var picture = GreyPicture(width: Self.width, height: Self.height, filledWith: 100)
    if let x { picture.fill(PixelRect(x: x, y: 20, width: 8, height: 40), with: 220) }
    return picture
  }

  private func mask(columnAt x: Int?) -> GreyPicture {
    var mask = GreyPicture(width: Self.width, height: Self.height)
    if let x { mask.fill(PixelRect(x: x, y: 20, width: 8, height: 40), with: 255) }
    return mask
  }

  private func still(
    seconds: Int, column: (Int) -> Int?, foreground: Bool = true, people: Bool = false
  ) throws -> StillBackground.Still? {
    var background = StillBackground()
    for second in 0..<seconds {
      let x = column(second)
      try background.look(
        at: StillBackground.Sight(
          seconds: Double(second), luma: yard(at: Double(second), columnAt: x),
          foreground: mask(columnAt: foreground ? x : nil),
          people: people
            ? x.map { [PixelRect(x: $0, y: 20, width: 8, height: 40)] } ?? [] : []))
    }
    return try background.finish()
  }

  @Test func anEmptyYardIsShownWhole() throws {
    let still = try #require(try still(seconds: 20, column: { _ in nil }))
    #expect(still.trustedShare == 1)
    #expect(still.picture[48, 36] == 100)
  }

  @Test func whoeverPassesIsNotInThePicture() throws {
    let still = try #require(try still(seconds: 40, column: { $0 * 2 }))
    #expect(still.picture.pixels.allSatisfy { $0 == 100 || $0 == StillBackground.untrustedGrey })
    #expect(still.trustedShare > 0.9)
  }

  @Test func whoeverNeverMovesButIsForegroundIsFlatGrey() throws {
    let still = try #require(try still(seconds: 40, column: { _ in 40 }))
    #expect(still.picture[44, 40] == StillBackground.untrustedGrey)
    #expect(still.trusted[44, 40] == 0)
  }

  @Test func whoeverNeverMovesButIsFoundIsFlatGreyAndSoIsTheSurround() throws {
    let still = try #require(
      try still(seconds: 40, column: { _ in 40 }, foreground: false, people: true))
    #expect(still.trusted[44, 40] == 0)
    // A quarter of the width and two pixels more on each side.
    #expect(still.trusted[37, 40] == 0)
    #expect(still.trusted[30, 40] == 255)
  }

  @Test func tooFewSamplesAreNotTrusted() throws {
    #expect(try still(seconds: 7, column: { _ in nil }) == nil)
  }

  @Test func aPixelSeenMostlyBehindPeopleIsNotTrusted() throws {
    // 12 of 30 looks are clean: enough samples, but less than half.
    let still = try #require(try still(seconds: 30, column: { $0 < 18 ? 40 : nil }))
    #expect(still.trusted[44, 40] == 0)
  }

  @Test func withoutAnyLookThereIsNoPicture() throws {
    #expect(try StillBackground().finish() == nil)
  }

  @Test func moreThanFourTenthsUntrustedIsNoPicture() throws {
    var background = StillBackground()
    for second in 0..<20 {
      var busy = GreyPicture(width: Self.width, height: Self.height)
      busy.fill(PixelRect(x: 0, y: 0, width: Self.width, height: 30), with: 255)
      try background.look(
        at: StillBackground.Sight(
          seconds: Double(second), luma: yard(at: 0, columnAt: nil), foreground: busy, people: []))
    }
    // 34 of 72 rows once the foreground is widened by four.
    #expect(try background.finish() == nil)
  }

  @Test func aLongClipIsThinnedOut() throws {
    let still = try #require(try still(seconds: 300, column: { $0 % 80 }))
    #expect(still.trustedShare > 0.95)
  }

  /// An empty yard as a decoder would hand it out.
  private struct EmptyYard: AnalysedPicture {
    let time: MediaTime
    let width = 192
    let height = 144
    let isFullRange = true

    func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
      try body([UInt8](repeating: 100, count: width * height).span, width)
    }

    func withChroma<Result>(
      _ body: (Span<UInt8>, Span<UInt8>, Int) throws -> Result
    ) rethrows -> Result {
      let plane = [UInt8](repeating: 128, count: width * height / 4)
      return try body(plane.span, plane.span, width / 2)
    }
  }

  @Test(arguments: [true, false])
  func aPipelineLearnsAStillWhenAsked(asked: Bool) throws {
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [], people: .blobs, learnsStill: asked)
    for index in 0..<120 {
      _ = try pipeline.process(EmptyYard(time: MediaTime(try #require(Rational(Int64(index), 8)))))
    }
    #expect(try pipeline.still()?.trustedShare == (asked ? 1 : nil))
  }
}
