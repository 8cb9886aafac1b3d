import Documents
import Evaluation
import MediaTime
import Statistics
public import Phrasebook

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
            + "l'éditeur ; ce résultat n'étaye ni ne réfute l'affirmation.")
      sentences += findings.flatMap { $0.sentences(claim, isReference: true, language) }
    case .everyPart(let key):
      sentences += findings.flatMap { $0.sentences(claim, isReference: false, language) }
      sentences.append(everyPart(key, language))
    case .boundsMeet, .boundViolates, .boundsStraddle, .notMeasured:
      sentences += findings.flatMap { $0.sentences(claim, isReference: false, language) }
    }
    sentences += publishedNotes(in: language)
    sentences += needSentences(language)
    return sentences.joined(separator: " ")
  }

  /// Whether something was found out, on cameras too few to speak of any others.
  public var isOnTheseCamerasOnly: Bool {
    switch outcome {
    case .supported, .refuted, .inconclusive: cameras > 0 && cameras < 10
    case .notTestable, .noEvidence: false
    }
  }

  /// That the verdict speaks of these cameras under like conditions; nil with ten cameras or
  /// more, or where nothing was found out.
  public func scopeNote(in language: Language) -> String? {
    guard isOnTheseCamerasOnly else { return nil }
    switch language {
    case .english:
      return "This holds for these cameras under like conditions: \(cameras) "
        + (cameras == 1 ? "camera." : "cameras.")
    case .french:
      return "Cela vaut pour ces caméras, dans des conditions semblables : \(cameras) "
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

  private func everyPart(_ key: String, _ language: Language) -> String {
    switch (outcome, key, language) {
    case (.refuted, "camera", .english): "Every camera alone refutes the claim, so all together do."
    case (.refuted, "camera", .french):
      "Chaque caméra, seule, réfute l'affirmation : l'ensemble la réfute donc aussi."
    case (_, "camera", .english): "Every camera alone supports the claim, so all together do."
    case (_, "camera", .french):
      "Chaque caméra, seule, étaye l'affirmation : l'ensemble l'étaye donc aussi."
    case (.refuted, _, .english):
      "Under every \(key) alone the claim is refuted, so it is on all the evidence."
    case (.refuted, _, .french):
      "L'affirmation est réfutée pour chaque valeur de « \(key) » : elle l'est donc sur l'ensemble."
    case (_, _, .english):
      "Under every \(key) alone the claim is supported, so it is on all the evidence."
    case (_, _, .french):
      "L'affirmation est étayée pour chaque valeur de « \(key) » : elle l'est donc sur l'ensemble."
    }
  }

  private func needSentences(_ language: Language) -> [String] {
    let undecided = findings.contains { $0.outcome == .inconclusive || $0.outcome == .notTestable }
    guard outcome == .inconclusive || outcome == .notTestable, undecided || !needs.isEmpty else {
      return []
    }
    if findings.contains(where: { !$0.eitherWay.isEmpty && $0.outcome == .inconclusive }) {
      return [
        language == .english
          ? "First these alarms would have to be decided."
          : "Il faudrait d'abord que ces alarmes soient tranchées."
      ]
    }
    let isKept = findings.allSatisfy { finding in
      finding.estimate.value.map { finding.requirement.limit.isKept(by: $0.value) } ?? true
    }
    if outcome == .inconclusive, !isKept, !isReferenceReproduction {
      return [
        language == .english
          ? "As it stands it is not kept: more of the same would speak against the claim."
          : "En l'état, elle n'est pas tenue : davantage d'images semblables parleraient contre elle."
      ]
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
