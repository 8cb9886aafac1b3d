import Phrasebook

/// Events over an exposure, taken as a homogeneous Poisson process: false alarms per camera-hour.
///
/// The interval is wrong when the rates of the cameras differ (with 20 cameras and gamma-distributed
/// rates of shape 1 a nominal 95 % covers 43 %): `Estimate`, given the cameras, tests whether they do
/// and then takes an interval over cameras.
public struct PoissonRate: Hashable, Sendable {
  /// How many events were counted.
  public let events: Int
  /// Over how much exposure, in the unit that the rate is per; above 0.
  public let exposure: Double

  /// Events per unit of exposure.
  public var value: Double { Double(events) / exposure }

  /// Refuses no exposure and negative counts.
  public init(events: Int, exposure: Double) throws(StatisticsError) {
    guard exposure != 0 else { throw .noExposure }
    guard exposure > 0, exposure.isFinite else {
      throw .impossible(what: .exposure, found: .plain(exposure), expected: .aTimeAboveZero)
    }
    guard events >= 0 else {
      throw .impossible(what: .numberOfEvents, found: .plain(events), expected: .atLeast(0))
    }
    self.events = events
    self.exposure = exposure
  }

  /// The exact two-sided interval (Garwood 1936, doi:10.1093/biomet/28.3-4.437).
  public func garwood(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try exactLower(tail: level.alpha / 2), upper: try exactUpper(tail: level.alpha / 2),
      method: .garwood, level: level)
  }

  /// The exact one-sided upper bound: what an "at most" claim must stay under.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: 0, upper: try exactUpper(tail: level.alpha), method: .garwood, level: level,
      sides: .upper)
  }

  /// The exact one-sided lower bound: what an "at least" claim must stay above.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    Interval(
      lower: try exactLower(tail: level.alpha), upper: .infinity, method: .garwood, level: level,
      sides: .lower)
  }

  /// P(as many events or more) if the true rate were `rate`: small values speak against "at most".
  public func pValue(atMost rate: Double) throws(StatisticsError) -> Double {
    guard rate > 0, rate.isFinite else {
      throw .impossible(what: .claimedRate, found: .plain(rate), expected: .aRateAboveZero)
    }
    guard events > 0 else { return 1 }
    return try Special.poissonTail(mean: rate * exposure, Double(events - 1))
  }

  private func exactLower(tail: Double) throws(StatisticsError) -> Double {
    guard events > 0 else { return 0 }
    return try Special.gammaQuantile(shape: Double(events), tail) / exposure
  }

  private func exactUpper(tail: Double) throws(StatisticsError) -> Double {
    try Special.gammaQuantile(shape: Double(events + 1), 1 - tail) / exposure
  }
}
