import Statistics
import Testing

@Suite struct AgreementTests {
  @Test func kappaOfATextbookTable() throws {
    // Agreement 35/50, by chance .5·.6 + .5·.4 = .5: κ = (.7 − .5) / .5.
    let kappa = try CohenKappa(table: [[20, 5], [10, 15]])
    #expect(abs(try #require(kappa.value) - 0.4) < 1e-12)
  }

  @Test func fullAgreementIsOne() throws {
    let kappa = try CohenKappa(table: [[7, 0], [0, 5]])
    #expect(kappa.value == 1)
    #expect(try #require(try kappa.interval(.ninetyFive)).upper == 1)
  }

  @Test func anAnnotatorOfOneWordAgreesByChanceExactly() throws {
    // The first always says the same word: agreement and chance are both 5/7, and nothing varies.
    let kappa = try CohenKappa(table: [[5, 2], [0, 0]])
    #expect(kappa.value == 0)
    #expect(kappa.standardError == 0)
  }

  @Test func alwaysTheSameWordIsNoAgreementToMeasure() throws {
    let kappa = try CohenKappa(table: [[9, 0], [0, 0]])
    #expect(kappa.value == nil)
    #expect(try kappa.interval(.ninetyFive) == nil)
  }

  @Test(arguments: [[[1]], [[1, 2], [3]], [[0, 0], [0, 0]], [[1, -1], [0, 3]]])
  func tablesThatCannotBeAreRefused(_ table: [[Int]]) {
    #expect(throws: StatisticsError.self) { try CohenKappa(table: table) }
  }

  /// Krippendorff's own example of four coders and missing judgements, in the order of units.
  static let known: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
  ]

  @Test(arguments: [(KrippendorffAlpha.Metric.nominal, 0.743), (.interval, 0.849)])
  func alphaEqualsTheLiterature(_ metric: KrippendorffAlpha.Metric, _ expected: Double) throws {
    let alpha = try KrippendorffAlpha(units: Self.known, metric: metric)
    #expect(abs(try #require(alpha.value) - expected) < 0.0005)
    #expect(alpha.pairable == 40)
  }

  @Test func oneAnnotatorAgreesWithNobody() throws {
    #expect(try KrippendorffAlpha(units: [[1, nil], [nil, 2]], metric: .nominal).value == nil)
  }

  @Test func judgementsThatNeverDifferMeasureNothing() throws {
    #expect(
      try KrippendorffAlpha(units: [[0.1, 0.1], [0.1, 0.1]], metric: .interval).value == nil)
  }
}

@Suite struct McNemarTests {
  @Test func fiveAgainstNoneIsTwoSidedOnASixteenth() throws {
    // 2 · (1/2)⁵.
    #expect(try McNemar(onlyFirst: 5, onlySecond: 0).exact() == 0.0625)
  }

  @Test func asManyEachWayIsNoEvidence() throws {
    #expect(try McNemar(onlyFirst: 4, onlySecond: 4).exact() == 1)
    #expect(try McNemar(onlyFirst: 0, onlySecond: 0).exact() == 1)
  }

  @Test func theStatisticIsCorrectedByOne() throws {
    let test = try McNemar(onlyFirst: 25, onlySecond: 15)
    // (10 − 1)² / 40, and 10² / 40.
    #expect(test.statistic() == 81 / 40.0)
    #expect(test.statistic(corrected: false) == 2.5)
  }

  @Test func negativeCountsAreRefused() {
    #expect(throws: StatisticsError.self) { try McNemar(onlyFirst: -1, onlySecond: 2) }
  }
}
