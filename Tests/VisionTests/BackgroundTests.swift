import Testing
import Vision

@Suite struct BackgroundTests {
  /// A field with a fixed grain, on which a square of another grey may lie.
  private static func field(_ square: UInt8? = nil, step: Int = 0) -> GreyPicture {
    var picture = GreyPicture(width: 48, height: 40)
    for y in 0..<40 {
      for x in 0..<48 { picture[x, y] = UInt8(100 + (x * 5 + y * 3 + step * 7) % 6) }
    }
    if let square { picture.fill(PixelRect(x: 10, y: 12, width: 8, height: 8), with: square) }
    return picture
  }

  @Test func aFieldThatStaysIsNoForeground() throws {
    var background = try DualRateBackground(width: 48, height: 40)
    var masks = try background.update(Self.field(), after: 0)
    for step in 1..<40 { masks = try background.update(Self.field(step: step), after: 0.125) }
    #expect(masks.long.nonzeroCount == 0)
    #expect(masks.short.nonzeroCount == 0)
  }

  @Test func whatArrivesIsForegroundOfBothModels() throws {
    var background = try DualRateBackground(width: 48, height: 40)
    for step in 0..<40 { _ = try background.update(Self.field(), after: step == 0 ? 0 : 0.25) }
    let masks = try background.update(Self.field(200), after: 0.25)
    #expect(masks.long.nonzeroCount == 64)
    #expect(masks.short.nonzeroCount == 64)
  }

  @Test func whatStaysIsForegroundOfTheSlowModelOnly() throws {
    var background = try DualRateBackground(width: 48, height: 40)
    for step in 0..<40 { _ = try background.update(Self.field(), after: step == 0 ? 0 : 0.25) }
    var masks = try background.update(Self.field(200), after: 0.25)
    for _ in 0..<80 { masks = try background.update(Self.field(200), after: 0.25) }
    #expect(masks.long.nonzeroCount == 64)
    #expect(masks.short.nonzeroCount == 0)
  }

  @Test func bothInstructionSetsGiveTheSameBytes() throws {
    var settings = DualRateBackground.Settings()
    settings.isPortable = true
    var wide = try DualRateBackground(width: 48, height: 40)
    var portable = try DualRateBackground(width: 48, height: 40, settings: settings)
    for step in 0..<60 {
      let picture = Self.field(step % 7 > 3 ? UInt8(90 + step) : nil, step: step)
      #expect(try wide.update(picture, after: 0.1) == portable.update(picture, after: 0.1))
    }
    #expect(wide.mean == portable.mean)
  }

  @Test func aPictureOfAnotherSizeIsRefused() throws {
    var background = try DualRateBackground(width: 48, height: 40)
    let error = #expect(throws: VisionError.self) {
      try background.update(GreyPicture(width: 40, height: 48), after: 0)
    }
    #expect(error?.description.contains("impossible size") == true)
  }

  @Test func aForgottenBackgroundTakesTheNextPictureForItself() throws {
    var background = try DualRateBackground(width: 48, height: 40)
    for _ in 0..<20 { _ = try background.update(Self.field(), after: 0.25) }
    background.forget()
    #expect(try background.update(Self.field(200), after: 0.25).long.nonzeroCount == 0)
  }

  @Test func specksGoAndSquaresStay() throws {
    var mask = GreyPicture(width: 30, height: 20)
    mask[3, 3] = 255
    mask.fill(PixelRect(x: 10, y: 5, width: 4, height: 4), with: 255)
    #expect(try mask.cleaned(opening: (3, 3)).nonzeroCount == 16)
  }

  @Test func componentsComeInRasterOrderWithTheirBoxes() throws {
    var mask = GreyPicture(width: 30, height: 20)
    mask.fill(PixelRect(x: 20, y: 2, width: 3, height: 4), with: 255)
    mask.fill(PixelRect(x: 4, y: 3, width: 5, height: 5), with: 255)
    mask[0, 19] = 255
    let found = try mask.components(ofAtLeast: 2)
    #expect(found.map(\.box.x) == [20, 4])
    #expect(found.map(\.area) == [12, 25])
    #expect(found.map(\.centreX) == [21, 6])
  }

  @Test func shrinkingTakesTheMeanOfEachSquare() throws {
    let pixels: [UInt8] = [0, 4, 10, 10, 8, 4, 10, 30]
    let small = try GreyPicture(shrinking: pixels.span, stride: 4, width: 4, height: 2, by: 2)
    #expect(small.pixels == [4, 15])
  }
}
