import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Report
import Statistics
import Testing

/// Sentences that somebody who reads slowly cannot take for more than was counted.
@Suite struct CarefulReadingTests {
  private func page(
    scores: [Score]? = nil, matching: MatchingRules? = nil, assurance: Assurance? = nil
  ) throws -> String {
    let whole = try Sample.result()
    var audit = whole.audit
    if let matching { audit.matching = matching }
    audit.assurance = assurance
    return try HTMLReport.render(
      ReportInput(
        result: AuditResult(
          audit: audit, clips: whole.clips, systems: whole.systems, verdicts: whole.verdicts,
          problems: [], scores: try scores ?? Sample.scores(), rows: whole.rows,
          provenance: whole.provenance, privacy: whole.privacy)))
  }

  private func score(hits: Int, misses: Int, minutes: Int, byOperators: Bool = false) throws
    -> Score
  {
    let counts = Sample.counts(hits: hits, unmatched: 0, misses: misses)
    let rate = try Estimate(
      .rate(PoissonRate(events: 0, exposure: Double(minutes) / 60), factor: 1), level: Sample.level)
    let found: Measured<Estimate> =
      byOperators
      ? .notMeasured(.missesUnknown)
      : .measured(try Sample.share(hits, of: hits + misses))
    return Score(
      subject: .system("vendor-x"), event: "abandoned-object", slice: .all,
      matching: Sample.window, counts: counts, exposure: .seconds(minutes * 60), clips: 1,
      cameras: 1, metrics: [.falseAlarmsPerCameraHour: .measured(rate), .recall: found])
  }

  /// No false alarm in a minute allows 221 an hour: once a day that is anything from 0 to 100 %.
  @Test func aMinuteWithoutFalseAlarmsIsNotCalledOneHundredInOneHundred() throws {
    let page = try page(scores: [score(hits: 44, misses: 0, minutes: 1)])
    #expect(page.contains("Not known: these counts allow from almost none to all."))
    #expect(page.contains("Inconnu\u{A0}: ces décomptes permettent de presque aucune à toutes."))
    #expect(!page.contains("100 alarms in 100"))
  }

  @Test func operatorsWhoSawNoMissesDoNotMakeAllEventsFound() throws {
    let page = try page(scores: [score(hits: 82, misses: 0, minutes: 600, byOperators: true)])
    #expect(!page.contains("82 of 82 events"))
    #expect(!page.contains("82 événements détectés sur 82"))
    #expect(page.contains("What was missed is unknown."))
  }

  @Test func theBoundThatDecidedStandsAlone() throws {
    let text = try Sample.supported().sentence(in: .english)
    #expect(text.contains("Of 60 events 59 were found: 98.3\u{202F}%."))
    #expect(text.contains("At least 92.3\u{202F}% at 95\u{202F}% confidence: the limit is kept."))
    #expect(!text.contains("–"))
    #expect(
      try Sample.supported().sentence(in: .french).contains(
        "Au moins 92,3\u{202F}%, avec une confiance de 95\u{202F}% : la limite est respectée."))
  }

  @Test func anOpenVerdictKeepsBothEnds() throws {
    #expect(try Sample.refuted().sentence(in: .english).contains("the limit is not kept."))
    #expect(!(try Sample.inconclusive().sentence(in: .english).contains("the limit is")))
  }

  @Test func noVerdictIsConfirmedInFrench() throws {
    #expect(!(try page()).contains("onfirmée"))
    #expect(Verdict.Outcome.supported.text(in: .french) == "Étayée par ces données")
    #expect(Verdict.Outcome.supported.text(in: .english) == "Supported")
  }

  @Test func fewCamerasStandOnTheFaceOfTheCard() throws {
    let page = try page()
    #expect(page.contains("<p class=\"few\">for these cameras only</p>"))
    #expect(page.contains("<p class=\"few\">pour ces caméras seulement</p>"))
    #expect(!page.contains("this footage only"))
  }

  @Test func onlyRulesThatWereAppliedAreDescribed() throws {
    let other = try page(
      matching: MatchingRules(standard: Sample.window, perEvent: ["density": Sample.overlap]))
    #expect(!other.contains("overlap-v1 · crowd density"))
    let used = try page(
      matching: MatchingRules(standard: Sample.window, perEvent: ["intrusion": Sample.overlap]))
    #expect(used.contains("overlap-v1 · intrusion"))
  }

  /// A verdict without cameras has no note of its own, and must not take the page's for one.
  @Test func whatThePageDoesNotSayStandsOnItOnce() throws {
    let words = "It does not say whether using it is lawful, necessary or acceptable."
    #expect(try page().ranges(of: words).count == 1)
  }

  @Test func theDecisionRuleStandsInOneParagraphWithBothRisks() throws {
    let rule = DecisionRule(level: .ninetyFive)
    #expect(rule.text(in: .english).contains("Each is at most 5\u{202F}% for a claim if"))
    #expect(
      rule.text(in: .english).contains(
        "at most 7.2\u{202F}% with ten cameras and more, and at most 7.5\u{202F}% with fewer"))
    let page = try page()
    #expect(page.contains("<p class=\"decision\">Decision rule: a claim is called supported where"))
    #expect(page.contains("<p class=\"decision\">Règle de décision\u{A0}: une affirmation"))
    #expect(!page.contains("one verdict in twenty"))
    let json = try Sample.result().json.line
    #expect(json.contains("\"decision-rule\":\"Decision rule: a claim"))
    #expect(json.contains("\"assurance\":\"not-stated\""))
  }

  @Test(arguments: Assurance.allCases) func whoAnswersStandsOnTheFirstScreen(
    _ assurance: Assurance
  ) throws {
    let page = try page(assurance: assurance)
    #expect(page.contains("(assurance: \(assurance.rawValue))"))
    #expect(!page.contains("responsible for this audit is not stated"))
  }

  @Test func thatNobodyAnswersIsSaid() throws {
    #expect(try page().contains("Who is responsible for this audit is not stated."))
  }

  @Test func assuranceIsRead() throws {
    let text =
      "audit: 1\ntitle: t\nassurance: WORD\nclips: [{id: a, duration: 1 h}]\n"
      + "systems: [{id: s, stages: [intrusion]}]\n"
    func audit(_ word: String) throws -> AuditFile {
      try AuditFile(
        try DocumentNode.parse(
          yaml: text.replacing("WORD", with: word), file: "audit.yaml"))
    }
    #expect(try audit("third-party").assurance == .thirdParty)
    #expect(throws: DocumentError.self) { try audit("me") }
  }
}
