import Detection
import MediaTime
import Scene
import Testing
import Vision

/// A paved yard in which people of 40 rows walk and stand, drawn by rule: who is nearer hides who is farther.
private struct Yard {
  static let width = 160
  static let height = 120
  static let ground = PixelRect(x: 0, y: 0, width: width, height: height)

  /// Somebody as tall and wide as drawn, with feet at a place; nil while absent.
  struct Figure {
    var number: Int?
    var width = 14
    var height = 40
    var luma: UInt8 = 200
    /// Whether the stages take it for foreground.
    var isForeground = true
    var feet: (Double) -> (x: Double, y: Double)?

    func rect(_ seconds: Double) -> PixelRect? {
      feet(seconds).map {
        PixelRect(x: Int($0.x) - width / 2, y: Int($0.y) - height, width: width, height: height)
      }
    }
  }

  var figures: [Figure]
  var seconds = 40.0
  /// Height of people that the stages know of.
  var scale = 40.0 / Double(height)

  /// Runs at 8 a second and answers with what may be shown.
  func still() throws -> StillBackground.Still {
    var background = StillBackground()
    for index in 0..<Int(seconds * 8) { try background.look(at: sight(Double(index) / 8)) }
    return try #require(try background.finish())
  }

  private func sight(_ now: Double) -> StillBackground.Sight {
    var luma = GreyPicture(width: Yard.width, height: Yard.height)
    var mask = GreyPicture(width: Yard.width, height: Yard.height)
    luma.withMutablePixels { pixels in
      for index in pixels.indices {
        let (x, y) = (index % Yard.width, index / Yard.width)
        pixels[index] = UInt8(108 + (x * 7 + y * 13) % 7)
      }
    }
    var walkers: [Int: PixelRect] = [:]
    let seen = figures.compactMap { figure in figure.rect(now).map { (figure, $0) } }
    for (figure, rect) in seen.sorted(by: { $0.1.y + $0.1.height < $1.1.y + $1.1.height }) {
      let inside = rect.clipped(width: Yard.width, height: Yard.height)
      for y in inside.y..<(inside.y + inside.height) {
        for x in inside.x..<(inside.x + inside.width) {
          let isBright = ((y - rect.y) / 6 + (x - rect.x) / 5) % 2 == 0
          luma[x, y] = isBright ? figure.luma : 40
        }
      }
      mask.fill(rect, with: figure.isForeground ? 255 : 0)
      if let number = figure.number { walkers[number] = inside }
    }
    return StillBackground.Sight(
      seconds: now, luma: luma, foreground: mask, people: Array(walkers.values), walkers: walkers,
      scale: scale > 0 ? PersonScale.Line(slope: 0, intercept: scale, tolerance: 0.15) : nil)
  }

  /// Feet that cross the yard along a row, again and again in turn, beginning at a time.
  static func crossing(y: Double, from start: Double = 6) -> (Double) -> (x: Double, y: Double)? {
    { now in
      let x = -20 + (now - start) * 20
      return now < start || x > 180 ? nil : (x, y)
    }
  }

  static func standing(x: Double, y: Double) -> (Double) -> (x: Double, y: Double)? {
    { _ in (x, y) }
  }
}

extension StillBackground.Still {
  fileprivate func count(in rect: PixelRect) -> Int {
    let inside = rect.clipped(width: shown.width, height: shown.height)
    return (inside.y..<(inside.y + inside.height)).reduce(0) { sum, y in
      sum + (inside.x..<(inside.x + inside.width)).count { shown[$0, y] != 0 }
    }
  }
}

struct StillBackgroundTests {
  /// People who cross one after the other, each two rows nearer than the one before.
  private func crowd(_ first: Int = 1, y: Double, from start: Double = 6, of count: Int = 4)
    -> [Yard.Figure]
  {
    (0..<count).map { index in
      Yard.Figure(
        number: first + index,
        feet: Yard.crossing(y: y + 2 * Double(index), from: start + 3 * Double(index)))
    }
  }

  private func row(_ y: Int, _ height: Int) -> PixelRect {
    PixelRect(x: 0, y: y, width: Yard.width, height: height)
  }

  @Test func anEmptyYardIsNotKnownToBeEmpty() throws {
    #expect(try Yard(figures: []).still().shownShare == 0)
  }

  @Test func theGroundUnderFeetIsShownAsItIsAndNothingElse() throws {
    let still = try Yard(figures: crowd(y: 90)).still()
    // Feet stood on the rows up to 90, 92, 94 and 96. Three rows of each count, but for the lowest, which was seen beside
    // what did not change; of all these rows the upper four have too few above them.
    #expect(still.count(in: row(88, 7)) > 400)
    #expect(still.count(in: Yard.ground) == still.count(in: row(88, 7)))
    for (value, shown) in zip(still.picture.pixels, still.shown.pixels) {
      let isAsItShouldBe =
        shown == 0 ? value == StillBackground.hiddenGrey : (107...116).contains(value)
      if !isAsItShouldBe { Issue.record("\(value) is shown: \(shown)") }
    }
    let isEnough = still.isEnough
    #expect(isEnough)
  }

  /// They may stand right before somebody who sits there.
  @Test func theFeetOfOneAloneShowNothing() throws {
    #expect(try Yard(figures: crowd(y: 90, of: 1)).still().shownShare == 0)
  }

  /// Upright, cut at the knees, a half figure, lying, and a face alone: none of them ever moves.
  static let frozen = [(14, 40), (14, 28), (14, 20), (40, 12), (6, 8)]

  @Test(arguments: frozen, [0, 1, 2, 4, 9]) func whoNeverMovesIsHiddenWhereverPeoplePass(
    size: (width: Int, height: Int), gap: Int
  ) throws {
    // People cross before them, a twentieth of a height away and more, and behind them.
    let feet = 80.0
    let frozen = Yard.Figure(
      width: size.width, height: size.height, luma: 180, isForeground: false,
      feet: Yard.standing(x: 80, y: feet))
    let before = crowd(1, y: feet + Double(gap))
    let behind = crowd(5, y: feet - Double(gap) - 8, from: 22)
    let still = try Yard(figures: [frozen] + before + behind, seconds: 50).still()
    let rect = PixelRect(
      x: 80 - size.width / 2, y: Int(feet) - size.height, width: size.width, height: size.height)
    #expect(still.count(in: Yard.ground) > 400)
    #expect(still.count(in: rect) == 0)
  }

  @Test func whoFidgetsAndGoesNowhereProvesNothing() throws {
    // Foreground comes, sways and leaves, in the place of somebody who sits there all along.
    let sitter = Yard.Figure(
      width: 14, height: 40, luma: 180, isForeground: false, feet: Yard.standing(x: 80, y: 90))
    let sways = (0..<3).map { index in
      Yard.Figure(number: index + 1) { now in
        let isMoving = now > 6 && Int(now / 4) % 3 == index
        return isMoving
          ? (80 + (now * 8).truncatingRemainder(dividingBy: 5), 90 + 2 * Double(index)) : nil
      }
    }
    #expect(try Yard(figures: [sitter] + sways).still().shownShare == 0)
  }

  @Test func whoShiftsALegBeforeThoseWhoPassIsHidden() throws {
    // Found only while the leg moves, which is while the others pass.
    let stander = Yard.Figure(luma: 180, isForeground: false, feet: Yard.standing(x: 80, y: 90))
    let leg = Yard.Figure(number: 9, height: 12, luma: 250) { now in
      now > 6 && now.truncatingRemainder(dividingBy: 3) > 1 ? (84, 90) : nil
    }
    let still = try Yard(figures: crowd(y: 88, of: 2) + [stander, leg], seconds: 50).still()
    #expect(still.count(in: PixelRect(x: 73, y: 50, width: 14, height: 40)) == 0)
    #expect(still.count(in: Yard.ground) > 100)
  }

  @Test func feetThatATableHidesProveNothing() throws {
    // Up to 15 of 100 rows may be missing.
    #expect(try Yard(figures: crowd(y: 90), scale: 44.0 / 120).still().shownShare > 0)
    #expect(try Yard(figures: crowd(y: 90), scale: 50.0 / 120).still().shownShare == 0)
  }

  @Test func feetBelowTheEdgeOfTheViewProveNothing() throws {
    #expect(try Yard(figures: crowd(y: 108)).still().shownShare > 0)
    #expect(try Yard(figures: crowd(y: 121)).still().shownShare == 0)
  }

  @Test func aShadowBelowTheFeetProvesNothing() throws {
    let people = crowd(y: 90)
    let shadows = people.map { person in
      Yard.Figure(width: 30, height: 8, luma: 60) { now in
        person.feet(now).map { ($0.x, $0.y + 6) }
      }
    }
    #expect(try Yard(figures: people + shadows).still().shownShare == 0)
  }

  @Test func aWalkerOfUnknownHeightProvesNothing() throws {
    #expect(try Yard(figures: crowd(y: 90), scale: 0).still().shownShare == 0)
  }

  @Test(arguments: [-4.0, 30]) func tooLittleSeenBeforeOrAfterIsNotKnown(start: Double) throws {
    // The feet are at column 80 five seconds after their start: too early to know before, or too late after.
    let still = try Yard(figures: crowd(y: 90, from: start), seconds: 38).still()
    #expect(still.count(in: PixelRect(x: 78, y: 80, width: 4, height: 9)) == 0)
    #expect(
      try Yard(figures: crowd(y: 90)).still().count(
        in: PixelRect(x: 60, y: 80, width: 40, height: 12)) > 0)
  }

  @Test func whatIsNotTheSameAfterwardsIsNotShown() throws {
    // Somebody stops there later on and is taken for background at once.
    let latecomer = Yard.Figure(width: 14, height: 40, luma: 180, isForeground: false) { now in
      now > 27 ? (80, 100) : nil
    }
    let still = try Yard(figures: crowd(y: 90) + [latecomer]).still()
    #expect(still.count(in: PixelRect(x: 73, y: 60, width: 14, height: 40)) == 0)
    #expect(still.count(in: PixelRect(x: 20, y: 88, width: 40, height: 7)) > 60)
  }

  @Test func withoutAnyLookThereIsNoPicture() throws {
    #expect(try StillBackground().finish() == nil)
  }

  /// An empty yard as a decoder would hand it out.
  private struct EmptyYard: ColourlessPicture {
    let time: MediaTime
    let width = 192
    let height = 144
    let isFullRange = true

    func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
      try body([UInt8](repeating: 100, count: width * height).span, width)
    }
  }

  @Test(arguments: [true, false])
  func aPipelineLearnsAStillWhenAsked(asked: Bool) throws {
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [], people: .blobs, learnsStill: asked)
    for index in 0..<120 {
      _ = try pipeline.process(EmptyYard(time: MediaTime(try #require(Rational(Int64(index), 8)))))
    }
    #expect(try pipeline.still()?.shownShare == (asked ? 0 : nil))
  }
}
