public import MediaTime
public import Observations
public import Phrasebook
public import Scene

/// Everything that was read for an audit: what `AuditFile.judge(_:extent:)` judges.
public struct AuditEvidence: Hashable, Sendable {
  /// One a clip of the audit; clips that are missing count as not readable.
  public var clips: [ClipEvidence]
  /// One a system and clip.
  public var observations: [SystemEvidence]
  /// What became of the records of every log before any was scored.
  public var logs: [LogReading]
  /// What it all came from.
  public var provenance: Provenance
  /// What was read and kept of people's data.
  public var privacy: PrivacyManifest
  /// Clips without results because something went wrong.
  public var lost: [LostClip]
  /// What systems of stages find people with, by system.
  public var people: [String: SourceCard]
  /// What systems of stages say of themselves, by system.
  public var stages: [String: [StageCard]]

  /// Evidence by its parts.
  public init(
    clips: [ClipEvidence], observations: [SystemEvidence], logs: [LogReading] = [],
    provenance: Provenance = Provenance(), privacy: PrivacyManifest = PrivacyManifest(),
    lost: [LostClip] = [], people: [String: SourceCard] = [:],
    stages: [String: [StageCard]] = [:]
  ) {
    self.stages = stages
    self.people = people
    self.clips = clips
    self.observations = observations
    self.logs = logs
    self.provenance = provenance
    self.privacy = privacy
    self.lost = lost
  }
}

/// What is known of a clip whatever system looks at it.
public struct ClipEvidence: Hashable, Sendable {
  /// The clip by its identifier in the audit.
  public var clip: String
  /// Length of the video; nil where there is none or it could not be read.
  public var duration: MediaDuration?
  /// SHA-256 of the video's bytes.
  public var sha256: String?
  /// What annotators say happened; nil where nobody annotated.
  public var truth: Truth?
  /// What a second annotator says happened; nil where nobody annotated twice.
  public var secondTruth: Truth?
  /// Parts of the view that are not scored.
  public var noScoreRegions: [Scene.NoScoreRegion]
  /// Zones and lines of the clip's scene; nil where the clip has none.
  public var places: Set<String>?
  /// When anything moved, for the motion-only baseline; nil where nobody looked.
  public var motion: [MediaInterval]?

  /// Evidence of a clip by its parts.
  public init(
    clip: String, duration: MediaDuration? = nil, sha256: String? = nil, truth: Truth? = nil,
    secondTruth: Truth? = nil, noScoreRegions: [Scene.NoScoreRegion] = [],
    motion: [MediaInterval]? = nil, places: Set<String>? = nil
  ) {
    self.places = places
    self.clip = clip
    self.duration = duration
    self.sha256 = sha256
    self.truth = truth
    self.secondTruth = secondTruth
    self.noScoreRegions = noScoreRegions
    self.motion = motion
  }
}

/// One system's word on one clip, or why there is none.
public struct SystemEvidence: Hashable, Sendable {
  /// The clip by its identifier in the audit.
  public var clip: String
  /// The system by its identifier in the audit.
  public var system: String
  /// What the system said, or why nothing is known.
  public var outcome: Outcome

  /// What the system said, or why nothing is known.
  public enum Outcome: Hashable, Sendable {
    /// What it said; the header's exposure is the time that it watched.
    case observed(ObservationFile)
    /// Why nothing is known: a message with what, where and the next step.
    case failed(Complaint)
  }

  /// One system's word on one clip.
  public init(clip: String, system: String, outcome: Outcome) {
    self.clip = clip
    self.system = system
    self.outcome = outcome
  }
}

extension AuditEvidence {
  /// The evidence as second annotators saw it, where somebody annotated twice.
  var withSecondTruths: AuditEvidence? {
    guard clips.contains(where: { $0.secondTruth != nil }) else { return nil }
    var other = self
    other.clips = clips.map { clip in
      var clip = clip
      clip.truth = clip.secondTruth ?? clip.truth
      return clip
    }
    return other
  }

  /// The clips that somebody annotated a second time.
  var annotatedTwice: Set<String> { Set(clips.filter { $0.secondTruth != nil }.map(\.clip)) }

  /// Who annotated a clip the second time.
  var secondAnnotators: [String] {
    Set(clips.flatMap { $0.secondTruth?.annotators ?? [] }).sorted()
  }
}
