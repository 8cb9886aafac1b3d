public import Documents
import Evaluation
import MediaTime
import Statistics

extension Verdict {
  /// What was claimed, what was counted, and what is still needed: whole sentences, counts first.
  ///
  /// The verdict's own word (`outcome.text(in:)`) is not part of it.
  public func sentence(in language: Language) -> String {
    var sentences: [String] = []
    switch because {
    case .noFigure:
      sentences.append(
        language == .english
          ? "The claim was published without any figure."
          : "L'affirmation a été publiée sans aucun chiffre.")
    case .nothingToTest:
      sentences.append(
        language == .english
          ? "The claim states no measure, unit or denominator that could be tested."
          : "L'affirmation ne donne ni mesure, ni unité, ni dénominateur que l'on puisse vérifier.")
    case .referenceOnly:
      sentences.append(
        language == .english
          ? "Reference reproduction: open stages stood in for the vendor's product, so this neither "
            + "supports nor refutes the claim."
          : "Reproduction de référence : des détections ouvertes remplacent le produit de "
            + "l'éditeur ; ce résultat ne confirme ni ne réfute l'affirmation.")
      sentences += findings.flatMap { $0.sentences(claim, isReference: true, language) }
    case .boundsMeet, .boundViolates, .boundsStraddle, .notMeasured:
      sentences += findings.flatMap { $0.sentences(claim, isReference: false, language) }
    }
    sentences += needSentences(language)
    return sentences.joined(separator: " ")
  }

  /// That the verdict speaks of this footage only; nil with ten cameras or more, or no footage.
  public func scopeNote(in language: Language) -> String? {
    guard cameras > 0, cameras < 10 else { return nil }
    switch language {
    case .english:
      return "This holds on this footage only: \(cameras) "
        + (cameras == 1 ? "camera." : "cameras.")
    case .french:
      return "Cela ne vaut que pour ces images : \(cameras) "
        + (cameras == 1 ? "caméra." : "caméras.")
    }
  }

  /// That the verdict changes under other rules; nil where it does not.
  public func stabilityNote(in language: Language) -> String? {
    let rules = stability.variants.filter { $0.outcome != outcome }.map {
      "\($0.matching.shortText(in: language)) – \($0.outcome.text(in: language))"
    }
    let others = stability.others.filter { $0.outcome != outcome }.map {
      "\($0.kind.text(in: language)) – \($0.outcome.text(in: language))"
    }
    guard !stability.isStable, !rules.isEmpty || !others.isEmpty else { return nil }
    let mark = language == .english ? "; " : " ; "
    func listed(_ list: [String]) -> String { list.joined(separator: mark) }
    var sentences: [String] = []
    if !rules.isEmpty {
      sentences.append(
        language == .english
          ? "Unstable: under other rules of matching the verdict differs (\(listed(rules)))."
          : "Instable : avec d'autres règles d'appariement, le verdict change (\(listed(rules))).")
    }
    if !others.isEmpty {
      sentences.append(
        language == .english
          ? "Unstable: the verdict would differ with \(listed(others))."
          : "Instable : le verdict serait différent avec \(listed(others)).")
    }
    return sentences.joined(separator: " ")
  }

  private func needSentences(_ language: Language) -> [String] {
    let undecided = findings.contains { $0.outcome == .inconclusive || $0.outcome == .notTestable }
    guard outcome == .inconclusive || outcome == .notTestable, undecided || !needs.isEmpty else {
      return []
    }
    if needs.isEmpty, outcome == .inconclusive {
      return [
        language == .english
          ? "How much more footage would decide cannot be said."
          : "On ne peut pas dire combien d'images supplémentaires permettraient de trancher."
      ]
    }
    return needs.map { $0.sentence(isReference: isReferenceReproduction, in: language) }
  }
}
