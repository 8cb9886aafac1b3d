extension Message {
  /// Words of a claim's card.
  package enum Card: PrintedPhrase {
    case source
    case retrieved(String)
    case restsOn
    case reply
    case system
    case event
    case zone
    case conditions
    case exposure
    case cameras
    case cameraCount(Int)
    case theseOnly
    case rule
    case stability
    case stable(String)
    case deployment(String)
    case gate

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.source, .english): "Source:"
      case (.source, .french): "Source :"
      case (.retrieved(let day), .english): "read on \(day)"
      case (.retrieved(let day), .french): "consultée le \(day)"
      case (.restsOn, .english): "What this verdict rests on"
      case (.restsOn, .french): "Sur quoi repose ce verdict"
      case (.reply, .english): "The vendor's reply"
      case (.reply, .french): "La réponse de l'éditeur"
      case (.system, .english): "System"
      case (.system, .french): "Système"
      case (.event, .english): "Event"
      case (.event, .french): "Événement"
      case (.zone, .english): "Zone"
      case (.zone, .french): "Zone"
      case (.conditions, .english): "Only under"
      case (.conditions, .french): "Seulement avec"
      case (.exposure, .english): "Scored"
      case (.exposure, .french): "Évalué"
      case (.cameras, .english): "Reach"
      case (.cameras, .french): "Portée"
      case (.cameraCount(let count), .english):
        "\(en.number(count)) cameras"
      case (.cameraCount(let count), .french):
        "\(fr.number(count)) caméras"
      case (.theseOnly, .english): "for these cameras only"
      case (.theseOnly, .french): "pour ces caméras seulement"
      case (.rule, .english): "Rule"
      case (.rule, .french): "Règle"
      case (.stability, .english): "Under other rules"
      case (.stability, .french): "Avec d'autres règles"
      case (.stable(let rules), .english): "The verdict stays the same under \(rules)."
      case (.stable(let rules), .french): "Le verdict reste le même avec \(rules)."
      case (.deployment(let key), .english): "Deployment, \(key)"
      case (.deployment(let key), .french): "Déploiement, \(key)"
      case (.gate, .english): "Decides the exit code"
      case (.gate, .french): "Décide du code de sortie"
      }
    }
  }

  /// A condition of clips as words; names that are not known stay as they were written.
  package static func condition(_ key: String, _ value: String, in language: Language) -> String {
    switch language {
    case .english: return "\(key): \(value)"
    case .french:
      let keys = ["light": "lumière", "weather": "météo", "camera": "caméra", "place": "lieu"]
      let values = [
        "night": "nuit", "day": "jour", "dusk": "crépuscule", "dawn": "aube", "rain": "pluie",
        "snow": "neige", "dry": "sec", "fog": "brouillard", "sun": "soleil", "overcast": "couvert",
        "indoor": "intérieur", "indoors": "intérieur", "outdoor": "extérieur", "clear": "dégagé",
      ]
      return (keys[key] ?? key) + "\u{A0}: " + (values[value] ?? value)
    }
  }
}
