import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import Statistics
import Testing

@Suite struct RecallBiasTests {
  static let f = "{id: F, system: vendor, event: intrusion, requires: {f-beta: {at-least: 0.8}}}"
  static let slow =
    "{id: L, system: vendor, event: intrusion, requires: {latency-max: {at-most: 5 s}}}"

  /// Twenty events of which eighteen are found, with six false alarms.
  func hearing(bias: String = "recall-bias: 60") -> Hearing {
    Hearing(
      events: events(20),
      alarms: finding(18, of: 20) + (0..<6).map { alarm(180 * $0 + 90, 180 * $0 + 91) },
      head: bias)
  }

  func measured(_ metric: Metric, _ hearing: Hearing) throws -> Measured<Estimate>? {
    try hearing.result(VerdictTests.quiet).scores.first?.metrics[metric]
  }

  @Test func fWeighsMissesByTheBias() throws {
    // R = .9, P = .75: 61 · .675 / (.9 + 45).
    let value = try measured(.fBeta, hearing())?.value?.value ?? 0
    #expect(abs(value - 41.175 / 45.9) < 1e-12)
  }

  @Test func aBiasOfOneIsF1() throws {
    let hearing = hearing(bias: "recall-bias: 1")
    let value = try measured(.fBeta, hearing)?.value?.value ?? 0
    #expect(abs(value - (try measured(.f1, hearing)?.value?.value ?? 1)) < 1e-12)
  }

  @Test func withoutABiasThereIsNoSuchFigure() throws {
    #expect(try measured(.fBeta, hearing(bias: "")) == nil)
  }

  @Test func itsBoundTakesBothSharesAtHalfTheError() throws {
    // Clopper–Pearson at 97.5 %: scipy beta.ppf(.025, 18, 3) and beta.ppf(.025, 18, 7).
    let estimate = try #require(try measured(.fBeta, hearing())?.value)
    let (recall, precision) = (0.6830172859809177, 0.5328871975773307)
    let bound = try estimate.lowerBound(.ninetyFive)
    #expect(bound?.method == .bonferroni)
    #expect(
      abs((bound?.lower ?? 0) - 61 * recall * precision / (recall + 60 * precision)) < 1e-9)
  }

  @Test func aSystemThatIsSilentHasAnFOfNone() throws {
    let silent = Hearing(events: events(30), head: "recall-bias: 60")
    #expect(try measured(.fBeta, silent)?.value?.value == 0)
    #expect(try silent.verdict(Self.f)?.outcome == .refuted)
  }

  @Test func aClaimOfItNeedsTheBias() throws {
    #expect(throws: DocumentError.self) { try hearing(bias: "").audit(Self.f) }
  }

  @Test func aClaimOfItIsJudged() throws {
    #expect(try hearing().verdict(Self.f)?.outcome == .inconclusive)
    let many = Hearing(events: events(200), alarms: alarms(198), head: "recall-bias: 60")
    #expect(try many.verdict(Self.f)?.outcome == .supported)
  }

  @Test func theJSONNamesTheBias() throws {
    let score = try #require(
      try items(try hearing().result(VerdictTests.quiet).json["scores"]).first)
    #expect(score["f-beta"]?["recall-bias"] == 60)
    #expect(score["f-beta"]?["method"] == "bonferroni")
  }

  /// Three events found after one, two and nine seconds.
  let late = Hearing(
    events: [happened(100, 160), happened(200, 260), happened(300, 360)],
    alarms: [alarm(101, 110), alarm(202, 210), alarm(309, 320)])

  @Test func theLongestDelayHasNoIntervalAndSaysSo() throws {
    let estimate = try measured(.latencyMax, late)
    #expect(estimate?.value?.value == 9)
    #expect(estimate?.value?.interval == nil)
    #expect(estimate?.json["reason"] == "a longer one may always follow")
    #expect(estimate?.json["of"] == 3)
  }

  @Test func oneLateAlarmRefutesAndNoneSupports() throws {
    #expect(try late.verdict(Self.slow)?.outcome == .refuted)
    let quick = Self.slow.replacing("5 s", with: "9 s")
    #expect(try late.verdict(quick)?.outcome == .inconclusive)
  }

  @Test func itsSentenceSaysThatALongerOneMayFollow() throws {
    let verdict = try late.verdict(Self.slow)
    #expect(
      verdict?.sentence(in: .english).contains(
        "Of 3 events found, the slowest was alerted after 9.0\u{202F}s; a longer delay may always follow."
      ) == true)
    #expect(
      verdict?.sentence(in: .french).contains("un délai plus long reste toujours possible") == true)
  }
}
