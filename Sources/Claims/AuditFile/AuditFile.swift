public import Evaluation
public import MediaTime
public import Observations
public import Statistics

/// The file that names clips, systems, claims, protocol and confidence (`audit: 1`).
///
/// Paths stay as they were written; they are relative to the folder of the audit file.
public struct AuditFile: Hashable, Sendable {
  /// The file as it was named by whoever asked for it.
  public var file: String
  /// What the audit is about, in the auditor's words.
  public var title: String
  /// The confidence of verdicts and intervals (default 0.95).
  public var confidence: ConfidenceLevel
  /// The rule that matches alarms with events.
  public var matching: MatchingRules
  /// How far from a true count a measurement may lie (default 0.5 s).
  public var countTolerance: MediaDuration
  /// How much more a miss weighs than a false alarm in `f-beta`; nil where the audit does not say.
  public var recallBias: Double?
  /// The factor within which two rates of false alarms count as alike; nil where the audit does not say.
  public var margin: Double?
  /// Whether the evidence is looked at once or at any time (default once).
  public var inference: Inference
  /// The file of what was registered beforehand; nil where nothing was.
  public var registration: String?
  /// Who answers for the audit; nil where it does not say.
  public var assurance: Assurance?
  /// Seed of the random baseline (default 1).
  public var seed: UInt64
  /// What stills are drawn over (default: nothing).
  public var stills: Stills
  /// Records of logs that are left out knowingly.
  public var ignored: IgnoredRecords
  /// In the order of the file.
  public var clips: [AuditClip]
  /// In the order of the file.
  public var systems: [AuditSystem]
  /// In the order of the file.
  public var claims: [Claim]

  /// An audit by its parts.
  public init(
    file: String, title: String, confidence: ConfidenceLevel = .ninetyFive,
    matching: MatchingRules = MatchingRules(), countTolerance: MediaDuration = .milliseconds(500),
    recallBias: Double? = nil, margin: Double? = nil, seed: UInt64 = 1,
    ignored: IgnoredRecords = IgnoredRecords(),
    assurance: Assurance? = nil,
    clips: [AuditClip], systems: [AuditSystem], claims: [Claim],
    inference: Inference = .fixed, registration: String? = nil, stills: Stills = .schematic
  ) {
    self.file = file
    self.title = title
    self.confidence = confidence
    self.matching = matching
    self.countTolerance = countTolerance
    self.recallBias = recallBias
    self.margin = margin
    self.inference = inference
    self.registration = registration
    self.stills = stills
    self.assurance = assurance
    self.seed = seed
    self.ignored = ignored
    self.clips = clips
    self.systems = systems
    self.claims = claims
  }
}

extension AuditFile {
  /// Whether a row counts against its system: a false alarm, a miss, or a repeat where the audit's rule counts those as false.
  public func isError(_ row: MatchRow) -> Bool {
    switch row.kind {
    case .falseAlarm, .miss: true
    case .duplicate: matching.rule(for: row.event).duplicates == .areFalse
    case .hit, .dropped: false
    }
  }
}

/// The audit's protocol, with other rules for some event types.
public struct MatchingRules: Hashable, Sendable {
  /// The rule for event types that have none of their own.
  public var standard: MatchingProtocol
  /// Rules by event type.
  public var perEvent: [String: MatchingProtocol]

  /// A rule for all event types but some.
  public init(
    standard: MatchingProtocol = .alarmWindow(.init()), perEvent: [String: MatchingProtocol] = [:]
  ) {
    self.standard = standard
    self.perEvent = perEvent
  }

  /// The rule for an event type.
  public func rule(for event: String) -> MatchingProtocol { perEvent[event] ?? standard }
}

/// A video file, or the stretch of time that a log covers, as the audit names it.
public struct AuditClip: Hashable, Sendable {
  /// Unique in the audit.
  public var id: String
  /// The video file; nil where only a log is audited.
  public var video: String?
  /// The viewpoint that filmed it (default: the clip's own identifier).
  public var camera: String
  /// The scene file.
  public var scene: String?
  /// The truth file; without one the clip is replayed but not scored.
  public var truth: String?
  /// A second annotator's truth of the same clip, to say how well two people agree.
  public var secondTruth: String?
  /// Whether operators' verdicts in each system's log stand in for truth (`truth: operator-verdicts`).
  public var usesOperatorVerdicts: Bool
  /// UTC time of the clip's first instant (RFC 3339), to map a log's times.
  public var startsAt: String?
  /// Length of the time that a log covers (`duration: 24 h`): required where there is no video.
  public var duration: MediaDuration?
  /// Light, weather and whatever else `when` and slices may name.
  public var conditions: [String: String]
  /// Line of the audit file.
  public var line: Int?

  /// A clip by its parts.
  public init(
    id: String, video: String? = nil, camera: String? = nil, scene: String? = nil,
    truth: String? = nil, startsAt: String? = nil, duration: MediaDuration? = nil,
    conditions: [String: String] = [:], secondTruth: String? = nil,
    usesOperatorVerdicts: Bool = false, line: Int? = nil
  ) {
    self.id = id
    self.video = video
    self.camera = camera ?? id
    self.scene = scene
    self.truth = truth
    self.secondTruth = secondTruth
    self.usesOperatorVerdicts = usesOperatorVerdicts
    self.startsAt = startsAt
    self.duration = duration
    self.conditions = conditions
    self.line = line
  }
}

/// What the stills of false alarms and misses are drawn over.
public enum Stills: String, Hashable, Sendable, CaseIterable {
  /// Nothing: zones, lines and boxes on plain ground.
  case schematic
  /// What replays learned of the view, where it is known to be empty.
  case background
}
