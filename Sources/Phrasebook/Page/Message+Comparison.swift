extension Message {
  /// Words for two systems on the same footage, and one system under two conditions.
  package enum Comparison: PrintedPhrase {
    case title
    case intro
    case pair(String, String, event: String)
    case conditions(String, event: String, String, String)
    case basis(clips: Int, exposure: String)
    case leftOut([String])
    case eventsHead
    case alarmsHead
    case events(Int, both: Int, first: String, Int, second: String, Int, neither: Int)
    case noEvents
    case otherEvents
    case sameTime(first: String, Int, second: String, Int, exposure: String)
    case otherTime(first: String, Int, String, second: String, Int, String)
    case ratio(String, range: String)
    case noRatio(range: String)
    case none
    case beyondChance(p: String, adjusted: String, test: String)
    case chance(p: String, adjusted: String, test: String)

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      let number = { (value: Int) in en.number(value) }
      return switch self {
      case .title: "Side by side"
      case .intro:
        "Two systems are compared only on time that both watched, so that both had the same to see; their results are never added up. Every p is also given allowing for the number of comparisons (Holm)."
      case .pair(let first, let second, let event): "\(first) and \(second) · \(event)"
      case .conditions(let system, let event, let first, let second):
        "\(system) · \(event) · \(first) and \(second)"
      case .basis(let clips, let exposure):
        "On \(number(clips)) \(en.form(clips, "clip", "clips")) and \(exposure) that both watched."
      case .leftOut(let clips):
        "Left out, because only one of them watched: \(clips.joined(separator: ", "))."
      case .eventsHead: "Events"
      case .alarmsHead: "False alarms"
      case .events(let all, let both, let first, let one, let second, let two, let neither):
        "Of \(number(all)) \(en.form(all, "event", "events")), both found \(number(both)), only \(first) \(number(one)), only \(second) \(number(two)), neither \(number(neither))."
      case .noEvents: "No such event happened on this footage."
      case .otherEvents:
        "Each condition has events of its own, so they cannot be paired; the shares found stand under “Conditions”."
      case .sameTime(let first, let one, let second, let two, let exposure):
        "\(first) raised \(number(one)), \(second) \(number(two)) in the same \(exposure)."
      case .otherTime(let first, let one, let time, let second, let two, let other):
        "\(first): \(number(one)) in \(time); \(second): \(number(two)) in \(other)."
      case .ratio(let ratio, let range): "The first rate is \(ratio) times the second (\(range))."
      case .noRatio(let range):
        "The second has none to divide by; the ratio is \(range)."
      case .none: "Neither raised any."
      case .beyondChance(let p, let adjusted, let test):
        "More than chance explains: \(p) (\(test)), \(adjusted) allowing for all comparisons."
      case .chance(let p, let adjusted, let test):
        "Chance alone could explain the difference: \(p) (\(test)), \(adjusted) allowing for all comparisons."
      }
    }

    private var french: Prose {
      let number = { (value: Int) in fr.number(value) }
      return switch self {
      case .title: "Côte à côte"
      case .intro:
        "Deux systèmes ne sont comparés que sur le temps que tous deux ont observé, pour qu'ils aient eu la même chose à voir ; leurs résultats ne sont jamais additionnés. Chaque p est aussi donné compte tenu du nombre de comparaisons (Holm)."
      case .pair(let first, let second, let event): "\(first) et \(second) · \(event)"
      case .conditions(let system, let event, let first, let second):
        "\(system) · \(event) · \(first) et \(second)"
      case .basis(let clips, let exposure):
        "Sur \(number(clips)) séquence\(fr.form(clips, "", "s")) et \(exposure) que tous deux ont observées."
      case .leftOut(let clips):
        "Laissées de côté, car un seul des deux les a observées : \(clips.joined(separator: ", "))."
      case .eventsHead: "Événements"
      case .alarmsHead: "Fausses alertes"
      case .events(let all, let both, let first, let one, let second, let two, let neither):
        "Sur \(number(all)) événement\(fr.form(all, "", "s")), \(number(both)) détecté\(fr.form(both, "", "s")) par les deux, \(number(one)) par \(first) seulement, \(number(two)) par \(second) seulement, \(number(neither)) par aucun."
      case .noEvents: "Aucun événement de ce type sur ces images."
      case .otherEvents:
        "Chaque condition a ses propres événements, que l'on ne peut pas apparier ; les parts détectées figurent sous « Selon les conditions »."
      case .sameTime(let first, let one, let second, let two, let exposure):
        "\(first) en a émis \(number(one)), \(second) \(number(two)), sur les mêmes \(exposure)."
      case .otherTime(let first, let one, let time, let second, let two, let other):
        "\(first) : \(number(one)) en \(time) ; \(second) : \(number(two)) en \(other)."
      case .ratio(let ratio, let range):
        "La première fréquence vaut \(ratio) fois la seconde (\(range))."
      case .noRatio(let range):
        "Le second n'en a aucune par laquelle diviser ; le rapport vaut \(range)."
      case .none: "Aucune, d'un côté comme de l'autre."
      case .beyondChance(let p, let adjusted, let test):
        "C'est plus que n'explique le hasard : \(p) (\(test)), \(adjusted) compte tenu de toutes les comparaisons."
      case .chance(let p, let adjusted, let test):
        "Le hasard seul pourrait expliquer l'écart : \(p) (\(test)), \(adjusted) compte tenu de toutes les comparaisons."
      }
    }
  }
}
