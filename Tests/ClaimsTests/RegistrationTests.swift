import Report
import Phrasebook
import Claims
import Documents
import Testing

@Suite struct RegistrationTests {
  private static let audit = """
    audit: 1
    title: Station
    protocol: {window: 10 s}
    clips:
      - {id: a, duration: 24 h, truth: a.yaml}
    systems:
      - {id: vendor, alarms: {a: log.csv}}
    claims:
      - {id: few, system: vendor, event: intrusion, requires: {false-alarms-per-camera-day: {at-most: 1}}}
      - {id: found, system: vendor, event: intrusion, requires: {recall: {at-least: 0.9}}}
    """

  private func registration(
    _ text: String = audit, files: [String: String] = [:]
  ) throws -> Registration {
    let node = try DocumentNode.parse(yaml: text, file: "audit.yaml")
    return Registration(
      try AuditFile(node), document: node, files: files, plannedHours: 24, date: nil)
  }

  private func changes(
    _ old: String, _ new: String, in language: Language = .english
  ) throws -> [String] {
    try registration().changes(
      to: registration(Self.audit.replacing(old, with: new))
    ).map { $0.sentence(in: language) }
  }

  @Test func nothingChangedIsNothing() throws {
    #expect(try registration().changes(to: registration()).isEmpty)
  }

  @Test func theOrderOfKeysIsNoChange() throws {
    #expect(try changes("{id: few, system: vendor,", "{system: vendor, id: few,").isEmpty)
    #expect(try changes("0.9}", "0.90}").isEmpty)
  }

  @Test func defaultsWrittenOutAreNoChange() throws {
    #expect(try changes("title: Station", "title: Station\nconfidence: 0.95").isEmpty)
    #expect(try changes("title: Station", "title: Station\ninference: fixed").isEmpty)
  }

  @Test func aLimitThatMovedIsSaid() throws {
    #expect(
      try changes("at-most: 1}", "at-most: 2}") == [
        #"Claim few, requires: was {"false-alarms-per-camera-day":{"at-most":1}}, is {"false-alarms-per-camera-day":{"at-most":2}}."#
      ])
  }

  @Test func aClaimThatWentAndOneThatCame() throws {
    #expect(
      try changes("id: found", "id: lost") == ["Claim found: removed.", "Claim lost: added."])
    #expect(
      try changes("id: found", "id: lost", in: .french) == [
        "Affirmation found : suppression.", "Affirmation lost : ajout.",
      ])
  }

  @Test func rulesAndClipsAreCompared() throws {
    let found = try changes("window: 10 s", "window: 60 s")
    #expect(found.count == 1 && found[0].hasPrefix("Rule protocol"))
    #expect(try changes("24 h", "48 h") == ["Clip a, duration: was 24 h, is 48 h."])
    #expect(
      try changes("title: Station", "title: Station\ninference: anytime") == [
        "Rule inference: was fixed, is anytime."
      ])
  }

  @Test func scenesAreComparedByTheirBytes() throws {
    let before = try registration(files: ["scene.yaml": "aa"])
    let found = before.changes(to: try registration(files: ["scene.yaml": "bb"]))
    #expect(found.map { $0.sentence(in: .english) } == ["Content of scene.yaml: was aa, is bb."])
  }

  @Test func canonicalJSONSortsAtEveryDepth() {
    let value: JSON = ["b": [["d": 1, "c": 2]], "a": nil]
    #expect(value.canonical.line == #"{"a":null,"b":[{"c":2,"d":1}]}"#)
  }
}
