import Testing
import Vision

@Suite struct MixtureTests {
  private static func field(_ value: UInt8) -> GreyPicture {
    GreyPicture(width: 70, height: 9, filledWith: value)
  }

  private static func settings(memory: Double) -> MixtureBackground.Settings {
    var settings = MixtureBackground.Settings()
    settings.memorySeconds = memory
    return settings
  }

  @Test func theFirstPictureHasNoForeground() throws {
    var mixture = try MixtureBackground(width: 70, height: 9)
    #expect(try mixture.update(Self.field(90), after: 0).nonzeroCount == 0)
  }

  @Test func whatArrivesIsForeground() throws {
    var mixture = try MixtureBackground(width: 70, height: 9)
    for step in 0..<60 { _ = try mixture.update(Self.field(90), after: step == 0 ? 0 : 0.125) }
    var picture = Self.field(90)
    picture.fill(PixelRect(x: 60, y: 2, width: 10, height: 3), with: 150)
    #expect(try mixture.update(picture, after: 0.125).nonzeroCount == 30)
  }

  @Test func twoThingsInTurnAreBothBackground() throws {
    // A lamp that blinks, half of the time on: neither a mean of both nor one of them describes it.
    var mixture = try MixtureBackground(width: 70, height: 9, settings: Self.settings(memory: 10))
    var masks: [Int] = []
    for step in 0..<400 {
      let picture = Self.field(step / 4 % 2 == 0 ? 60 : 200)
      masks.append(try mixture.update(picture, after: step == 0 ? 0 : 0.125).nonzeroCount)
    }
    #expect(masks.suffix(100).allSatisfy { $0 == 0 })
  }

  @Test func theBlinkingLampNeverSettlesForOneMean() throws {
    var background = try DualRateBackground(width: 70, height: 9)
    var masks: [Int] = []
    for step in 0..<400 {
      let picture = Self.field(step / 4 % 2 == 0 ? 60 : 200)
      masks.append(try background.update(picture, after: step == 0 ? 0 : 0.125).long.nonzeroCount)
    }
    #expect(masks.suffix(100).contains { $0 > 0 })
  }

  @Test func whatStaysLongEnoughBecomesBackground() throws {
    var mixture = try MixtureBackground(width: 70, height: 9, settings: Self.settings(memory: 8))
    for step in 0..<80 { _ = try mixture.update(Self.field(90), after: step == 0 ? 0 : 0.125) }
    // The new mean counts when the old one has fallen to .6: 8 s · ln(1 / .6) = 4.1 s.
    var seconds = 0.0
    while try mixture.update(Self.field(150), after: 0.125).nonzeroCount > 0, seconds < 20 {
      seconds += 0.125
    }
    #expect((3.5...4.8).contains(seconds))
  }

  @Test func theMeanIsWhatIsSeenMost() throws {
    var mixture = try MixtureBackground(width: 70, height: 9)
    for step in 0..<40 {
      _ = try mixture.update(Self.field(step % 10 == 9 ? 220 : 90), after: step == 0 ? 0 : 0.125)
    }
    #expect(mixture.mean == Self.field(90))
  }

  @Test func aForgottenMixtureTakesTheNextPictureForItself() throws {
    var mixture = try MixtureBackground(width: 70, height: 9)
    for step in 0..<40 { _ = try mixture.update(Self.field(90), after: step == 0 ? 0 : 0.125) }
    mixture.forget()
    #expect(try mixture.update(Self.field(200), after: 0.125).nonzeroCount == 0)
  }

  @Test(arguments: [1, 63, 64, 65, 130]) func bothInstructionSetsGiveTheSameBytes(
    _ width: Int
  ) throws {
    var random = RandomPictures(seed: UInt64(width))
    var wide = try MixtureBackground(width: width, height: 7)
    var portable = try MixtureBackground(width: width, height: 7)
    for _ in 0..<120 {
      let picture = random.noise(width: width, height: 7)
      let ours = try wide.update(picture, after: 0.2)
      #expect(try ours == Instructions.portably { try portable.update(picture, after: 0.2) })
    }
    #expect(wide.mean == portable.mean)
  }

  @Test func impossibleSettingsAreRefused() {
    var settings = MixtureBackground.Settings()
    settings.backgroundShare = 1
    #expect(throws: VisionError.self) {
      _ = try MixtureBackground(width: 16, height: 16, settings: settings)
    }
  }
}
