import Phrasebook

/// Whether two rates are alike, or one is no worse, within a margin: not finding a difference is no proof of that.
extension RateComparison {
  /// The p of "the first rate is `margin` times the second or more": small where the first is no worse than that.
  ///
  /// The score test (Gu, Ng, Tang & Schucany 2008, doi:10.1002/bimj.200710403); a margin above 1.
  public func nonInferiority(
    margin: Double, effect: DesignEffect = .none
  ) throws(StatisticsError) -> Double {
    try Self.check(margin)
    return try effect.tail(-score(ratio: margin))
  }

  /// The p of "the rates differ by a factor of `margin` or more, either way": small where they are alike.
  ///
  /// Two one-sided tests, of which the weaker counts (Schuirmann 1987, doi:10.1007/BF01068419).
  public func equivalence(
    margin: Double, effect: DesignEffect = .none
  ) throws(StatisticsError) -> Double {
    try Self.check(margin)
    return max(
      try effect.tail(score(ratio: 1 / margin)), try effect.tail(-score(ratio: margin)))
  }

  /// The interval of the ratio as of so many independent counts as these are worth.
  ///
  /// Given the sum of both counts the first is binomial (Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313).
  public func ratioInterval(
    _ level: ConfidenceLevel, effect: DesignEffect
  ) throws(StatisticsError) -> Interval? {
    let divisor = try effect.divisor(tail: level.alpha / 2)
    guard divisor > 1 else { return try ratioInterval(level) }
    let (a, b) = (Double(first.events) / divisor, Double(second.events) / divisor)
    guard a + b > 0 else { return nil }
    let scale = second.exposure / first.exposure
    func ratio(_ share: Double) -> Double { share < 1 ? share / (1 - share) * scale : .infinity }
    let lower = a > 0 ? try Special.betaQuantile(a, b + 1, level.alpha / 2) : 0
    let upper = b > 0 ? try Special.betaQuantile(a + 1, b, 1 - level.alpha / 2) : 1
    return Interval(
      lower: ratio(lower), upper: ratio(upper), method: .effectiveConditional, level: level)
  }

  /// How far the counts lie above what a ratio would make of them, in standard deviations.
  private func score(ratio: Double) -> Double {
    let (a, b) = (Double(first.events), Double(second.events))
    guard a + b > 0 else { return 0 }
    let weight = first.exposure / second.exposure * ratio
    return (a - b * weight) / ((a + b) * weight).squareRoot()
  }

  private static func check(_ margin: Double) throws(StatisticsError) {
    guard margin > 1, margin.isFinite else {
      throw .impossible(what: .margin, found: .plain(margin), expected: .aFactorAboveOne)
    }
  }
}
