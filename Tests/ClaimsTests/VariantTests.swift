import Claims
import Evaluation
import MediaTime
import Observations
import Testing

@Suite struct VariantTests {
  @Test func everyOtherRuleOfMatchingIsTried() throws {
    let verdict = try Hearing(events: events(29), alarms: alarms(29)).verdict(VerdictTests.finds)
    #expect(
      verdict?.stability.variants.map(\.matching) == [
        .alarmWindow(.init(window: .milliseconds(7500))),
        .alarmWindow(.init(window: .milliseconds(12_500))), .overlap(.init()),
      ])
  }

  @Test func aClaimOfCountsIsTriedWithOtherTolerances() throws {
    // Measured 0.45 s after every count: within 0.5 s and 0.625 s, beyond 0.375 s.
    let counts = (0..<20).map { TruthCount(time: at(10 * $0), count: 5) }
    let measured = (0..<20).map {
      Measurement(
        quantity: "count", time: at(10 * $0) + .milliseconds(450), value: $0 % 4 == 0 ? 6 : 5)
    }
    let verdict = try Hearing(counts: counts, measurements: measured).verdict(
      "{id: C, system: vendor, requires: {count-mae: {at-most: 3}}}")
    #expect(verdict?.outcome == .supported)
    #expect(verdict?.stability.others.map(\.outcome) == [.notTestable, .supported])
    #expect(verdict?.stability.isStable == false)
  }
}
