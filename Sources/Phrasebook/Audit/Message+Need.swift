extension Message {
  /// What evidence would decide: a sentence.
  package enum Need: Phrase {
    case projected(Evidence, ofProduct: Bool)
    case further(Evidence, without: Evidence.Kind, isFirst: Bool, ofProduct: Bool)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.projected(let evidence, let isOfProduct), .english):
        "About \(amount(evidence, isOfProduct, en)) would be needed, if errors go on to spread as they do."
      case (.projected(let evidence, let isOfProduct), .french):
        "Il en faudrait environ \(amount(evidence, isOfProduct, fr)), si les erreurs restent aussi dispersées."
      case (.further(let evidence, let kind, isFirst: true, let isOfProduct), .english):
        "\(amount(evidence, isOfProduct, en)) without \(kind.anyFailure(in: .english)) would be needed."
      case (.further(let evidence, let kind, isFirst: false, let isOfProduct), .english):
        "\(amount(evidence, isOfProduct, en)) in all without another \(kind.failure(in: .english)) would be needed."
      case (.further(let evidence, let kind, isFirst: true, let isOfProduct), .french):
        "Il faudrait \(amount(evidence, isOfProduct, fr)) sans \(kind.anyFailure(in: .french))."
      case (.further(let evidence, let kind, isFirst: false, let isOfProduct), .french):
        "Il faudrait \(amount(evidence, isOfProduct, fr)) au total, sans \(kind.failure(in: .french)) de plus."
      }
    }

    private func amount(_ evidence: Evidence, _ isOfProduct: Bool, _ language: Language) -> String {
      switch (isOfProduct, language) {
      case (false, _): evidence.text(in: language)
      case (true, .english): evidence.text(in: .english) + " of the vendor's own product"
      case (true, .french): evidence.text(in: .french) + " du produit même de l'éditeur"
      }
    }
  }

  /// So much of what a verdict can rest on.
  package struct Evidence: Phrase {
    /// What there is so much of.
    package enum Kind: CaseIterable, Sendable {
      case cameraHours, passages, events, alarms, foundEvents, decisions, countedTimes
      case objects

      func failure(in language: Language) -> String {
        switch (self, language) {
        case (.cameraHours, .english), (.passages, .english), (.alarms, .english),
          (.countedTimes, .english), (.objects, .english):
          "false alarm"
        case (.cameraHours, .french), (.passages, .french), (.alarms, .french),
          (.countedTimes, .french), (.objects, .french):
          "fausse alerte"
        case (.events, .english): "miss"
        case (.events, .french): "omission"
        case (.decisions, .english): "false alarm or miss"
        case (.decisions, .french): "fausse alerte ni omission"
        case (.foundEvents, .english): "one beyond the limit"
        case (.foundEvents, .french): "dépassement de la limite"
        }
      }

      /// As in “without a miss”.
      func anyFailure(in language: Language) -> String {
        switch (self, language) {
        case (.foundEvents, _), (_, .french): failure(in: language)
        case (_, .english): "a " + failure(in: .english)
        }
      }
    }

    private let kind: Kind
    private let amount: Double

    package init(_ kind: Kind, _ amount: Double) {
      self.kind = kind
      self.amount = amount
    }

    package func text(in language: Language) -> String {
      switch (kind, language) {
      case (.cameraHours, _): Watched.hours(amount).text(in: language)
      case (.passages, _): Watched.passages(amount.rounded(.up)).text(in: language)
      case (.events, .english): en.amount(amount, "event", "events")
      case (.events, .french): fr.amount(amount, "événement", "événements")
      case (.alarms, .english): en.amount(amount, "alarm", "alarms")
      case (.alarms, .french): fr.amount(amount, "alarme", "alarmes")
      case (.foundEvents, .english): en.amount(amount, "event found", "events found")
      case (.foundEvents, .french): fr.amount(amount, "événement détecté", "événements détectés")
      case (.decisions, .english): en.amount(amount, "alarm or miss", "alarms or misses")
      case (.decisions, .french): fr.amount(amount, "alarme ou omission", "alarmes ou omissions")
      case (.countedTimes, .english):
        en.amount(amount.rounded(.up), "counted time", "counted times")
      case (.countedTimes, .french):
        fr.amount(amount.rounded(.up), "instant compté", "instants comptés")
      case (.objects, .english):
        en.amount(amount, "other who passes", "others who pass")
      case (.objects, .french):
        fr.amount(amount, "autre qui passe", "autres qui passent")
      }
    }
  }
}
