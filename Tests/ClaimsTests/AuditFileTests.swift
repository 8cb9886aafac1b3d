import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Testing

@Suite struct AuditFileTests {
  static let full = """
    audit: 1
    title: Abandoned objects in the hall, March 2024
    confidence: 0.9
    protocol: {name: alarm-window-v1, window: 15 s, per-event: {density: {name: overlap-v1}}}
    count-tolerance: 250 ms
    seed: 7
    clips:
      - {id: hall-a, video: hall-a.mp4, camera: cam-01, scene: hall.yaml, truth: t.yaml,
         starts-at: 2024-03-02T08:00:00Z, conditions: {light: night}}
      - {id: hall-b, duration: 24 h}
    systems:
      - {id: open, stages: [{abandoned-object: {static-for: 30 s}}, intrusion], people: blobs}
      - {id: vendor-x, version: "3.2", alarms: {hall-a: a.csv}, format: csv, clock-offset: 1.8 s}
      - {id: detector-y, command: [./my-detector, --model, m.onnx]}
    claims:
      - id: X1
        system: vendor-x
        event: abandoned-object
        quote: "moins d'une fausse alerte par caméra et par jour"
        source: https://example.org/brochure.pdf
        retrieved: 2026-11-01
        requires: {false-alarms-per-camera-day: {at-most: 1}}
        gate: true
        deployment: {operator: O, from: 2024-04-19}
      - {id: X2, system: vendor-x, event: abandoned-object,
         requires: {precision: {at-least: 0.9}, latency-p90: {at-most: 5 s}}, when: {light: night}}
    """

  func read(_ yaml: String) throws(DocumentError) -> AuditFile {
    try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
  }

  /// The error of the full file with one thing changed.
  func complaint(_ text: String, _ changed: String) -> DocumentError? {
    #expect(Self.full.contains(text), "the fixture has changed")
    do throws(DocumentError) {
      _ = try read(Self.full.replacing(text, with: changed))
      return nil
    } catch { return error }
  }

  @Test func everyKeyIsRead() throws {
    let audit = try read(Self.full)
    #expect(audit.confidence.share == 0.9)
    #expect(audit.matching.rule(for: "intrusion") == .alarmWindow(.init(window: .seconds(15))))
    #expect(audit.matching.rule(for: "density") == .overlap(.init()))
    #expect(audit.countTolerance == .milliseconds(250))
    #expect(audit.seed == 7)
    #expect(audit.clips.map(\.camera) == ["cam-01", "hall-b"])
    #expect(audit.clips[1].duration == .seconds(86400))
    #expect(
      audit.claims[0].deployment == [KeyValue("operator", "O"), KeyValue("from", "2024-04-19")])
    #expect(audit.claims[0].gate)
    #expect(audit.claims[1].conditions == ["light": "night"])
    #expect(audit.claims[1].requires.map(\.limit) == [.atLeast(0.9), .atMost(5)])
  }

  @Test func stagesKeepTheirOptions() throws {
    guard case .stages(let stages, let settings) = try read(Self.full).systems[0].source else {
      Issue.record("found no stages")
      return
    }
    #expect(stages.map(\.name) == ["abandoned-object", "intrusion"])
    #expect(stages.map { $0.options == nil } == [false, true])
    #expect(settings.people == "blobs")
  }

  @Test func aLogKeepsItsClockOffset() throws {
    guard case .alarms(let log) = try read(Self.full).systems[1].source else {
      Issue.record("found no log")
      return
    }
    #expect(log.clockOffset == .milliseconds(1800))
  }

  @Test func oneLogMayServeAllClips() throws {
    let audit = try read(Self.full.replacing("alarms: {hall-a: a.csv}", with: "alarms: all.csv"))
    guard case .alarms(let log) = audit.systems[1].source else {
      Issue.record("found no log")
      return
    }
    #expect(log.files == ["hall-a": "all.csv", "hall-b": "all.csv"])
  }

  @Test(arguments: [
    ("confidence: 0.9", "confidence: 95", 3, "for 95 % write 95 % or 0.95"),
    ("seed: 7", "sead: 7", 6, "did you mean \"seed\""),
    ("name: alarm-window-v1", "name: alarm-windwo-v1", 4, "did you mean \"alarm-window-v1\""),
    ("{name: overlap-v1}", "{name: overlap-v1, window: 3 s}", 4, "overlap-v1 has no \"window\""),
    ("duration: 24 h", "camera: c", 10, "neither `video` nor `duration`"),
    ("id: hall-b", "id: hall-a", 10, "stands twice"),
    ("2024-03-02T08:00:00Z", "2024-03-02", 9, "expected a UTC time"),
    (
      "{hall-a: a.csv}", "{hall-c: a.csv}", 13, "unknown clip \"hall-c\" (did you mean \"hall-a\"?)"
    ),
    ("format: csv", "people: hog", 13, "belongs to a system with `stages`"),
    ("people: blobs", "people: model", 12, "needs a `model`"),
    ("people: blobs", "command: [x]", 12, "found stages and command"),
    ("system: vendor-x\n    event", "system: vendor\n    event", 17, "did you mean \"vendor-x\""),
    ("at-most: 1}", "at-most: -1}", 22, "expected a rate of 0 or more"),
    ("at-least: 0.9", "at-least: 90", 26, "for 90 % write 90 % or 0.9"),
    ("precision:", "precison:", 26, "did you mean \"precision\""),
    ("{at-least: 0.9}", "{}", 26, "precision has no limit"),
    ("\n    event: abandoned-object\n    quote", "\n    quote", 16, "add `event`"),
    ("gate: true", "figure: none", 22, "remove one of the two"),
  ])
  func whatIsWrongIsSaidWithItsLine(
    _ text: String, _ changed: String, _ line: Int, _ words: String
  ) {
    let found = complaint(text, changed)
    #expect(found?.description.contains(words) == true, "\(found?.description ?? "no error")")
    #expect(found?.line == line)
  }

  @Test func sharesMayBeWrittenInHundredths() throws {
    let audit = try read(
      Self.full.replacing("confidence: 0.9", with: "confidence: 90 %")
        .replacing("{at-least: 0.9}", with: "{at-least: 90 %}"))
    #expect(audit.confidence.share == 0.9)
    #expect(audit.claims[1].requires.first?.limit == .atLeast(0.9))
  }

  @Test func aShareAboveOneSaysHowItIsWritten() {
    #expect(
      complaint("{at-least: 0.9}", "{at-least: 90}")?.reason.contains("write 90 % or 0.9") == true)
  }

  @Test func aLogMayCoverDays() throws {
    let audit = try read(Self.full.replacing("duration: 24 h", with: "duration: 5 d"))
    #expect(audit.clips[1].duration == .seconds(432_000))
  }
}
