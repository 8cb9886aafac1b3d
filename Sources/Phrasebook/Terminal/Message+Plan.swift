extension Message {
  /// Words of a plan: what has to be watched before a claim is decided.
  package enum Plan: PrintedPhrase {
    case atMost(Double, per: Per)
    case atLeast(String, of: Share)
    case headline(claim: String, level: String)
    case independent
    case designEffect(String)
    case clusters(effect: String, size: String, correlation: String)
    case simulated(String)
    case supported
    case refuted
    case failures(Share?)
    case size(Thing)
    case power(truth: String)
    case truth(String, per: Per?)
    case required(power: String, truth: String, size: String, failures: String, supports: Bool)
    case offer(size: String, worth: String?)
    case supportedUpTo(String, power: String?)
    case supportedByNone(power: String?)
    case supportedNever
    case refutedFrom(String, power: String?)
    case refutedNever
    case figure(String)
    case reaches(power: String)
    case bars(size: String, failures: String, truth: String?)

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      switch self {
      case .atMost(let limit, let unit):
        "at most \(en.stated(limit)) \(en.form(limit, "false alarm", "false alarms")) \(unit.text(in: .english))"
      case .atLeast(let share, .recall): "at least \(share) of events found"
      case .atLeast(let share, .precision): "at least \(share) of alarms right"
      case .headline(let claim, let level): "Claim: \(claim); confidence \(level)"
      case .independent: "Counts are taken to be independent (design effect 1)."
      case .designEffect(let effect): "Counts cluster: design effect \(effect)."
      case .clusters(let effect, let size, let correlation):
        "Counts cluster: design effect 1 + (\(size) − 1) × \(correlation) = \(effect)."
      case .simulated(let cluster):
        "Likelihoods are simulated with clusters of \(cluster), under the wider of the exact bound and Student's t over clusters; the numbers of failures hold for a usual spread between clusters."
      case .supported: "Supported by so many or fewer, in at least"
      case .refuted: "Refuted by so many or more, in at most"
      case .failures(.recall?): "events missed"
      case .failures: "false alarms"
      case .size(let thing): "\(thing.text(in: .english))"
      case .power(let truth): "likely if truly \(truth)"
      case .truth(let rate, let unit?): "\(rate) \(unit.text(in: .english))"
      case .truth(let share, nil): "\(share)"
      case .required(let power, let truth, let size, let failures, let supports):
        "If truly \(truth), \(size) \(supports ? "support" : "refute") the claim with a "
          + "probability of \(power) or more (with \(failures) or \(supports ? "fewer" : "more")), "
          + "and so does any larger size."
      case .offer(let size, let worth):
        "With \(size)" + (worth.map { ", worth \($0) of independent counts" } ?? "") + ":"
      case .supportedUpTo(let failures, let power):
        "supported by \(failures) or fewer" + (power.map { ", which is \($0) likely" } ?? "")
      case .supportedByNone(let power):
        "supported by none at all only" + (power.map { ", which is \($0) likely" } ?? "")
      case .supportedNever: "too little to support the claim, even with none"
      case .refutedFrom(let failures, let power):
        "refuted by \(failures) or more" + (power.map { ", which is \($0) likely" } ?? "")
      case .refutedNever: "too little to refute the claim"
      case .figure(let claim): "To support “\(claim)”"
      case .reaches(let power): "first to reach \(power)"
      case .bars(let size, let failures, let truth):
        "Number of \(failures) tolerated, and \(size) needed"
          + (truth.map { "; how likely that is if truly \($0)" } ?? "")
      }
    }

    private var french: Prose {
      switch self {
      case .atMost(let limit, let unit):
        "au plus \(fr.stated(limit)) \(fr.form(limit, "fausse alerte", "fausses alertes")) \(unit.text(in: .french))"
      case .atLeast(let share, .recall): "au moins \(share) des événements trouvés"
      case .atLeast(let share, .precision): "au moins \(share) des alertes justes"
      case .headline(let claim, let level): "Affirmation : \(claim) ; confiance \(level)"
      case .independent: "Les comptages sont supposés indépendants (effet de plan 1)."
      case .designEffect(let effect): "Les comptages sont groupés : effet de plan \(effect)."
      case .clusters(let effect, let size, let correlation):
        "Les comptages sont groupés : effet de plan 1 + (\(size) − 1) × \(correlation) = \(effect)."
      case .simulated(let cluster):
        "Les probabilités sont simulées avec des groupes de \(cluster), selon la plus large de la borne exacte et de la borne t de Student sur les groupes ; les nombres d'échecs valent pour une dispersion ordinaire entre groupes."
      case .supported: "Étayée par ce nombre ou moins, en au moins"
      case .refuted: "Réfutée par ce nombre ou plus, en au plus"
      case .failures(.recall?): "événements manqués"
      case .failures: "fausses alertes"
      case .size(let thing): "\(thing.text(in: .french))"
      case .power(let truth): "probabilité si la vérité est \(truth)"
      case .truth(let rate, let unit?): "\(rate) \(unit.text(in: .french))"
      case .truth(let share, nil): "\(share)"
      case .required(let power, let truth, let size, let failures, let supports):
        "Si la vérité est \(truth), \(size) \(supports ? "étayent" : "réfutent") l'affirmation "
          + "avec une probabilité d'au moins \(power) (avec \(failures) ou "
          + "\(supports ? "moins" : "plus")), et toute taille supérieure aussi."
      case .offer(let size, let worth):
        "Avec \(size)" + (worth.map { ", qui valent \($0) de comptages indépendants" } ?? "")
          + " :"
      case .supportedUpTo(let failures, let power):
        "étayée par \(failures) ou moins" + (power.map { ", probabilité \($0)" } ?? "")
      case .supportedByNone(let power):
        "étayée seulement s'il n'y en a aucune" + (power.map { ", probabilité \($0)" } ?? "")
      case .supportedNever: "trop peu pour étayer l'affirmation, même avec zéro"
      case .refutedFrom(let failures, let power):
        "réfutée par \(failures) ou plus" + (power.map { ", probabilité \($0)" } ?? "")
      case .refutedNever: "trop peu pour réfuter l'affirmation"
      case .figure(let claim): "Pour étayer « \(claim) »"
      case .reaches(let power): "premier à atteindre \(power)"
      case .bars(let size, let failures, let truth):
        "Nombre toléré (\(failures)) et nombre nécessaire (\(size))"
          + (truth.map { " ; probabilité si la vérité est \($0)" } ?? "")
      }
    }

    /// What a claimed share is of.
    package enum Share: Sendable { case recall, precision }

    /// What there has to be so much of.
    package enum Thing: CaseIterable, Phrase {
      case cameraHours, passages, events, alarms

      package func text(in language: Language) -> String {
        switch (self, language) {
        case (.cameraHours, .english): "camera-hours"
        case (.cameraHours, .french): "heures-caméra"
        case (.passages, _): "passages"
        case (.events, .english): "events"
        case (.events, .french): "événements"
        case (.alarms, .english): "alarms"
        case (.alarms, .french): "alertes"
        }
      }
    }
  }
}
