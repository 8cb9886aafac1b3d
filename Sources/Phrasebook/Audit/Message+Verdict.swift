package import MediaTime

extension Message {
  /// A verdict as one word (or a few), with a capital.
  package enum Outcome: CaseIterable, Phrase {
    case supported, refuted, inconclusive, notTestable, noEvidence

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.supported, .english): "Supported"
      case (.supported, .french): "Étayée par ces données"
      case (.refuted, .english): "Refuted"
      case (.refuted, .french): "Réfutée"
      case (.inconclusive, .english): "Inconclusive"
      case (.inconclusive, .french): "Non concluante"
      case (.notTestable, .english): "Not testable"
      case (.notTestable, .french): "Invérifiable"
      case (.noEvidence, .english): "No evidence"
      case (.noEvidence, .french): "Sans preuve"
      }
    }
  }

  /// What is said of a verdict beside its findings: whole sentences.
  package enum Verdict: Phrase {
    case noFigure
    case nothingToTest
    case referenceOnly
    case everyCamera(isRefuted: Bool)
    case everyPart(String, isRefuted: Bool)
    case theseCamerasOnly(Int)
    case otherRules([String])
    case otherwise([String])
    case differs(String, outcome: Outcome)
    case decideAlarmsFirst
    case speaksAgainst
    case unknownAmount

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.noFigure, .english): "The claim was published without any figure."
      case (.noFigure, .french): "L'affirmation a été publiée sans aucun chiffre."
      case (.nothingToTest, .english):
        "The claim states no measure, unit or denominator that could be tested."
      case (.nothingToTest, .french):
        "L'affirmation ne donne ni mesure, ni unité, ni dénominateur que l'on puisse vérifier."
      case (.referenceOnly, .english):
        "Reference reproduction: open stages stood in for the vendor's product, so this neither "
          + "supports nor refutes the claim."
      case (.referenceOnly, .french):
        "Reproduction de référence : des détections ouvertes remplacent le produit de "
          + "l'éditeur ; ce résultat n'étaye ni ne réfute l'affirmation."
      case (.everyCamera(isRefuted: true), .english):
        "Every camera alone refutes the claim, so all together do."
      case (.everyCamera(isRefuted: true), .french):
        "Chaque caméra, seule, réfute l'affirmation : l'ensemble la réfute donc aussi."
      case (.everyCamera(isRefuted: false), .english):
        "Every camera alone supports the claim, so all together do."
      case (.everyCamera(isRefuted: false), .french):
        "Chaque caméra, seule, étaye l'affirmation : l'ensemble l'étaye donc aussi."
      case (.everyPart(let key, isRefuted: true), .english):
        "Under every \(key) alone the claim is refuted, so it is on all the evidence."
      case (.everyPart(let key, isRefuted: true), .french):
        "L'affirmation est réfutée pour chaque valeur de « \(key) » : elle l'est donc sur l'ensemble."
      case (.everyPart(let key, isRefuted: false), .english):
        "Under every \(key) alone the claim is supported, so it is on all the evidence."
      case (.everyPart(let key, isRefuted: false), .french):
        "L'affirmation est étayée pour chaque valeur de « \(key) » : elle l'est donc sur l'ensemble."
      case (.theseCamerasOnly(let count), .english):
        "This holds for these cameras under like conditions: \(en.count(count, "camera", "cameras"))."
      case (.theseCamerasOnly(let count), .french):
        "Cela vaut pour ces caméras, dans des conditions semblables : \(fr.count(count, "caméra", "caméras"))."
      case (.otherRules(let rules), .english):
        "Unstable: under other rules of matching the verdict differs (\(rules.joined(separator: "; ")))."
      case (.otherRules(let rules), .french):
        "Instable : avec d'autres règles d'appariement, le verdict change (\(rules.joined(separator: " ; ")))."
      case (.otherwise(let others), .english):
        "Unstable: the verdict would differ with \(others.joined(separator: "; "))."
      case (.otherwise(let others), .french):
        "Instable : le verdict serait différent avec \(others.joined(separator: " ; "))."
      case (.differs(let changed, let outcome), _): "\(changed) – \(outcome.text(in: language))"
      case (.decideAlarmsFirst, .english): "First these alarms would have to be decided."
      case (.decideAlarmsFirst, .french): "Il faudrait d'abord que ces alarmes soient tranchées."
      case (.speaksAgainst, .english):
        "As it stands it is not kept: more of the same would speak against the claim."
      case (.speaksAgainst, .french):
        "En l'état, elle n'est pas tenue : davantage d'images semblables parleraient contre elle."
      case (.unknownAmount, .english): "How much more footage would decide cannot be said."
      case (.unknownAmount, .french):
        "On ne peut pas dire combien d'images supplémentaires permettraient de trancher."
      }
    }
  }

  /// What else than the rule of matching was changed, in a few words.
  package enum Changed: Phrase {
    case secondTruth([String])
    case undecidedAreFalse
    case undecidedAreTrue
    case missesAreLate
    case clockOffset(MediaDuration)
    case countTolerance(MediaDuration)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.secondTruth(let names), .english):
        names.isEmpty
          ? "the second annotator's truth" : "the truth of " + names.joined(separator: ", ")
      case (.secondTruth(let names), .french):
        names.isEmpty
          ? "la vérité terrain du second annotateur"
          : "la vérité terrain de " + names.joined(separator: ", ")
      case (.undecidedAreFalse, .english): "every undecided alarm false"
      case (.undecidedAreFalse, .french): "toutes les alarmes non tranchées fausses"
      case (.undecidedAreTrue, .english): "every undecided alarm right"
      case (.undecidedAreTrue, .french): "toutes les alarmes non tranchées justes"
      case (.missesAreLate, .english): "every missed event counted as alerted too late"
      case (.missesAreLate, .french): "tous les événements manqués comptés comme signalés trop tard"
      case (.clockOffset(let offset), .english):
        "the system's clock set back by \(en.seconds(offset))"
      case (.clockOffset(let offset), .french):
        "l'horloge du système retardée de \(fr.seconds(offset))"
      case (.countTolerance(let tolerance), .english):
        "a tolerance of \(en.seconds(tolerance)) for counts"
      case (.countTolerance(let tolerance), .french):
        "une tolérance de \(fr.seconds(tolerance)) pour les comptages"
      }
    }
  }
}
