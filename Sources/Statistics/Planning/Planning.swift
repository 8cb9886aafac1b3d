import Phrasebook

/// How much evidence a claim needs before any is gathered.
public enum Planning {
  /// The exposure after which `tolerated` events or fewer support "at most `limit` per unit".
  ///
  /// χ²(level; 2k + 2) / 2 / limit, the inverse of Garwood's upper bound
  /// (Garwood 1936, doi:10.1093/biomet/28.3-4.437). In the unit that `limit` is per.
  public static func exposure(
    supportingAtMost limit: Double, tolerated: Int = 0, level: ConfidenceLevel
  ) throws(StatisticsError) -> Double {
    try check(limit: limit)
    try check(tolerated: tolerated)
    let degrees = Double(2 * tolerated + 2)
    return try Special.chiSquaredQuantile(degrees: degrees, level.share) / 2 / limit
  }

  /// The exposure up to which `events` or more refute "at most `limit` per unit".
  public static func exposure(
    refutingAtMost limit: Double, events: Int, level: ConfidenceLevel
  ) throws(StatisticsError) -> Double {
    try check(limit: limit)
    guard events > 0 else { return 0 }
    return try Special.gammaQuantile(shape: Double(events), level.alpha) / limit
  }

  /// The smallest number of trials that support "at least `share`" with `misses` of them missed.
  ///
  /// The smallest n whose exact lower bound is at least `share`: P(misses ≤ m | n, 1 − share) ≤ α
  /// (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404).
  public static func trials(
    supportingAtLeast share: Double, misses: Int = 0, level: ConfidenceLevel
  ) throws(StatisticsError) -> Int {
    try check(share: share)
    try check(tolerated: misses)
    func suffices(_ trials: Int) throws(StatisticsError) -> Bool {
      try Special.binomialCDF(
        trials: Double(trials), probability: 1 - share, Double(misses)) <= level.alpha
    }
    var enough = max(misses + 1, 1)
    while try !suffices(enough) {
      guard enough < 1 << 40 else {
        throw .impossible(
          what: .claimedShare, found: .plain(share), expected: .shareThatTrialsSupport)
      }
      enough *= 2
    }
    var tooFew = misses
    while enough - tooFew > 1 {
      let middle = (enough + tooFew) / 2
      if try suffices(middle) { enough = middle } else { tooFew = middle }
    }
    return enough
  }

  /// By how much clustering inflates what is needed: 1 + (m − 1)ρ (Kish 1965, *Survey Sampling*).
  public static func designEffect(
    clusterSize: Double, correlation: Double
  ) throws(StatisticsError) -> Double {
    guard clusterSize >= 1, clusterSize.isFinite else {
      throw .impossible(what: .clusterSize, found: .plain(clusterSize), expected: .atLeast(1))
    }
    guard (0...1).contains(correlation) else {
      throw .impossible(
        what: .correlation, found: .plain(correlation), expected: .range(0, 1))
    }
    return 1 + (clusterSize - 1) * correlation
  }

  static func check(limit: Double) throws(StatisticsError) {
    guard limit > 0, limit.isFinite else {
      throw .impossible(what: .claimedRate, found: .plain(limit), expected: .aRateAboveZero)
    }
  }

  static func check(tolerated: Int) throws(StatisticsError) {
    guard tolerated >= 0 else {
      throw .impossible(
        what: .numberTolerated, found: .plain(tolerated), expected: .atLeast(0))
    }
  }
}
