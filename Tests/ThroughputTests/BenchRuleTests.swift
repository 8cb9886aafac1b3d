import Statistics
import Testing
import Throughput

private func gain(_ lower: Double, _ upper: Double) -> Interval {
  Interval(lower: lower, upper: upper, method: .rankSum, level: .ninetyFive)
}

/// A tolerance of a quarter: from 0.8 to 1.25 is the same.
@Test(
  arguments: [
    (0.80, 1.25, .pass), (0.95, 1.0, .pass), (0.5, 0.79, .regressed), (0.5, 0.8, .inconclusive),
    (0.79, 1.0, .inconclusive), (1.0, 1.26, .inconclusive), (0.1, 9, .inconclusive),
    (1.25, 1.3, .inconclusive), (1.26, 1.3, .improved), (0, .infinity, .inconclusive),
  ] as [(Double, Double, BenchRule.Outcome)])
func theWholeIntervalDecides(lower: Double, upper: Double, outcome: BenchRule.Outcome) throws {
  let rule = try BenchRule(level: .ninetyFive, tolerance: 0.25)
  #expect(rule.outcome(ofGain: gain(lower, upper)) == outcome)
}

@Test(arguments: [0, -0.1, 1, .nan, .infinity] as [Double])
func aToleranceThatIsNoneIsRefused(tolerance: Double) {
  #expect(throws: ThroughputError.self) {
    try BenchRule(level: .ninetyFive, tolerance: tolerance)
  }
}

/// Two halves to the power of n must not exceed what the level leaves.
@Test(arguments: [(0.5, 2), (0.75, 3), (0.9, 5), (0.95, 6), (0.99, 8)] as [(Double, Int)])
func theFewestPairsFollowTheLevel(level: Double, pairs: Int) throws {
  #expect(BenchRule.fewestPairs(try ConfidenceLevel(level)) == pairs)
}

/// Five and five have 252 orders, six and six 924: 2 ÷ 924 is less than 0.05 ÷ 23, but not than 0.05 ÷ 24.
@Test(arguments: [(1, 6), (23, 6), (24, 7)])
func manyComparisonsNeedMorePairs(comparisons: Int, pairs: Int) {
  #expect(BenchRule.fewestPairs(.ninetyFive, comparisons: comparisons) == pairs)
}

@Test func theWorstOutcomeDecides() {
  #expect(BenchRule.Outcome.worst([.pass, .improved, .pass]) == .improved)
  #expect(BenchRule.Outcome.worst([.improved, .inconclusive]) == .inconclusive)
  #expect(BenchRule.Outcome.worst([.inconclusive, .regressed]) == .regressed)
  #expect(BenchRule.Outcome.worst([.regressed, .different, .pass]) == .different)
  #expect(BenchRule.Outcome.worst([]) == .measured)
}

@Test func armsAlternate() {
  let replays = (0..<4).map { Round.order(of: $0).firstIndex(of: .replay) }
  #expect(replays == [2, 0, 2, 0])
}
