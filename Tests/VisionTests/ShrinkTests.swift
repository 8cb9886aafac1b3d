import Testing
import Vision

@Suite struct ShrinkTests {
  @Test func shrinkingTakesTheMeanOfEachSquare() throws {
    let pixels: [UInt8] = [0, 4, 10, 10, 8, 4, 10, 30]
    let small = try GreyPicture(shrinking: pixels.span, stride: 4, width: 4, height: 2, by: 2)
    #expect(small.pixels == [4, 15])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 13, 64])
  func everyFactorGivesTheRoundedMean(_ factor: Int) throws {
    var random = RandomPictures(seed: UInt64(factor))
    let (width, height) = (factor * 37 + factor / 2, factor * 3 + factor / 3)
    let picture = random.noise(width: width, height: height)
    let small = try Self.shrunk(picture, by: factor)
    #expect((small.width, small.height) == (37, 3))
    for y in 0..<3 {
      for x in 0..<37 {
        var sum = factor * factor / 2
        for dy in 0..<factor {
          for dx in 0..<factor { sum += Int(picture[x * factor + dx, y * factor + dy]) }
        }
        #expect(Int(small[x, y]) == sum / (factor * factor))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 11])
  func bothInstructionSetsGiveTheSamePictures(_ factor: Int) throws {
    var random = RandomPictures(seed: UInt64(100 + factor))
    let picture = random.noise(width: 211 + factor, height: 41)
    let wide = try Self.shrunk(picture, by: factor)
    #expect(try wide == Instructions.portably { try Self.shrunk(picture, by: factor) })
  }

  private static func shrunk(_ picture: GreyPicture, by factor: Int) throws -> GreyPicture {
    try GreyPicture(
      shrinking: picture.pixels.span, stride: picture.width, width: picture.width,
      height: picture.height, by: factor)
  }
}

/// A second implementation, in Python, came to the same.
@Test func theYardstickIsWhatItAlwaysWas() throws {
  #expect(Yardstick.expected == 0xf68b_9e75_7f44_aa90)
  #expect(try Yardstick.run() == Yardstick.expected)
  #expect(try Yardstick.run() == Yardstick.expected)
}
