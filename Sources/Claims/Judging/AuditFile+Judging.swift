import Evaluation
import MediaTime
import Observations
public import Statistics

extension AuditFile {
  /// How much is worked out.
  public enum Extent: Hashable, Sendable {
    /// Scores of all parts of the evidence, and curves.
    case everything
    /// Scores on all the evidence only, with their rows.
    case whole
    /// Scores on all the evidence only, without rows: for millions of alarms.
    case counts
    /// Verdicts and comparisons only: for simulations.
    case verdicts
  }

  /// Scores every system, judges every claim: pure, and the same for the same evidence.
  ///
  /// A claim that cannot be judged becomes a problem of the result and costs no other claim anything.
  public func judge(
    _ evidence: AuditEvidence, extent: Extent = .everything
  ) throws(StatisticsError) -> AuditResult {
    let bench = Bench(self, evidence)
    let evaluator = Evaluator(
      level: confidence, countTolerance: countTolerance, recallBias: recallBias)
    var verdicts: [Verdict] = []
    var problems: [ClaimsError] = []
    var scores: [Score] = []
    var rows: [MatchRow] = []
    var diagnoses: [Diagnosis] = []
    var curves: [ScoreCurve] = []
    for system in extent == .verdicts ? [] : systems {
      let clips = bench.clips(of: system.id)
      // What annotators saw and what operators said are never pooled: the latter know of no misses.
      let annotated = clips.filter { !$0.isJudgedByOperators }
      for group in [annotated, clips.filter(\.isJudgedByOperators)] where !group.isEmpty {
        let scored = try scoring(of: system, on: group, bench, evaluator, extent)
        scores += scored.scores
        rows += scored.rows
        diagnoses += scored.diagnoses
      }
      for event in bench.events(of: system, on: annotated) where extent == .everything {
        curves.append(
          try evaluator.curve(
            on: annotated, subject: .system(system.id), event: event,
            matching: matching.rule(for: event)
          ))
      }
    }
    let second = evidence.withSecondTruths.map { Bench(self, $0) }
    for claim in claims {
      // Reading the audit has checked that every claim names a system.
      guard let system = systems.first(where: { $0.id == claim.system }) else { continue }
      let judge = ClaimJudge(
        claim: claim, system: system, bench: bench, clips: bench.clips(of: system.id),
        known: scores.filter { $0.subject == .system(system.id) },
        secondOpinion: second.map {
          SecondOpinion(
            annotators: evidence.secondAnnotators, twice: evidence.annotatedTwice,
            clips: $0.clips(of: system.id))
        })
      do {
        verdicts.append(try judge.verdict())
      } catch {
        problems.append(error)
      }
    }
    return AuditResult(
      audit: self, clips: clips.map { clipResult($0, bench, evaluator) },
      systems: systems.map { systemResult($0, bench) }, verdicts: verdicts, problems: problems,
      scores: scores, rows: rows, provenance: evidence.provenance, privacy: evidence.privacy,
      multiplicity: try Multiplicity(verdicts, level: confidence), curves: curves,
      comparisons: try comparisons(bench, evaluator), agreements: try agreements(bench),
      logs: evidence.logs.map { LogAccount($0, bench) }, diagnoses: diagnoses, lost: evidence.lost)
  }

  private func scoring(
    of system: AuditSystem, on clips: [ClipUnderScore], _ bench: Bench, _ evaluator: Evaluator,
    _ extent: Extent
  ) throws(StatisticsError) -> (scores: [Score], rows: [MatchRow], diagnoses: [Diagnosis]) {
    let subject = Subject.system(system.id)
    var scores: [Score] = []
    var rows: [MatchRow] = []
    var diagnoses: [Diagnosis] = []
    for event in bench.events(of: system, on: clips) {
      let rule = matching.rule(for: event)
      // Of not so many alarms the rows cost little, and tell whether clocks are wrong.
      let isCounted =
        extent == .counts && clips.reduce(0, { $0 + $1.alarms.count }) > 10_000
        && !clips.contains(where: \.isJudgedByOperators)
      let found =
        isCounted
        ? RowsByClip([])
        : evaluator.rows(on: clips, subject: subject, event: event, matching: rule)
      rows += found.rows
      if !isCounted,
        let diagnosis = try evaluator.diagnosis(
          found, on: clips, system: system.id, event: event)
      {
        diagnoses.append(diagnosis)
      }
      let slices = extent == .everything ? Slice.slices(of: clips, event: event) : [.all]
      let sliced = SlicedClips(clips)
      for slice in slices {
        let clips = sliced[slice]
        let score =
          try isCounted
          ? evaluator.countedScore(on: clips, subject: subject, event: event, matching: rule)
          : evaluator.score(
            found, on: clips, subject: subject, event: event, slice: slice, matching: rule)
        if let score { scores.append(score) }
        guard slice.isAll, !clips.contains(where: \.isJudgedByOperators) else { continue }
        for baseline in Baseline.allCases {
          let score = try evaluator.score(
            baseline, beside: system.id, on: clips, event: event, matching: rule, seed: seed,
            motion: bench.motion)
          if let score { scores.append(score) }
        }
      }
    }
    for event in bench.uncovered(on: clips) where extent != .counts {
      rows +=
        evaluator.rows(
          on: clips, subject: subject, event: event, matching: matching.rule(for: event)
        ).rows
    }
    let places = Set(clips.flatMap { $0.truth.counts.map(\.zone) })
    if clips.contains(where: \.saysCounts) {
      for zone in places.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
        scores.append(
          try evaluator.countScore(
            on: clips, subject: subject, slice: Slice(zone: zone), matching: matching.standard))
      }
    }
    return (scores, rows, diagnoses)
  }

  private func clipResult(
    _ clip: AuditClip, _ bench: Bench, _ evaluator: Evaluator
  ) -> ClipResult {
    let evidence = bench.clip(clip)
    return ClipResult(
      clip: clip, duration: bench.duration(of: clip), sha256: evidence.sha256,
      truth: evidence.truth, noScoreRegions: evidence.noScoreRegions,
      observed: systems.compactMap { observed($0, clip, bench, evaluator) },
      secondAnnotators: evidence.secondTruth?.annotators ?? [])
  }

  private func observed(
    _ system: AuditSystem, _ clip: AuditClip, _ bench: Bench, _ evaluator: Evaluator
  ) -> ObservedClip? {
    guard let outcome = bench.outcome(of: system.id, on: clip) else { return nil }
    let file: ObservationFile
    switch outcome {
    case .observed(let observed): file = observed
    case .failed(let why):
      return ObservedClip(
        system: system.id, failure: why, scored: IntervalSet(), excluded: [],
        damage: DamageLedger(), alarms: [], counts: [])
    }
    let scored = bench.clip(clip, of: system.id)
    let isAnnotated = bench.truth(of: clip) != nil || scored?.isJudgedByOperators == true
    let unannotated = (scored?.scored.intervals ?? []).map {
      ExcludedSpan(interval: $0, reason: .notAnnotated)
    }
    return ObservedClip(
      system: system.id, scored: isAnnotated ? scored?.scored ?? IntervalSet() : IntervalSet(),
      excluded: isAnnotated ? scored?.excluded ?? [] : unannotated, damage: file.header.damage,
      alarms: file.alarms, counts: scored.map(evaluator.countSamples) ?? [],
      notJudged: file.notJudged)
  }

  private func systemResult(_ system: AuditSystem, _ bench: Bench) -> SystemResult {
    let headers = clips.compactMap { bench.file(of: system.id, on: $0)?.header }
    let configuration = headers.first?.configuration.words ?? [:]
    return SystemResult(
      system: system, version: headers.first?.systemVersion ?? system.version,
      configuration: configuration.sorted { $0.key < $1.key }.map { KeyValue($0.key, $0.value) },
      people: bench.evidence.people[system.id],
      stages: bench.evidence.stages[system.id] ?? [])
  }
}
