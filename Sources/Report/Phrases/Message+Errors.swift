import Documents
import Evaluation
import Observations
import Phrasebook

extension Message {
  /// Words of the list of false alarms and misses.
  enum Errors {
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
    case operatorSaid(OperatorVerdict)
    case duplicates(Int)
    case dropped(Int)
    case headWhat
    case headTime
    case headWhy
    case anEvent
    case anAlarm

    /// What to call an error of this kind.
    static func word(for kind: MatchRow.Kind) -> Errors {
      switch kind {
      case .miss: .miss
      case .duplicate: .repeated
      case .hit, .falseAlarm, .dropped: .falseAlarm
      }
    }

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.intro(let wrong, let repeats, let misses), .english):
        "\(Language.english.number(wrong)) false \(wrong == 1 ? "alarm" : "alarms")\(repeats == 0 ? "" : " (\(Language.english.number(repeats)) of them \(repeats == 1 ? "a further alarm on an event already found, which counts" : "further alarms on events already found, which count") as false)") and \(Language.english.number(misses)) missed \(misses == 1 ? "event" : "events"). The numbers are those of the timelines."
      case (.intro(let wrong, let repeats, let misses), .french):
        "\(Language.french.number(wrong)) fausse\(wrong < 2 ? "" : "s") alerte\(wrong < 2 ? "" : "s")\(repeats == 0 ? "" : " (dont \(Language.french.number(repeats)) alarme\(repeats < 2 ? "" : "s") de plus sur un événement déjà détecté, comptée\(repeats < 2 ? "" : "s") comme fausse\(repeats < 2 ? "" : "s"))") et \(Language.french.number(misses)) événement\(misses < 2 ? "" : "s") manqué\(misses < 2 ? "" : "s"). Les numéros sont ceux des chronologies."
      case (.sampled(let groups, let listed, let all, let each), .english):
        "Grouped by system, event, camera and reason (\(Language.english.number(groups)) \(groups == 1 ? "group" : "groups")), the largest first, with up to \(Language.english.number(each)) examples each: \(Language.english.number(listed)) of \(Language.english.number(all)) stand here, all of them in alarms.csv."
      case (.sampled(let groups, let listed, let all, let each), .french):
        "Par système, événement, caméra et motif (\(Language.french.number(groups)) groupe\(groups < 2 ? "" : "s")), les plus nombreux d'abord, avec au plus \(Language.french.number(each)) exemples chacun : \(Language.french.number(listed)) sur \(Language.french.number(all)) figurent ici, tous dans alarms.csv."
      case (.shown(let shown, let all), .english):
        "\(Language.english.number(all)), of which \(Language.english.number(shown)) shown"
      case (.shown(let shown, let all), .french):
        "\(Language.french.number(all)), dont \(Language.french.number(shown)) ici"
      case (.first(let count), .english):
        "the first \(Language.english.number(count)); all stand in alarms.csv"
      case (.first(let count), .french):
        "les \(Language.french.number(count)) premiers ; tous figurent dans alarms.csv"
      case (.falseAlarm, .english): "False alarm"
      case (.falseAlarm, .french): "Fausse alerte"
      case (.repeated, .english): "Repeated alarm, counted as false"
      case (.repeated, .french): "Alarme répétée, comptée comme fausse"
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
