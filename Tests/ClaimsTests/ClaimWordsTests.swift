import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

@Suite struct SpeakerTests {
  func sentence(_ saidBy: String, _ language: Language) throws -> String? {
    try Hearing(hours: 72).verdict(
      "{id: X, system: vendor, event: intrusion, said-by: \(saidBy), source: s, "
        + "requires: {false-alarms-per-camera-day: {at-most: 1}}}")?.sentence(in: language)
  }

  @Test(arguments: [
    ("vendor", Language.english, "The vendor claims at most 1 false alarm per camera-day."),
    ("{vendor: Evitech}", .english, "The vendor, Evitech, claims at most 1 false alarm"),
    (
      "{authority: Ville de N.}", .french,
      "L'autorité, Ville de N., annonce au plus 1 fausse alerte"
    ),
    ("operator", .french, "L'exploitant annonce au plus"),
    ("press", .french, "La presse rapporte au plus"),
    ("auditor", .english, "The auditor states at most"),
  ])
  func whoSaidItOpensTheSentence(_ saidBy: String, _ language: Language, _ opening: String) throws {
    let found = try sentence(saidBy, language)
    #expect(found?.hasPrefix(opening) == true, "\(found ?? "none")")
  }

  @Test func nobodyIsTakenForAVendor() throws {
    let verdict = try Hearing(hours: 72).verdict(
      "{id: X, system: vendor, event: intrusion, source: s, "
        + "requires: {recall: {at-least: 0.9}}}")
    #expect(verdict?.sentence(in: .french).hasPrefix("Il est affirmé : un rappel") == true)
  }

  @Test func anUnknownSpeakerIsRefused() {
    #expect(throws: DocumentError.self) { try sentence("town", .english) }
  }

  @Test func titleAndReadingAreKept() throws {
    let claim = try Hearing().audit(
      "{id: X, system: vendor, quote: q, title: Quiet nights, read-as: at most one a day}"
    ).claims.first
    #expect(claim?.title == "Quiet nights")
    #expect(claim?.readAs == "at most one a day")
  }
}

@Suite struct JointEventTests {
  /// A day with 20 intrusions and 10 falls, of which 18 and 6 are found, and 3 and 1 false alarms.
  static func hearing() -> Hearing {
    let falls = (0..<10).map { happened(20000 + 60 * $0, 20001 + 60 * $0, event: "fall") }
    let found = (0..<6).map { alarm(20000 + 60 * $0, 20001 + 60 * $0, event: "fall") }
    return Hearing(
      covers: ["fall", "intrusion"], events: events(20) + falls,
      alarms: alarms(18) + found + alarms(3, from: 40000)
        + [alarm(50000, 50001, event: "fall")])
  }

  static let list = "{id: X, system: vendor, event: [intrusion, fall], requires: {METRIC}}"

  func finding(_ metric: String, _ claim: String = Self.list) throws -> Verdict.Finding? {
    try Self.hearing().verdict(claim.replacing("METRIC", with: metric))?.findings.first
  }

  @Test func hitsAndMissesAreSummedOverTheTypes() throws {
    #expect(try finding("recall: {at-least: 0.9}")?.estimate.value?.value == 24.0 / 30)
    #expect(try finding("precision: {at-least: 0.9}")?.estimate.value?.value == 24.0 / 28)
  }

  @Test func theCamerasTimeCountsOnce() throws {
    let finding = try finding("false-alarms-per-camera-day: {at-most: 9}")
    #expect(finding?.estimate.value?.value == 4)
    #expect(finding?.exposure == .seconds(86400))
  }

  @Test func anAlarmFindsNoEventOfAnotherType() throws {
    // The alarm of one type at the event of the other is false, and the event is missed.
    let hearing = Hearing(
      covers: ["fall", "intrusion"], events: [happened(60, 61, event: "fall")], alarms: alarms(1))
    let verdict = try hearing.verdict(Self.list.replacing("METRIC", with: "f1: {at-least: 0.5}"))
    #expect(verdict?.findings.first?.counts.falseAlarms == 1)
    #expect(verdict?.findings.first?.counts.misses == 1)
  }

  @Test func allMeansEveryTypeThatIsScored() throws {
    let verdict = try Self.hearing().verdict(
      "{id: X, system: vendor, event: all, requires: {recall: {at-least: 0.9}}}")
    #expect(verdict?.joint == JointCoverage(events: ["fall", "intrusion"]))
    #expect(verdict?.findings.first?.estimate.value?.value == 24.0 / 30)
  }

  @Test func theVerdictIsTriedUnderOtherRules() throws {
    let verdict = try Self.hearing().verdict(
      Self.list.replacing("METRIC", with: "recall: {at-least: 0.5}"))
    #expect(verdict?.stability.variants.count == 3)
  }

  @Test func aListIsOfDifferentTypes() {
    #expect(throws: DocumentError.self) {
      try finding("recall: {at-least: 0.9}", Self.list.replacing("fall", with: "intrusion"))
    }
  }

  @Test func aTypeThatNoTruthCoversIsAnError() throws {
    let claim = Self.list.replacing("METRIC", with: "recall: {at-least: 0.9}")
      .replacing("fall", with: "fire")
    #expect(try Self.hearing().result(claim).problems.count == 1)
  }

  @Test func clipsThatCoverSomeTypesOnlyAreLeftOut() throws {
    let yaml = """
      audit: 1
      title: Two clips
      clips:
        - {id: both, duration: 24 h, truth: a.yaml}
        - {id: one, duration: 24 h, truth: b.yaml}
      systems: [{id: vendor, alarms: log.csv}]
      claims: [{id: X, system: vendor, event: [intrusion, fall], requires: {recall: {at-least: 0.9}}}]
      """
    let audit = try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
    func evidence(_ clip: String, _ covers: [String]) -> (ClipEvidence, SystemEvidence) {
      let file = ObservationFile(
        header: .init(
          clip: clip, system: "vendor", systemVersion: "", exposure: IntervalSet([span(0, 86400)]),
          tool: "test"), observations: alarms(2).map(Observation.alarm))
      return (
        ClipEvidence(clip: clip, truth: Truth(clip: clip, covers: covers, events: events(4))),
        SystemEvidence(clip: clip, system: "vendor", outcome: .observed(file))
      )
    }
    let parts = [evidence("both", ["intrusion", "fall"]), evidence("one", ["intrusion"])]
    let result = try audit.judge(
      AuditEvidence(clips: parts.map(\.0), observations: parts.map(\.1)))
    let verdict = result.verdicts.first
    #expect(verdict?.joint?.leftOut == ["one"])
    #expect(verdict?.findings.first?.counts.events == 4)
    #expect(verdict?.exposure == .seconds(86400))
  }
}
