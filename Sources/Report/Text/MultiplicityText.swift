import Claims
import Documents
import Evaluation
import Phrasebook

/// What the page says of chance: over all claims, and on each claim's card.
struct MultiplicityText {
  let multiplicity: Multiplicity
  let language: Language

  /// One sentence over all claims; nil where there is nothing to allow for.
  var together: String? {
    guard multiplicity.tests.count > 1, !multiplicity.refuted.isEmpty else { return nil }
    return Message.Multiplicity.together(
      tested: multiplicity.tests.count, refuted: multiplicity.refuted.count,
      standing: multiplicity.standing,
      level: Figures(language: language).level(multiplicity.level)
    ).text(in: language)
  }

  /// That a refutation does not stand among all claims; nil where it does, or there is none.
  func caution(on claim: String) -> String? {
    guard let test = multiplicity.test(of: claim), test.isRefuted, !test.stands else { return nil }
    return Message.Multiplicity.falls(
      p: Self.p(test.p, language), adjusted: Self.p(test.adjusted, language),
      tested: multiplicity.tests.count
    ).text(in: language)
  }

  /// The p of a refuted claim, alone and among all; nil for other verdicts.
  func fact(on claim: String) -> String? {
    guard let test = multiplicity.test(of: claim), test.isRefuted else { return nil }
    let p = Self.p(test.p, language)
    guard multiplicity.tests.count > 1 else {
      return Message.Multiplicity.alone(p: p).text(in: language)
    }
    return Message.Multiplicity.stands(
      p: p, adjusted: Self.p(test.adjusted, language), tested: multiplicity.tests.count
    ).text(in: language)
  }

  /// `p = 0.021`, or `p < 0.0001`.
  static func p(_ value: Double, _ language: Language) -> String {
    let space = "\u{A0}"
    guard value >= 0.0001 else {
      return "p\(space)<\(space)" + language.number(0.0001, decimals: 4)
    }
    let decimals = value < 0.001 ? 4 : value < 0.1 ? 3 : 2
    return "p\(space)=\(space)" + language.number(value, decimals: decimals)
  }
}
