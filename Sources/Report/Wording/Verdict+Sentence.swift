import Statistics
package import Claims
import Evaluation
package import Phrasebook

extension Verdict {
  /// What was claimed, what was counted, and what is still needed: whole sentences, counts first.
  ///
  /// The verdict's own word (`outcome.text(in:)`) is not part of it.
  package func sentence(in language: Language) -> String {
    func say(_ phrase: Message.Verdict) -> String { phrase.text(in: language) }
    func found(isReference: Bool) -> [String] {
      findings.flatMap { $0.sentences(claim, isReference: isReference, language) }
    }
    let sentences =
      switch because {
      case .noFigure: [say(.noFigure)]
      case .nothingToTest: [say(.nothingToTest)]
      case .referenceOnly: [say(.referenceOnly)] + found(isReference: true)
      case .everyPart("camera"):
        found(isReference: false) + [say(.everyCamera(isRefuted: outcome == .refuted))]
      case .everyPart(let key):
        found(isReference: false) + [say(.everyPart(key, isRefuted: outcome == .refuted))]
      case .boundsMeet, .boundViolates, .boundsStraddle, .notMeasured: found(isReference: false)
      }
    let notes = publishedNotes.map { $0.text(in: language) }
    return (sentences + notes + needSentences(language)).joined(separator: " ")
  }

  /// Whether something was found out, on cameras too few to speak of any others.
  package var isOnTheseCamerasOnly: Bool {
    switch outcome {
    case .supported, .refuted, .inconclusive: cameras > 0 && cameras < 10
    case .notTestable, .noEvidence: false
    }
  }

  /// That the verdict speaks of these cameras under like conditions; nil with ten cameras or
  /// more, or where nothing was found out.
  package func scopeNote(in language: Language) -> String? {
    guard isOnTheseCamerasOnly else { return nil }
    return Message.Verdict.theseCamerasOnly(cameras).text(in: language)
  }

  /// That the verdict changes under other rules; nil where it does not.
  package func stabilityNote(in language: Language) -> String? {
    func differs(_ changed: String, _ outcome: Outcome) -> String {
      Message.Verdict.differs(changed, outcome: outcome.words).text(in: language)
    }
    let rules = stability.variants.filter { $0.outcome != outcome }.map {
      differs($0.matching.shortText(in: language), $0.outcome)
    }
    let others = stability.others.filter { $0.outcome != outcome }.map {
      differs($0.kind.text(in: language), $0.outcome)
    }
    guard !stability.isStable, !rules.isEmpty || !others.isEmpty else { return nil }
    let notes: [Message.Verdict] =
      (rules.isEmpty ? [] : [.otherRules(rules)]) + (others.isEmpty ? [] : [.otherwise(others)])
    return notes.map { $0.text(in: language) }.joined(separator: " ")
  }

  private func needSentences(_ language: Language) -> [String] {
    let undecided = findings.contains { $0.outcome == .inconclusive || $0.outcome == .notTestable }
    guard outcome == .inconclusive || outcome == .notTestable, undecided || !needs.isEmpty else {
      return []
    }
    func say(_ phrase: Message.Verdict) -> [String] { [phrase.text(in: language)] }
    if findings.contains(where: { !$0.eitherWay.isEmpty && $0.outcome == .inconclusive }) {
      return say(.decideAlarmsFirst)
    }
    let isKept = findings.allSatisfy { finding in
      finding.estimate.value.map { finding.requirement.limit.isKept(by: $0.value) } ?? true
    }
    if outcome == .inconclusive, !isKept, !isReferenceReproduction { return say(.speaksAgainst) }
    if needs.isEmpty, outcome == .inconclusive { return say(.unknownAmount) }
    return needs.map { $0.sentence(isReference: isReferenceReproduction, in: language) }
  }
}

extension Verdict.Stability.Kind: Worded {
  package var words: Message.Changed {
    switch self {
    case .secondTruth(let names): .secondTruth(names)
    case .undecidedAreFalse: .undecidedAreFalse
    case .undecidedAreTrue: .undecidedAreTrue
    case .missesAreLate: .missesAreLate
    case .clockOffset(let offset): .clockOffset(offset)
    case .countTolerance(let tolerance): .countTolerance(tolerance)
    }
  }
}
