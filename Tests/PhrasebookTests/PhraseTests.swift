import Foundation
import Phrasebook
import TestSupport
import Testing

/// Phrases that can be listed: each says something in every language, and not the same unless that is meant.
@Suite struct PhraseTests {
  /// A kind of phrase and everything that it says.
  struct Book: Sendable, CustomTestStringConvertible {
    let name: String
    let texts: [[String]]
    /// What is said alike in both languages, by the English words.
    let alike: Set<String>

    var testDescription: String { name }

    init<P: Phrase & CaseIterable>(_ kind: P.Type, alike: Set<String> = []) {
      // As the sources name it, without the module.
      name = String(reflecting: kind).split(separator: ".").dropFirst(2).joined(separator: ".")
      texts = P.allCases.map { phrase in Language.allCases.map { phrase.text(in: $0) } }
      self.alike = alike
    }
  }

  static let books = [
    Book(Message.ActEV.self),
    Book(Message.Assurance.self),
    Book(Message.Baseline.self),
    Book(Message.Bound.self),
    Book(Message.Gap.self),
    Book(
      Message.IntervalName.self,
      alike: [
        "Wilson", "Clopper–Pearson", "Garwood", "Bonferroni", "t", "score", "normal", "gamma",
      ]),
    Book(Message.Metric.self, alike: ["F1"]),
    Book(Message.NoCurve.self),
    Book(Message.NotMeasured.self),
    Book(Message.Often.self),
    Book(Message.Outcome.self),
    Book(Message.Per.self),
    Book(Message.Plan.Thing.self, alike: ["passages"]),
    Book(Message.ReasonKind.self),
    Book(Message.Region.self),
    Book(Message.Registration.Area.self),
    Book(Message.Speaker.self),
    Book(Message.Terminal.self, alike: ["VERDICT"]),
    Book(Message.TruthTest.Kind.self),
  ]

  @Test(arguments: books)
  func everyPhraseSaysSomething(_ book: Book) {
    for text in book.texts.joined() {
      #expect(!text.isEmpty)
      #expect(text == text.trimmingCharacters(in: .whitespaces))
    }
  }

  @Test(arguments: books)
  func languagesDifferUnlessMeant(_ book: Book) {
    let same = book.texts.filter { Set($0).count == 1 }.map { $0[0] }
    #expect(Set(same) == book.alike)
  }

  @Test(arguments: books)
  func noTwoPhrasesAreSaidAlike(_ book: Book) {
    for index in Language.allCases.indices {
      let said = book.texts.map { $0[index] }
      #expect(Set(said).count == said.count)
    }
  }

  /// A new kind of phrase that can be listed must be listed above.
  @Test func everyListIsTested() throws {
    let names = try Sources.files(of: "Phrasebook").flatMap { file in
      file.text.matches(of: /package enum (\w+): CaseIterable, (Printed)?Phrase\b/).map {
        String($0.1)
      }
    }
    let tested = Self.books.map { String($0.name.split(separator: ".").last ?? "") }
    #expect(names.count > 10)
    #expect(names.sorted() == tested.sorted())
  }
}

/// The rules of number of both languages.
@Suite struct PluralTests {
  @Test(arguments: [(0, "zeros"), (1, "one"), (2, "zeros"), (11, "zeros")])
  func englishIsSingularForOne(_ count: Int, _ form: String) {
    #expect(Language.english.form(count, "one", "zeros") == form)
  }

  @Test(arguments: [
    (0.0, "une"), (1, "une"), (1.99, "une"), (-1.5, "une"), (2, "deux"), (-2, "deux"),
  ])
  func frenchIsSingularBelowTwo(_ amount: Double, _ form: String) {
    #expect(Language.french.form(amount, "une", "deux") == form)
  }

  @Test func anAmountHasNoMoreDecimalsThanItNeeds() {
    #expect(Language.english.amount(1.5, "alarm", "alarms") == "1.5 alarms")
    #expect(Language.french.amount(1.5, "alarme", "alarmes") == "1,5 alarme")
    #expect(Language.english.count(1200, "alarm", "alarms") == "1,200 alarms")
  }

  @Test func theFirstOfAMonthIsAnOrdinalInFrench() {
    #expect(Language.french.date(year: 2026, month: 3, day: 1) == "1er\u{A0}mars 2026")
    #expect(Language.french.day(2, ofMonth: 8) == "2\u{A0}août")
    #expect(Language.english.date(year: 2026, month: 3, day: 1) == "1\u{A0}March 2026")
  }
}
