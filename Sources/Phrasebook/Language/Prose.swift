/// A sentence whose fixed words are typeset; what is put into it stays as it is.
///
/// Written with plain spaces and apostrophes in the source: a space before `: ; ? ! % »` and after `«` becomes one
/// that does not break, and `'` becomes `’`. English sentences have no such spaces, so one rule serves both languages.
package struct Prose: ExpressibleByStringInterpolation, Sendable {
  package let text: String

  package init(stringLiteral value: String) { text = Prose.typeset(value) }

  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  package init(_ text: String) { self.text = text }

  package struct Interpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { text += Prose.typeset(literal) }

    package mutating func appendInterpolation(_ value: String) { text += value }

    package mutating func appendInterpolation(_ value: Prose) { text += value.text }
  }

  package static func + (a: Prose, b: Prose) -> Prose { Prose(a.text + b.text) }

  /// Fixed words with the spaces and apostrophes that print needs.
  package static func typeset(_ literal: String) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(literal.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let last = index > 0 ? scalars[index - 1] : nil
      switch (scalar, next) {
      case ("'", _): out.append("’")
      case (" ", ":"), (" ", "»"): out.append("\u{A0}")
      case (" ", ";"), (" ", "?"), (" ", "!"), (" ", "%"): out.append("\u{202F}")
      case (" ", _) where last == "«": out.append("\u{A0}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
