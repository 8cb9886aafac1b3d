import Phrasebook
import Claims
import Evaluation
import Observations
import Statistics
import Testing

@Suite struct VerdictTests {
  static let quiet =
    "{id: X, system: vendor, event: intrusion, requires: {false-alarms-per-camera-day: {at-most: 1}}}"
  static let finds =
    "{id: X, system: vendor, event: intrusion, requires: {recall: {at-least: 0.9}}}"
  static let both = """
    {id: X, system: vendor, event: intrusion, \
    requires: {recall: {at-least: 0.9}, precision: {at-least: 0.9}}}
    """

  @Test(arguments: [(71, Verdict.Outcome.inconclusive), (72, .supported)])
  func noFalseAlarmSupportsOneADayFromSeventyTwoHours(
    _ hours: Int, _ outcome: Verdict.Outcome
  ) throws {
    #expect(try Hearing(hours: hours).verdict(Self.quiet)?.outcome == outcome)
  }

  @Test func thirtySevenInTwoDaysRefuteOneADay() throws {
    let verdict = try Hearing(hours: 48, alarms: spread(37, hours: 48)).verdict(Self.quiet)
    #expect(verdict?.outcome == .refuted)
  }

  @Test(arguments: [(4, Verdict.Outcome.inconclusive), (5, .refuted)])
  func fiveInOneDayRefuteOneADay(_ count: Int, _ outcome: Verdict.Outcome) throws {
    // Garwood's lower 95 % bound: 4 → 1.366, 5 → 1.970 over one day.
    let verdict = try Hearing(alarms: spread(count)).verdict(
      Self.quiet.replacing("at-most: 1", with: "at-most: 1.5"))
    #expect(verdict?.outcome == outcome)
  }

  @Test func whatIsNeededCountsFalseAlarmsIn() throws {
    let need = try Hearing(alarms: alarms(1)).verdict(Self.quiet)?.needs.first
    #expect(need?.kind == .cameraHours)
    #expect(((need?.total ?? 0) * 10).rounded() / 10 == 113.9)
    #expect(((need?.further ?? 0) * 10).rounded() / 10 == 89.9)
  }

  @Test(arguments: [(28, Verdict.Outcome.inconclusive), (29, .supported)])
  func twentyNineFoundSupportNineTenths(_ count: Int, _ outcome: Verdict.Outcome) throws {
    let hearing = Hearing(events: events(count), alarms: alarms(count))
    #expect(try hearing.verdict(Self.finds)?.outcome == outcome)
  }

  @Test func whatIsNeededForARecallIsEvents() throws {
    // One miss of 20 so far: 46 events in all with no other.
    let hearing = Hearing(events: events(20), alarms: alarms(19))
    let need = try hearing.verdict(Self.finds)?.needs.first
    #expect(need?.kind == .events)
    #expect(need?.total == 46)
    #expect(need?.present == 20)
  }

  @Test func recallWithoutEventsIsNotTestable() throws {
    let verdict = try Hearing(alarms: alarms(1)).verdict(Self.finds)
    #expect(verdict?.outcome == .notTestable)
    #expect(verdict?.because == .notMeasured(.recall, .noEvents))
    #expect(verdict?.needs.first?.total == 29)
  }

  @Test func allRequirementsMustHold() throws {
    let hearing = Hearing(events: events(29), alarms: alarms(29) + alarms(1, from: 40000))
    let verdict = try hearing.verdict(Self.both)
    #expect(verdict?.findings.map(\.outcome) == [.supported, .inconclusive])
    #expect(verdict?.outcome == .inconclusive)
  }

  @Test func oneViolationRefutesAll() throws {
    let hearing = Hearing(events: events(29), alarms: alarms(29) + alarms(29, from: 40000))
    #expect(try hearing.verdict(Self.both)?.outcome == .refuted)
  }

  @Test func aViolationRefutesEvenWhereAnotherMetricIsNotMeasured() throws {
    // No alarm at all: precision is 0 of 0, recall 0 of 29.
    let verdict = try Hearing(events: events(29)).verdict(Self.both)
    #expect(verdict?.outcome == .refuted)
  }

  @Test func twoRequirementsShareTheRiskOfRefutingWrongly() throws {
    // 3 of 6 found against 0.9: P(X ≤ 3 | 6, 0.9) = 0.01585, below 0.05 and below 0.025.
    // 4 of 6: 0.1143. 9 of 13: P(X ≤ 9) = 0.0342 refutes alone, but not as one of two.
    let hearing = Hearing(events: events(13), alarms: finding(9, of: 13))
    #expect(try hearing.verdict(Self.finds)?.outcome == .refuted)
    #expect(try hearing.verdict(Self.both)?.outcome == .inconclusive)
  }

  @Test func withoutRequirementNothingCanBeTested() throws {
    let verdict = try Hearing().verdict("{id: X, system: vendor, quote: 95 % fewer}")
    #expect(verdict?.outcome == .notTestable)
    #expect(verdict?.because == .nothingToTest)
  }

  @Test func withoutFigureThereIsNoEvidence() throws {
    let verdict = try Hearing().verdict(
      "{id: X, system: vendor, quote: Sees everything, figure: none}")
    #expect(verdict?.outcome == .noEvidence)
  }

  @Test func aQuotedClaimOnOpenStagesIsAReferenceOnly() throws {
    let claim = """
      {id: X, system: vendor, event: intrusion, quote: 1.6 a day, source: "https://example.org", \
      requires: {false-alarms-per-camera-day: {at-most: 1.6}}}
      """
    let verdict = try Hearing(hours: 480, system: "stages: [intrusion]").verdict(claim)
    #expect(verdict?.outcome == .inconclusive)
    #expect(verdict?.isReferenceReproduction == true)
    // 24 · 2.9957 / 1.6
    #expect(((verdict?.needs.first?.total ?? 0) * 10).rounded() / 10 == 44.9)
  }

  @Test func aClaimOfOurOwnOnOpenStagesIsJudged() throws {
    let verdict = try Hearing(hours: 480, system: "stages: [intrusion]").verdict(Self.quiet)
    #expect(verdict?.outcome == .supported)
    #expect(verdict?.isReferenceReproduction == false)
  }

  @Test func anErrorOfCountsIsHeldAgainstItsBound() throws {
    let counts = (0..<20).map { TruthCount(time: at(10 * $0), count: 5) }
    let measured = (0..<20).map {
      Measurement(quantity: "count", time: at(10 * $0), value: $0 % 4 == 0 ? 6 : 5)
    }
    let verdict = try Hearing(counts: counts, measurements: measured).verdict(
      "{id: X, system: vendor, requires: {count-mae: {at-most: 1}}}")
    #expect(verdict?.findings.first?.estimate.value?.value == 0.25)
    #expect(verdict?.outcome == .supported)
  }

  @Test func countsThatNobodyCountedAreNotTestable() throws {
    let verdict = try Hearing().verdict(
      "{id: X, system: vendor, requires: {count-mae: {at-most: 1}}}")
    #expect(verdict?.because == .notMeasured(.countMAE, .noCounts))
  }

  @Test func attributesThatTruthDoesNotStateAreNotTestable() throws {
    let verdict = try Hearing().verdict(
      "{id: X, system: vendor, event: intrusion, requires: {attribute-fpr: {at-most: 0.1}}}")
    #expect(verdict?.because == .notMeasured(.attributeFPR, .noAttributeTruth))
  }

  @Test func aClaimMayBringItsOwnProtocol() throws {
    let claim = Self.finds.replacing("requires", with: "protocol: {name: overlap-v1}, requires")
    #expect(try Hearing(events: events(29)).verdict(claim)?.matching?.name == "overlap-v1")
  }
}

@Suite struct StabilityTests {
  static let finds = VerdictTests.finds

  @Test func aVerdictThatHoldsUnderAllRulesIsStable() throws {
    let hearing = Hearing(events: events(29), alarms: alarms(29))
    let stability = try hearing.verdict(Self.finds)?.stability
    #expect(stability?.isStable == true)
    #expect(
      stability?.variants.map(\.matching.name) == [
        "alarm-window-v1", "alarm-window-v1", "overlap-v1",
      ])
  }

  @Test func alarmsAtTheWindowsEdgeMakeItUnstable() throws {
    // Every alarm starts 9 s after its event: inside 10 s, outside 7.5 s, and without overlap.
    let late = (0..<29).map { alarm(69 + 60 * $0, 70 + 60 * $0) }
    let verdict = try Hearing(events: events(29), alarms: late).verdict(Self.finds)
    #expect(verdict?.outcome == .supported)
    #expect(verdict?.stability.variants.map(\.outcome) == [.refuted, .supported, .refuted])
    #expect(verdict?.stability.isStable == false)
  }

  @Test func overlapDoesNotApplyToAlarmsWithoutLength() throws {
    let instants = (0..<29).map { alarm(60 + 60 * $0, 60 + 60 * $0) }
    let stability = try Hearing(events: events(29), alarms: instants).verdict(Self.finds)?.stability
    #expect(stability?.variants.map(\.matching.name) == ["alarm-window-v1", "alarm-window-v1"])
  }
}

@Suite struct ProblemTests {
  @Test func anUnknownEventIsAnErrorWithTheNearest() throws {
    let claim = VerdictTests.quiet.replacing("event: intrusion", with: "event: intrusoin")
    let result = try Hearing().result(claim)
    #expect(result.verdicts.isEmpty)
    #expect(result.problems.first?.description.contains("did you mean \"intrusion\"") == true)
    #expect(result.problems.first?.description.hasPrefix("audit.yaml:") == true)
    #expect(result.exitStatus == .badInput)
  }

  @Test func zeroExposureIsAnError() throws {
    let result = try Hearing(noScore: [span(0, 24 * 3600)]).result(VerdictTests.quiet)
    guard case .zeroExposure? = result.problems.first else {
      Issue.record("found \(result.problems)")
      return
    }
  }

  @Test func aClipThatFailedIsNamed() throws {
    let hearing = Hearing()
    let result = try hearing.audit(VerdictTests.quiet).judge(hearing.evidence(failure: "no moov"))
    #expect(result.problems.first?.description.contains("failed: hall") == true)
    #expect(result.clips.first?.observed.first?.failure?.description == "no moov")
  }

  @Test func noClipUnderTheConditionIsAnError() throws {
    let claim = VerdictTests.quiet.replacing("requires", with: "when: {light: dusk}, requires")
    let result = try Hearing(conditions: "{light: night}").result(claim)
    #expect(result.problems.first?.description.contains("light: night") == true)
  }

  @Test func oneProblemCostsNoOtherClaim() throws {
    let wrong = VerdictTests.quiet.replacing("event: intrusion", with: "event: fire")
      .replacing("id: X", with: "id: Y")
    #expect(try Hearing().result(wrong + "\n" + VerdictTests.quiet).verdicts.count == 1)
  }
}

@Suite struct ExitStatusTests {
  func status(_ claims: String..., hearing: Hearing) throws -> AuditResult.ExitStatus {
    try hearing.result(claims.joined(separator: "\n")).exitStatus
  }

  static let gate = VerdictTests.quiet.replacing("id: X", with: "id: X, gate: true")

  @Test func aSupportedGateIsDone() throws {
    #expect(try status(Self.gate, hearing: Hearing(hours: 72)) == .done)
  }

  @Test func aRefutedGateIsThree() throws {
    #expect(try status(Self.gate, hearing: Hearing(alarms: spread(20))).rawValue == 3)
  }

  @Test func anInconclusiveGateIsFour() throws {
    #expect(try status(Self.gate, hearing: Hearing()).rawValue == 4)
  }

  @Test func withoutGateEveryVerdictIsDone() throws {
    #expect(try status(VerdictTests.quiet, hearing: Hearing(alarms: spread(20))) == .done)
  }

  /// A clip that is missing beside the one that was heard.
  func statusWithALostClip(
    _ claim: String, _ lost: AuditResult.ExitStatus, hearing: Hearing
  ) throws -> AuditResult.ExitStatus {
    var evidence = hearing.evidence()
    evidence.lost = [LostClip(clip: "yard", system: nil, reason: .noSuchFile, status: lost)]
    return try hearing.audit(claim).judge(evidence).exitStatus
  }

  @Test func aRefutedGateGoesBeforeALostClip() throws {
    let hearing = Hearing(alarms: spread(20))
    #expect(try statusWithALostClip(Self.gate, .missingInput, hearing: hearing) == .refuted)
  }

  @Test func aLostClipGoesBeforeAnUndecidedGate() throws {
    #expect(try statusWithALostClip(Self.gate, .badInput, hearing: Hearing()) == .badInput)
  }

  @Test func aLostClipIsNeverDone() throws {
    let hearing = Hearing(hours: 72)
    #expect(
      try statusWithALostClip(Self.gate, .missingInput, hearing: hearing).rawValue == 66)
  }

  @Test func aDefectGoesBeforeARefutedGate() throws {
    let hearing = Hearing(alarms: spread(20))
    #expect(try statusWithALostClip(Self.gate, .defect, hearing: hearing).rawValue == 70)
  }

  @Test func aClaimThatCannotBeJudgedDoesNotHideARefutedGate() throws {
    let unknown = VerdictTests.quiet.replacing("event: intrusion", with: "event: fire")
      .replacing("id: X", with: "id: Y")
    let hearing = Hearing(alarms: spread(20))
    #expect(try status(Self.gate, unknown, hearing: hearing) == .refuted)
  }

  @Test func theOrderIsTheStatedOne() {
    #expect(
      AuditResult.ExitStatus.allCases.map(\.rawValue) == [130, 70, 74, 3, 66, 65, 4, 0])
  }
}
