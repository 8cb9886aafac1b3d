import Documents
import Evaluation
import MediaTime
import Observations
import Phrasebook
import Statistics

/// Judges one claim on the evidence of its system.
struct ClaimJudge {
  let claim: Claim
  let system: AuditSystem
  let bench: Bench
  /// All clips of the system that can be scored.
  let clips: [ClipUnderScore]
  /// Scores of the system's slices under the audit's own rules, so that none is worked out twice.
  var known: [Score] = []
  /// The same clips with the second annotator's truth, where there is one.
  var secondOpinion: SecondOpinion?

  var audit: AuditFile { bench.audit }
  var level: ConfidenceLevel { audit.confidence }
  var place: ClaimsError.Place {
    ClaimsError.Place(file: audit.file, line: claim.line, claim: claim.id)
  }

  func verdict() throws(ClaimsError) -> Verdict {
    guard !claim.hasNoFigure else {
      return Verdict(claim: claim, outcome: .noEvidence, because: .noFigure)
    }
    guard !claim.requires.isEmpty else {
      return Verdict(claim: claim, outcome: .notTestable, because: .nothingToTest)
    }
    if case .published(let figures) = system.source {
      return try verdict(onPublished: figures)
    }
    let clips = try chosenClips()
    do {
      return try judged(on: clips)
    } catch let error as StatisticsError {
      throw .notComputable(place, reason: Complaint(of: error))
    } catch let error as ClaimsError {
      throw error
    } catch {
      throw .notComputable(place, reason: Complaint(of: error))
    }
  }

  private func judged(on clips: [ClipUnderScore]) throws -> Verdict {
    let rule = claim.matching ?? claim.event.map(audit.matching.rule) ?? audit.matching.standard
    let scores = try scores(on: clips, under: rule, evaluator)
    guard scores.exposure > .zero else { throw ClaimsError.zeroExposure(place, why: whyNothing()) }
    let findings = try self.findings { scores.score(for: $0) }
    let isReference = system.isOpenReference && claim.quote != nil && claim.source != nil
    var (outcome, because) = (findings.outcome, findings.because)
    let slices = isReference ? [] : try slices(of: outcome, on: clips, under: rule)
    if outcome == .inconclusive, let part = slices.unanimous(over: scores.exposure) {
      (outcome, because) = (part.outcome, .everyPart(part.key))
    }
    let diagnosis = try scores.rows.flatMap { rows in
      try claim.event.flatMap { event in
        try evaluator.diagnosis(rows, on: clips, system: claim.system, event: event)
      }
    }
    var verdict = Verdict(
      claim: claim, outcome: isReference ? .inconclusive : outcome,
      because: isReference ? .referenceOnly : because, findings: findings,
      needs: outcome.isDecided && !isReference
        ? [] : try needs(findings, isReference: isReference, scores.score),
      isReferenceReproduction: isReference,
      stability: isReference
        ? Verdict.Stability() : try stability(of: outcome, on: clips, under: rule, diagnosis),
      matching: scores.usesMatching ? rule : nil, exposure: scores.exposure,
      cameras: scores.cameras,
      slices: slices, diagnosis: diagnosis)
    if claim.joint != nil { verdict.joint = coverage(on: clips) }
    return verdict
  }

  var evaluator: Evaluator {
    Evaluator(
      level: level, countTolerance: audit.countTolerance, recallBias: audit.recallBias)
  }

  // MARK: Which clips

  /// The clips that the claim speaks of; an error where there are none, or none with such truth.
  private func chosenClips() throws(ClaimsError) -> [ClipUnderScore] {
    let meets = { (conditions: [String: String]) in
      claim.conditions.allSatisfy { conditions[$0.key] == $0.value }
    }
    guard audit.clips.contains(where: { meets($0.conditions) }) else {
      let known = Set(audit.clips.flatMap { $0.conditions.map { "\($0.key): \($0.value)" } })
      let asked = claim.conditions.sorted { $0.key < $1.key }.map { KeyValue($0.key, $0.value) }
      throw .noSuchClips(place, conditions: asked, known: known.sorted())
    }
    for event in events where claim.requires.contains(where: { $0.metric.isOfEvents }) {
      let covered = Set(bench.truths.flatMap(\.covers)).sorted()
      guard covered.contains(event) || clips.contains(where: { $0.truth.covers.contains(event) })
      else {
        throw .unknownEvent(
          place, event: event, covered: covered,
          nearest: Spelling.nearest(to: event, in: covered))
      }
    }
    if let zone = claim.zone {
      let known = bench.zones
      guard known.contains(zone) else {
        throw .noSuchZone(
          place, zone: zone, known: known.sorted(),
          nearest: Spelling.nearest(to: zone, in: known.sorted()))
      }
    }
    return chosen(from: clips)
  }

  /// Of a system's clips those that the claim speaks of.
  func chosen(from clips: [ClipUnderScore]) -> [ClipUnderScore] {
    let chosen = clips.filter { clip in
      claim.conditions.allSatisfy { clip.conditions[$0.key] == $0.value }
    }
    // Annotators know of misses, operators do not: where there is truth, it alone is used.
    let annotated = chosen.filter { !$0.isJudgedByOperators }
    let covers = annotated.contains { clip in
      events.allSatisfy(clip.truth.covers.contains)
    }
    return covers ? annotated : chosen
  }

  private func whyNothing() -> Complaint.Part {
    let meant = audit.clips.filter { clip in
      claim.conditions.allSatisfy { clip.conditions[$0.key] == $0.value }
    }
    let failed = meant.filter { clip in
      if case .failed? = bench.outcome(of: system.id, on: clip) { true } else { false }
    }
    let unseen = meant.filter { bench.outcome(of: system.id, on: $0) == nil }
    if !failed.isEmpty { return .failed(failed.map(\.id)) }
    if unseen.count == meant.count {
      return .noObservations(by: system.id, of: meant.map(\.id))
    }
    let covering = meant.filter { clip in
      events.allSatisfy { bench.truth(of: clip)?.covers.contains($0) ?? false }
    }
    return covering.isEmpty ? .noTruthCovers(events) : .nothingScoredOrWatched
  }

  // MARK: What is found

  func findings(
    at level: ConfidenceLevel? = nil, in score: (Metric) -> Score
  ) throws(StatisticsError) -> [Verdict.Finding] {
    let level = level ?? self.level
    let refuting = try ConfidenceLevel(1 - level.alpha / Double(claim.requires.count))
    var findings: [Verdict.Finding] = []
    for requirement in claim.requires {
      let score = score(requirement.metric)
      let finding = try Verdict.Finding(
        requirement, in: score, level: level, refuting: refuting, inference: audit.inference)
      findings.append(
        try finding.eitherWay(
          in: score, level: level, refuting: refuting, inference: audit.inference))
    }
    return findings
  }

  /// The largest need of each kind, of every requirement that is not decided.
  func needs(
    _ findings: [Verdict.Finding], isReference: Bool, _ score: (Metric) -> Score
  ) throws(StatisticsError) -> [Verdict.Need] {
    var needs: [Verdict.Need] = []
    // What more looks will need depends on when they happen: no figure is better than one for a single look.
    guard audit.inference == .fixed else { return [] }
    for finding in findings {
      let need: Verdict.Need?
      // More of the same log says no more of what it does not report.
      guard finding.estimate.reason != .missesUnknown, finding.eitherWay.isEmpty else { continue }
      if isReference || finding.outcome == .notTestable {
        need = try Verdict.Need.fromNothing(finding.requirement, level: level)
      } else if finding.outcome == .inconclusive, findings.outcome != .refuted,
        let estimate = finding.estimate.value
      {
        need = try Verdict.Need.supporting(
          finding.requirement, estimate: estimate,
          score: score(finding.requirement.metric))
      } else {
        need = nil
      }
      guard let need else { continue }
      if let same = needs.firstIndex(where: { $0.kind == need.kind }) {
        if needs[same].total < need.total { needs[same] = need }
      } else {
        needs.append(need)
      }
    }
    return needs
  }
}
