extension Message {
  /// Words in and around a clip's timeline.
  package enum Strip: PrintedPhrase {
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
    case notJudged(Unjudged, of: Unjudged.Subject, time: String, share: String)

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      switch self {
      case .truth: "truth"
      case .alarms: "alarms"
      case .title(let clip, let system): "Timeline of \(clip), \(system)"
      case .counts(let events, let found, let wrong, let repeats, let duplicates, let dropped):
        "\(en.number(events)) \(en.form(events, "event", "events")), \(en.number(found)) found; \(en.number(wrong)) false \(en.form(wrong, "alarm", "alarms"))\(repeats > 0 ? " (\(en.number(repeats)) repeated)" : "")\(duplicates > 0 ? "; " + en.number(duplicates) + (en.form(duplicates, " duplicate", " duplicates")) : "")\(dropped > 0 ? "; " + en.number(dropped) + " not scored" : "")."
      case .thinned: "Marks that would lie on each other are drawn once."
      case .legend:
        "Above, what annotators saw (hollow: missed). Below, the alarms (crossed: false; hollow: repeated, or not scored). A line joins an alarm to the event it found. Hatched: not scored, or damaged. Numbers refer to the list of errors below."
      case .nothing: "No event and no alarm."
      case .failed(let why): "Nothing is known of this clip: \(why)"
      case .undrawn(let clips):
        "\(en.number(clips)) more \(en.form(clips, "clip is", "clips are")) not drawn, so that this page can be opened; every row stands in alarms.csv."
      case .noTruth: "Nobody annotated this clip: it is shown, but not scored."
      case .scored(let scored, let length): "Scored: \(scored) of \(length)."
      case .notScored(let span, let why): "\(span): \(why)."
      case .began(let moment): "from \(moment)"
      case .clock(let name, let isOfAll):
        "Dates and clock times are those of \(name)\(isOfAll ? "" : "; times without a date count from the beginning of the clip")."
      case .damage(let frames, let packets, let missing):
        "Damage: \(en.number(frames)) damaged frames, \(en.number(packets)) refused packets, \(missing) without any frame."
      case .passedOver(let frames, let all):
        "Of \(en.number(all)) frames, \(en.number(frames)) lie between those analysed and no other needs them: they were not decoded, and damage in them is not counted."
      case .stopped(let why): "Reading ended early: \(why)."
      case .notJudged(let reason, let subject, let time, let share):
        "\(subject.english) for \(time) (\(share) of the clip): \(reason.text(of: subject, in: .english))."
      }
    }

    private var french: Prose {
      switch self {
      case .truth: "vérité"
      case .alarms: "alarmes"
      case .title(let clip, let system): "Chronologie de \(clip), \(system)"
      case .counts(let events, let found, let wrong, let repeats, let duplicates, let dropped):
        "\(fr.number(events)) événement\(fr.form(events, "", "s")), dont \(fr.number(found)) détecté\(fr.form(found, "", "s")) ; \(fr.number(wrong)) fausse\(fr.form(wrong, "", "s")) alerte\(fr.form(wrong, "", "s"))\(repeats > 0 ? " (dont \(fr.number(repeats)) répétée\(fr.form(repeats, "", "s")))" : "")\(duplicates > 0 ? "\u{202F}; " + fr.number(duplicates) + (fr.form(duplicates, " doublon", " doublons")) : "")\(dropped > 0 ? "\u{202F}; " + fr.number(dropped) + (fr.form(dropped, " non évalué", " non évalués")) : "")."
      case .thinned: "Les marques qui se recouvriraient ne sont dessinées qu'une fois."
      case .legend:
        "En haut, ce que les annotateurs ont vu (creux : manqué). En bas, les alarmes (croix : fausse ; creux : répétée ou non évaluée). Un trait joint l'alarme à l'événement qu'elle a détecté. Hachures : temps non évalué ou abîmé. Les numéros renvoient à la liste des erreurs plus bas."
      case .nothing: "Ni événement ni alarme."
      case .failed(let why): "On ne sait rien de cette séquence : \(why)"
      case .undrawn(let clips):
        "\(fr.number(clips)) \(fr.form(clips, "autre séquence n'est pas dessinée", "autres séquences ne sont pas dessinées")), pour que cette page puisse s'ouvrir ; chaque ligne figure dans alarms.csv."
      case .noTruth: "Personne n'a annoté cette séquence : elle est montrée, mais pas évaluée."
      case .scored(let scored, let length): "Évalué : \(scored) sur \(length)."
      case .notScored(let span, let why): "\(span) : \(why)."
      case .began(let moment): "à partir du \(moment)"
      case .clock(let name, let isOfAll):
        "Les dates et les heures sont celles de \(name)\(isOfAll ? "" : " ; les heures sans date se comptent depuis le début de la séquence")."
      case .damage(let frames, let packets, let missing):
        "Dégâts : \(fr.number(frames)) images abîmées, \(fr.number(packets)) paquets refusés, \(missing) sans aucune image."
      case .passedOver(let frames, let all):
        "Sur \(fr.number(all)) images, \(fr.number(frames)) se trouvent entre les images analysées et aucune autre n'en dépend : elles n'ont pas été décodées, et d'éventuels dégâts n'y sont pas comptés."
      case .stopped(let why): "Lecture interrompue : \(why)."
      case .notJudged(let reason, let subject, let time, let share):
        "\(subject.french) pendant \(time) (\(share) de la séquence) : \(reason.text(of: subject, in: .french))."
      }
    }
  }
}
