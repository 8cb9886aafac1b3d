extension Message {
  /// Words of the list of false alarms and misses.
  package enum Errors: PrintedPhrase {
    case intro(falseAlarms: Int, repeats: Int, misses: Int)
    case sampled(groups: Int, listed: Int, of: Int, each: Int)
    case shown(Int, of: Int)
    case first(Int)
    case falseAlarm
    case miss
    case repeated
    case placeless(Int, of: Int)
    case staged
    case note(String)
    case confidence(String)
    case operatorConfirmed
    case operatorDismissed
    case operatorUndecided
    case duplicates(Int)
    case dropped(Int)
    case headWhat
    case headTime
    case headWhy
    case anEvent
    case anAlarm

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.intro(let wrong, let repeats, let misses), .english):
        "\(en.number(wrong)) false \(en.form(wrong, "alarm", "alarms"))\(repeats == 0 ? "" : " (\(en.number(repeats)) of them \(en.form(repeats, "a further alarm on an event already found, which counts", "further alarms on events already found, which count")) as false)") and \(en.number(misses)) missed \(en.form(misses, "event", "events")). The numbers are those of the timelines."
      case (.intro(let wrong, let repeats, let misses), .french):
        "\(fr.number(wrong)) fausse\(fr.form(wrong, "", "s")) alerte\(fr.form(wrong, "", "s"))\(repeats == 0 ? "" : " (dont \(fr.number(repeats)) alarme\(fr.form(repeats, "", "s")) de plus sur un événement déjà détecté, comptée\(fr.form(repeats, "", "s")) comme fausse\(fr.form(repeats, "", "s")))") et \(fr.number(misses)) événement\(fr.form(misses, "", "s")) manqué\(fr.form(misses, "", "s")). Les numéros sont ceux des chronologies."
      case (.sampled(let groups, let listed, let all, let each), .english):
        "Grouped by system, event, camera and reason (\(en.number(groups)) \(en.form(groups, "group", "groups"))), the largest first, with up to \(en.number(each)) examples each: \(en.number(listed)) of \(en.number(all)) stand here, all of them in alarms.csv."
      case (.sampled(let groups, let listed, let all, let each), .french):
        "Par système, événement, caméra et motif (\(fr.number(groups)) groupe\(fr.form(groups, "", "s"))), les plus nombreux d'abord, avec au plus \(fr.number(each)) exemples chacun : \(fr.number(listed)) sur \(fr.number(all)) figurent ici, tous dans alarms.csv."
      case (.shown(let shown, let all), .english):
        "\(en.number(all)), of which \(en.number(shown)) shown"
      case (.shown(let shown, let all), .french):
        "\(fr.number(all)), dont \(fr.number(shown)) ici"
      case (.first(let count), .english):
        "the first \(en.number(count)); all stand in alarms.csv"
      case (.first(let count), .french):
        "les \(fr.number(count)) premiers ; tous figurent dans alarms.csv"
      case (.falseAlarm, .english): "False alarm"
      case (.falseAlarm, .french): "Fausse alerte"
      case (.repeated, .english): "Repeated alarm, counted as false"
      case (.repeated, .french): "Alarme répétée, comptée comme fausse"
      case (.miss, .english): "Missed event"
      case (.miss, .french): "Événement manqué"
      case (.placeless(let count, let all), .english):
        count == all
          ? "None of them names a place in the picture."
          : "\(en.number(count)) of them name no place in the picture."
      case (.placeless(let count, let all), .french):
        count == all
          ? "Aucun endroit de l'image n'est indiqué."
          : "Pour \(fr.number(count)) d'entre eux, aucun endroit de l'image n'est indiqué."
      case (.staged, .english): "This event was staged."
      case (.staged, .french): "Cet événement était mis en scène."
      case (.note(let note), .english): "Annotators' note: \(note)."
      case (.note(let note), .french): "Note des annotateurs : \(note)."
      case (.confidence(let value), .english): "The system's own confidence: \(value)."
      case (.confidence(let value), .french): "Confiance donnée par le système : \(value)."
      case (.operatorConfirmed, .english): "The operator confirmed it."
      case (.operatorConfirmed, .french): "L'opérateur l'a confirmée."
      case (.operatorDismissed, .english): "The operator dismissed it."
      case (.operatorDismissed, .french): "L'opérateur l'a écartée."
      case (.operatorUndecided, .english): "The operator did not decide."
      case (.operatorUndecided, .french): "L'opérateur n'a pas tranché."
      case (.duplicates(let count), .english):
        "\(en.number(count)) \(en.form(count, "duplicate", "duplicates")): further alarms on events already found"
      case (.duplicates(let count), .french):
        "\(fr.number(count)) doublon\(fr.form(count, "", "s")) : alarmes répétées sur un événement déjà détecté"
      case (.dropped(let count), .english):
        "\(en.number(count)) not scored: where or when nothing is scored"
      case (.dropped(let count), .french):
        "\(fr.number(count)) non évalué\(fr.form(count, "", "s")) : là où rien n'est évalué"
      case (.headWhat, .english): "What"
      case (.headWhat, .french): "Quoi"
      case (.headTime, .english): "Time"
      case (.headTime, .french): "Moment"
      case (.headWhy, .english): "Why"
      case (.headWhy, .french): "Pourquoi"
      case (.anEvent, .english): "event"
      case (.anEvent, .french): "événement"
      case (.anAlarm, .english): "alarm"
      case (.anAlarm, .french): "alarme"
      }
    }
  }
}
