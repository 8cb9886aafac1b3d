import Claims
import Evaluation
import MediaTime
import Observations
import Statistics

/// What happened on some cameras and what a system said, with a claim that is true exactly at its limit.
struct World {
  var metric: Metric
  var limit: Requirement.Limit
  var hours: Double
  /// Camera by camera.
  var places: [Place]
  var matching = MatchingProtocol.alarmWindow(.init())

  struct Place {
    var alarms: [Alarm] = []
    var events: [TruthEvent] = []
    var counts: [TruthCount] = []
    var measurements: [Measurement] = []
  }

  static let event = "intrusion"

  /// The verdict of the code that judges audits.
  func outcome() throws -> Verdict.Outcome {
    let claim = Claim(
      id: "X", system: "vendor", event: metric.isCounted ? nil : Self.event,
      requires: [Requirement(metric: metric, limit: limit)])
    let result = try audit(systems: ["vendor"], claims: [claim])
      .judge(evidence(places.map { ["vendor": $0.alarms] }), extent: .verdicts)
    if let problem = result.problems.first { throw problem }
    return result.verdicts[0].outcome
  }

  /// The p of equal rates of two systems, of which the second said this.
  func comparison(with other: [[Alarm]]) throws -> Double? {
    let result = try audit(systems: ["vendor", "other"], claims: [])
      .judge(
        evidence(zip(places, other).map { ["vendor": $0.alarms, "other": $1] }),
        extent: .verdicts)
    return result.comparisons.first?.falseAlarms?.p
  }

  private func audit(systems: [String], claims: [Claim]) -> AuditFile {
    AuditFile(
      file: "simulation", title: "", matching: MatchingRules(standard: matching),
      clips: places.indices.map { AuditClip(id: "c\($0)", duration: length) },
      systems: systems.map { AuditSystem(id: $0, source: .alarms(.init(files: [:]))) },
      claims: claims)
  }

  private func evidence(_ alarms: [[String: [Alarm]]]) -> AuditEvidence {
    let whole = IntervalSet([MediaInterval(between: .zero, and: .zero + length)])
    return AuditEvidence(
      clips: places.enumerated().map { number, place in
        ClipEvidence(
          clip: "c\(number)",
          truth: Truth(
            clip: "c\(number)", covers: [Self.event], events: place.events, counts: place.counts))
      },
      observations: alarms.enumerated().flatMap { number, said in
        said.sorted { $0.key < $1.key }.map { system, alarms in
          SystemEvidence(
            clip: "c\(number)", system: system,
            outcome: .observed(
              ObservationFile(
                header: .init(
                  clip: "c\(number)", system: system, systemVersion: "1", exposure: whole,
                  tool: "simulation"),
                observations: alarms.map(Observation.alarm)
                  + places[number].measurements.map(Observation.measurement))))
        }
      })
  }

  private var length: MediaDuration { .milliseconds(Int(hours * 3_600_000)) }

  /// An alarm from a second of the clip on.
  static func alarm(_ start: Double, lasting: Double = 1) -> Alarm {
    Alarm(event: event, interval: span(start, start + lasting))
  }

  /// An event from a second of the clip on.
  static func happened(_ start: Double, lasting: Double = 5) -> TruthEvent {
    TruthEvent(event: event, interval: span(start, start + lasting))
  }

  static func time(_ seconds: Double) -> MediaTime {
    .zero + .milliseconds(Int((max(0, seconds) * 1000).rounded()))
  }

  private static func span(_ start: Double, _ end: Double) -> MediaInterval {
    MediaInterval(between: time(start), and: time(max(start, end)))
  }
}

extension Metric {
  fileprivate var isCounted: Bool { self == .countMAE || self == .countBias }
}
