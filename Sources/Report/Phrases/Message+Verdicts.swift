public import Claims
public import Documents

extension Verdict.Outcome {
  /// The verdict as a word for people.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.supported, .english): "Supported"
    case (.supported, .french): "Étayée"
    case (.refuted, .english): "Refuted"
    case (.refuted, .french): "Réfutée"
    case (.inconclusive, .english): "Inconclusive"
    case (.inconclusive, .french): "Non concluante"
    case (.notTestable, .english): "Not testable"
    case (.notTestable, .french): "Non vérifiable"
    case (.noEvidence, .english): "No evidence published"
    case (.noEvidence, .french): "Aucun chiffre publié"
    }
  }

  /// The sign beside the word, so that colour never stands alone.
  public var sign: String {
    switch self {
    case .supported: "✓"
    case .refuted: "✗"
    case .inconclusive: "?"
    case .notTestable: "∅"
    case .noEvidence: "–"
    }
  }
}

extension Message {
  /// What a verdict says beside its figures.
  enum Judgement {
    case nothingToTest
    case notMeasured(metric: String, why: String)
    case noFigure
    case referenceOnly
    case boundMeets(String)
    case boundViolates(String)
    case boundStraddles(String)
    case boundUnknown
    case atLeastOneSided(String, level: String)
    case atMostOneSided(String, level: String)
    case needsHours(String, further: String?)
    case needsPassages(String, further: String?)
    case needsEvents(String, further: String?)
    case needsAlarms(String, further: String?)
    case needsFoundEvents(String, further: String?)
    case needsTolerating(Int)

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private var english: Prose {
      switch self {
      case .nothingToTest:
        "The claim names no figure that footage could confirm or contradict: a unit, a denominator or a condition is missing."
      case .notMeasured(let metric, let why):
        "On this footage there is nothing to measure “\(metric)” with: \(why)."
      case .noFigure: "It was published without any figure: there is nothing to compare with."
      case .referenceOnly:
        "These figures are those of open stages that stand in for the product. They neither support nor refute the vendor's claim: that needs the vendor's own alarms."
      case .boundMeets(let bound): "Even at its least favourable end, \(bound), the claim is met."
      case .boundViolates(let bound):
        "Even at its most favourable end, \(bound), the claim is not met."
      case .boundStraddles(let bound):
        "That is compatible with \(bound): the evidence decides neither way."
      case .boundUnknown: "The data are too few to bound the true value."
      case .atLeastOneSided(let value, let level): "at least \(value) (one-sided \(level))"
      case .atMostOneSided(let value, let level): "at most \(value) (one-sided \(level))"
      case .needsHours(let total, let further):
        "To support it, \(total) camera-hours without a further false alarm would be needed"
          + Self.more(further, "more")
      case .needsPassages(let total, let further):
        "To support it, \(total) passages without a further false alarm would be needed"
          + Self.more(further, "more")
      case .needsEvents(let total, let further):
        "To support it, \(total) events without a further miss would be needed"
          + Self.more(further, "more")
      case .needsAlarms(let total, let further):
        "To support it, \(total) alarms without a further false one would be needed"
          + Self.more(further, "more")
      case .needsFoundEvents(let total, let further):
        "To support it, \(total) found events, every further one within the limit, would be needed"
          + Self.more(further, "more")
      case .needsTolerating(let count):
        count == 1
          ? "The one failure that is counted already is included in that."
          : "The \(String(count)) failures that are counted already are included in that."
      }
    }

    private var french: Prose {
      switch self {
      case .nothingToTest:
        "L'annonce ne contient aucun chiffre que des images puissent confirmer ou contredire : il manque une unité, un dénominateur ou une condition."
      case .notMeasured(let metric, let why):
        "Ces images ne permettent pas de mesurer « \(metric) » : \(why)."
      case .noFigure: "Elle a été publiée sans aucun chiffre : il n'y a rien à comparer."
      case .referenceOnly:
        "Ces chiffres sont ceux d'algorithmes ouverts qui tiennent lieu du produit. Ils n'étayent ni ne réfutent l'annonce de l'éditeur : il y faudrait les alarmes du produit lui-même."
      case .boundMeets(let bound):
        "Même dans l'hypothèse la moins favorable, \(bound), l'annonce est respectée."
      case .boundViolates(let bound):
        "Même dans l'hypothèse la plus favorable, \(bound), l'annonce n'est pas respectée."
      case .boundStraddles(let bound):
        "C'est compatible avec \(bound) : ces données ne permettent pas de trancher."
      case .boundUnknown: "Les données sont trop peu nombreuses pour encadrer la vraie valeur."
      case .atLeastOneSided(let value, let level):
        "au moins \(value) (borne unilatérale à \(level))"
      case .atMostOneSided(let value, let level): "au plus \(value) (borne unilatérale à \(level))"
      case .needsHours(let total, let further):
        "Pour l'étayer, il faudrait \(total) heures-caméra sans autre fausse alerte"
          + Self.more(further, "de plus")
      case .needsPassages(let total, let further):
        "Pour l'étayer, il faudrait \(total) passages sans autre fausse alerte"
          + Self.more(further, "de plus")
      case .needsEvents(let total, let further):
        "Pour l'étayer, il faudrait \(total) événements sans autre oubli"
          + Self.more(further, "de plus")
      case .needsAlarms(let total, let further):
        "Pour l'étayer, il faudrait \(total) alarmes sans autre fausse alerte"
          + Self.more(further, "de plus")
      case .needsFoundEvents(let total, let further):
        "Pour l'étayer, il faudrait \(total) événements détectés, tous les suivants dans la limite"
          + Self.more(further, "de plus")
      case .needsTolerating(let count):
        count == 1
          ? "L'échec déjà compté y est inclus."
          : "Les \(String(count)) échecs déjà comptés y sont inclus."
      }
    }

    private static func more(_ further: String?, _ words: Prose) -> Prose {
      guard let further else { return "." }
      return " (\(further) " + words + ")."
    }
  }
}
