/// The bootstrap over cameras of a ratio of sums: cameras are drawn with return, with all that they hold.
///
/// Bias-corrected and accelerated (BCa; Efron 1987, doi:10.1080/01621459.1987.10478410); the
/// acceleration from the jackknife over cameras. Drawing whole cameras keeps whatever their alarms
/// share (Davison & Hinkley 1997, §3.8, doi:10.1017/CBO9780511802843).
public struct ClusterBootstrap: Hashable, Sendable {
  /// What is drawn from.
  public let counts: CameraCounts
  /// How often, and from which seed.
  public let resampling: Resampling

  /// A bootstrap that has not been run yet.
  public init(_ counts: CameraCounts, resampling: Resampling = .standard) {
    self.counts = counts
    self.resampling = resampling
  }

  /// The cameras of one replicate, by their place in the list: what another program needs to check it.
  public func cameras(ofReplicate number: Int) -> [Int] {
    var generator = SeededGenerator(seed: resampling.seed, replicate: number)
    let count = counts.cameras.count
    return (0..<count).map { _ in generator.index(below: count) }
  }

  /// Draws all replicates; nil where one camera, or cameras without any spread, leave nothing to draw.
  public func distribution() -> Distribution? {
    let cameras = counts.cameras
    let value = counts.value
    guard cameras.count > 1, cameras.contains(where: { Double($0.count) != value * $0.size })
    else { return nil }
    let amounts = cameras.map { Double($0.count) }
    let sizes = cameras.map(\.size)
    let values = resampling.map(cost: resampling.replicates * cameras.count) { generator in
      var (amount, size) = (0.0, 0.0)
      for _ in 0..<amounts.count {
        let index = generator.index(below: amounts.count)
        amount += amounts[index]
        size += sizes[index]
      }
      let drawn = amount / size
      // The same cameras in another order are a tie, not a value that rounding has moved.
      return abs(drawn - value) <= 1e-12 * value ? value : drawn
    }
    return Distribution(
      sorted: values.sorted(), value: value, acceleration: acceleration, resampling: resampling,
      cameras: cameras.count)
  }

  /// A sixth of the jackknife's skewness.
  private var acceleration: Double {
    let (count, size) = (Double(counts.count), counts.size)
    let without = counts.cameras.map { (count - Double($0.count)) / (size - $0.size) }
    let mean = without.reduce(0, +) / Double(without.count)
    var (squares, cubes) = (0.0, 0.0)
    for value in without {
      let away = mean - value
      squares += away * away
      cubes += away * away * away
    }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }
}

extension ClusterBootstrap {
  /// The replicates' values, from which intervals at any level are read.
  public struct Distribution: Hashable, Sendable {
    /// The replicates' values, ascending.
    public let sorted: [Double]
    /// The value that was measured.
    public let value: Double
    /// How fast the spread changes with the value.
    public let acceleration: Double
    /// How the replicates were drawn.
    public let resampling: Resampling
    /// How many cameras were drawn from.
    public let cameras: Int

    /// The two-sided interval.
    public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
      made(try end(level.alpha / 2), try end(1 - level.alpha / 2), level, .both)
    }

    /// The one-sided upper bound.
    public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
      made(-.infinity, try end(level.share), level, .upper)
    }

    /// The one-sided lower bound.
    public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
      made(try end(level.alpha), .infinity, level, .lower)
    }

    /// The spread of the replicates, as a standard deviation.
    public var standardError: Double {
      let mean = sorted.reduce(0, +) / Double(sorted.count)
      let squares = sorted.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(sorted.count - 1)).squareRoot()
    }

    private func made(
      _ lower: Double, _ upper: Double, _ level: ConfidenceLevel, _ sides: IntervalSides
    ) -> Interval {
      Interval(
        lower: lower, upper: upper, method: .clusterBootstrap, level: level, sides: sides,
        clusters: Interval.Clusters(cameras: cameras, resampling: resampling))
    }

    /// The replicates' quantile that BCa puts in the place of the nominal one.
    private func end(_ nominal: Double) throws(StatisticsError) -> Double {
      let bias = try bias()
      let shifted = try bias + Special.normalQuantile(nominal)
      let scale = 1 - acceleration * shifted
      // Beyond the pole of the transformation the corrected share has reached its limit.
      guard scale > 0 else { return shifted > 0 ? sorted[sorted.count - 1] : sorted[0] }
      return quantile(try Special.normalCDF(bias + shifted / scale))
    }

    /// The normal quantile of the share of replicates below the measured value, ties by half.
    private func bias() throws(StatisticsError) -> Double {
      let below = sorted.partitioningIndex { $0 >= value }
      let through = sorted.partitioningIndex { $0 > value }
      let count = Double(sorted.count)
      let share = Double(below + through) / (2 * count)
      // No replicate on one side: as if half of one were there, so that the end stays a number.
      return try Special.normalQuantile(min(max(share, 0.5 / count), 1 - 0.5 / count))
    }

    /// Linear between order statistics (Hyndman & Fan 1996, type 7).
    private func quantile(_ share: Double) -> Double {
      let position = share * Double(sorted.count - 1)
      let below = min(max(0, Int(position)), sorted.count - 1)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }
  }
}
