import Statistics
import Testing

/// A golden case: counts, and two-sided 95 % intervals to six decimals.
struct ProportionGolden: Sendable, CustomTestStringConvertible {
  let successes: Int
  let trials: Int
  let wilson: ClosedRange<Double>
  let exact: ClosedRange<Double>
  var testDescription: String { "\(successes)/\(trials)" }
}

@Suite struct ProportionTests {
  static let goldens: [ProportionGolden] = [
    .init(successes: 0, trials: 10, wilson: 0...0.277533, exact: 0...0.308497),
    .init(successes: 1, trials: 10, wilson: 0.017876...0.404150, exact: 0.002529...0.445016),
    .init(successes: 3, trials: 50, wilson: 0.020615...0.162171, exact: 0.012549...0.165482),
    .init(successes: 47, trials: 50, wilson: 0.837829...0.979385, exact: 0.834518...0.987451),
    .init(successes: 50, trials: 50, wilson: 0.928652...1, exact: 0.928878...1),
    .init(successes: 0, trials: 300, wilson: 0...0.012643, exact: 0...0.012221),
  ]

  @Test(arguments: goldens) func wilsonEqualsTheGolden(_ golden: ProportionGolden) throws {
    let interval = try Proportion(successes: golden.successes, trials: golden.trials)
      .wilson(.ninetyFive)
    #expect(abs(interval.lower - golden.wilson.lowerBound) < 5e-7)
    #expect(abs(interval.upper - golden.wilson.upperBound) < 5e-7)
  }

  @Test(arguments: goldens) func clopperPearsonEqualsTheGolden(_ golden: ProportionGolden) throws {
    let interval = try Proportion(successes: golden.successes, trials: golden.trials)
      .clopperPearson(.ninetyFive)
    #expect(abs(interval.lower - golden.exact.lowerBound) < 5e-7)
    #expect(abs(interval.upper - golden.exact.upperBound) < 5e-7)
  }

  @Test func noneOfTenHasExactlyZeroBelow() throws {
    #expect(try Proportion(successes: 0, trials: 10).wilson(.ninetyFive).lower == 0)
  }

  @Test func allOfFiftyHasExactlyOneAbove() throws {
    #expect(try Proportion(successes: 50, trials: 50).clopperPearson(.ninetyFive).upper == 1)
  }

  @Test func allOfTenBoundBelowIsTheTenthRootOfAlpha() throws {
    // With no miss the exact bound is α^(1/n): 0.05^(1/10).
    let bound = try Proportion(successes: 10, trials: 10).lowerBound(.ninetyFive)
    #expect(abs(bound.lower - 0.741134449106948) < 1e-12)
  }

  @Test func oneSidedAtNinetyFiveIsTheEndOfTwoSidedNinety() throws {
    let share = try Proportion(successes: 3, trials: 50)
    let two = try share.clopperPearson(try ConfidenceLevel(0.9))
    #expect(abs(try share.upperBound(.ninetyFive).upper - two.upper) < 1e-12)
    #expect(abs(try share.lowerBound(.ninetyFive).lower - two.lower) < 1e-12)
  }

  @Test func zeroOfZeroIsNotMeasured() {
    #expect(throws: StatisticsError.noTrials) { try Proportion(successes: 0, trials: 0) }
  }

  @Test func moreSuccessesThanTrialsAreRefused() {
    #expect(throws: StatisticsError.self) { try Proportion(successes: 5, trials: 4) }
  }
}

@Suite struct FigureTests {
  @Test func aPublishedFigureIsRead() throws {
    #expect(try Proportion(figure: "8/42") == Proportion(successes: 8, trials: 42))
  }

  @Test func spacesAroundCountsAreAllowed() throws {
    #expect(try Proportion(figure: " 8 / 42 ") == Proportion(successes: 8, trials: 42))
  }

  @Test(arguments: ["8", "8/", "/42", "8/4 2", "-1/4", "8.5/42", "a/b", "1/2/3", "", "٣/٤"])
  func whatIsNotCountsIsUnreadable(_ figure: String) {
    #expect(throws: StatisticsError.unreadable(figure: figure)) { try Proportion(figure: figure) }
  }

  @Test func theMetropolitanPoliceFigureHasTheIntervalItShould() throws {
    // 8 of 42 alerts were right (Fussey & Murray 2019): 19.0 % (10.0–33.3).
    let interval = try Proportion(figure: "8/42").wilson(.ninetyFive)
    #expect((interval.lower * 1000).rounded() == 100)
    #expect((interval.upper * 1000).rounded() == 333)
  }
}
