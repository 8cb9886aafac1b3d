import Evaluation
import Testing

@Suite struct PixelTests {
  /// Each label once found and once not, and a pixel outside the region picture.
  static let truth: [UInt8] = [255, 255, 0, 0, 50, 50, 85, 85, 170, 170, 0]
  static let result: [UInt8] = [255, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255]
  static let region: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0]

  func tally(_ rule: PixelRule, region: [UInt8]? = region) -> PixelTally {
    var tally = PixelTally()
    #expect(tally.add(truth: Self.truth, result: Self.result, region: region, rule: rule) == nil)
    return tally
  }

  @Test func insideTheRegionEightyFiveIsANegativeToTheOneProgram() {
    let tally = tally(.cpp)
    #expect([tally.truePositives, tally.falseNegatives] == [1, 1])
    #expect([tally.falsePositives, tally.trueNegatives] == [3, 3])
    #expect(tally.shadowErrors == 1)
  }

  @Test func eightyFiveIsNothingToTheOtherWhichKnowsNoRegionPicture() {
    let tally = tally(.matlab)
    #expect([tally.truePositives, tally.falseNegatives] == [1, 1])
    #expect([tally.falsePositives, tally.trueNegatives] == [3, 2])
  }

  @Test func withoutARegionPictureAllPixelsCount() {
    #expect(tally(.cpp, region: nil).falsePositives == 4)
  }

  @Test func figuresAreSharesOfTheCounts() {
    let score = PixelScore(tally(.cpp))
    #expect(score.figures[.recall] == .measured(1.0 / 2))
    #expect(score.figures[.specificity] == .measured(3.0 / 6))
    #expect(score.figures[.wrong] == .measured(400.0 / 8))
    #expect(score.figures[.precision] == .measured(1.0 / 4))
    #expect(score.figures[.fMeasure] == .measured(2.0 / 6))
  }

  @Test func categoriesAreMeansOfVideosNotPooled() {
    var small = PixelTally()
    _ = small.add(truth: [255], result: [255], region: nil, rule: .cpp)
    var large = PixelTally()
    _ = large.add(
      truth: [UInt8](repeating: 255, count: 100), result: [UInt8](repeating: 0, count: 100),
      region: nil, rule: .cpp)
    let mean = PixelScore(mean: [PixelScore(small), PixelScore(large)])
    #expect(mean.figures[.recall] == .measured(1.0 / 2))
    // Nothing was said of the large one: it has no precision, and the mean is of one.
    #expect(mean.figures[.precision] == .measured(1))
  }

  @Test func strayValuesAreNamed() {
    var tally = PixelTally()
    #expect(tally.add(truth: [7], result: [0], region: nil, rule: .cpp) == .label(7))
    #expect(tally.add(truth: [0], result: [1], region: nil, rule: .cpp) == .result(1))
    #expect(tally.add(truth: [0, 0], result: [0], region: nil, rule: .cpp) == .size)
  }
}
