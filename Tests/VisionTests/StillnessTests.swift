import Testing
import Vision

/// A pixel is followed over pictures of one value, so that every clock can be computed by hand.
struct StillnessTests {
  private static let size = 16

  /// Feeds plain pictures of these luma values, 8 a second, and leaves the model as the last one left it.
  private func pixels(
    _ lumas: [UInt8], chroma: UInt8 = 128, settings: Stillness.Settings = .init()
  ) throws -> (foreground: Bool, standsFor: Double, background: UInt8) {
    let size = StillnessTests.size
    var model = try Stillness(width: size, height: size, settings: settings)
    // The grid that steadies the light needs a hundred pixels; here it must not take part.
    let neutral = GreyPicture(width: size, height: size, filledWith: chroma)
    for (index, luma) in lumas.enumerated() {
      try model.update(
        luma: GreyPicture(width: size, height: size, filledWith: luma), blue: neutral, red: neutral,
        at: Double(index) / 8)
    }
    let stands = (0...480).map { Double($0) / 8 }.last {
      model.standing(forSeconds: $0)[8, 8] != 0
    }
    return (
      model.foreground[8, 8] != 0, stands ?? -1, model.pictures.background[0][8, 8]
    )
  }

  @Test func whatStoodFirstBecomesBackground() throws {
    let seen = try pixels(Array(repeating: 100, count: 24))
    #expect(seen.foreground == false)
    #expect(seen.standsFor == -1)
    #expect(seen.background == 100)
  }

  @Test func aNewValueIsForegroundAndItsClockRuns() throws {
    // 3 s of 100; then 33 pictures of 160: the first starts the clock, 32 steps of 125 ms follow.
    let seen = try pixels(
      Array(repeating: 100, count: 24) + Array(repeating: 160, count: 33))
    #expect(seen.foreground)
    #expect(seen.standsFor == 4)
    #expect(seen.background == 100)
  }

  @Test func theClockDoesNotDependOnTheRate() throws {
    let size = StillnessTests.size
    var ages: [Int16] = []
    for rate in [4.0, 8, 10, 15, 30] {
      var model = try Stillness(width: size, height: size)
      let neutral = GreyPicture(width: size, height: size, filledWith: 128)
      for index in 0...Int(12 * rate) {
        let seconds = Double(index) / rate
        try model.update(
          luma: GreyPicture(width: size, height: size, filledWith: seconds < 4 ? 100 : 160),
          blue: neutral, red: neutral, at: seconds)
      }
      ages.append(model.ages[0])
    }
    // 8 s at 16 ticks, less at most one interval of analysis.
    #expect(ages.allSatisfy { (127...128).contains($0) })
  }

  @Test func aShortOcclusionKeepsTheClock() throws {
    // 4 s of the thing, 1 s of somebody in front of it, 2 s of the thing again.
    let seen = try pixels(
      Array(repeating: 100, count: 24) + Array(repeating: 160, count: 33)
        + Array(repeating: 40, count: 8) + Array(repeating: 160, count: 16))
    #expect(seen.standsFor == 7)
  }

  @Test func aLongOcclusionStartsTheClockAnew() throws {
    // 4 s of the thing may be hidden for 2 s, so 2 s into the occlusion what hides it is followed instead; that, having
    // stood for 3 s, is given 1.5 s, and the thing's clock runs for the last 1.5 s of its 3.
    let seen = try pixels(
      Array(repeating: 100, count: 24) + Array(repeating: 160, count: 33)
        + Array(repeating: 40, count: 40) + Array(repeating: 160, count: 24))
    #expect((1.25...1.5).contains(seen.standsFor))
  }

  @Test func theBackgroundComesBackAtOnce() throws {
    let seen = try pixels(
      Array(repeating: 100, count: 24) + Array(repeating: 160, count: 80)
        + Array(repeating: 100, count: 2))
    #expect(seen.foreground == false)
    #expect(seen.standsFor == -1)
  }

  @Test func aSmallDifferenceIsBackground() throws {
    // The tolerance at luma 100 is 8 + 100 / 16 = 14.25.
    #expect(try pixels(Array(repeating: 100, count: 24) + [113]).foreground == false)
    #expect(try pixels(Array(repeating: 100, count: 24) + [115]).foreground)
  }

  @Test func chromaCountsTwice() throws {
    let size = StillnessTests.size
    var model = try Stillness(width: size, height: size)
    let luma = GreyPicture(width: size, height: size, filledWith: 100)
    for index in 0..<25 {
      let red = GreyPicture(width: 8, height: 8, filledWith: index < 24 ? 128 : 136)
      try model.update(
        luma: luma, blue: GreyPicture(width: 8, height: 8, filledWith: 128), red: red,
        at: Double(index) / 8)
    }
    #expect(model.foreground[0, 0] != 0)
  }

  @Test func aCameraThatOpensItsIrisChangesNothing() throws {
    // 64 × 64: enough pixels for the grid. A ramp, then the same ramp a fifth brighter.
    let size = 64
    var model = try Stillness(width: size, height: size)
    let neutral = GreyPicture(width: size, height: size, filledWith: 128)
    let ramp = (0..<(size * size)).map { UInt8(60 + $0 % size * 2) }
    for index in 0..<32 {
      let bright = ramp.map { UInt8(min(255, Int($0) * (index < 24 ? 10 : 12) / 10)) }
      try model.update(
        luma: #require(GreyPicture(width: size, height: size, pixels: bright)), blue: neutral,
        red: neutral, at: Double(index) / 8)
    }
    #expect(abs(model.gain - 1.2) < 0.02)
    #expect(model.foreground.nonzeroCount == 0)
  }

  @Test func whatIsAbsorbedIsBackground() throws {
    let size = StillnessTests.size
    var model = try Stillness(width: size, height: size)
    let neutral = GreyPicture(width: size, height: size, filledWith: 128)
    for index in 0..<48 {
      try model.update(
        luma: GreyPicture(width: size, height: size, filledWith: index < 24 ? 100 : 160),
        blue: neutral, red: neutral, at: Double(index) / 8)
    }
    #expect(model.standing(forSeconds: 2).nonzeroCount == size * size)
    var mask = GreyPicture(width: size, height: size)
    mask.fill(PixelRect(x: 0, y: 0, width: 4, height: 4), with: 255)
    try model.absorb(mask)
    #expect(model.standing(forSeconds: 2).nonzeroCount == size * size - 16)
  }

  @Test func cellsNeedAQuarterOfTheirPixels() throws {
    let size = StillnessTests.size
    var model = try Stillness(width: size, height: size)
    let neutral = GreyPicture(width: size, height: size, filledWith: 128)
    var picture = GreyPicture(width: size, height: size, filledWith: 100)
    for index in 0..<24 {
      try model.update(luma: picture, blue: neutral, red: neutral, at: Double(index) / 8)
    }
    // Four of sixteen pixels in the first cell, three in the next.
    picture.fill(PixelRect(x: 0, y: 0, width: 4, height: 1), with: 200)
    picture.fill(PixelRect(x: 4, y: 0, width: 3, height: 1), with: 200)
    try model.update(luma: picture, blue: neutral, red: neutral, at: 3)
    #expect(model.cells(ofSide: 4) == [true] + Array(repeating: false, count: 15))
  }

  @Test func aPictureOfAnotherSizeIsRefused() throws {
    var model = try Stillness(width: 8, height: 8)
    let wrong = GreyPicture(width: 9, height: 8)
    #expect(throws: VisionError.self) {
      try model.update(luma: wrong, blue: wrong, red: wrong, at: 0)
    }
  }

  @Test(arguments: [(64, 32), (64, 64), (61, 40)])
  func bothInstructionSetsGiveTheSameBytes(width: Int, chromaWidth: Int) throws {
    var random = RandomPictures(seed: UInt64(width))
    var wide = try Stillness(width: width, height: 23)
    var portable = try Stillness(width: width, height: 23)
    var (luma, blue, red) = (
      random.noise(width: width, height: 23), random.noise(width: chromaWidth, height: 12),
      random.noise(width: chromaWidth, height: 12)
    )
    for step in 0..<120 {
      // Some of it changes, most of it stands.
      if step % 9 == 0 {
        let rect = PixelRect(
          x: random.next(width), y: random.next(23), width: 20, height: 9)
        luma.fill(rect, with: UInt8(random.next(256)))
        blue.fill(rect, with: UInt8(random.next(256)))
        red.fill(rect, with: UInt8(random.next(256)))
      }
      let seconds = Double(step) / 4
      try wide.update(luma: luma, blue: blue, red: red, at: seconds)
      try Instructions.portably {
        try portable.update(luma: luma, blue: blue, red: red, at: seconds)
      }
    }
    #expect(wide.pictures == portable.pictures)
    #expect(wide.ages == portable.ages)
    #expect(wide.foreground == portable.foreground)
    #expect(wide.gain == portable.gain)
  }
}
