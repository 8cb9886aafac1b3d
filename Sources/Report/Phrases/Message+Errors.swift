import Documents
import Evaluation
import Observation

extension Message {
  /// Words of the list of false alarms and misses.
  enum Errors {
    case intro(falseAlarms: Int, misses: Int)
    case capped(Int)
    case beyond(Int)
    case falseAlarm
    case miss
    case placeless(Int, of: Int)
    case staged
    case note(String)
    case confidence(String)
    case operatorSaid(OperatorVerdict)
    case duplicates(Int)
    case dropped(Int)
    case headWhat
    case headTime
    case headWhy
    case anEvent
    case anAlarm

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.intro(let wrong, let misses), .english):
        "\(Language.english.number(wrong)) false \(wrong == 1 ? "alarm" : "alarms") and \(Language.english.number(misses)) missed \(misses == 1 ? "event" : "events"). The numbers are those of the timelines."
      case (.intro(let wrong, let misses), .french):
        "\(Language.french.number(wrong)) fausse\(wrong < 2 ? "" : "s") alerte\(wrong < 2 ? "" : "s") et \(Language.french.number(misses)) événement\(misses < 2 ? "" : "s") manqué\(misses < 2 ? "" : "s"). Les numéros sont ceux des chronologies."
      case (.capped(let limit), .english):
        "Only the first \(Language.english.number(limit)) have a still, so that this page can be opened and sent."
      case (.capped(let limit), .french):
        "Seules les \(Language.french.number(limit)) premières lignes ont une image, pour que cette page reste légère."
      case (.beyond(let rest), .english):
        "\(Language.english.number(rest)) more stand in alarms.csv alone, each with its reason, so that this page can be opened."
      case (.beyond(let rest), .french):
        "\(Language.french.number(rest)) autres figurent seulement dans alarms.csv, chacun avec son motif, pour que cette page puisse s'ouvrir."
      case (.falseAlarm, .english): "False alarm"
      case (.falseAlarm, .french): "Fausse alerte"
      case (.miss, .english): "Missed event"
      case (.miss, .french): "Événement manqué"
      case (.placeless(let count, let all), .english):
        count == all
          ? "None of them names a place in the picture."
          : "\(Language.english.number(count)) of them name no place in the picture."
      case (.placeless(let count, let all), .french):
        count == all
          ? "Aucun endroit de l'image n'est indiqué."
          : "Pour \(Language.french.number(count)) d'entre eux, aucun endroit de l'image n'est indiqué."
      case (.staged, .english): "This event was staged."
      case (.staged, .french): "Cet événement était mis en scène."
      case (.note(let note), .english): "Annotators' note: \(note)."
      case (.note(let note), .french): "Note des annotateurs : \(note)."
      case (.confidence(let value), .english): "The system's own confidence: \(value)."
      case (.confidence(let value), .french): "Confiance donnée par le système : \(value)."
      case (.operatorSaid(.confirmed), .english): "The operator confirmed it."
      case (.operatorSaid(.confirmed), .french): "L'opérateur l'a confirmée."
      case (.operatorSaid(.dismissed), .english): "The operator dismissed it."
      case (.operatorSaid(.dismissed), .french): "L'opérateur l'a écartée."
      case (.operatorSaid(.undecided), .english): "The operator did not decide."
      case (.operatorSaid(.undecided), .french): "L'opérateur n'a pas tranché."
      case (.duplicates(let count), .english):
        "\(Language.english.number(count)) \(count == 1 ? "duplicate" : "duplicates"): further alarms on events already found"
      case (.duplicates(let count), .french):
        "\(Language.french.number(count)) doublon\(count < 2 ? "" : "s") : alarmes répétées sur un événement déjà détecté"
      case (.dropped(let count), .english):
        "\(Language.english.number(count)) not scored: where or when nothing is scored"
      case (.dropped(let count), .french):
        "\(Language.french.number(count)) non évalué\(count < 2 ? "" : "s") : là où rien n'est évalué"
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
