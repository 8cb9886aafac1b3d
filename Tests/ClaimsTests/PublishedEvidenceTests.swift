import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import Statistics
import Testing

/// An audit whose systems are all published: no clips.
func published(_ figures: String, _ claims: String...) throws -> AuditFile {
  let yaml = """
    audit: 1
    title: A ledger
    systems:
      - {id: vendor, published: \(figures)}
    claims:
    \(claims.map { "  - " + $0 }.joined(separator: "\n"))
    """
  return try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
}

func judged(_ audit: AuditFile) throws -> AuditResult {
  try audit.judge(AuditEvidence(clips: [], observations: []))
}

@Suite struct PublishedEvidenceTests {
  static let met =
    "{right: 8, false: 34, by: Essex, source: \"https://www.example.org/report.pdf\"}"
  static let precise = "{id: X, system: vendor, requires: {precision: {at-least: 0.8}}}"

  func verdict(_ figures: String, _ claim: String) throws -> Verdict? {
    try judged(published(figures, claim)).verdicts.first
  }

  func complaint(_ figures: String, _ claim: String = Self.precise) -> String {
    do {
      _ = try published(figures, claim)
      return "no error"
    } catch { return "\(error)" }
  }

  @Test func aPublishedPrecisionIsJudgedWithItsInterval() throws {
    let verdict = try verdict(Self.met, Self.precise)
    #expect(verdict?.outcome == .refuted)
    #expect(verdict?.isOfPublished == true)
    #expect(verdict?.findings.first?.estimate.value?.value == 8.0 / 42)
    #expect(
      verdict?.sentence(in: .english)
        == "A precision of at least 80\u{202F}% was claimed. Published by Essex (example.org): "
        + "8 right, 34 false of 42 alarms: 19.0\u{202F}%. At most 31.8\u{202F}% at 95\u{202F}% confidence: the limit is not kept. "
        + "Nobody here counted. "
        + "The interval takes the counted cases as independent; whether they are was not published."
    )
    #expect(
      verdict?.sentence(in: .french)
        == "Il est affirmé : une précision d'au moins 80\u{202F}%. Publié par Essex (example.org) : "
        + "8 justes, 34 fausses sur 42 alarmes : 19,0\u{202F}%. Au plus 31,8\u{202F}%, avec une confiance de 95\u{202F}% : "
        + "la limite n'est pas respectée. Rien n'a été "
        + "compté ici. L'intervalle suppose indépendants les cas comptés ; rien de publié ne dit s'ils le sont."
    )
  }

  @Test func aSupportedVerdictSaysWhatItRestsOn() throws {
    // 50 of 50: the lower bound is 0.05^(1/50) = 0.942.
    let verdict = try verdict(
      "{found: 50, events: 50, source: s}",
      "{id: X, system: vendor, requires: {recall: {at-least: 0.9}}}")
    #expect(verdict?.outcome == .supported)
    #expect(
      verdict?.sentence(in: .english).hasSuffix(
        "Supported, then, only as far as the published counts are right and independent.") == true)
  }

  @Test(arguments: [
    ("{false-alarms: 10, hours: 24, source: s}", 10.0),
    ("{false-alarms: 10, days: 2, cameras: 5, source: s}", 1.0),
    ("{false-alarms: 3, hours: 12, cameras: 2, source: s}", 3.0),
  ])
  func aRateIsOverTheTimeOfAllCameras(_ figures: String, _ perDay: Double) throws {
    let verdict = try verdict(
      figures, "{id: X, system: vendor, requires: {false-alarms-per-camera-day: {at-most: 1}}}")
    #expect(verdict?.findings.first?.estimate.value?.value == perDay)
  }

  @Test func whatIsNeededCountsPublishedFalseAlarmsIn() throws {
    // One in a day: χ²(0.95; 4) / 2 = 4.744 days without another.
    let verdict = try verdict(
      "{false-alarms: 1, hours: 24, source: s}",
      "{id: X, system: vendor, requires: {false-alarms-per-camera-day: {at-most: 1}}}")
    #expect(verdict?.outcome == .inconclusive)
    #expect(((verdict?.needs.first?.total ?? 0) * 10).rounded() / 10 == 113.9)
  }

  @Test func passagesHaveTheirOwnRate() throws {
    let verdict = try verdict(
      "{false-alarms: 6, passages: 2000, source: s}",
      "{id: X, system: vendor, requires: {false-alarms-per-1000-passages: {at-most: 1}}}")
    #expect(verdict?.findings.first?.estimate.value?.value == 3)
    #expect(verdict?.outcome == .refuted)
  }

  @Test(arguments: [
    ("{share: 62 %, what: false, source: s}", NotMeasured.shareWithoutBase),
    ("none", .notPublished), ("{found: 4, events: 5, source: s}", .notPublished),
  ])
  func whatHasNoBaseIsNotTestable(_ figures: String, _ reason: NotMeasured) throws {
    let verdict = try verdict(figures, Self.precise)
    #expect(verdict?.outcome == .notTestable)
    #expect(verdict?.because == .notMeasured(.precision, reason))
    // 14 right of 14: 0.8^14 = 0.044.
    #expect(verdict?.needs.first?.total == 14)
  }

  @Test func aRateWithoutBaseIsNotTestable() throws {
    let verdict = try verdict(
      "{rate: 1.6, per: camera-day, source: s}",
      "{id: X, system: vendor, requires: {false-alarms-per-camera-day: {at-most: 1.6}}}")
    #expect(verdict?.because == .notMeasured(.falseAlarmsPerCameraDay, .rateWithoutBase))
    #expect(((verdict?.needs.first?.total ?? 0) * 10).rounded() / 10 == 44.9)
  }

  @Test func aPublishedFigureIsInNoScoreSliceOrVariant() throws {
    let result = try judged(published(Self.met, Self.precise))
    #expect(result.scores.isEmpty && result.rows.isEmpty && result.comparisons.isEmpty)
    #expect(result.verdicts.first?.slices.isEmpty == true)
    #expect(result.verdicts.first?.stability.variants.isEmpty == true)
    #expect(result.judgesPublishedFigures)
  }

  @Test func aFigureOfAnotherEventSaysNothing() throws {
    let figures = "{found: 4, events: 5, event: fall, source: s}"
    let claim = "{id: X, system: vendor, event: fire, requires: {recall: {at-least: 0.9}}}"
    #expect(try verdict(figures, claim)?.because == .notMeasured(.recall, .notPublished))
    #expect(
      try verdict(figures, claim.replacing("fire", with: "fall"))?.findings.first?.estimate.value?
        .value == 4.0 / 5)
  }

  @Test func aGateOnAPublishedFigureDecides() throws {
    let gate = Self.precise.replacing("id: X", with: "id: X, gate: true")
    #expect(try judged(published(Self.met, gate)).exitStatus == .refuted)
  }

  @Test(arguments: [
    ("{right: 8, false: 34}", "needs its `source`"),
    ("{right: 8, source: s}", "missing"),
    ("{share: 62 %, of: 7, what: false, source: s}", "no count of 7"),
    ("{right: 8, false: 34, hours: 2, source: s}", "\"hours\" does not go with right, false"),
    ("{false-alarms: 3, source: s}", "the time in which they were counted"),
    ("{found: 6, events: 5, source: s}", "no more than all"),
    ("{right: 0, false: 0, source: s}", "at least one alarm"),
    ("{share: 62, what: false, source: s}", "such as 62 %"),
    ("{source: s}", "no figure that is known"),
    ("[{right: 8, false: 34, source: s}, {right: 1, false: 2, source: t}]", "never pooled"),
  ])
  func whatIsNoFigureIsSaid(_ figures: String, _ words: String) {
    let found = complaint(figures)
    #expect(found.contains(words), "\(found)")
  }

  @Test func conditionsOfClipsAreRefused() {
    let claim = Self.precise.replacing("requires", with: "when: {light: night}, requires")
    #expect(complaint(Self.met, claim).contains("published figures have none"))
  }

  @Test func anAuditOfALogStillNeedsClips() {
    let yaml = "{audit: 1, title: t, systems: [{id: a, alarms: a.csv}]}"
    #expect(throws: DocumentError.self) {
      try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
    }
  }
}

@Suite struct StatedShareTests {
  @Test(arguments: [
    ("62 %", 270, 167, 168), ("62%", 270, 167, 168), ("0.62", 270, 167, 168),
    ("62.2 %", 270, 168, 168), ("0 %", 100, 0, 0), ("100 %", 300, 299, 300),
    // Halves may have been rounded either way: 1 of 8 is 12.5 %.
    ("12 %", 8, 1, 1), ("13 %", 8, 1, 1),
  ])
  func aRoundedShareAllowsARange(_ text: String, _ of: Int, _ low: Int, _ high: Int) {
    #expect(StatedShare(text)?.counts(of: of) == low...high)
  }

  @Test func someSharesFitNoCount() { #expect(StatedShare("62 %")?.counts(of: 7) == nil) }

  @Test(arguments: ["62", "1.5", "", "%", "-3 %", "6 2 %", "62,5 %", "101 %", "1e-2"])
  func whatIsNoShareIsRefused(_ text: String) { #expect(StatedShare(text) == nil) }

  @Test func everyCountIsInTheRangeOfItsOwnRounding() {
    for trials in 1...60 {
      for count in 0...trials {
        let rounded = (Double(count) / Double(trials) * 100).rounded()
        let counts = StatedShare(digits: Int(rounded), of: 100)?.counts(of: trials)
        #expect(counts?.contains(count) == true, "\(count) of \(trials)")
      }
    }
  }

  @Test func bothEndsMustAgree() throws {
    // False of 270: 167 or 168, so right are 103 or 102. Lower bounds: 103 → 33.3 %, 102 → 32.9 %.
    func outcome(_ limit: Double) throws -> Verdict? {
      try judged(
        published(
          "{share: 62 %, of: 270, what: false, source: s}",
          "{id: X, system: vendor, requires: {precision: {at-least: \(limit)}}}")
      ).verdicts.first
    }
    let ends = try [102, 103].map {
      try Proportion(successes: $0, trials: 270).lowerBound(.ninetyFive).lower
    }
    let between = try outcome((ends[0] + ends[1]) / 2)
    #expect(between?.outcome == .inconclusive)
    #expect(between?.findings.first?.estimate.value?.value == 102.0 / 270)
    #expect(try outcome(ends[0] - 0.001)?.outcome == .supported)
    let refuted = try outcome(0.6)
    // The count that speaks least for a refutation: the most that were right.
    #expect(refuted?.findings.first?.estimate.value?.value == 103.0 / 270)
    #expect(refuted?.outcome == .refuted)
    #expect(
      refuted?.sentence(in: .english).contains("any count from 167 to 168; taken is 167") == true)
  }
}
