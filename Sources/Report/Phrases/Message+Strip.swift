import Documents
import Evaluation
import Observations
import Phrasebook

extension Message {
  /// Words in and around a clip's timeline.
  enum Strip {
    case truth
    case alarms
    case title(clip: String, system: String)
    case counts(
      events: Int, found: Int, falseAlarms: Int, repeats: Int, duplicates: Int, dropped: Int)
    case legend
    case thinned
    case nothing
    case undrawn(Int)
    case failed(String)
    case noTruth
    case scored(String, of: String)
    case notScored(String, why: String)
    case began(String)
    case clock(String, isOfAll: Bool)
    case damage(frames: Int, packets: Int, missing: String)
    case passedOver(Int, of: Int)
    case stopped(String)
    case notJudged(NotJudged.Reason, ObjectClass, time: String, share: String)

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private func number(_ value: Int, _ language: Language) -> String { language.number(value) }

    private var english: Prose {
      switch self {
      case .truth: "truth"
      case .alarms: "alarms"
      case .title(let clip, let system): "Timeline of \(clip), \(system)"
      case .counts(let events, let found, let wrong, let repeats, let duplicates, let dropped):
        "\(number(events, .english)) \(events == 1 ? "event" : "events"), \(number(found, .english)) found; \(number(wrong, .english)) false \(wrong == 1 ? "alarm" : "alarms")\(repeats > 0 ? " (\(number(repeats, .english)) repeated)" : "")\(duplicates > 0 ? "; " + number(duplicates, .english) + (duplicates == 1 ? " duplicate" : " duplicates") : "")\(dropped > 0 ? "; " + number(dropped, .english) + " not scored" : "")."
      case .thinned: "Marks that would lie on each other are drawn once."
      case .legend:
        "Above, what annotators saw (hollow: missed). Below, the alarms (crossed: false; hollow: repeated, or not scored). A line joins an alarm to the event it found. Hatched: not scored, or damaged. Numbers refer to the list of errors below."
      case .nothing: "No event and no alarm."
      case .failed(let why): "Nothing is known of this clip: \(why)"
      case .undrawn(let clips):
        "\(Language.english.number(clips)) more \(clips == 1 ? "clip is" : "clips are") not drawn, so that this page can be opened; every row stands in alarms.csv."
      case .noTruth: "Nobody annotated this clip: it is shown, but not scored."
      case .scored(let scored, let length): "Scored: \(scored) of \(length)."
      case .notScored(let span, let why): "\(span): \(why)."
      case .began(let moment): "from \(moment)"
      case .clock(let name, let isOfAll):
        "Dates and clock times are those of \(name)\(isOfAll ? "" : "; times without a date count from the beginning of the clip")."
      case .damage(let frames, let packets, let missing):
        "Damage: \(number(frames, .english)) damaged frames, \(number(packets, .english)) refused packets, \(missing) without any frame."
      case .passedOver(let frames, let all):
        "Of \(number(all, .english)) frames, \(number(frames, .english)) lie between those analysed and no other needs them: they were not decoded, and damage in them is not counted."
      case .stopped(let why): "Reading ended early: \(why)."
      case .notJudged(let reason, let what, let time, let share):
        "\(what == .person ? "People" : "Vehicles") not judged for \(time) (\(share) of the clip): \(Message.why(reason, what, in: .english))."
      }
    }

    private var french: Prose {
      switch self {
      case .truth: "vérité"
      case .alarms: "alarmes"
      case .title(let clip, let system): "Chronologie de \(clip), \(system)"
      case .counts(let events, let found, let wrong, let repeats, let duplicates, let dropped):
        "\(number(events, .french)) événement\(events < 2 ? "" : "s"), dont \(number(found, .french)) détecté\(found < 2 ? "" : "s") ; \(number(wrong, .french)) fausse\(wrong < 2 ? "" : "s") alerte\(wrong < 2 ? "" : "s")\(repeats > 0 ? " (dont \(number(repeats, .french)) répétée\(repeats < 2 ? "" : "s"))" : "")\(duplicates > 0 ? "\u{202F}; " + number(duplicates, .french) + (duplicates < 2 ? " doublon" : " doublons") : "")\(dropped > 0 ? "\u{202F}; " + number(dropped, .french) + (dropped < 2 ? " non évalué" : " non évalués") : "")."
      case .thinned: "Les marques qui se recouvriraient ne sont dessinées qu'une fois."
      case .legend:
        "En haut, ce que les annotateurs ont vu (creux : manqué). En bas, les alarmes (croix : fausse ; creux : répétée ou non évaluée). Un trait joint l'alarme à l'événement qu'elle a détecté. Hachures : temps non évalué ou abîmé. Les numéros renvoient à la liste des erreurs plus bas."
      case .nothing: "Ni événement ni alarme."
      case .failed(let why): "On ne sait rien de cette séquence : \(why)"
      case .undrawn(let clips):
        "\(Language.french.number(clips)) \(clips < 2 ? "autre séquence n'est pas dessinée" : "autres séquences ne sont pas dessinées"), pour que cette page puisse s'ouvrir ; chaque ligne figure dans alarms.csv."
      case .noTruth: "Personne n'a annoté cette séquence : elle est montrée, mais pas évaluée."
      case .scored(let scored, let length): "Évalué : \(scored) sur \(length)."
      case .notScored(let span, let why): "\(span) : \(why)."
      case .began(let moment): "à partir du \(moment)"
      case .clock(let name, let isOfAll):
        "Les dates et les heures sont celles de \(name)\(isOfAll ? "" : " ; les heures sans date se comptent depuis le début de la séquence")."
      case .damage(let frames, let packets, let missing):
        "Dégâts : \(number(frames, .french)) images abîmées, \(number(packets, .french)) paquets refusés, \(missing) sans aucune image."
      case .passedOver(let frames, let all):
        "Sur \(number(all, .french)) images, \(number(frames, .french)) se trouvent entre les images analysées et aucune autre n'en dépend : elles n'ont pas été décodées, et d'éventuels dégâts n'y sont pas comptés."
      case .stopped(let why): "Lecture interrompue : \(why)."
      case .notJudged(let reason, let what, let time, let share):
        "\(what == .person ? "Personnes non évaluées" : "Véhicules non évalués") pendant \(time) (\(share) de la séquence) : \(Message.why(reason, what, in: .french))."
      }
    }
  }
}

extension Message {
  /// Why a system cannot judge, within a sentence.
  static func why(
    _ reason: NotJudged.Reason, _ what: ObjectClass, in language: Language
  ) -> String {
    let isPerson = what == .person
    return switch (reason, language) {
    case (.tooSmall, .english): "they are too small to be told apart"
    case (.tooSmall, .french):
      "\(isPerson ? "elles sont trop petites" : "ils sont trop petits") pour être \(isPerson ? "distinguées" : "distingués")"
    case (.tooLarge, .english): "what is there fills the view"
    case (.tooLarge, .french): "ce qui s'y trouve remplit le champ"
    case (.unexplained, .english):
      "what moves covers many times what was found, as in a dense crowd or changing light"
    case (.unexplained, .french):
      "ce qui bouge couvre bien plus que ce qui a été trouvé, comme dans une foule dense ou une lumière changeante"
    case (.other, .english): "the system says so"
    case (.other, .french): "le système le dit"
    }
  }
}
