import Evaluation
import MediaTime
import Observations
import Statistics

/// A system's clips as a second annotator saw them.
struct SecondOpinion {
  /// Who annotated the second time.
  let annotators: [String]
  /// The clips that somebody annotated a second time.
  let twice: Set<String>
  /// All clips of the system; those that only one person annotated keep that truth.
  let clips: [ClipUnderScore]
}

extension ClaimJudge {
  /// The verdict under every other rule, tolerance and truth that applies.
  func stability(
    of outcome: Verdict.Outcome, on clips: [ClipUnderScore], under rule: MatchingProtocol,
    _ diagnosis: Diagnosis?
  ) throws(StatisticsError) -> Verdict.Stability {
    var variants: [Verdict.Stability.Variant] = []
    var others: [Verdict.Stability.Other] = []
    func add(
      _ kind: Verdict.Stability.Kind, _ clips: [ClipUnderScore], _ evaluator: Evaluator
    ) throws(StatisticsError) {
      guard let outcome = try self.outcome(on: clips, under: rule, evaluator) else { return }
      others.append(Verdict.Stability.Other(kind: kind, outcome: outcome))
    }
    if let diagnosis {
      if let wider = diagnosis.widened(rule),
        let outcome = try self.outcome(on: clips, under: wider, evaluator)
      {
        variants.append(Verdict.Stability.Variant(matching: wider, outcome: outcome))
      }
      try add(
        .clockOffset(diagnosis.offset), clips.map { $0.with(clockAheadBy: diagnosis.offset) },
        evaluator)
    }
    let byOperators = clips.contains(where: \.isJudgedByOperators)
    if !events.isEmpty, !byOperators, claim.requires.contains(where: \.metric.isOfEvents) {
      for other in rule.variants
      where events.allSatisfy({ other.applies(to: clips, event: $0) }) {
        guard let outcome = try self.outcome(on: clips, under: other, evaluator) else { continue }
        variants.append(Verdict.Stability.Variant(matching: other, outcome: outcome))
      }
    }
    if !byOperators, claim.requires.contains(where: { $0.metric.isDelay }) {
      var strict = evaluator
      strict.missesAreLate = true
      try add(.missesAreLate, clips, strict)
    }
    if claim.requires.contains(where: \.metric.isOfCounts) {
      for factor in [Rational(3, 4), Rational(5, 4)].compactMap(\.self) {
        let tolerance = audit.countTolerance * factor
        try add(
          .countTolerance(tolerance), clips,
          Evaluator(level: level, countTolerance: tolerance, recallBias: audit.recallBias))
      }
    }
    if byOperators, clips.contains(where: \.hasUndecidedAlarms) {
      try add(.undecidedAreFalse, clips.map { $0.deciding(.dismissed) }, evaluator)
      try add(.undecidedAreTrue, clips.map { $0.deciding(.confirmed) }, evaluator)
    }
    if let second = secondOpinion, clips.contains(where: { second.twice.contains($0.clip) }) {
      try add(.secondTruth(second.annotators), chosen(from: second.clips), evaluator)
    }
    return Verdict.Stability(
      variants: variants, others: others,
      isStable: diagnosis == nil && variants.allSatisfy { $0.outcome == outcome }
        && others.allSatisfy { $0.outcome == outcome })
  }

  /// Nil where nothing is scored.
  private func outcome(
    on clips: [ClipUnderScore], under rule: MatchingProtocol, _ evaluator: Evaluator
  ) throws(StatisticsError) -> Verdict.Outcome? {
    let scores = try scores(on: clips, under: rule, evaluator)
    guard scores.exposure > .zero else { return nil }
    return try findings { scores.score(for: $0) }.outcome
  }
}

extension Metric {
  /// Whether the metric is a delay of alerts.
  var isDelay: Bool { [.latencyMedian, .latencyNinetieth, .latencyMax].contains(self) }
}

extension ClipUnderScore {
  fileprivate var hasUndecidedAlarms: Bool {
    alarms.contains { $0.operatorVerdict != .confirmed && $0.operatorVerdict != .dismissed }
  }

  /// The same clip with every undecided alarm decided one way.
  fileprivate func deciding(_ verdict: OperatorVerdict) -> ClipUnderScore {
    with(
      alarms: alarms.map { alarm in
        guard alarm.operatorVerdict != .confirmed, alarm.operatorVerdict != .dismissed else {
          return alarm
        }
        var decided = alarm
        decided.operatorVerdict = verdict
        return decided
      })
  }
}
