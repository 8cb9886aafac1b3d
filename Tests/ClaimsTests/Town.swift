import Claims
import Documents
import Evaluation
import MediaTime
import Observations

/// Several clips and systems, with claims in the words of an audit file.
struct Town {
  /// A clip with what happened and what each system said.
  struct Place {
    var id: String
    var camera: String?
    var hours = 24
    var conditions = "{}"
    var covers = ["intrusion"]
    var events: [TruthEvent] = []
    var noScore: [MediaInterval] = []
    /// Whether operators' verdicts stand in for truth.
    var isJudgedByOperators = false
    /// What a second annotator saw; nil where nobody annotated twice.
    var second: [TruthEvent]?
    /// By system; a system that is not named did not watch the clip.
    var alarms: [String: [Alarm]] = [:]
    /// By system; otherwise the whole clip.
    var watched: [String: IntervalSet] = [:]

    func truth(_ events: [TruthEvent], by name: String) -> Truth {
      Truth(
        clip: id, annotators: [name], covers: covers, events: events,
        noScore: noScore.map { Truth.NoScore(interval: $0, why: "rain") })
    }
  }

  var places: [Place]
  var systems = ["vendor"]
  var head = ""

  func audit(_ claims: [String]) throws -> AuditFile {
    let clips = places.map { place in
      "  - {id: \(place.id), camera: \(place.camera ?? place.id), duration: \(place.hours) h, "
        + "truth: \(place.isJudgedByOperators ? "operator-verdicts" : "t.yaml"), conditions: \(place.conditions)}"
    }
    let yaml = """
      audit: 1
      title: A town
      \(head)
      clips:
      \(clips.joined(separator: "\n"))
      systems:
      \(systems.map { "  - {id: \($0), alarms: log.csv}" }.joined(separator: "\n"))
      claims: [\(claims.joined(separator: ",\n  "))]
      """
    return try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
  }

  var evidence: AuditEvidence {
    AuditEvidence(
      clips: places.map { place in
        ClipEvidence(
          clip: place.id,
          truth: place.isJudgedByOperators ? nil : place.truth(place.events, by: "alice"),
          secondTruth: place.second.map { place.truth($0, by: "bob") })
      },
      observations: places.flatMap { place in
        place.alarms.sorted { $0.key < $1.key }.map { system, alarms in
          let exposure = place.watched[system] ?? IntervalSet([span(0, place.hours * 3600)])
          return SystemEvidence(
            clip: place.id, system: system,
            outcome: .observed(
              ObservationFile(
                header: .init(
                  clip: place.id, system: system, systemVersion: "1", exposure: exposure,
                  tool: "test"), observations: alarms.map(Observation.alarm))))
        }
      })
  }

  func result(_ claims: String...) throws -> AuditResult { try audit(claims).judge(evidence) }
}
