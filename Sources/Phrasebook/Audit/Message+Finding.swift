extension Message {
  /// Time or passages that were watched.
  package enum Watched: Phrase {
    case hours(Double)
    case passages(Double)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.passages(let count), _): language.amount(count, "passage", "passages")
      // Below one hour in minutes, so that little is not shown as 0.0.
      case (.hours(let hours), .english) where hours < 1:
        en.number(hours * 60, decimals: 1) + " "
          + en.form(hours * 60, "camera-minute", "camera-minutes")
      case (.hours(let hours), .french) where hours < 1:
        fr.number(hours * 60, decimals: 1) + " "
          + fr.form(hours * 60, "minute-caméra", "minutes-caméra")
      case (.hours(let hours), .english):
        en.number(hours, decimals: 1) + " " + en.form(hours, "camera-hour", "camera-hours")
      case (.hours(let hours), .french):
        fr.number(hours, decimals: 1) + " " + fr.form(hours, "heure-caméra", "heures-caméra")
      }
    }

    /// `in 3 camera-hours`, `over 500 passages`.
    package func preposition(in language: Language) -> String {
      switch (self, language) {
      case (.hours, .english): "in"
      case (.hours, .french): "en"
      case (.passages, .english): "over"
      case (.passages, .french): "sur"
      }
    }
  }

  /// What was counted, counts first: whole sentences; a figure comes with its unit and its interval.
  package enum Finding: Phrase {
    case rate(Watched, count: Int, second: Int, figure: String)
    case compatible(Watched, upTo: String)
    case found(Double, of: Double, figure: String)
    case wrong(Double, of: Double, figure: String)
    case right(Double, of: Double, figure: String)
    case saidOfOthers(Double, of: Double, figure: String)
    case slowest(String, of: Double)
    case harmonic(String, hits: Double, wrong: Double, missed: Double, figure: String)
    case within(String, range: String, share: String, of: Double)
    case late(Double, window: String, of: Double, Metric, figure: String)
    case mostlyLate(Double, window: String, of: Double, Metric)
    case timeInAlarm(Watched, figure: String)
    case persons(Double, Metric, value: String, range: String)
    case unmeasured(NotMeasured)
    case bound(String, level: String, isLower: Bool, isKept: Bool)
    case stagedLeftOut(Double)
    case undecided(Double, ifRight: String, ifWrong: String)
    case holdsEitherWay
    case mustHoldEitherWay
    case camerasDiffer(Int)
    case runs

    package func text(in language: Language) -> String {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: String {
      switch self {
      case .rate(let watched, let count, let second, let figure):
        en.opening(watched.preposition(in: .english))
          + " \(watched.text(in: .english)) we counted \(count)"
          + (second == 0
            ? ""
            : " (\(en.amount(Double(second), "of them a second alarm", "of them second alarms")) on one event)")
          + ": \(figure)."
      case .compatible(let watched, let upper):
        "0 false alarms \(watched.preposition(in: .english)) \(watched.text(in: .english)) is compatible with up to \(upper)."
      case .found(let part, let all, let figure):
        "Of \(en.amount(all, "event", "events")) \(en.plain(part)) \(en.form(part, "was", "were")) found: \(figure)."
      case .wrong(let part, let all, let figure):
        "Of \(en.amount(all, "alarm", "alarms")) \(en.plain(part)) \(en.form(part, "was", "were")) false: \(figure)."
      case .right(let part, let all, let figure):
        "Of \(en.amount(all, "alarm", "alarms")) \(en.plain(part)) \(en.form(part, "was", "were")) right: \(figure)."
      case .saidOfOthers(let part, let all, let figure):
        "Of \(en.amount(all, "other", "others")) who passed, \(en.plain(part)) \(en.form(part, "was", "were")) said to match: \(figure)."
      case .slowest(let delay, let found):
        "Of \(en.amount(found, "event", "events")) found, the slowest was alerted after \(delay); "
          + "a longer delay may always follow."
      case .harmonic(let name, let hits, let wrong, let missed, let figure):
        "\(en.amount(hits, "hit", "hits")), "
          + "\(en.amount(wrong, "false alarm", "false alarms")) and "
          + "\(en.amount(missed, "miss", "misses")): \(name) \(figure)."
      case .within(let delay, let range, let share, let found):
        "Of \(en.amount(found, "event", "events")) found, \(share) were alerted within \(delay)\(range)."
      case .late(let late, let window, let all, let metric, let figure):
        lateInEnglish(late, window, all) + "the \(metric.text(in: .english)) was \(figure)."
      case .mostlyLate(let late, let window, let all, let metric):
        lateInEnglish(late, window, all)
          + "the \(metric.text(in: .english)) was more than \(window)."
      case .timeInAlarm(let watched, let figure):
        "In \(watched.text(in: .english)), \(figure) of the time without an event was "
          + "spent in alarm."
      case .persons(let times, let metric, let value, let range):
        "Over \(en.amount(times, "counted time", "counted times")) the "
          + "\(metric.text(in: .english)) was \(value) persons\(range)."
      case .unmeasured(let reason): "It could not be measured: \(reason.text(in: .english))."
      case .bound(let value, let level, let isLower, let isKept):
        "\(isLower ? "At least" : "At most") \(value) at \(level) confidence: "
          + "the limit is \(isKept ? "kept" : "not kept")."
      case .stagedLeftOut(let count):
        "\(en.amount(count, "alarm on a staged event is", "alarms on staged events are")) left out: "
          + "staging says nothing of how often alarms in the field are right."
      case .undecided(let count, let right, let wrong):
        "No operator decided \(en.amount(count, "alarm", "alarms")): "
          + "\(right) if all of them were right, \(wrong) if all were false."
      case .holdsEitherWay: "The verdict holds either way."
      case .mustHoldEitherWay: "A verdict would have to hold either way."
      case .camerasDiffer(let cameras):
        "\(cameras) cameras that differ this much cannot carry it: were they alike, the same counts would decide."
      case .runs: "Had each come by itself, the same counts would decide."
      }
    }

    private func lateInEnglish(_ late: Double, _ window: String, _ all: Double) -> String {
      "Of \(en.amount(all, "event", "events")) that an alarm followed, \(en.plain(late)) "
        + en.form(late, "was", "were") + " alerted later than the \(window) of the rule: "
    }

    private var french: String {
      switch self {
      case .rate(let watched, let count, let second, let figure):
        fr.opening(watched.preposition(in: .french))
          + " \(watched.text(in: .french)) nous en avons compté \(count)"
          + (second == 0
            ? ""
            : " (dont \(fr.amount(Double(second), "alarme répétée", "alarmes répétées")) sur un même événement)")
          + ", soit \(figure)."
      case .compatible(let watched, let upper):
        "0 fausse alerte \(watched.preposition(in: .french)) \(watched.text(in: .french)) reste compatible avec jusqu'à \(upper)."
      case .found(let part, let all, let figure):
        "Sur \(fr.amount(all, "événement", "événements")), \(fr.plain(part)) "
          + fr.form(part, "a été détecté", "ont été détectés") + " : \(figure)."
      case .wrong(let part, let all, let figure):
        "Sur \(fr.amount(all, "alarme", "alarmes")), \(fr.plain(part)) "
          + fr.form(part, "était fausse", "étaient fausses") + " : \(figure)."
      case .right(let part, let all, let figure):
        "Sur \(fr.amount(all, "alarme", "alarmes")), \(fr.plain(part)) "
          + fr.form(part, "était juste", "étaient justes") + " : \(figure)."
      case .saidOfOthers(let part, let all, let figure):
        "Sur \(fr.amount(all, "autre passage", "autres passages")), \(fr.plain(part)) "
          + fr.form(part, "a été signalé", "ont été signalés")
          + " comme correspondant à la description : \(figure)."
      case .slowest(let delay, let found):
        "Sur \(fr.amount(found, "événement détecté", "événements détectés")), le plus lent a été "
          + "signalé après \(delay) ; un délai plus long reste toujours possible."
      case .harmonic(let name, let hits, let wrong, let missed, let figure):
        "\(fr.amount(hits, "détection juste", "détections justes")), "
          + "\(fr.amount(wrong, "fausse alerte", "fausses alertes")) et "
          + "\(fr.amount(missed, "omission", "omissions")) : \(name) de \(figure)."
      case .within(let delay, let range, let share, let found):
        "Sur \(fr.amount(found, "événement détecté", "événements détectés")), \(share) ont été "
          + "signalés en \(delay) au plus\(range)."
      case .late(let late, let window, let all, let metric, let figure):
        lateInFrench(late, window, all) + "\(metric.text(in: .french)) de \(figure)."
      case .mostlyLate(let late, let window, let all, let metric):
        lateInFrench(late, window, all) + "\(metric.text(in: .french)) de plus de \(window)."
      case .timeInAlarm(let watched, let figure):
        "En \(watched.text(in: .french)), \(figure) du temps sans événement a été "
          + "passé en alarme."
      case .persons(let times, let metric, let value, let range):
        "Sur \(fr.amount(times, "instant compté", "instants comptés")) : "
          + "\(metric.text(in: .french)) de \(value) personne(s)\(range)."
      case .unmeasured(let reason): "Non mesurable : \(reason.text(in: .french))."
      case .bound(let value, let level, let isLower, let isKept):
        "\(isLower ? "Au moins" : "Au plus") \(value), avec une confiance de \(level) : "
          + (isKept ? "la limite est respectée." : "la limite n'est pas respectée.")
      case .stagedLeftOut(let count):
        fr.amount(
          count, "alarme sur un événement mis en scène n'est pas comptée",
          "alarmes sur des événements mis en scène ne sont pas comptées")
          + " : une mise en scène ne dit pas combien d'alarmes sont justes sur le terrain."
      case .undecided(let count, let right, let wrong):
        "Aucun opérateur n'a tranché \(fr.amount(count, "alarme", "alarmes")) : "
          + "\(right) si toutes étaient justes, \(wrong) si toutes étaient fausses."
      case .holdsEitherWay: "Le verdict vaut dans les deux cas."
      case .mustHoldEitherWay: "Un verdict devrait valoir dans les deux cas."
      case .camerasDiffer(let cameras):
        "\(cameras) caméras qui diffèrent autant ne permettent pas de trancher : semblables, elles l'auraient permis."
      case .runs: "Survenues chacune séparément, elles auraient permis de trancher."
      }
    }

    private func lateInFrench(_ late: Double, _ window: String, _ all: Double) -> String {
      "Sur \(fr.amount(all, "événement suivi", "événements suivis")) d'une alarme, \(fr.plain(late)) "
        + fr.form(late, "a été signalé", "ont été signalés") + " après les \(window) de la règle : "
    }
  }
}
