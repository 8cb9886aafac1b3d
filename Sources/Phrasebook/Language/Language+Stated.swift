/// Numbers that somebody stated, and numbers of things to watch.
extension Language {
  /// A number as it was stated, with as many decimals as it has, six at most.
  package func stated(_ value: Double) -> String {
    var decimals = 0
    var scaled = abs(value)
    while decimals < 6, abs(scaled - scaled.rounded()) > 1e-9 * max(1, scaled) {
      scaled *= 10
      decimals += 1
    }
    return number(value, decimals: decimals)
  }

  /// A stated share as a percentage: `90 %`, `0.1 %`.
  package func statedPercent(_ share: Double) -> String { stated(share * 100) + "\u{202F}%" }

  /// A probability: `41 %`, `< 0.1 %`, never a rounded 0 or 100 %.
  package func chance(_ probability: Double) -> String {
    if probability < 0.001 { return "< " + percent(0.001) }
    if probability > 0.999 { return "> " + percent(0.999) }
    return percent(probability)
  }

  /// Text for a terminal, where spaces that do not break are only in the way.
  package func plainSpaces(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }
}
