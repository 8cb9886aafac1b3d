public import Evaluation
public import Statistics

extension Verdict {
  /// What one slice of the evidence alone says of the claim, whose own verdict rests on all of it.
  ///
  /// Nil where the slice does not answer the claim: another system, event type or rule, a claim about conditions
  /// or one zone, or a reference reproduction, which is never judged.
  public func outcome(on slice: Score, level: ConfidenceLevel) throws(StatisticsError) -> Outcome? {
    guard !isReferenceReproduction, !claim.requires.isEmpty, claim.conditions.isEmpty,
      claim.zone == nil, slice.subject == .system(claim.system), slice.event == claim.event,
      slice.matching == matching
    else { return nil }
    let refuting = try ConfidenceLevel(1 - level.alpha / Double(claim.requires.count))
    var findings: [Finding] = []
    for requirement in claim.requires {
      findings.append(try Finding(requirement, in: slice, level: level, refuting: refuting))
    }
    return findings.outcome
  }
}
