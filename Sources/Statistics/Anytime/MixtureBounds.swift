import Foundation

/// Bounds on the mean of a Poisson count that hold at every look at once.
///
/// Against a mean of m, a bet on mean r·m multiplies the stake by rˢ e^(m − rm) when s were counted; the mixture
/// over r has a closed form (gamma–Poisson, Howard et al. 2021, doi:10.1214/20-AOS1991, appendix). Bets against "at
/// least m" are spread over 0 < r < 1 with density ½ r^(−½), those against "at most m" over r > 1 with e^(1 − r).
/// Spreading by the ratio r makes a larger m always the easier to refute, so that bounds on all m hold together.
enum RateMixture {
  /// The mean above which the count is too small; counts may be fractions of bursts.
  static func upper(events: Double, _ alpha: Double) throws(StatisticsError) -> Double {
    let stake = -log(alpha)
    var beyond = max(1, 2 * events)
    while try gainAgainstMore(than: beyond, events) < stake { beyond *= 2 }
    return try root(from: max(events, 1e-300), to: beyond) { mean throws(StatisticsError) in
      try gainAgainstMore(than: mean, events) >= stake
    }
  }

  /// The mean below which the count is too large; 0 where none is.
  static func lower(events: Double, _ alpha: Double) throws(StatisticsError) -> Double {
    let stake = -log(alpha)
    guard try gainAgainstLess(than: 0, events) > stake else { return 0 }
    return try root(from: 0, to: events) { mean throws(StatisticsError) in
      try gainAgainstLess(than: mean, events) < stake
    }
  }

  /// Whether a mean lies above the upper bound.
  static func isTooFew(
    _ events: Double, _ mean: Double, _ alpha: Double
  ) throws(StatisticsError) -> Bool {
    guard mean > events else { return false }
    return try gainAgainstMore(than: mean, events) > -log(alpha)
  }

  /// Whether a mean lies below the lower bound.
  static func isTooMany(
    _ events: Double, _ mean: Double, _ alpha: Double
  ) throws(StatisticsError) -> Bool {
    guard mean < events else { return false }
    return try gainAgainstLess(than: mean, events) > -log(alpha)
  }

  private static func gainAgainstMore(
    than mean: Double, _ events: Double
  ) throws(StatisticsError) -> Double {
    let shape = events + 0.5
    return log(0.5) + mean - shape * log(mean) + lgamma(shape)
      + log(try Special.gammaCDF(shape: shape, mean))
  }

  private static func gainAgainstLess(
    than mean: Double, _ events: Double
  ) throws(StatisticsError) -> Double {
    let shape = events + 1
    return mean + 1 - shape * log(mean + 1) + lgamma(shape)
      + log(try Special.gammaTail(shape: shape, mean + 1))
  }

  /// Where a condition that once met stays met begins to be.
  static func root(
    from low: Double, to high: Double, _ isMet: (Double) throws(StatisticsError) -> Bool
  ) throws(StatisticsError) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<60 where high - low > 1e-12 * high {
      let middle = (low + high) / 2
      if try isMet(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

/// The lower bound on a share of independent trials that holds at every look at once.
///
/// The same bets: against "the share is p or less", that failures are r times as frequent as 1 − p says, with
/// 0 < r < 1 of density ½ r^(−½): a beta–binomial mixture (Howard et al. 2021, doi:10.1214/20-AOS1991).
enum ShareMixture {
  static func lower(
    _ hits: Double, _ misses: Double, _ alpha: Double
  ) throws(StatisticsError) -> Double {
    guard hits > 0 else { return 0 }
    let stake = -log(alpha)
    let seen = hits / (hits + misses)
    let bound = try RateMixture.root(from: 1 - seen, to: 1) { missing throws(StatisticsError) in
      try gain(against: missing, hits, misses) >= stake
    }
    return 1 - bound
  }

  /// Whether a share lies below the lower bound.
  static func isAbove(
    _ share: Double, _ successes: Int, of trials: Int, _ alpha: Double
  ) throws(StatisticsError) -> Bool {
    let (hits, misses) = (Double(successes), Double(trials - successes))
    guard share * Double(trials) < hits else { return false }
    return try gain(against: 1 - share, hits, misses) > -log(alpha)
  }

  /// What was gained against "failures are `missing` of all, or more".
  private static func gain(
    against missing: Double, _ hits: Double, _ misses: Double
  ) throws(StatisticsError) -> Double {
    guard missing < 1 else { return .infinity }
    let (a, b) = (misses + 0.5, hits + 1)
    return log(0.5) - a * log(missing) - hits * log(1 - missing)
      + lgamma(a) + lgamma(b) - lgamma(a + b) + log(try Special.betaCDF(a, b, missing))
  }
}
