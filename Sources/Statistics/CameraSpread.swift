/// How a figure spreads over cameras, and which interval it therefore gets.
///
/// Cameras that do not differ are one pool, and the exact intervals stand. Cameras that do are the
/// unit of sampling: Student's t over cameras, and the bootstrap over cameras.
public struct CameraSpread: Hashable, Sendable {
  /// What the cameras say of each other.
  public enum Finding: String, Hashable, Sendable {
    /// One camera: nothing is known of others, and no interval over cameras exists.
    case oneCamera = "one-camera"
    /// No more difference than chance makes: the pooled interval stands.
    case homogeneous
    /// More difference than chance makes: the interval is over cameras.
    case differ
  }

  /// What was counted, by camera.
  public let counts: CameraCounts
  /// The test of whether cameras differ; nil for one camera.
  public let dispersion: DispersionTest?
  /// How the bootstrap is drawn.
  public let resampling: Resampling
  /// The variance over cameras, over that of one pool; nil for one camera and where nothing varies.
  public let designEffect: Double?

  /// Tests whether the cameras differ.
  public init(
    _ counts: CameraCounts, model: DispersionTest.Model, alpha: Double = DispersionTest.alpha,
    resampling: Resampling = .standard
  ) throws(StatisticsError) {
    self.counts = counts
    self.resampling = resampling
    dispersion = try DispersionTest(counts, model: model, alpha: alpha, seed: resampling.seed)
    let rest = model == .binomial ? 1 - counts.value : 1
    let pooled = counts.value * rest / counts.size
    designEffect = try counts.overCameras().variance.flatMap { pooled > 0 ? $0 / pooled : nil }
  }

  /// How many cameras were exposed.
  public var cameras: Int { counts.cameras.count }

  /// What the cameras say of each other.
  public var finding: Finding {
    guard let dispersion else { return .oneCamera }
    return dispersion.differ ? .differ : .homogeneous
  }

  /// Ten cameras or more: fewer speak of this footage, never of a population of cameras.
  public var speaksOfPopulation: Bool { cameras >= Self.fewestForPopulation }

  /// The exposure, or number of trials, that independent counts would need to say as much.
  public var effectiveSize: Double? {
    designEffect.flatMap { $0 > 0 ? counts.size / $0 : nil }
  }

  /// From how many cameras on a figure may speak of others.
  public static let fewestForPopulation = 10
  /// From how many cameras on the bootstrap is shown; below it Student's t is.
  public static let fewestForBootstrap = 20
}

extension CameraSpread {
  /// The interval to show where cameras differ: t over fewer than 20, the bootstrap from 20 on; nil where they do not.
  func displayed(
    _ level: ConfidenceLevel, within range: ClosedRange<Double>
  ) throws(StatisticsError) -> Interval? {
    guard finding == .differ else { return nil }
    if cameras >= Self.fewestForBootstrap,
      let drawn = ClusterBootstrap(counts, resampling: resampling).distribution()
    {
      return try drawn.interval(level).clamped(to: range)
    }
    return try overCameras { ratio throws(StatisticsError) in
      try ratio.interval(level)
    }?.clamped(to: range)
  }

  /// The widest of t, bootstrap and the pooled exact interval, which a verdict uses; nil where cameras do not differ.
  ///
  /// Both ends are the outermost of the three: cameras that differ cannot make a figure surer.
  func widest(
    _ level: ConfidenceLevel, _ sides: IntervalSides, pooled: Interval,
    within range: ClosedRange<Double>
  ) throws(StatisticsError) -> Interval? {
    guard finding == .differ else { return nil }
    let drawn = ClusterBootstrap(counts, resampling: resampling).distribution()
    var candidates: [Interval] = []
    if let drawn { candidates.append(try Self.drawn(drawn, level, sides)) }
    let student = try overCameras { ratio throws(StatisticsError) in
      switch sides {
      case .both: try ratio.interval(level)
      case .upper: try ratio.upperBound(level)
      case .lower: try ratio.lowerBound(level)
      }
    }
    if let student { candidates.append(student) }
    guard !candidates.isEmpty else { return nil }
    return Interval.outermost([pooled] + candidates, sides, resampling).clamped(to: range)
  }

  private static func drawn(
    _ distribution: ClusterBootstrap.Distribution, _ level: ConfidenceLevel,
    _ sides: IntervalSides
  ) throws(StatisticsError) -> Interval {
    switch sides {
    case .both: try distribution.interval(level)
    case .upper: try distribution.upperBound(level)
    case .lower: try distribution.lowerBound(level)
    }
  }

  /// An interval of the ratio over cameras, with its number of cameras.
  private func overCameras(
    _ make: (ClusteredRatio) throws(StatisticsError) -> Interval?
  ) throws(StatisticsError) -> Interval? {
    try make(counts.overCameras())?.over(.cameraT, Interval.Clusters(cameras: cameras))
  }
}

extension Interval {
  /// The outermost ends of several; named after the one that gave both, else as a mixture.
  fileprivate static func outermost(
    _ all: [Interval], _ sides: IntervalSides, _ resampling: Resampling
  ) -> Interval {
    let lower = all.min { $0.lower < $1.lower } ?? all[0]
    let upper = all.max { $0.upper < $1.upper } ?? all[0]
    let method: IntervalMethod
    switch sides {
    case .lower: method = lower.method
    case .upper: method = upper.method
    case .both: method = lower.method == upper.method ? lower.method : .widestOverCameras
    }
    let cameras = all.compactMap(\.clusters?.cameras).max() ?? 0
    return Interval(
      lower: lower.lower, upper: upper.upper, method: method, level: all[0].level, sides: sides,
      clusters: Clusters(cameras: cameras, resampling: resampling))
  }
}
