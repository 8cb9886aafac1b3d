import Statistics
import Testing

@Suite struct SampleQuantileTests {
  @Test func theMedianOfFourLiesBetweenTheMiddleTwo() throws {
    #expect(try SampleQuantile(of: [4, 1, 3, 2], at: 0.5).value == 2.5)
  }

  @Test func theNinetiethOfElevenIsTheTenth() throws {
    #expect(try SampleQuantile(of: (1...11).map(Double.init), at: 0.9).value == 10)
  }

  @Test func fourValuesDoNotBoundTheMedian() throws {
    // 1 − 0.5⁴ = 0.9375 < 0.95
    let bound = try SampleQuantile(of: [1, 2, 3, 4], at: 0.5).upperBound(.ninetyFive)
    #expect(bound.upper == .infinity)
  }

  @Test func fiveValuesBoundTheMedianByTheirLargest() throws {
    // 1 − 0.5⁵ = 0.96875 ≥ 0.95
    let bound = try SampleQuantile(of: [1, 2, 3, 4, 5], at: 0.5).upperBound(.ninetyFive)
    #expect(bound.upper == 5)
  }

  @Test func tenValuesGiveTheTextbookMedianInterval() throws {
    // Conover 1999: for n = 10 at 95 % the median lies between the 2nd and the 9th (97.9 %).
    let interval = try SampleQuantile(of: (1...10).map(Double.init), at: 0.5).interval(.ninetyFive)
    #expect(interval.lower == 2)
    #expect(interval.upper == 9)
  }

  @Test func theSmallestSampleForTheNinetiethIsTwentyNine() throws {
    #expect(try SampleQuantile.smallestSample(boundingAbove: 0.9, level: .ninetyFive) == 29)
  }
}

@Suite struct ClusteredRatioTests {
  @Test func theRatioIsOfSums() throws {
    let ratio = try ClusteredRatio([.init(amount: 1, size: 2), .init(amount: 3, size: 6)])
    #expect(ratio.value == 0.5)
  }

  @Test func equalSizesGiveTheClassicalTInterval() throws {
    // scipy.stats.t.interval(.95, 3, loc=2.5, scale=scipy.stats.sem([1, 2, 3, 4]))
    let ratio = try ClusteredRatio((1...4).map { .init(amount: Double($0), size: 1) })
    let interval = try #require(try ratio.interval(.ninetyFive))
    #expect(abs(interval.lower - 0.4457397432394794) < 1e-12)
    #expect(abs(interval.upper - 4.554260256760521) < 1e-12)
  }

  @Test func oneBlockHasNoInterval() throws {
    #expect(try ClusteredRatio([.init(amount: 1, size: 2)]).interval(.ninetyFive) == nil)
  }

  @Test func noSpreadIsTooLittleDataAndNotCertainty() throws {
    let ratio = try ClusteredRatio([.init(amount: 0, size: 2), .init(amount: 0, size: 3)])
    #expect(try ratio.upperBound(.ninetyFive) == nil)
  }
}

@Suite struct ConfidenceLevelTests {
  @Test(arguments: [0, 1, -0.5, 1.5, 95, Double.nan]) func onlyAShareIsALevel(_ share: Double) {
    #expect(throws: StatisticsError.self) { try ConfidenceLevel(share) }
  }
}
