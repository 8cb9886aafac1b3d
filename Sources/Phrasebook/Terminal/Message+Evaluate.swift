extension Message {
  /// What `evaluate --self-test` says of truth that is scored against itself.
  package enum TruthTest: Phrase {
    case perfect(events: Int, counts: Int)
    case row(clip: String, event: String, at: String, isMadeOfEvent: Bool, kind: Kind, Reason)
    case countsDiffer
    case nothingToScore

    /// What a row counts as.
    package enum Kind: CaseIterable, Phrase {
      case hit, falseAlarm, miss, duplicate, dropped

      package func text(in language: Language) -> String {
        switch (self, language) {
        case (.hit, .english): "tp"
        case (.hit, .french): "détection juste"
        case (.falseAlarm, .english): "fp"
        case (.falseAlarm, .french): "fausse alerte"
        case (.miss, .english): "fn"
        case (.miss, .french): "omission"
        case (.duplicate, .english): "duplicate"
        case (.duplicate, .french): "doublon"
        case (.dropped, .english): "dropped"
        case (.dropped, .french): "non évalué"
        }
      }
    }

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.perfect(let events, let counts), .english):
        "perfect: \(events) events and \(counts) counts agree with themselves"
      case (.perfect(let events, let counts), .french):
        "parfait : \(events) \(fr.form(events, "événement", "événements")) et \(counts) \(fr.form(counts, "comptage", "comptages")) s'accordent avec eux-mêmes"
      case (.row(let clip, let event, let time, let isMade, let kind, let reason), .english):
        "clip \(clip), \(event) at \(time): the \(isMade ? "alarm made of an event" : "event") counts as "
          + "\(kind.text(in: .english)): \(reason.text(in: .english))"
      case (.row(let clip, let event, let time, let isMade, let kind, let reason), .french):
        "séquence \(clip), \(event) à \(time) : \(isMade ? "l'alarme tirée d'un événement" : "l'événement") compte comme "
          + "\(kind.text(in: .french)) : \(reason.text(in: .french))"
      case (.countsDiffer, .english): "counts differ from themselves"
      case (.countsDiffer, .french): "des comptages diffèrent d'eux-mêmes"
      case (.nothingToScore, .english):
        "the truth holds neither events nor counts: there is nothing to score"
      case (.nothingToScore, .french):
        "la vérité terrain ne contient ni événements ni comptages : il n'y a rien à évaluer"
      }
    }
  }

  /// What was not scored under an ActEV protocol, and what a reader should know of the files.
  package enum ActEVNote: Phrase {
    case partial(String, Int)
    case elsewhere(String, Int)
    case unknown(String, index: String, [String])
    case repeated(String, Int)
    case rates(String, rate: String, of: String)
    case withoutReference(String, [String])

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.partial(let path, let count), .english):
        "\(path): instances that were dropped, as they are not wholly inside the scored frames: "
          + "\(count) (--ignore-no-score-regions keeps them)"
      case (.partial(let path, let count), .french):
        "\(path) : instances écartées, car elles ne sont pas entièrement dans les images évaluées : "
          + "\(count) (--ignore-no-score-regions les garde)"
      case (.elsewhere(let path, let count), .english):
        "\(path): instances in files that were left out: \(count)"
      case (.elsewhere(let path, let count), .french):
        "\(path) : instances dans des fichiers laissés de côté : \(count)"
      case (.unknown(let path, let index, let names), .english):
        "\(path): not scored, as \(index) does not name them: " + names.joined(separator: ", ")
      case (.unknown(let path, let index, let names), .french):
        "\(path) : non évaluées, car \(index) ne les nomme pas : " + names.joined(separator: ", ")
      case (.repeated(let path, let count), .english):
        "\(path): instances with an activityID that another of their activity has, each scored: "
          + "\(count)"
      case (.repeated(let path, let count), .french):
        "\(path) : instances dont une autre de leur activité porte l'activityID, chacune évaluée : "
          + "\(count)"
      case (.rates(let path, let rate, let name), .english):
        "\(path): files differ in framerate; as in NIST's scorer one second is "
          + "\(rate) frames, the rate of \(name), in all of them"
      case (.rates(let path, let rate, let name), .french):
        "\(path) : les fichiers diffèrent par leur cadence ; comme chez le NIST, une seconde vaut "
          + "\(rate) images, la cadence de \(name), dans tous"
      case (.withoutReference(let path, let names), .english):
        "\(path): no reference instance of \(names.joined(separator: ", ")): p_miss, "
          + "w_p_miss, AUDC and AP have no value there, false alarms are counted "
          + "(--include-zero-ref-instances gives NIST's older values)"
      case (.withoutReference(let path, let names), .french):
        "\(path) : aucune instance de référence de \(names.joined(separator: ", ")) : p_miss, "
          + "w_p_miss, AUDC et AP y sont sans valeur, les fausses alertes sont comptées "
          + "(--include-zero-ref-instances donne les anciennes valeurs du NIST)"
      }
    }
  }

  /// Heads of the table of an ActEV protocol; the metrics keep NIST's names.
  package enum ActEV: CaseIterable, PrintedPhrase {
    case activity, correct, missed, falseAlarms, missRate, falseAlarmRate, mean

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.activity, .english): "ACTIVITY"
      case (.activity, .french): "ACTIVITÉ"
      case (.correct, .english): "CORRECT"
      case (.correct, .french): "JUSTES"
      case (.missed, .english): "MISSED"
      case (.missed, .french): "MANQUÉES"
      case (.falseAlarms, .english): "FALSE"
      case (.falseAlarms, .french): "FAUSSES"
      case (.missRate, .english): "MISS RATE"
      case (.missRate, .french): "TAUX DE MANQUES"
      case (.falseAlarmRate, .english): "FALSE ALARMS A MINUTE"
      case (.falseAlarmRate, .french): "FAUSSES ALERTES PAR MINUTE"
      case (.mean, .english): "mean over activities"
      case (.mean, .french): "moyenne des activités"
      }
    }
  }
}
