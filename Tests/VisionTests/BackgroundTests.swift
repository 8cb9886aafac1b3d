import Phrasebook
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

  @Test func bothInstructionSetsGiveTheSameBytes() throws {
    var wide = try DualRateBackground(width: 47, height: 40)
    var portable = try DualRateBackground(width: 47, height: 40)
    var random = RandomPictures(seed: 5)
    for step in 0..<90 {
      let field = Self.field(step % 7 > 3 ? UInt8(90 + step) : nil, step: step)
      let picture = try GreyPicture(
        shrinking: (step % 11 == 0 ? random.noise(width: 48, height: 40) : field).pixels.span,
        stride: 48, width: 47, height: 40, by: 1)
      let ours = try wide.update(picture, after: 0.3)
      #expect(try ours == Instructions.portably { try portable.update(picture, after: 0.3) })
    }
    #expect(wide.mean == portable.mean)
  }

  @Test func theSlowModelFollowsInItsOwnTime() throws {
    var settings = DualRateBackground.Settings()
    settings.longSeconds = 20
    settings.leastDifference = 30
    var background = try DualRateBackground(width: 16, height: 16, settings: settings)
    let before = GreyPicture(width: 16, height: 16, filledWith: 100)
    let after = GreyPicture(width: 16, height: 16, filledWith: 120)
    for step in 0..<80 { _ = try background.update(before, after: step == 0 ? 0 : 0.125) }
    for _ in 0..<160 { _ = try background.update(after, after: 0.125) }
    // 20 s later it has followed 63 % of the 20 grey levels.
    #expect((112...113).contains(Int(background.mean[3, 3])))
  }

  @Test func moreThanEightDeviationsAreRefused() {
    var settings = DualRateBackground.Settings()
    settings.deviations = 9
    #expect(throws: VisionError.self) {
      _ = try DualRateBackground(width: 16, height: 16, settings: settings)
    }
  }
}
