/// The languages that people's text exists in.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"
}

/// Words in every language that a report has.
public struct Bilingual: Hashable, Sayable, Sendable {
  private let english: String
  private let french: String

  /// The same in both.
  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// In one of them.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}
