import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Report
import Scene
import Statistics

/// A result made by hand: every verdict, a reference reproduction, a count of none, and what was not measured.
enum Sample {
  static let level = ConfidenceLevel.ninetyFive
  static let window = MatchingProtocol.alarmWindow(.init())
  static let overlap = MatchingProtocol.overlap(.init())

  static func time(_ seconds: Double) -> MediaTime { MediaTime.seconds(seconds) ?? .zero }

  static func span(_ start: Double, _ end: Double) -> MediaInterval {
    MediaInterval(between: time(start), and: time(end))
  }

  static func hours(_ hours: Int) -> MediaDuration { .seconds(hours * 3600) }

  static func perDay(_ events: Int, hours: Double) throws -> Estimate {
    try Estimate(.rate(PoissonRate(events: events, exposure: hours), factor: 24), level: level)
  }

  static func share(_ successes: Int, of trials: Int) throws -> Estimate {
    try Estimate(.proportion(Proportion(successes: successes, trials: trials)), level: level)
  }

  static func counts(
    hits: Int, unmatched: Int, misses: Int, duplicates: Int = 0, dropped: Int = 0
  ) -> MatchCounts {
    var counts = MatchCounts()
    counts.hits = hits
    counts.unmatched = unmatched
    counts.misses = misses
    counts.duplicates = duplicates
    counts.droppedAlarms = dropped
    return counts
  }

  static func result(curves: [ScoreCurve]? = nil) throws -> AuditResult {
    AuditResult(
      audit: try audit(), clips: clips, systems: systems, verdicts: try verdicts(),
      problems: [
        .zeroExposure(
          .init(file: "audit.yaml", line: 31, claim: "X8"),
          why: .plain("clip hall-c could not be read"))
      ], scores: try scores(), rows: rows,
      provenance: Provenance(
        inputs: [
          .init(
            role: "audit", path: "audit.yaml", sha256: String(repeating: "0a", count: 32),
            bytes: 2048),
          .init(
            role: "clip", path: "hall-a.mp4", sha256: String(repeating: "b7", count: 32),
            bytes: 18_400_123),
          .init(role: "clip", path: "hall-c.mp4", sha256: nil),
        ],
        versions: [KeyValue("contrechamp", "0.1.0"), KeyValue("libavcodec", "59.37.100")],
        arguments: [KeyValue("workers", "2")], command: "contrechamp audit audit.yaml --lang fr",
        seed: 7, date: "2026-11-23T09:30:00Z"),
      privacy: PrivacyManifest(
        read: ["audit.yaml", "hall-a.mp4"],
        kept: [
          .init(
            what: .other("alarm times and boxes"), path: "out/observations.jsonl", files: 1)
        ],
        dropped: [KeyValue("FaceId", "12")]),
      multiplicity: try Multiplicity(verdicts(), level: level), curves: try curves ?? Self.curves(),
      lost: [lost])
  }

  static let lost = LostClip(
    clip: "hall-b", system: "vendor-x",
    reason: .inWords(
      of: "hall-b.mp4: no video stream; `contrechamp probe hall-b.mp4` shows what is in it"),
    status: .badInput)

  static func audit() throws -> AuditFile {
    AuditFile(
      file: "audit.yaml", title: "Abandoned objects in the hall, March 2024",
      matching: MatchingRules(standard: window, perEvent: ["density": overlap]), seed: 7,
      clips: clips.map(\.clip), systems: systems.map(\.system),
      claims: try verdicts().map(\.claim))
  }

  static let systems = [
    SystemResult(
      system: AuditSystem(
        id: "vendor-x", version: "3.2", source: .alarms(.init(files: ["hall-a": "logs/hall-a.csv"]))
      ),
      version: "3.2", configuration: [KeyValue("clock-offset", "1.8 s")]),
    SystemResult(
      system: AuditSystem(
        id: "open", source: .stages([.init(name: "abandoned-object")], .init())),
      version: "abandoned-object-v1", configuration: [KeyValue("static-for", "30 s")],
      stages: [card]),
  ]

  /// What the open system's stage says of itself.
  static let card = StageCard(
    name: "abandoned-object", version: 1,
    abstract: Bilingual("A thing stands alone.", "Un objet est seul."),
    events: [
      .init(
        "abandoned-object", Bilingual("abandoned object", "objet abandonné"),
        start: Bilingual("it was put down", "il a été posé"),
        end: Bilingual("it was taken away", "il a été emporté"),
        alerted: Bilingual("`static-for` had passed", "`static-for` s'était écoulé"))
    ], needs: [.people], options: [],
    knownBadCases: [
      Bilingual(
        "A thing of the floor's colour is not seen.", "Un objet de la couleur du sol n'est pas vu.")
    ])

  /// The result as the page shows it, with the names of its stages.
  static func input() throws -> ReportInput {
    ReportInput(result: try result(), stills: stills, stages: [card])
  }
}
