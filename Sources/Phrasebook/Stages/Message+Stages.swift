extension Message {
  /// Words around what a stage says of itself.
  package enum Stages: PrintedPhrase {
    case alarm, start, end, raised, measures, needs, gains, noAlarm
    case option, values, standard, meaning, noOptions
    case from(String, to: String)
    case oneOf(String)
    case anyOf(String)
    case or(String, String)
    case zones, lines, angle
    case people, vehicles, background, colour, flow, groundPlane
    case badCases, badCase(String), summary(String, Int)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.alarm, .english): "alarm"
      case (.alarm, .french): "alarme"
      case (.noAlarm, .english): "raises no alarm, it only measures"
      case (.noAlarm, .french): "ne lève pas d'alarme, mesure seulement"
      case (.start, .english): "starts when"
      case (.start, .french): "commence quand"
      case (.end, .english): "ends when"
      case (.end, .french): "se termine quand"
      case (.raised, .english): "is raised when"
      case (.raised, .french): "est levée quand"
      case (.measures, .english): "measures"
      case (.measures, .french): "mesure"
      case (.needs, .english): "needs:"
      case (.needs, .french): "exige :"
      case (.gains, .english): "uses, where there is one:"
      case (.gains, .french): "utilise, s'il y en a :"
      case (.option, .english): "option"
      case (.option, .french): "option"
      case (.values, .english): "values"
      case (.values, .french): "valeurs"
      case (.standard, .english): "without it"
      case (.standard, .french): "sans elle"
      case (.meaning, .english): "what it does"
      case (.meaning, .french): "effet"
      case (.noOptions, .english): "no options"
      case (.noOptions, .french): "aucune option"
      case (.from(let least, let most), .english): "\(least) to \(most)"
      case (.from(let least, let most), .french): "\(least) à \(most)"
      case (.oneOf(let words), .english): "one of \(words)"
      case (.oneOf(let words), .french): "l'un de \(words)"
      case (.anyOf(let words), .english): "one or a list of \(words)"
      case (.anyOf(let words), .french): "l'un ou une liste de \(words)"
      case (.or(let one, let other), .english): "\(one), or \(other)"
      case (.or(let one, let other), .french): "\(one), ou \(other)"
      case (.zones, .english): "a list of zones"
      case (.zones, .french): "une liste de zones"
      case (.lines, .english): "a list of lines"
      case (.lines, .french): "une liste de lignes"
      case (.angle, .english): "an angle such as 90°"
      case (.angle, .french): "un angle comme 90°"
      case (.people, .english): "people"
      case (.people, .french): "personnes"
      case (.vehicles, .english): "vehicles"
      case (.vehicles, .french): "véhicules"
      case (.background, .english): "a learned background"
      case (.background, .french): "un arrière-plan appris"
      case (.colour, .english): "colour"
      case (.colour, .french): "couleur"
      case (.flow, .english): "a field of motion"
      case (.flow, .french): "un champ de mouvement"
      case (.groundPlane, .english): "a ground plane"
      case (.groundPlane, .french): "un plan du sol"
      case (.badCases, .english): "Known to fail:"
      case (.badCases, .french): "Échecs connus :"
      case (.badCase(let sentence), .english): "known to fail: \(sentence)"
      case (.badCase(let sentence), .french): "échec connu : \(sentence)"
      case (.summary(let stage, let count), .english):
        "\(stage): what the times of its alarms mean, and \(en.count(count, "kind", "kinds")) of situation in which it is known to fail"
      case (.summary(let stage, let count), .french):
        "\(stage) : ce que signifient les heures de ses alarmes, et \(fr.count(count, "sorte", "sortes")) de situations où il échoue notoirement"
      }
    }
  }
}
