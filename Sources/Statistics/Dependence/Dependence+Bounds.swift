/// Bounds from counts that are worth fewer independent ones; with nothing in excess they are the exact ones.
extension Dependence {
  /// The upper end of an expected number of events, `tail` above it.
  ///
  /// Garwood's for as many independent events as these are worth. What lies between cameras is bounded as a gamma variable
  /// is: rates that differ are skewed, and the largest are seldom in the sample.
  func upperEvents(_ events: Double, tail: Double) throws(StatisticsError) -> Double {
    let divisor = try divisor(tail: tail)
    let exact = try divisor * Special.gammaQuantile(shape: events / divisor + 1, 1 - tail)
    return exact + partBetween * max(0, try skewed(events, tail: tail) - exact)
  }

  /// The lower end of an expected number of events, `tail` below it.
  func lowerEvents(_ events: Double, tail: Double) throws(StatisticsError) -> Double {
    guard events > 0 else { return 0 }
    let divisor = try divisor(tail: tail)
    return try divisor * Special.gammaQuantile(shape: events / divisor, tail)
  }

  /// The upper end of a share.
  func upperShare(
    _ successes: Double, of trials: Double, tail: Double
  ) throws(StatisticsError) -> Double {
    guard successes < trials else { return 1 }
    let divisor = try divisor(tail: tail)
    let (hits, rest) = (successes / divisor, (trials - successes) / divisor)
    let exact = try Special.betaQuantile(hits + 1, rest, 1 - tail)
    let lean = max(0, 1 - 2 * successes / trials) * partBetween
    guard lean > 0, successes > 0 else { return exact }
    return min(1, exact + lean * max(0, try skewed(successes, tail: tail) / trials - exact))
  }

  /// The lower end of a share: what is left of the upper end of its opposite.
  func lowerShare(
    _ successes: Double, of trials: Double, tail: Double
  ) throws(StatisticsError) -> Double {
    1 - (try upperShare(trials - successes, of: trials, tail: tail))
  }

  /// The ends of a sum of amounts that cannot be negative, as of a gamma variable with this variance; nil without any.
  func amountEnds(
    _ amount: Double, tail: Double
  ) throws(StatisticsError) -> (lower: Double, upper: Double)? {
    guard amount > 0, variance > 0, !isTooAlike else { return nil }
    let worth = try amount * amount / variance / widening(tail: tail)
    let lower = try Special.gammaQuantile(shape: worth, tail)
    return (amount * lower / worth, lower > 0 ? amount * worth / lower : .infinity)
  }

  /// Half the width of an interval of a sum that can have either sign; nil without any variance.
  func halfWidth(tail: Double) throws(StatisticsError) -> Double? {
    guard variance > 0, !isTooAlike else { return nil }
    let quantile =
      degrees.isFinite
      ? try Special.tQuantile(degrees: degrees, 1 - tail) : try Special.normalQuantile(1 - tail)
    return quantile * variance.squareRoot()
  }

  /// What a gamma variable of the same worth is bounded by.
  private func skewed(_ amount: Double, tail: Double) throws(StatisticsError) -> Double {
    guard amount > 0, partBetween > 0 else { return 0 }
    let worth = try amount / divisor(tail: tail)
    let lower = try Special.gammaQuantile(shape: worth, tail)
    return lower > 0 ? amount * worth / lower : .infinity
  }
}
