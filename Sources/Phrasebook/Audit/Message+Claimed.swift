extension Message {
  /// What somebody claims: a whole sentence.
  package enum Claimed: Phrase {
    case byNobody(Requirement)
    case by(Speaker, name: String?, Requirement)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.byNobody(let claimed), .english):
        en.opening(claimed.text(in: .english)) + " was claimed."
      case (.byNobody(let claimed), .french):
        "Il est affirmé : " + claimed.text(in: .french) + "."
      case (.by(let speaker, let name, let claimed), _):
        speaker.says(name, in: language) + " " + claimed.text(in: language) + "."
      }
    }
  }

  /// A claim's limit within a sentence.
  package enum Requirement: Phrase {
    case rate(Double, Per, isAtMost: Bool)
    case persons(Double, Metric, isAtMost: Bool)
    case figure(String, Metric, isAtMost: Bool)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.rate(let limit, let per, let isAtMost), .english):
        (isAtMost ? "at most " : "at least ")
          + en.amount(limit, "false alarm", "false alarms") + " " + per.text(in: .english)
      case (.rate(let limit, let per, let isAtMost), .french):
        (isAtMost ? "au plus " : "au moins ")
          + fr.amount(limit, "fausse alerte", "fausses alertes") + " " + per.text(in: .french)
      case (.persons(let limit, let metric, let isAtMost), .english):
        metric.withArticle(in: .english) + (isAtMost ? " of at most " : " of at least ")
          + en.amount(limit, "person", "persons")
      case (.persons(let limit, let metric, let isAtMost), .french):
        metric.withArticle(in: .french) + (isAtMost ? " d'au plus " : " d'au moins ")
          + fr.amount(limit, "personne", "personnes")
      case (.figure(let limit, let metric, let isAtMost), .english):
        metric.withArticle(in: .english) + (isAtMost ? " of at most " : " of at least ") + limit
      case (.figure(let limit, let metric, let isAtMost), .french):
        metric.withArticle(in: .french) + (isAtMost ? " d'au plus " : " d'au moins ") + limit
      }
    }
  }

  /// In which part somebody speaks.
  package enum Speaker: CaseIterable, Phrase {
    case vendor, user, authority, press, auditor

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.vendor, .english): "vendor"
      case (.vendor, .french): "éditeur"
      case (.user, .english): "operator"
      case (.user, .french): "exploitant"
      case (.authority, .english): "authority"
      case (.authority, .french): "autorité"
      case (.press, .english): "press"
      case (.press, .french): "presse"
      case (.auditor, .english): "auditor"
      case (.auditor, .french): "auditeur"
      }
    }

    /// The opening of a sentence, as in “The vendor, Evitech, claims”.
    package func says(_ name: String?, in language: Language) -> String {
      let between = name.map { ", \($0)," } ?? ""
      return switch (self, language) {
      case (.vendor, .english), (.user, .english), (.authority, .english):
        "The " + text(in: .english) + between + " claims"
      case (.press, .english): "The press" + between + " reports"
      case (.auditor, .english): "The auditor" + between + " states"
      case (.vendor, .french): "L'éditeur" + between + " annonce"
      case (.user, .french): "L'exploitant" + between + " annonce"
      case (.authority, .french): "L'autorité" + between + " annonce"
      case (.press, .french): "La presse" + between + " rapporte"
      case (.auditor, .french): "L'auditeur" + between + " affirme"
      }
    }
  }

  /// A claim's limit in a few words.
  package enum Judgement: PrintedPhrase {
    case limit(metric: String, atMost: Bool, value: String)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.limit(let metric, true, let value), .english): "\(metric): at most \(value)"
      case (.limit(let metric, true, let value), .french): "\(metric) : au plus \(value)"
      case (.limit(let metric, false, let value), .english): "\(metric): at least \(value)"
      case (.limit(let metric, false, let value), .french): "\(metric) : au moins \(value)"
      }
    }
  }
}
