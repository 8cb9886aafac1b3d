import Documents
import Phrasebook

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
    case cameraMinutes(String, isPlural: Bool)
    case notMeasured
    case clip
    case peopleCounts
    case yes

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.atLeast(let value), .english): "at least \(value)"
      case (.atLeast(let value), .french): "au moins \(value)"
      case (.atMost(let value), .english): "at most \(value)"
      case (.atMost(let value), .french): "au plus \(value)"
      case (.unbounded, .english): "not bounded: too few"
      case (.unbounded, .french): "non borné : trop peu de cas"
      case (.cameraHours(let hours), .english): "\(hours) camera-hours"
      case (.cameraHours(let hours), .french): "\(hours) heures-caméra"
      case (.cameraMinutes(let minutes, _), .english): "\(minutes) camera-minutes"
      case (.cameraMinutes(let minutes, let isPlural), .french):
        "\(minutes) minute\(isPlural ? "s" : "")-caméra"
      case (.notMeasured, .english): "not measured"
      case (.notMeasured, .french): "non mesuré"
      case (.clip, .english): "Clip"
      case (.clip, .french): "Séquence"
      case (.peopleCounts, .english): "counts of people"
      case (.peopleCounts, .french): "comptage de personnes"
      case (.yes, .english): "yes"
      case (.yes, .french): "oui"
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
