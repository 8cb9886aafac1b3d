/// Marks and dates, which each language sets in its own way.
extension Language {
  /// Between members of a list, as typed.
  package var semicolon: String {
    switch self {
    case .english: "; "
    case .french: " ; "
    }
  }

  /// Between a confidence and its interval, as typed: `95 % 13–25` and « 95 % : 13–25 ».
  package var afterLevel: String {
    switch self {
    case .english: " "
    case .french: " : "
    }
  }

  /// Somebody's words in quotation marks.
  package func quoted(_ words: String) -> String {
    switch self {
    case .english: "“\(words)”"
    case .french: "«\u{A0}\(words)\u{A0}»"
    }
  }

  /// `23 November 2026`, « 1er mars 2026 »; months from 1 to 12.
  package func date(year: Int, month: Int, day: Int) -> String {
    self.day(day, ofMonth: month) + " \(year)"
  }

  /// `23 November`, « 1er mars »; months from 1 to 12.
  package func day(_ day: Int, ofMonth month: Int) -> String {
    switch (self, day) {
    case (.french, 1): "1er\u{A0}\(self.month(month))"
    case (.english, _), (.french, _): "\(day)\u{A0}\(self.month(month))"
    }
  }

  private func month(_ number: Int) -> String {
    let names =
      switch self {
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
