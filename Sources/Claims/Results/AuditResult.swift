public import Evaluation
public import MediaTime
public import Observations
public import Scene

/// Everything that an audit found: what `audit.json` serialises and the report shows.
public struct AuditResult: Hashable, Sendable {
  /// The audit as its file states it: title, protocol, claims, clips, systems.
  public let audit: AuditFile
  /// What was looked at, clip by clip, in the order of the audit file.
  public let clips: [ClipResult]
  /// What was audited, in the order of the audit file.
  public let systems: [SystemResult]
  /// One a claim that could be judged, in the order of the audit file.
  public let verdicts: [Verdict]
  /// Claims that could not be judged because something is wrong with them or their evidence.
  public let problems: [ClaimsError]
  /// Clips without results because something went wrong, by clip and system.
  public let lost: [LostClip]
  /// Of systems and of the baselines beside them: all the evidence first, then slice by slice.
  public let scores: [Score]
  /// Of systems only, by system, clip and time.
  public let rows: [MatchRow]
  /// What was read, by which program, with which arguments.
  public let provenance: Provenance
  /// What was read and kept of people's data, and until when.
  public var privacy: PrivacyManifest
  /// Which refutations stand when all claims are taken together.
  public let multiplicity: Multiplicity
  /// What a threshold on confidence would make of every system and event type, in the order of the scores.
  public let curves: [ScoreCurve]
  /// Systems on the same footage, and each system under two conditions.
  public let comparisons: [Comparison]
  /// How well two annotators of the same clips agree, by event type.
  public let agreements: [Agreement]
  /// What became of every record of every log, by system, in the order of the audit file.
  public let logs: [LogAccount]
  /// Systems whose unmatched alarms stand at one distance from events: a window or a clock is set wrong.
  public let diagnoses: [Diagnosis]
  /// How the audit stands to what was registered before it; nil where nothing was.
  public var registration: RegistrationCheck?

  /// A result by its parts.
  public init(
    audit: AuditFile, clips: [ClipResult], systems: [SystemResult], verdicts: [Verdict],
    problems: [ClaimsError], scores: [Score], rows: [MatchRow], provenance: Provenance,
    privacy: PrivacyManifest, multiplicity: Multiplicity? = nil, curves: [ScoreCurve] = [],
    comparisons: [Comparison] = [], agreements: [Agreement] = [], logs: [LogAccount] = [],
    diagnoses: [Diagnosis] = [], lost: [LostClip] = []
  ) {
    self.audit = audit
    self.clips = clips
    self.systems = systems
    self.verdicts = verdicts
    self.problems = problems
    self.scores = scores
    self.rows = rows
    self.provenance = provenance
    self.privacy = privacy
    self.multiplicity = multiplicity ?? .none(audit.confidence)
    self.curves = curves
    self.comparisons = comparisons
    self.agreements = agreements
    self.logs = logs
    self.diagnoses = diagnoses
    self.lost = lost
  }

  /// Every camera that filmed a clip, sorted.
  public var cameras: [String] { Set(clips.map(\.clip.camera)).sorted() }

  /// Every annotator of a clip's truth, sorted.
  public var annotators: [String] {
    Set(clips.flatMap { ($0.truth?.annotators ?? []) + $0.secondAnnotators }).sorted()
  }

  /// Whether a claim about a system of published figures was judged: that needs no score.
  public var judgesPublishedFigures: Bool {
    let published = Set(audit.systems.filter(\.isPublished).map(\.id))
    return verdicts.contains { published.contains($0.claim.system) }
  }
}

/// What was looked at on one clip, and what every system said of it.
public struct ClipResult: Hashable, Sendable {
  /// The clip as the audit names it: camera, conditions, start.
  public let clip: AuditClip
  /// Its length; nil where nothing is known of it because the video could not be read.
  public let duration: MediaDuration?
  /// SHA-256 of the video's bytes; nil where there is none.
  public let sha256: String?
  /// What annotators say happened; nil where nobody annotated.
  public let truth: Truth?
  /// Who annotated the clip a second time, in a file of their own.
  public let secondAnnotators: [String]
  /// Parts of the view that are not scored.
  public let noScoreRegions: [Scene.NoScoreRegion]
  /// One a system, in the order of the audit file.
  public let observed: [ObservedClip]

  /// A clip by its parts.
  public init(
    clip: AuditClip, duration: MediaDuration?, sha256: String?, truth: Truth?,
    noScoreRegions: [Scene.NoScoreRegion], observed: [ObservedClip],
    secondAnnotators: [String] = []
  ) {
    self.clip = clip
    self.duration = duration
    self.sha256 = sha256
    self.truth = truth
    self.secondAnnotators = secondAnnotators
    self.noScoreRegions = noScoreRegions
    self.observed = observed
  }
}

/// One system's word on one clip.
public struct ObservedClip: Hashable, Sendable {
  /// The system by its identifier in the audit.
  public let system: String
  /// Why there is nothing: the clip could not be read, or the run failed; nil where there is.
  public let failure: String?
  /// The time that was scored.
  public let scored: IntervalSet
  /// The time that was not, stretch by stretch, each with its reason.
  public let excluded: [ExcludedSpan]
  /// What was wrong with the stream.
  public let damage: DamageLedger
  /// By time, dropped ones included.
  public let alarms: [Alarm]
  /// True counts beside what was measured.
  public let counts: [CountSample]
  /// Spans in which the system says that it cannot judge, by time.
  public let notJudged: [NotJudged]

  /// One system's word on one clip.
  public init(
    system: String, failure: String? = nil, scored: IntervalSet, excluded: [ExcludedSpan],
    damage: DamageLedger, alarms: [Alarm], counts: [CountSample], notJudged: [NotJudged] = []
  ) {
    self.system = system
    self.failure = failure
    self.scored = scored
    self.excluded = excluded
    self.damage = damage
    self.alarms = alarms
    self.counts = counts
    self.notJudged = notJudged
  }
}

/// A system under audit, and the version that really ran.
public struct SystemResult: Hashable, Sendable {
  /// The system as the audit names it: its kind, stages, log or command.
  public let system: AuditSystem
  /// Version as the observations state it: of every stage, or the vendor's own; nil where unknown.
  public let version: String?
  /// The run's configuration.
  public let configuration: [KeyValue]
  /// What it finds people with; nil where that is not ours to know.
  public let people: SourceCard?
  /// The stages that it consists of; empty where it is none of ours.
  public let stages: [StageCard]

  /// A system by its parts.
  public init(
    system: AuditSystem, version: String?, configuration: [KeyValue], people: SourceCard? = nil,
    stages: [StageCard] = []
  ) {
    self.system = system
    self.version = version
    self.configuration = configuration
    self.people = people
    self.stages = stages
  }
}
