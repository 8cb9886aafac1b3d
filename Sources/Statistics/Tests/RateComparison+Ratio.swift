extension RateComparison {
  /// The exact interval of first rate over second; an end is 0 or infinite where one counted nothing, nil where both did.
  ///
  /// Given the sum of both counts the first is binomial, so Clopper and Pearson's interval of its
  /// share becomes one of the ratio (Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313).
  public func ratioInterval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard let share = try share else { return nil }
    let exact = try share.clopperPearson(level)
    return Interval(
      lower: ratio(ofShare: exact.lower), upper: ratio(ofShare: exact.upper),
      method: .conditional, level: level)
  }

  /// The score interval of first rate over second: shorter, and near its level on average only.
  ///
  /// The ratios that the score test does not reject, the roots of a quadratic
  /// (Graham, Mayengbam & Chadeau-Hyam 2003, doi:10.1002/sim.1397).
  public func scoreInterval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    let (a, b) = (Double(first.events), Double(second.events))
    guard a + b > 0 else { return nil }
    let z = try Special.normalQuantile(1 - level.alpha / 2)
    let zz = z * z * (a + b)
    let scale = second.exposure / first.exposure
    let half = 2 * a * b + zz
    let root = (zz * (zz + 4 * a * b)).squareRoot()
    // Of b²x² − half·x + a² = 0: the larger root, and the smaller from their product, without cancellation.
    let upper = b > 0 ? (half + root) / (2 * b * b) : .infinity
    let lower = a > 0 ? 2 * a * a / (half + root) : 0
    return Interval(lower: lower * scale, upper: upper * scale, method: .score, level: level)
  }

  /// The two-sided p of equal rates, exact given the sum of both counts; more cautious than the E-test.
  ///
  /// Sums the counts that are no likelier than the one observed.
  public func conditionalTest() throws(StatisticsError) -> Double {
    let all = first.events + second.events
    guard all > 0 else { return 1 }
    let probability = first.exposure / (first.exposure + second.exposure)
    return try BinomialTest(successes: first.events, trials: all, probability: probability)
      .twoSided()
  }

  /// The two-sided p of equal rates by the score statistic, for counts too large for the E-test.
  public func scoreTest() throws(StatisticsError) -> Double {
    let (a, b) = (Double(first.events), Double(second.events))
    guard a + b > 0 else { return 1 }
    let weight = first.exposure / second.exposure
    let distance = abs(a - b * weight) / ((a + b) * weight).squareRoot()
    return min(1, 2 * (try Special.normalCDF(-distance)))
  }

  /// The first count among both; nil where nothing was counted.
  private var share: Proportion? {
    get throws(StatisticsError) {
      let all = first.events + second.events
      return all > 0 ? try Proportion(successes: first.events, trials: all) : nil
    }
  }

  private func ratio(ofShare share: Double) -> Double {
    share < 1 ? share / (1 - share) * second.exposure / first.exposure : .infinity
  }
}
