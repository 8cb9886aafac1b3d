import Documents
public import Phrasebook

extension Verdict.Need {
  /// What would be needed, as a sentence.
  public func sentence(isReference: Bool, in language: Language) -> String {
    let words = VerdictWording(language: language)
    let whose =
      switch (isReference, language) {
      case (false, _): ""
      case (true, .english): " of the vendor's own product"
      case (true, .french): " du produit même de l'éditeur"
      }
    let amount = self.amount(words) + whose
    if isProjected {
      return language == .english
        ? "About \(amount) would be needed, if errors go on to spread as they do."
        : "Il en faudrait environ \(amount), si les erreurs restent aussi dispersées."
    }
    let failure = self.failure(language)
    switch language {
    case .english:
      let further =
        tolerated == 0 ? "without \(failure.any)" : "in all without another \(failure.one)"
      return "\(amount) \(further) would be needed."
    case .french:
      let further = tolerated == 0 ? "sans \(failure.any)" : "au total, sans \(failure.one) de plus"
      return "Il faudrait \(amount) \(further)."
    }
  }

  private func amount(_ words: VerdictWording) -> String {
    switch (kind, words.language) {
    case (.cameraHours, _): words.hours(total)
    case (.passages, _): words.count(total.rounded(.up), "passage", "passages")
    case (.events, .english): words.count(total, "event", "events")
    case (.events, .french): words.count(total, "événement", "événements")
    case (.alarms, .english): words.count(total, "alarm", "alarms")
    case (.alarms, .french): words.count(total, "alarme", "alarmes")
    case (.foundEvents, .english): words.count(total, "event found", "events found")
    case (.foundEvents, .french): words.count(total, "événement détecté", "événements détectés")
    case (.decisions, .english): words.count(total, "alarm or miss", "alarms or misses")
    case (.decisions, .french): words.count(total, "alarme ou omission", "alarmes ou omissions")
    case (.countedTimes, .english):
      words.count(total.rounded(.up), "counted time", "counted times")
    case (.countedTimes, .french):
      words.count(total.rounded(.up), "instant compté", "instants comptés")
    }
  }

  private func failure(_ language: Language) -> (any: String, one: String) {
    switch (kind, language) {
    case (.cameraHours, .english), (.passages, .english), (.alarms, .english),
      (.countedTimes, .english):
      ("a false alarm", "false alarm")
    case (.cameraHours, .french), (.passages, .french), (.alarms, .french),
      (.countedTimes, .french):
      ("fausse alerte", "fausse alerte")
    case (.events, .english): ("a miss", "miss")
    case (.events, .french): ("omission", "omission")
    case (.decisions, .english): ("a false alarm or miss", "false alarm or miss")
    case (.decisions, .french): ("fausse alerte ni omission", "fausse alerte ni omission")
    case (.foundEvents, .english): ("one beyond the limit", "one beyond the limit")
    case (.foundEvents, .french): ("dépassement de la limite", "dépassement de la limite")
    }
  }
}
