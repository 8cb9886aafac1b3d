import Phrasebook

/// Successes out of trials: a recall, a precision, a false-discovery rate.
public struct Proportion: Hashable, Sendable {
  /// How many of the trials succeeded.
  public let successes: Int
  /// How many trials there were; at least 1.
  public let trials: Int

  /// The share itself.
  public var value: Double { Double(successes) / Double(trials) }

  /// Refuses a share of nothing, and more successes than trials.
  public init(successes: Int, trials: Int) throws(StatisticsError) {
    guard trials != 0 else { throw .noTrials }
    guard trials > 0 else {
      throw .impossible(what: .numberOfTrials, found: .plain(trials), expected: .atLeast(1))
    }
    guard (0...trials).contains(successes) else {
      throw .impossible(
        what: .numberOfSuccesses, found: .plain(successes), expected: .range(0, trials))
    }
    self.successes = successes
    self.trials = trials
  }

  /// Reads a published figure written as counts, such as `8/42`.
  public init(figure: String) throws(StatisticsError) {
    let parts = figure.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let successes = Self.count(parts[0]), let trials = Self.count(parts[1])
    else { throw .unreadable(figure: figure) }
    try self.init(successes: successes, trials: trials)
  }

  /// Wilson's score interval: for display (Wilson 1927, doi:10.1080/01621459.1927.10502953).
  public func wilson(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    let z = try Special.normalQuantile(1 - level.alpha / 2)
    let n = Double(trials)
    let zz = z * z
    let centre = (Double(successes) + zz / 2) / (n + zz)
    let half =
      z / (n + zz) * (Double(successes) * Double(trials - successes) / n + zz / 4).squareRoot()
    return Interval(
      lower: successes == 0 ? 0 : max(0, centre - half),
      upper: successes == trials ? 1 : min(1, centre + half), method: .wilson, level: level)
  }

  /// The exact two-sided interval (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404).
  public func clopperPearson(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try exactLower(tail: level.alpha / 2), upper: try exactUpper(tail: level.alpha / 2),
      method: .clopperPearson, level: level)
  }

  /// The exact one-sided upper bound: what an "at most" claim must stay under.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: 0, upper: try exactUpper(tail: level.alpha), method: .clopperPearson, level: level,
      sides: .upper)
  }

  /// The exact one-sided lower bound: what an "at least" claim must stay above.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try exactLower(tail: level.alpha), upper: 1, method: .clopperPearson, level: level,
      sides: .lower)
  }

  private func exactLower(tail: Double) throws(StatisticsError) -> Double {
    guard successes > 0 else { return 0 }
    return try Special.betaQuantile(Double(successes), Double(trials - successes + 1), tail)
  }

  private func exactUpper(tail: Double) throws(StatisticsError) -> Double {
    guard successes < trials else { return 1 }
    return try Special.betaQuantile(Double(successes + 1), Double(trials - successes), 1 - tail)
  }

  private static func count(_ text: Substring) -> Int? {
    let digits = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(String(digits.reversed()))
  }
}
