/// The rule by which an interval was computed; the raw value is its name in JSON.
public enum IntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// Score interval of a binomial proportion (Wilson 1927, doi:10.1080/01621459.1927.10502953).
  case wilson
  /// Exact interval of a binomial proportion (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404).
  case clopperPearson = "clopper-pearson"
  /// Exact interval of a Poisson rate (Garwood 1936, doi:10.1093/biomet/28.3-4.437).
  case garwood
  /// Distribution-free interval of a quantile, between two order statistics (Conover 1999, §3.2).
  case orderStatistics = "order-statistics"
  /// Shifts that the exact rank-sum test would not reject (Hodges & Lehmann 1963, doi:10.1214/aoms/1177704172).
  case rankSum = "rank-sum"
  /// Student's t over blocks or clips, of a ratio of sums (Cochran 1977, *Sampling Techniques*, §6).
  case studentT = "t"
  /// Exact interval of a rate ratio, given the sum of both counts (Przyborowski & Wilenski 1940,
  /// doi:10.1093/biomet/31.3-4.313).
  case conditional
  /// Score interval of a rate ratio (Graham, Mayengbam & Chadeau-Hyam 2003, doi:10.1002/sim.1397).
  case score
  /// Normal approximation on a large-sample variance, of an agreement.
  case normal
  /// The bounds of several shares at once, each at its part of the error (Bonferroni).
  case bonferroni
  /// An end that was itself observed: what happened is certain to be possible.
  case observed
  /// Clopper and Pearson's interval of as many independent trials as dependent ones are worth (Korn & Graubard 1998,
  /// *Survey Methodology* 24:193–201).
  case effectiveClopperPearson = "clopper-pearson-effective"
  /// Garwood's interval of as many independent events as dependent ones are worth.
  case effectiveGarwood = "garwood-effective"
  /// Order statistics of as many independent values as dependent ones are worth.
  case effectiveOrderStatistics = "order-statistics-effective"
  /// The conditional interval of as many independent events as dependent ones are worth.
  case effectiveConditional = "conditional-effective"
  /// Of a gamma variable with the mean and variance of a sum over blocks of time.
  case gamma
  /// An end that one camera alone is sure of, where few cameras differ.
  case camerasApart = "cameras-apart"
  /// Gamma–Poisson mixture that holds at every look (Howard et al. 2021, doi:10.1214/20-AOS1991).
  case gammaMixture = "gamma-mixture-sequence"
  /// Beta–binomial mixture that holds at every look (the same).
  case betaMixture = "beta-mixture-sequence"
  /// The same for a rate of bursts, seen block by block: from above a mixture, from below betting.
  case burstSequence = "burst-sequence"
  /// Betting on blocks, at every look (Waudby-Smith & Ramdas 2024, doi:10.1093/jrsssb/qkad009).
  case bettingSequence = "betting-sequence"
}

/// Which ends of an interval carry the confidence.
public enum IntervalSides: String, Hashable, Sendable {
  /// Both ends share the error.
  case both = "two-sided"
  /// Only the upper end is bounded.
  case upper
  /// Only the lower end is bounded.
  case lower
}

/// A range that holds the true value as often as its level says, under the method it names.
public struct Interval: Hashable, Sendable {
  /// The lower end; `-Double.infinity` where the data bound nothing.
  public let lower: Double
  /// The upper end; `Double.infinity` where the data bound nothing.
  public let upper: Double
  /// The rule that gave both ends.
  public let method: IntervalMethod
  /// The confidence.
  public let level: ConfidenceLevel
  /// Which ends carry the confidence.
  public let sides: IntervalSides

  /// Joins two ends with how they were found.
  public init(
    lower: Double, upper: Double, method: IntervalMethod, level: ConfidenceLevel,
    sides: IntervalSides = .both
  ) {
    self.lower = lower
    self.upper = upper
    self.method = method
    self.level = level
    self.sides = sides
  }

  /// Both ends through an increasing function, for a unit (per day) or a monotone score (F1).
  public func mapped(_ increasing: (Double) -> Double) -> Interval {
    Interval(
      lower: increasing(lower), upper: increasing(upper), method: method, level: level,
      sides: sides)
  }

  /// Both ends held within what the quantity can be.
  func clamped(to range: ClosedRange<Double>) -> Interval {
    mapped { min(max($0, range.lowerBound), range.upperBound) }
  }

  /// Whether `value` lies within, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
