import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import Testing

/// A claim about delays when most alarms come after the window.
@Suite struct LateTests {
  /// 100 events two minutes apart: 30 alerted after 5 s, 70 after 40 s.
  static let tardy: Hearing = {
    var hearing = Hearing()
    hearing.events = (0..<100).map { happened(120 * $0 + 60, 120 * $0 + 65) }
    hearing.alarms = (0..<100).map {
      alarm(120 * $0 + ($0 % 10 < 3 ? 65 : 100), 120 * $0 + ($0 % 10 < 3 ? 66 : 101))
    }
    return hearing
  }()

  private func verdict(_ requires: String) throws -> Verdict {
    try #require(
      try Self.tardy.verdict("{id: L, system: vendor, event: intrusion, requires: {\(requires)}}"))
  }

  @Test(arguments: ["latency-median", "latency-p90", "latency-max"])
  func aDelayWithinTheWindowIsRefuted(_ metric: String) throws {
    #expect(try verdict("\(metric): {at-most: 10 s}").outcome == .refuted)
  }

  @Test(arguments: ["latency-p90", "latency-max"])
  func aDelayBeyondTheWindowIsNotDecided(_ metric: String) throws {
    #expect(try verdict("\(metric): {at-most: 60 s}").outcome == .inconclusive)
  }

  @Test func theSentenceSaysMoreThanTheWindow() throws {
    let verdict = try verdict("latency-p90: {at-most: 10 s}")
    let words =
      "Of 100 events that an alarm followed, 70 were alerted later than the 10\u{202F}s of "
    #expect(
      verdict.sentence(in: .english).contains(
        words + "the rule: the 90th percentile of the delay of an alarm was more than 10\u{202F}s.")
    )
    #expect(
      verdict.sentence(in: .french).contains(
        "Sur 100 événements suivis d'une alarme, 70 ont été signalés après les 10\u{202F}s de la "
          + "règle : 90e centile du délai d'une alarme de plus de 10\u{202F}s."))
  }

  @Test func theWindowStandsInTheJSON() throws {
    let result = try Self.tardy.result(
      "{id: L, system: vendor, event: intrusion, requires: {latency-p90: {at-most: 10 s}}}")
    let score = try #require(try items(result.json["scores"]).first)
    #expect(score["latency-p90"]?["more-than"] == 10)
    #expect(score["latency-p90"]?["late"] == 70)
  }

  @Test func everyMissAsLateIsAVariant() throws {
    // 60 found at once and 40 never: nine in ten of all would not be within 10 s.
    var hearing = Hearing()
    hearing.events = events(100)
    hearing.alarms = alarms(60)
    let verdict = try #require(
      try hearing.verdict(
        "{id: L, system: vendor, event: intrusion, requires: {latency-p90: {at-most: 10 s}}}"))
    #expect(verdict.outcome == .supported)
    #expect(verdict.stability.others.map(\.kind) == [.missesAreLate])
    #expect(verdict.stability.others.map(\.outcome) == [.refuted])
    #expect(!verdict.stability.isStable)
  }
}
