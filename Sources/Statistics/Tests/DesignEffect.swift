/// By how much dependence widens a comparison, and how surely that is known.
///
/// What a test of independent counts finds, z = Φ⁻¹(1 − p / 2), is divided by the root of the design effect and held
/// against Student's t.
public struct DesignEffect: Hashable, Sendable {
  /// The variance over that of independent counts; 1 at least.
  public let value: Double
  /// Degrees of freedom of what is in excess; infinite where nothing is.
  public let degrees: Double

  /// Nothing depends on anything.
  public static let none = DesignEffect(value: 1, degrees: .infinity)

  /// Joins an effect with its degrees of freedom.
  public init(value: Double, degrees: Double) {
    self.value = max(1, value)
    self.degrees = degrees
  }

  /// Of the ratio of two rates that were counted at the same time: what befalls both at once cancels.
  ///
  /// Blocks of both are aligned: the same cameras, the same time.
  public init(
    paired first: [[CameraBlocks.Block]], _ second: [[CameraBlocks.Block]]
  ) throws(StatisticsError) {
    let (a, b) = (Self.amount(first), Self.amount(second))
    guard a > 0, b > 0 else {
      let dependence = try Dependence(CameraBlocks(a > 0 ? first : second), .poisson)
      self.init(dependence)
      return
    }
    let apart = zip(first, second).map { one, other in
      zip(one, other).map {
        CameraBlocks.Block(amount: $0.amount / a - $1.amount / b, size: $0.size)
      }
    }
    self.init(try Dependence(CameraBlocks(apart), .amounts, independent: 1 / a + 1 / b))
  }

  /// Of the ratio of two rates that were counted at different times.
  public init(
    apart first: [[CameraBlocks.Block]], _ second: [[CameraBlocks.Block]]
  ) throws(StatisticsError) {
    let sides = [first, second]
    var (variance, independent, lost) = (0.0, 0.0, 0.0)
    for blocks in sides {
      let amount = Self.amount(blocks)
      guard amount > 0 else { continue }
      let dependence = try Dependence(CameraBlocks(blocks), .poisson)
      let own = dependence.variance / (amount * amount)
      variance += own
      independent += 1 / amount
      if dependence.degrees.isFinite { lost += own * own / dependence.degrees }
    }
    self.init(
      value: independent > 0 ? variance / independent : 1,
      degrees: lost > 0 ? max(0.5, variance * variance / lost) : .infinity)
  }

  /// Of a share: trials in order of time, camera by camera.
  public init(ofTrials cameras: [[Bool]]) throws(StatisticsError) {
    let series = cameras.map { $0.map { CameraBlocks.Block(amount: $0 ? 1 : 0, size: 1) } }
    self.init(try Dependence(CameraBlocks(joining: series), .binomial))
  }

  private init(_ dependence: Dependence) {
    self.init(
      value: dependence.independent > 0 ? dependence.variance / dependence.independent : 1,
      degrees: dependence.degrees)
  }

  private static func amount(_ cameras: [[CameraBlocks.Block]]) -> Double {
    cameras.reduce(0) { $0 + $1.reduce(0) { $0 + $1.amount } }
  }

  /// A two-sided p of independent counts, as these are worth.
  public func widened(p: Double) throws(StatisticsError) -> Double {
    guard value > 1 || degrees.isFinite, p > 0, p < 1 else { return p }
    let normal = try -Special.normalQuantile(p / 2)
    return min(1, 2 * (try tail(normal)))
  }

  /// The chance of a deviate of independent counts or more, as these are worth.
  func tail(_ deviate: Double) throws(StatisticsError) -> Double {
    let worth = deviate / value.squareRoot()
    return degrees.isFinite
      ? try Special.tCDF(degrees: degrees, -worth) : try Special.normalCDF(-worth)
  }

  /// By how much counts must be divided to be worth independent ones at one tail.
  func divisor(tail: Double) throws(StatisticsError) -> Double {
    guard degrees.isFinite, abs(tail - 0.5) > 1e-9 else { return value }
    let student = try Special.tQuantile(degrees: degrees, 1 - tail)
    let normal = try Special.normalQuantile(1 - tail)
    return value * max(1, student * student / (normal * normal))
  }
}
