extension Message {
  /// A figure that somebody published, in the order that the metric asks for.
  package enum PublishedFigure: Phrase {
    case alarms(right: Int, wrong: Int, wrongFirst: Bool)
    case events(found: Int, of: Int)
    case falseAlarms(Int, Watched)
    case share(String, Quality, of: Int?)
    case rate(Double, Per)

    /// What a share is of.
    package enum Quality: CaseIterable, Sendable { case wrong, right, found }

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.alarms(let right, let wrong, wrongFirst: true), .english):
        "\(en.number(wrong)) false, \(en.number(right)) right of \(en.count(right + wrong, "alarm", "alarms"))"
      case (.alarms(let right, let wrong, wrongFirst: false), .english):
        "\(en.number(right)) right, \(en.number(wrong)) false of \(en.count(right + wrong, "alarm", "alarms"))"
      case (.alarms(let right, let wrong, wrongFirst: true), .french):
        "\(fr.count(wrong, "fausse", "fausses")), \(fr.count(right, "juste", "justes")) sur \(fr.count(right + wrong, "alarme", "alarmes"))"
      case (.alarms(let right, let wrong, wrongFirst: false), .french):
        "\(fr.count(right, "juste", "justes")), \(fr.count(wrong, "fausse", "fausses")) sur \(fr.count(right + wrong, "alarme", "alarmes"))"
      case (.events(let found, let all), .english):
        "\(en.number(found)) found of \(en.count(all, "event", "events"))"
      case (.events(let found, let all), .french):
        "\(fr.count(found, "détecté", "détectés")) sur \(fr.count(all, "événement", "événements"))"
      case (.falseAlarms(let count, let watched), .english):
        "\(en.count(count, "false alarm", "false alarms")) \(watched.preposition(in: .english)) \(watched.text(in: .english))"
      case (.falseAlarms(let count, let watched), .french):
        "\(fr.count(count, "fausse alerte", "fausses alertes")) \(watched.preposition(in: .french)) \(watched.text(in: .french))"
      case (.share(let share, let quality, let all), .english):
        "\(share) of \(Self.cases(of: all, quality, en)) \(Self.word(quality, en))"
      case (.share(let share, .wrong, of: nil), .french): "\(share) de fausses alertes"
      case (.share(let share, .right, of: nil), .french): "\(share) d'alarmes justes"
      case (.share(let share, .found, of: nil), .french): "\(share) d'événements détectés"
      case (.share(let share, let quality, let all), .french):
        "\(share) \(Self.word(quality, fr)) sur \(Self.cases(of: all, quality, fr))"
      case (.rate(let rate, let per), .english):
        "\(en.amount(rate, "false alarm", "false alarms")) \(per.text(in: .english))"
      case (.rate(let rate, let per), .french):
        "\(fr.amount(rate, "fausse alerte", "fausses alertes")) \(per.text(in: .french))"
      }
    }

    private static func cases(of count: Int?, _ quality: Quality, _ language: Language) -> String {
      switch (quality, language) {
      case (.found, .english): count.map { en.count($0, "event", "events") } ?? "events"
      case (.found, .french): count.map { fr.count($0, "événement", "événements") } ?? "événements"
      case (_, .english): count.map { en.count($0, "alarm", "alarms") } ?? "alarms"
      case (_, .french): count.map { fr.count($0, "alarme", "alarmes") } ?? "alarmes"
      }
    }

    private static func word(_ quality: Quality, _ language: Language) -> String {
      switch (quality, language) {
      case (.wrong, .english): "false"
      case (.wrong, .french): "de fausses"
      case (.right, .english): "right"
      case (.right, .french): "de justes"
      case (.found, .english): "found"
      case (.found, .french): "de détectés"
      }
    }
  }

  /// What is said of a published figure: whole sentences.
  package enum Evidenced: Phrase {
    case without(PublishedFigure, by: String?, source: String)
    case figure(PublishedFigure, by: String?, source: String, value: String)
    case shareWithoutBase
    case rateWithoutBase
    case rounded(Int, Int, taken: Int)
    case nobodyCounted
    case takenAsIndependent
    case onlyIfIndependent

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.without(let figure, let by, let source), _):
        Self.lead(by, source, language) + figure.text(in: language) + "."
      case (.figure(let figure, let by, let source, let value), .english):
        Self.lead(by, source, en) + figure.text(in: .english) + ": \(value)."
      case (.figure(let figure, let by, let source, let value), .french):
        Self.lead(by, source, fr) + figure.text(in: .french) + " : \(value)."
      case (.shareWithoutBase, .english):
        "Of how many is not published: a share without a base bounds nothing."
      case (.shareWithoutBase, .french):
        "Le nombre de cas n'a pas été publié : une proportion sans effectif ne permet aucune borne."
      case (.rateWithoutBase, .english):
        "From how many alarms is not published: a rate without a base bounds nothing."
      case (.rateWithoutBase, .french):
        "Le nombre d'alarmes n'a pas été publié : un taux sans effectif ne permet aucune borne."
      case (.rounded(let low, let high, let taken), .english):
        "Rounded as it is, the share may be any count from \(en.number(low)) to \(en.number(high)); taken is \(en.number(taken)), "
          + "the least favourable to the verdict, which holds at both ends or is none."
      case (.rounded(let low, let high, let taken), .french):
        "Arrondie, cette proportion peut correspondre à tout décompte de \(fr.number(low)) à \(fr.number(high)) ; on retient "
          + "\(fr.number(taken)), le moins favorable au verdict, qui doit tenir aux deux extrémités."
      case (.nobodyCounted, .english): "Nobody here counted."
      case (.nobodyCounted, .french): "Rien n'a été compté ici."
      case (.takenAsIndependent, .english):
        "The interval takes the counted cases as independent; whether they are was not published."
      case (.takenAsIndependent, .french):
        "L'intervalle suppose indépendants les cas comptés ; rien de publié ne dit s'ils le sont."
      case (.onlyIfIndependent, .english):
        "Supported, then, only as far as the published counts are right and independent."
      case (.onlyIfIndependent, .french):
        "Le verdict favorable ne vaut donc que si les décomptes publiés sont justes et indépendants."
      }
    }

    private static func lead(_ by: String?, _ source: String, _ language: Language) -> String {
      switch language {
      case .english: "Published\(by.map { " by \($0)" } ?? "") (\(source)): "
      case .french: "Publié\(by.map { " par \($0)" } ?? "") (\(source)) : "
      }
    }
  }
}
