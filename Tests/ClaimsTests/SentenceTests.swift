import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import Testing

@Suite struct SentenceTests {
  static let daily = """
    {id: X, system: vendor, event: intrusion, source: "https://example.org", quote: q, \
    requires: {false-alarms-per-camera-day: {at-most: 1}}}
    """

  @Test func countsComeFirstInEnglish() throws {
    let verdict = try Hearing(hours: 48, alarms: spread(37, hours: 48)).verdict(Self.daily)
    #expect(
      verdict?.sentence(in: .english)
        == "At most 1 false alarm per camera-day was claimed. In 48.0 camera-hours we counted 37: "
        + "18.5 a day. At least 13.8 a day at 95\u{202F}% confidence: the limit is not kept.")
  }

  @Test func countsComeFirstInFrench() throws {
    let verdict = try Hearing(hours: 48, alarms: spread(37, hours: 48)).verdict(Self.daily)
    #expect(
      verdict?.sentence(in: .french)
        == "Il est affirmé : au plus 1 fausse alerte par caméra et par jour. En 48,0 heures-caméra "
        + "nous en avons compté 37, soit 18,5 par jour. Au moins 13,8 par jour, avec une confiance de "
        + "95\u{202F}% : la limite n'est pas respectée.")
  }

  @Test func noneSoFarSaysWhatItIsCompatibleWith() throws {
    let verdict = try Hearing(hours: 2).verdict(Self.daily)
    #expect(
      verdict?.sentence(in: .english)
        == "At most 1 false alarm per camera-day was claimed. 0 false alarms in 2.0 camera-hours is "
        + "compatible with up to 35.9 a day. 71.9 camera-hours without a false alarm would be "
        + "needed.")
  }

  @Test func littleExposureIsInMinutes() throws {
    let verdict = try Hearing(noScore: [span(80, 24 * 3600)]).verdict(Self.daily)
    #expect(
      verdict?.sentence(in: .english).contains("0 false alarms in 1.3 camera-minutes is") == true)
  }

  @Test func endsOfAnIntervalHaveTheDecimalsOfTheirValue() throws {
    // 0.202 a day: 24 · 4.7439 / 118.58 = 0.960 (Garwood).
    let verdict = try Hearing(hours: 120, noScore: [span(0, 5100)], alarms: alarms(1, from: 9000))
      .verdict(Self.daily)
    #expect(
      verdict?.sentence(in: .english).contains("0.202 a day. At most 0.960 a day at 95") == true)
  }

  @Test func aNeedAfterFailuresSaysInAll() throws {
    let verdict = try Hearing(alarms: alarms(1)).verdict(Self.daily)
    #expect(
      verdict?.sentence(in: .french).hasSuffix(
        "Il faudrait 113,9 heures-caméra au total, sans fausse alerte de plus.") == true)
  }

  @Test func aRecallIsOfEvents() throws {
    let verdict = try Hearing(events: events(20), alarms: alarms(19)).verdict(
      "{id: X, system: vendor, event: intrusion, requires: {recall: {at-least: 0.9}}}")
    #expect(
      verdict?.sentence(in: .english)
        == "A recall of at least 90\u{202F}% was claimed. Of 20 events 19 were found: "
        + "95.0\u{202F}% (95\u{202F}% 75.1–99.9). 46 events in all without another miss would be "
        + "needed.")
  }

  @Test func aReferenceSaysSoFirst() throws {
    let verdict = try Hearing(system: "stages: [intrusion]").verdict(Self.daily)
    #expect(verdict?.sentence(in: .english).hasPrefix("Reference reproduction: ") == true)
    #expect(
      verdict?.sentence(in: .english).hasSuffix(
        "71.9 camera-hours of the vendor's own product without a false alarm would be needed.")
        == true)
  }

  @Test func fewCamerasSpeakOfThisFootageOnly() throws {
    let verdict = try Hearing().verdict(Self.daily)
    #expect(
      verdict?.scopeNote(in: .french)
        == "Cela vaut pour ces caméras, dans des conditions semblables : 1 caméra.")
  }

  @Test func whatCannotBeTestedHoldsNowhere() throws {
    let verdict = try Hearing(alarms: alarms(1)).verdict(
      "{id: X, system: vendor, event: intrusion, requires: {recall: {at-least: 0.9}}}")
    #expect(verdict?.outcome == .notTestable)
    #expect(verdict?.scopeNote(in: .english) == nil)
  }

  @Test(arguments: Verdict.Outcome.allCases) func everyOutcomeHasTwoWords(
    _ outcome: Verdict.Outcome
  ) {
    #expect(outcome.text(in: .english) != outcome.text(in: .french))
  }

  @Test(
    arguments: [
      "precision: {at-least: 0.9}", "f1: {at-least: 0.8}", "false-discovery-rate: {at-most: 0.1}",
      "false-alarms-per-camera-hour: {at-most: 2}", "time-false-alarm-rate: {at-most: 0.05}",
      "latency-median: {at-most: 5 s}", "latency-p90: {at-most: 9 s}",
      "false-alarms-per-1000-passages: {at-most: 3}", "count-bias: {at-most: 1}",
    ], Language.allCases)
  func everyMetricMakesWholeSentences(_ requirement: String, _ language: Language) throws {
    let verdict = try Hearing(events: events(20), alarms: alarms(25)).verdict(
      "{id: X, system: vendor, event: intrusion, requires: {\(requirement)}}")
    let sentence = verdict?.sentence(in: language) ?? ""
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.contains("  "))
    #expect(!sentence.contains("nan") && !sentence.contains("Optional"))
  }
}
