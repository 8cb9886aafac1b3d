/// A count and what it is out of, camera by camera: alarms over hours, hits over events.
///
/// The camera is the unit of sampling: alarms of one camera share its trees, its lights and its angle.
public struct CameraCounts: Hashable, Sendable {
  /// One camera's share of both sums.
  public struct Camera: Hashable, Sendable {
    /// How many were counted.
    public let count: Int
    /// Out of how much: hours of exposure, passages, or trials.
    public let size: Double

    /// Joins a count with what it is out of.
    public init(count: Int, size: Double) {
      self.count = count
      self.size = size
    }
  }

  /// The cameras that were exposed at all, in the order given; at least one.
  public let cameras: [Camera]
  /// How many cameras had nothing to count from, and say nothing.
  public let empty: Int

  /// Refuses negative counts and sizes, counts out of nothing, and no exposure at all.
  public init(_ cameras: [Camera]) throws(StatisticsError) {
    for camera in cameras {
      guard camera.count >= 0 else {
        throw .impossible(
          what: "a camera's count", found: "\(camera.count)", expected: "0 or more")
      }
      guard camera.size.isFinite, camera.size > 0 || (camera.size == 0 && camera.count == 0) else {
        throw .impossible(
          what: "what a camera's count is out of", found: "\(camera.size)",
          expected: "a number above 0")
      }
    }
    self.cameras = cameras.filter { $0.size > 0 }
    empty = cameras.count - self.cameras.count
    guard !self.cameras.isEmpty else { throw .noExposure }
  }

  /// Counts and sizes in the same order of cameras.
  public init(counts: [Int], sizes: [Double]) throws(StatisticsError) {
    guard counts.count == sizes.count else {
      throw .impossible(
        what: "the number of sizes", found: "\(sizes.count)", expected: "\(counts.count)")
    }
    try self.init(zip(counts, sizes).map { Camera(count: $0, size: $1) })
  }

  /// The sum of all counts.
  public var count: Int { cameras.reduce(0) { $0 + $1.count } }
  /// The sum of all sizes.
  public var size: Double { cameras.reduce(0) { $0 + $1.size } }
  /// The sum of counts over the sum of sizes.
  public var value: Double { Double(count) / size }

  /// All cameras as one Poisson rate: right only where cameras do not differ.
  public func pooledRate() throws(StatisticsError) -> PoissonRate {
    try PoissonRate(events: count, exposure: size)
  }

  /// All cameras as one share; refuses sizes that are not numbers of trials.
  public func pooledShare() throws(StatisticsError) -> Proportion {
    for camera in cameras {
      guard camera.size == camera.size.rounded(), camera.size < 0x1p53,
        Double(camera.count) <= camera.size
      else {
        throw .impossible(
          what: "a camera's number of trials", found: "\(camera.size)",
          expected: "a whole number of \(camera.count) or more")
      }
    }
    return try Proportion(successes: count, trials: Int(size))
  }

  /// The same sums as a ratio over clusters, whose interval is Student's t over cameras.
  ///
  /// With equal sizes it is the t interval of the mean of the cameras' rates; with unequal ones each
  /// camera weighs as much as it was watched (Cochran 1977, *Sampling Techniques*, §6.3).
  public func overCameras() throws(StatisticsError) -> ClusteredRatio {
    try ClusteredRatio(
      cameras.map { ClusteredRatio.Block(amount: Double($0.count), size: $0.size) })
  }
}
