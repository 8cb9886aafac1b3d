/// Something that is said to people, in every language.
///
/// `text(in:)` switches over phrase and language together, or over the language and then over the phrase: a missing
/// translation does not compile. Payloads are plain values, so that no module below has to know another.
package protocol Phrase: Sayable, Sendable {}

/// A phrase whose fixed words get the spaces and apostrophes of print.
package protocol PrintedPhrase: Phrase {
  /// The words, typeset; what was put into them stays as it is.
  func prose(in language: Language) -> Prose
}

extension PrintedPhrase {
  package func text(in language: Language) -> String { prose(in: language).text }
}

/// Everything that is said to people: one nested enum a section of the page, a table or a kind of sentence.
///
/// Help texts of the command line and machine output are in English only, and stand where they are written.
package enum Message {}

extension Message {
  /// Words that stand in many places.
  package enum Word: PrintedPhrase {
    case atLeast(String)
    case atMost(String)
    case unbounded
    case cameraHours(String)
    case cameraMinutes(Double)
    case notMeasured
    case clip
    case peopleCounts
    case moreThan(String)
    case yes

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.atLeast(let value), .english): "at least \(value)"
      case (.atLeast(let value), .french): "au moins \(value)"
      case (.atMost(let value), .english): "at most \(value)"
      case (.atMost(let value), .french): "au plus \(value)"
      case (.unbounded, .english): "not bounded: too few"
      case (.unbounded, .french): "non borné : trop peu de cas"
      case (.cameraHours(let hours), .english): "\(hours) camera-hours"
      case (.cameraHours(let hours), .french): "\(hours) heures-caméra"
      case (.cameraMinutes(let minutes), .english):
        "\(en.number(minutes, decimals: minutes < 1 ? 2 : 1)) camera-minutes"
      case (.cameraMinutes(let minutes), .french):
        "\(fr.number(minutes, decimals: minutes < 1 ? 2 : 1)) \(fr.form(minutes, "minute-caméra", "minutes-caméra"))"
      case (.notMeasured, .english): "not measured"
      case (.notMeasured, .french): "non mesuré"
      case (.clip, .english): "Clip"
      case (.clip, .french): "Séquence"
      case (.peopleCounts, .english): "counts of people"
      case (.peopleCounts, .french): "comptage de personnes"
      case (.moreThan(let value), .english): "more than \(value)"
      case (.moreThan(let value), .french): "plus de \(value)"
      case (.yes, .english): "yes"
      case (.yes, .french): "oui"
      }
    }
  }
}

extension Message {
  /// A language's name in itself.
  package static func name(of language: Language) -> String {
    switch language {
    case .english: "English"
    case .french: "Français"
    }
  }
}
