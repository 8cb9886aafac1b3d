import Phrasebook

/// How a number reads in either language; Foundation knows no locale on Linux.
func shareText(_ share: Double) -> [String] {
  Language.allCases.map { $0.percent(share) }
}

/// A word that exists in both languages, or does not compile.
enum Season: CaseIterable {
  case winter, summer

  func text(in language: Language) -> String {
    let word =
      switch self {
      case .winter: Bilingual("winter", "hiver")
      case .summer: Bilingual("summer", "été")
      }
    return word.text(in: language)
  }
}
