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
  /// Student's t over cameras that differ, of a ratio of sums (Cochran 1977, §6.3).
  case cameraT = "t-over-cameras"
  /// BCa bootstrap over cameras that differ (Efron 1987, doi:10.1080/01621459.1987.10478410).
  case clusterBootstrap = "cluster-bootstrap-bca"
  /// The outermost ends of t, bootstrap and exact interval, where no one of them gives both.
  case widestOverCameras = "widest-over-cameras"
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

extension Interval {
  /// What an interval over cameras was made from.
  public struct Clusters: Hashable, Sendable {
    /// How many cameras.
    public let cameras: Int
    /// How the bootstrap was drawn; nil where none was.
    public let resampling: Resampling?

    /// Joins a number of cameras with how they were drawn.
    public init(cameras: Int, resampling: Resampling? = nil) {
      self.cameras = cameras
      self.resampling = resampling
    }
  }
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
  /// The cameras behind it, where it is over cameras that differ; nil for one pool.
  public let clusters: Clusters?

  /// Joins two ends with how they were found.
  public init(
    lower: Double, upper: Double, method: IntervalMethod, level: ConfidenceLevel,
    sides: IntervalSides = .both, clusters: Clusters? = nil
  ) {
    self.lower = lower
    self.upper = upper
    self.method = method
    self.level = level
    self.sides = sides
    self.clusters = clusters
  }

  /// Both ends through an increasing function, for a unit (per day) or a monotone score (F1).
  public func mapped(_ increasing: (Double) -> Double) -> Interval {
    Interval(
      lower: increasing(lower), upper: increasing(upper), method: method, level: level,
      sides: sides, clusters: clusters)
  }

  /// Both ends held within what the quantity can be.
  func clamped(to range: ClosedRange<Double>) -> Interval {
    mapped { min(max($0, range.lowerBound), range.upperBound) }
  }

  /// The same ends under another rule's name.
  func over(_ method: IntervalMethod, _ clusters: Clusters) -> Interval {
    Interval(
      lower: lower, upper: upper, method: method, level: level, sides: sides, clusters: clusters)
  }

  /// Whether `value` lies within, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
