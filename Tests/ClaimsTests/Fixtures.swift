import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

func at(_ second: Int) -> MediaTime { .zero + .seconds(second) }

func span(_ start: Int, _ end: Int) -> MediaInterval {
  MediaInterval(between: at(start), and: at(end))
}

func alarm(_ start: Int, _ end: Int, event: String = "intrusion") -> Alarm {
  Alarm(event: event, interval: span(start, end))
}

func happened(_ start: Int, _ end: Int, event: String = "intrusion") -> TruthEvent {
  TruthEvent(event: event, interval: span(start, end))
}

/// A vendor's log on one clip of some hours, with claims in the words of an audit file.
struct Hearing {
  var hours = 24
  var system = "alarms: log.csv"
  var conditions = "{}"
  var covers = ["intrusion"]
  var events: [TruthEvent] = []
  var counts: [TruthCount] = []
  var noScore: [MediaInterval] = []
  var alarms: [Alarm] = []
  var measurements: [Measurement] = []
  var head = ""
  var motion: [MediaInterval]?
  var objects: [TruthObject]?

  func audit(_ claims: String) throws -> AuditFile {
    let yaml = """
      audit: 1
      title: A hearing
      \(head)
      clips:
        - {id: hall, camera: north, duration: \(hours) h, truth: t.yaml, conditions: \(conditions)}
      systems:
        - {id: vendor, \(system)}
      claims:
      \(claims.split(separator: "\n").map { "  - " + $0 }.joined(separator: "\n"))
      """
    return try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
  }

  func evidence(failure: String? = nil) -> AuditEvidence {
    let truth = Truth(
      clip: "hall", annotators: ["a"], covers: covers, events: events, counts: counts,
      noScore: noScore.map { Truth.NoScore(interval: $0, why: "rain") }, objects: objects)
    let whole = IntervalSet([span(0, hours * 3600)])
    let file = ObservationFile(
      header: .init(
        clip: "hall", system: "vendor", systemVersion: "3.2", exposure: whole, tool: "test"),
      observations: alarms.map(Observation.alarm) + measurements.map(Observation.measurement))
    return AuditEvidence(
      clips: [ClipEvidence(clip: "hall", truth: truth, motion: motion)],
      observations: [
        SystemEvidence(
          clip: "hall", system: "vendor",
          outcome: failure.map { .failed(.inWords(of: $0)) } ?? .observed(file))
      ])
  }

  func result(_ claims: String) throws -> AuditResult { try audit(claims).judge(evidence()) }

  /// The verdict on the only claim.
  func verdict(_ claim: String) throws -> Verdict? { try result(claim).verdicts.first }
}

/// So many alarms, a minute apart, each a second long.
func alarms(_ count: Int, from start: Int = 60) -> [Alarm] {
  (0..<count).map { alarm(start + 60 * $0, start + 60 * $0 + 1) }
}

/// So many alarms one by one, at equal distances over some hours: nothing suggests that one brought another.
func spread(_ count: Int, hours: Int = 24) -> [Alarm] {
  (0..<count).map {
    alarm((2 * $0 + 1) * hours * 1800 / count, (2 * $0 + 1) * hours * 1800 / count + 1)
  }
}

/// Alarms on some of `events(_:)`, those that are missed at equal distances among them.
func finding(_ found: Int, of events: Int, from start: Int = 60) -> [Alarm] {
  let missed = events - found
  let isFound = (0..<events).map {
    (2 * $0 + 3) * missed / (2 * events) == (2 * $0 + 1) * missed / (2 * events)
  }
  return alarms(events, from: start).enumerated().filter { isFound[$0.offset] }.map(\.element)
}

/// So many events, a minute apart, at the times of `alarms`.
func events(_ count: Int, from start: Int = 60) -> [TruthEvent] {
  (0..<count).map { happened(start + 60 * $0, start + 60 * $0 + 1) }
}

/// The items of a JSON list; a failure where it is none.
func items(_ json: JSON?) throws -> [JSON] {
  guard case .array(let items)? = json else {
    Issue.record("found \(json?.line ?? "nothing"), expected a list")
    return []
  }
  return items
}
