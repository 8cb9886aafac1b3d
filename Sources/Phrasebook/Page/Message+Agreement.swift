extension Message {
  /// Words for how well two annotators agree.
  package enum Agreement: PrintedPhrase {
    case title
    case intro
    case heading(event: String, first: String, second: String)
    case first
    case second
    case eventsHead
    case events(first: String, Int, second: String, Int, both: Int, f1: String)
    case noEvents
    case rule(String)
    case secondsHead
    case seconds(both: Int, first: String, Int, second: String, Int, neither: Int)
    case figures(kappa: String, alpha: String)
    case noFigures
    case verdictsHead
    case same
    case changes([String])
    case undefined

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      let number = { (value: Int) in en.number(value) }
      return switch self {
      case .title: "Do two people agree?"
      case .intro:
        "Where two people annotated the same clips, the first one's truth is the reference. The less they agree, the less a system's errors can be told from theirs."
      case .heading(let event, let first, let second): "\(event) · \(first) and \(second)"
      case .first: "the first annotator"
      case .second: "the second annotator"
      case .eventsHead: "Events"
      case .events(let first, let one, let second, let two, let both, let f1):
        "\(first) saw \(number(one)), \(second) \(number(two)); \(number(both)) are the same. F1 of one against the other: \(f1)."
      case .noEvents: "Neither saw such an event."
      case .rule(let rule):
        "Matched by the audit's rule, with its tolerance both ways (\(rule)): of two people neither waits for the other."
      case .secondsHead: "Second by second"
      case .seconds(let both, let first, let one, let second, let two, let neither):
        "In an event for both: \(number(both)) s; for \(first) only: \(number(one)) s; for \(second) only: \(number(two)) s; for neither: \(number(neither)) s."
      case .figures(let kappa, let alpha):
        "Cohen's κ \(kappa), Krippendorff's α \(alpha). 1 is full agreement, 0 what chance gives; the intervals are over blocks of time."
      case .noFigures: "Both say the same of every second, so κ and α are not defined."
      case .verdictsHead: "Verdicts"
      case .same: "No verdict changes with the second annotator's truth."
      case .changes(let changes):
        "With the second annotator's truth: \(changes.joined(separator: "; "))."
      case .undefined: "not defined"
      }
    }

    private var french: Prose {
      let number = { (value: Int) in fr.number(value) }
      return switch self {
      case .title: "Deux personnes sont-elles d'accord ?"
      case .intro:
        "Là où deux personnes ont annoté les mêmes séquences, la vérité terrain de la première sert de référence. Moins elles s'accordent, moins les erreurs d'un système se distinguent des leurs."
      case .heading(let event, let first, let second): "\(event) · \(first) et \(second)"
      case .first: "le premier annotateur"
      case .second: "le second annotateur"
      case .eventsHead: "Événements"
      case .events(let first, let one, let second, let two, let both, let f1):
        "\(first) en a vu \(number(one)), \(second) \(number(two)) ; \(number(both)) sont les mêmes. F1 de l'un par rapport à l'autre : \(f1)."
      case .noEvents: "Aucun des deux n'a vu un tel événement."
      case .rule(let rule):
        "Appariés selon la règle de l'audit, avec sa tolérance dans les deux sens (\(rule)) : de deux personnes, aucune n'attend l'autre."
      case .secondsHead: "Seconde par seconde"
      case .seconds(let both, let first, let one, let second, let two, let neither):
        "Dans un événement pour les deux : \(number(both)) s ; pour \(first) seulement : \(number(one)) s ; pour \(second) seulement : \(number(two)) s ; pour aucun : \(number(neither)) s."
      case .figures(let kappa, let alpha):
        "κ de Cohen \(kappa), α de Krippendorff \(alpha). 1 est l'accord parfait, 0 ce que donne le hasard ; les intervalles portent sur des blocs de temps."
      case .noFigures:
        "Les deux disent la même chose de chaque seconde : κ et α ne sont pas définis."
      case .verdictsHead: "Verdicts"
      case .same: "Aucun verdict ne change avec la vérité terrain du second annotateur."
      case .changes(let changes):
        "Avec la vérité terrain du second annotateur : \(changes.joined(separator: "\u{202F}; "))."
      case .undefined: "non défini"
      }
    }
  }
}
