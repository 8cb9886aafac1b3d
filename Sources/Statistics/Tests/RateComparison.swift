import Phrasebook

/// Whether two rates differ: two systems on the same footage, or one system under two conditions.
public struct RateComparison: Hashable, Sendable {
  /// One rate.
  public let first: PoissonRate
  /// The other, per the same unit of exposure.
  public let second: PoissonRate

  /// Two rates per the same unit of exposure.
  public init(_ first: PoissonRate, _ second: PoissonRate) {
    self.first = first
    self.second = second
  }

  /// The first rate over the second; nil where the second counted nothing.
  public var ratio: Double? { second.events > 0 ? first.value / second.value : nil }

  /// The two-sided p of equal rates: the E-test on the score statistic.
  ///
  /// Sums the probability of all pairs of counts at least as far apart, under the common rate that
  /// both suggest (Gu, Ng, Tang & Schucany 2008, doi:10.1002/bimj.200710403). At most 5,000 events
  /// a side: beyond that the sum is over too many pairs, and any large-sample test would do.
  public func eTest() throws(StatisticsError) -> Double {
    let most = max(first.events, second.events)
    guard most <= 5000 else {
      throw .impossible(what: .numberOfEvents, found: .plain(most), expected: .atMost(5000))
    }
    let all = Double(first.events + second.events)
    guard all > 0 else { return 1 }
    let weight = first.exposure / second.exposure
    let common = all / (first.exposure + second.exposure)
    let firstChances = try Self.chances(mean: common * first.exposure)
    let secondChances = try Self.chances(mean: common * second.exposure)
    func distance(_ a: Double, _ b: Double) -> Double {
      a + b > 0 ? abs(a - b * weight) / ((a + b) * weight).squareRoot() : 0
    }
    // Equal distances that rounding has parted belong together.
    let observed = distance(Double(first.events), Double(second.events)) * (1 - 1e-12)
    var p = 0.0
    for (a, chance) in firstChances.enumerated() {
      for (b, other) in secondChances.enumerated()
      where distance(Double(a), Double(b)) >= observed {
        p += chance * other
      }
    }
    return min(1, p)
  }

  /// Poisson probabilities of 0, 1, 2 … up to where less than 10⁻¹³ is left.
  private static func chances(mean: Double) throws(StatisticsError) -> [Double] {
    let last = max(100, Int(try Special.poissonQuantile(mean: mean, 1 - 1e-13)))
    var chances: [Double] = []
    for count in 0...last { chances.append(try Special.poissonPDF(mean: mean, Double(count))) }
    return chances
  }
}
