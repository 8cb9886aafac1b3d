import Documents

/// Everything that the report says, in every language: a missing translation does not compile.
///
/// One nested enum a section of the page; `text(in:)` switches over message and language together.
enum Message {}

extension Message {
  /// Words that stand in many places.
  enum Word {
    case atLeast(String)
    case atMost(String)
    case unbounded
    case cameraHours(String)
    case cameraTime(String)
    case notMeasured
    case claim
    case claims
    case system
    case event
    case verdict
    case clip
    case camera
    case staged
    case allEvents
    case none
    case yes
    case no
    case wholeView

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.atLeast(let value), .english): "at least \(value)"
      case (.atLeast(let value), .french): "au moins \(value)"
      case (.atMost(let value), .english): "at most \(value)"
      case (.atMost(let value), .french): "au plus \(value)"
      case (.unbounded, .english): "too few to bound it"
      case (.unbounded, .french): "trop peu de cas pour la borner"
      case (.cameraHours(let hours), .english): "\(hours) camera-hours"
      case (.cameraHours(let hours), .french): "\(hours) heures-caméra"
      case (.cameraTime(let time), .english): "\(time) of camera time"
      case (.cameraTime(let time), .french): "\(time) de temps de caméra"
      case (.notMeasured, .english): "not measured"
      case (.notMeasured, .french): "non mesuré"
      case (.claim, .english): "Claim"
      case (.claim, .french): "Affirmation"
      case (.claims, .english): "Claims"
      case (.claims, .french): "Affirmations"
      case (.system, .english): "System"
      case (.system, .french): "Système"
      case (.event, .english): "Event"
      case (.event, .french): "Événement"
      case (.verdict, .english): "Verdict"
      case (.verdict, .french): "Verdict"
      case (.clip, .english): "Clip"
      case (.clip, .french): "Séquence"
      case (.camera, .english): "Camera"
      case (.camera, .french): "Caméra"
      case (.staged, .english): "staged"
      case (.staged, .french): "mis en scène"
      case (.allEvents, .english): "all events"
      case (.allEvents, .french): "tous les événements"
      case (.none, .english): "none"
      case (.none, .french): "aucun"
      case (.yes, .english): "yes"
      case (.yes, .french): "oui"
      case (.no, .english): "no"
      case (.no, .french): "non"
      case (.wholeView, .english): "whole view"
      case (.wholeView, .french): "toute l'image"
      }
    }
  }

  /// A month's name, from 1.
  static func month(_ number: Int, in language: Language) -> String {
    let names =
      switch language {
      case .english:
        [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]
      case .french:
        [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre",
        ]
      }
    return names[min(max(number, 1), 12) - 1]
  }
}

extension Message {
  /// A language's name in itself.
  static func name(of language: Language) -> String {
    switch language {
    case .english: "English"
    case .french: "Français"
    }
  }
}
