import Statistics
import Testing
import Throughput

@Suite struct FalseAlarmTests {
  /// Twenty-four rounds that scatter by some per cent without any order.
  static let scattered: [Double] = [
    2.00, 2.07, 1.96, 2.03, 1.93, 2.05, 1.99, 2.09, 1.95, 2.01, 2.04, 1.97, 2.02, 1.94, 2.06, 1.98,
    2.08, 1.92, 2.11, 1.91, 2.10, 1.90, 2.12, 1.89,
  ]

  private func row(_ times: [Double], tolerance: Double = 0.05) throws -> FalseAlarmTest.Row {
    let record = Sample.record([Sample.clip("yard", times)])
    let test = try FalseAlarmTest(record, pairs: 6, rule: Sample.rule(tolerance))
    return try #require(test.rows.first { $0.measure == .throughput })
  }

  /// Six against six: U ≤ 5 has 19 of 924 orders, on either side: 4.11 %.
  @Test func shuffledRoundsMissAsOftenAsTheRanksSay() throws {
    let test = try FalseAlarmTest(
      Sample.record([Sample.clip("yard", Self.scattered)]), pairs: 6, rule: Sample.rule())
    #expect(abs(test.attained - 38.0 / 924) < 1e-12)
    let found = try Proportion(
      successes: test.rows[0].shuffled.misses, trials: test.rows[0].shuffled.comparisons)
    let interval = try found.clopperPearson(try ConfidenceLevel(0.999))
    #expect(interval.lower < test.attained && test.attained < interval.upper)
  }

  @Test func aSteadyMachineIsQuiet() throws {
    let record = Sample.record([Sample.clip("yard", Array(repeating: 2, count: 24))])
    let test = try FalseAlarmTest(record, pairs: 6, rule: Sample.rule())
    #expect(test.rows.allSatisfy { $0.shuffled.misses == 0 && $0.quietTolerance == 0 })
    #expect(try !test.isBroken)
  }

  /// Each round takes 2 % longer than the one before: neighbours of six always differ, by 1.02⁶ = 1.126 in the middle.
  @Test func aMachineThatSlowsDownIsFound() throws {
    var times = [1.0]
    for _ in 1..<36 { times.append((times.last ?? 1) * 1.02) }
    let test = try FalseAlarmTest(
      Sample.record([Sample.clip("yard", times)]), pairs: 6, rule: Sample.rule())
    let row = try #require(test.rows.first { $0.measure == .throughput })
    #expect(row.inOrder.comparisons == 3)
    #expect(row.inOrder.misses == 3)
    #expect(try test.isBroken)
    // At 1 − 0.05 ÷ 4, U ≤ 2 has 4 of 924 orders: the third smallest of the 36 differences bounds the shift. They are
    // shifts of 1 round (once), of 2 (twice) and of 3 (three times).
    #expect(abs(row.quietTolerance - (1.02 * 1.02 - 1)) < 1e-9)
  }

  @Test func aWideToleranceRaisesNoAlarm() throws {
    let row = try row(Self.scattered, tolerance: 0.5)
    #expect(row.shuffled.alarms == 0)
    #expect(row.shuffled.undecided == 0)
  }

  @Test func theOrderDependsOnTheSeedAlone() throws {
    #expect(try row(Self.scattered) == row(Self.scattered))
  }

  @Test func tooFewRoundsAreRefused() {
    #expect(throws: ThroughputError.self) { try row([2, 2, 2, 2, 2, 2, 2]) }
  }
}
