import Evaluation
import MediaTime
import Observations

/// Evidence laid out for scoring: for every system its clips, with truth and what was watched.
struct Bench {
  let audit: AuditFile
  let evidence: AuditEvidence
  private let clipEvidence: [String: ClipEvidence]
  private let systemEvidence: [String: [String: SystemEvidence.Outcome]]
  private var scorable: [String: [ClipUnderScore]] = [:]
  private var places: [String: [String: Int]] = [:]

  init(_ audit: AuditFile, _ evidence: AuditEvidence) {
    self.audit = audit
    self.evidence = evidence
    clipEvidence = Dictionary(
      evidence.clips.map { ($0.clip, $0) }, uniquingKeysWith: { first, _ in first })
    var systems: [String: [String: SystemEvidence.Outcome]] = [:]
    for item in evidence.observations {
      systems[item.system, default: [:]][item.clip] = item.outcome
    }
    systemEvidence = systems
    for system in audit.systems {
      let clips = scorableClips(of: system.id)
      scorable[system.id] = clips
      places[system.id] = Dictionary(
        clips.indices.map { (clips[$0].clip, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Every truth of the audit.
  var truths: [Truth] { evidence.clips.compactMap(\.truth) }

  func truth(of clip: AuditClip) -> Truth? { clipEvidence[clip.id]?.truth }

  func clip(_ clip: AuditClip) -> ClipEvidence {
    clipEvidence[clip.id] ?? ClipEvidence(clip: clip.id)
  }

  func motion(on clip: String) -> [MediaInterval]? { clipEvidence[clip]?.motion }

  func outcome(of system: String, on clip: AuditClip) -> SystemEvidence.Outcome? {
    systemEvidence[system]?[clip.id]
  }

  /// What a system observed of a clip; nil where nothing is known.
  func file(of system: String, on clip: AuditClip) -> ObservationFile? {
    if case .observed(let file)? = outcome(of: system, on: clip) { file } else { nil }
  }

  /// Length of a clip: as the audit states it, as its video has it, or as an observation says.
  func duration(of clip: AuditClip) -> MediaDuration? {
    if let stated = clip.duration ?? self.clip(clip).duration { return stated }
    let files = audit.systems.compactMap { file(of: $0.id, on: clip) }
    return files.lazy.compactMap(\.header.duration).first
  }

  /// The clips that a system can be scored on, in the audit's order: watched, of known length.
  ///
  /// A clip without truth is among them and covers nothing, so that its alarms become dropped rows.
  func clips(of system: String) -> [ClipUnderScore] { scorable[system] ?? [] }

  /// One of them; nil where the system cannot be scored on it.
  func clip(_ clip: AuditClip, of system: String) -> ClipUnderScore? {
    guard let place = places[system]?[clip.id] else { return nil }
    return scorable[system]?[place]
  }

  private func scorableClips(of system: String) -> [ClipUnderScore] {
    let isOpenReference = audit.systems.first { $0.id == system }?.isOpenReference ?? true
    // What a log never raised operators never judged: it is not covered, or silence would pass for success.
    let raised = Set(
      audit.clips.filter(\.usesOperatorVerdicts)
        .flatMap { file(of: system, on: $0)?.alarms.map(\.event) ?? [] }
    ).sorted()
    var told = CameraTime()
    return audit.clips.compactMap { clip in
      guard let file = file(of: system, on: clip), let duration = duration(of: clip) else {
        return nil
      }
      let evidence = self.clip(clip)
      let byOperators = clip.usesOperatorVerdicts && !isOpenReference
      let truth = evidence.truth ?? Truth(clip: clip.id, covers: byOperators ? raised : [])
      let scored = ClipUnderScore(
        clip: clip.id, camera: clip.camera, conditions: clip.conditions, duration: duration,
        truth: truth, watched: file.header.exposure, damage: file.header.damage.holes,
        noScoreRegions: evidence.noScoreRegions, alarms: file.alarms,
        measurements: file.measurements, notJudged: file.notJudged,
        isJudgedByOperators: byOperators,
        repeated: told.repeats(of: clip, duration, truth, byOperators: byOperators),
        places: evidence.places)
      told.note(clip, scored)
      return scored
    }
  }

  /// Every zone and line that some clip shows.
  var zones: Set<String> {
    let shown = evidence.clips.flatMap { clip in
      (clip.places ?? []).union(clip.truth?.namedZones ?? [])
    }
    return scorable.values.joined().reduce(into: Set(shown)) { $0.formUnion($1.zones) }
  }

  /// The event types that a system is scored on: what its stages or alarms name, and what is claimed.
  ///
  /// Only types that some truth covers on a clip that the system watched: others have no exposure.
  func events(of system: AuditSystem, on clips: [ClipUnderScore]) -> [String] {
    var named = Set(clips.flatMap { $0.alarms.map(\.event) })
    if case .stages(let choices, _) = system.source {
      // Whoever replayed knows what alarms each stage raises; without a word of theirs a stage raises its own name.
      named.formUnion(
        evidence.stages[system.id]?.flatMap(\.events).map(\.name) ?? choices.map(\.name))
    }
    named.formUnion(audit.claims.filter { $0.system == system.id }.flatMap(\.namedEvents))
    let covered = Set(clips.flatMap(\.truth.covers))
    return named.intersection(covered).sorted()
  }

  /// Event types that a system raised and no truth covers on any clip that it watched.
  func uncovered(on clips: [ClipUnderScore]) -> [String] {
    let covered = Set(clips.flatMap(\.truth.covers))
    return Set(clips.flatMap { $0.alarms.map(\.event) }).subtracting(covered).sorted()
  }
}
