import Report
import Phrasebook
import Documents
import Evaluation
import Testing

@Suite struct NumberTextTests {
  @Test func frenchHasACommaAndThinSpaces() {
    #expect(Language.french.number(12345.678, decimals: 1) == "12\u{202F}345,7")
  }

  @Test func englishHasAPointAndCommas() {
    #expect(Language.english.number(12345.678, decimals: 1) == "12,345.7")
  }

  @Test func percentHasANarrowSpace() {
    #expect(Language.french.percent(0.190476) == "19,0\u{202F}%")
  }

  @Test func zeroIsNotNegative() {
    #expect(Language.english.number(-0.01, decimals: 1) == "0.0")
  }

  @Test func infinityIsASign() {
    #expect(Language.english.number(.infinity, decimals: 1) == "∞")
  }

  @Test(arguments: [
    (18.5, "18.5"), (0.706759, "0.707"), (0.0012, "0.00120"), (0, "0.0"), (5, "5.00"),
  ])
  func aboutThreeFigures(_ value: Double, _ text: String) {
    #expect(Language.english.number(value) == text)
  }

  @Test(arguments: NotMeasured.allCases) func everyReasonExistsInBothLanguages(
    _ reason: NotMeasured
  ) {
    #expect(reason.text(in: .english) != reason.text(in: .french))
  }
}
