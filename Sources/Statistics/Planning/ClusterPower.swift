import Foundation

/// How often a claim is decided by counts that cluster, for every number of clusters at once: simulated.
///
/// Failures of a cluster are beta–binomial (of a share) or negative binomial (of a rate), with the variance that the
/// design effect says. A world counts as decided where both the exact bound and Student's t over clusters decide it,
/// the latter on the logit or log scale: the wider of the two bounds, as in a verdict. A world grows cluster by
/// cluster, so that one simulation gives the whole curve; the seed is fixed, so that it gives the same every time.
struct ClusterPower {
  let claim: EvidencePlan.Claim
  let truth: Double
  let level: ConfidenceLevel
  let clusters: EvidencePlan.Clusters

  /// How many worlds are drawn: the standard error of a power of 80 % is 0.28 points.
  static let worlds = 20_000
  private static let seed: UInt64 = 10

  /// How likely support and refutation are with 1, 2 … `most` clusters.
  struct Curve {
    var supporting: [Double]
    var refuting: [Double]
  }

  func curve(upTo most: Int) throws(StatisticsError) -> Curve {
    let rule = try Rule(claim, level, clusters.size, upTo: most)
    let cumulative = try cumulativeFailures()
    var supporting = [Int](repeating: 0, count: most)
    var refuting = supporting
    for world in 0..<Self.worlds {
      var random = SeededGenerator(seed: Self.seed, replicate: world)
      var (failures, squares) = (0.0, 0.0)
      for index in 0..<most {
        let drawn = Double(Self.draw(cumulative, random.unit()))
        failures += drawn
        squares += drawn * drawn
        switch rule.decides(index, failures, squares) {
        case true?: supporting[index] += 1
        case false?: refuting[index] += 1
        case nil: break
        }
      }
    }
    let share = { (counts: [Int]) in counts.map { Double($0) / Double(Self.worlds) } }
    return Curve(supporting: share(supporting), refuting: share(refuting))
  }

  private static func draw(_ cumulative: [Double], _ unit: Double) -> Int {
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > unit { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// P(a cluster has so many failures or fewer), until nothing is left.
  private func cumulativeFailures() throws(StatisticsError) -> [Double] {
    switch claim {
    case .atLeast: betaBinomial(1 - truth)
    case .atMost: negativeBinomial(truth * clusters.size)
    }
  }

  private func betaBinomial(_ failing: Double) -> [Double] {
    let trials = clusters.size
    guard failing > 0, failing < 1 else {
      return failing > 0 ? Array(repeating: 0, count: Int(trials)) + [1] : [1]
    }
    guard clusters.correlation < 1 else {
      return Array(repeating: 1 - failing, count: Int(trials)) + [1]
    }
    let whole = 1 / clusters.correlation - 1
    let (a, b) = (failing * whole, (1 - failing) * whole)
    let usual = Self.logBeta(a, b)
    return summed(upTo: Int(trials)) { (count: Int) -> Double in
      let k = Double(count)
      // One over the number of ways is (n + 1) B(k + 1, n − k + 1).
      let ways = -log(trials + 1) - Self.logBeta(k + 1, trials - k + 1)
      return exp(ways + Self.logBeta(k + a, trials - k + b) - usual)
    }
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    lgamma(a) + lgamma(b) - lgamma(a + b)
  }

  /// Mean μ and variance φμ.
  private func negativeBinomial(_ mean: Double) -> [Double] {
    guard mean > 0 else { return [1] }
    let effect = clusters.designEffect
    let shape = mean / (effect - 1)
    let most = Int(mean + 40 * effect + 12 * (mean * effect).squareRoot()) + 1
    let (empty, further) = (shape * log(effect), log(1 - 1 / effect))
    return summed(upTo: most) { (count: Int) -> Double in
      let k = Double(count)
      let ways = lgamma(k + shape) - lgamma(k + 1) - lgamma(shape)
      return exp(ways - empty + k * further)
    }
  }

  private func summed(upTo most: Int, _ chance: (Int) -> Double) -> [Double] {
    var sum = 0.0
    var cumulative = (0...most).map { count in
      sum += chance(count)
      return sum
    }
    cumulative[most] = 1
    return cumulative
  }
}

extension ClusterPower {
  /// What failures in a number of clusters decide.
  private struct Rule {
    private let sizes: [Double]
    /// The most failures that support, and the fewest that refute, by the exact bounds.
    private let supporting: [Double]
    private let refuting: [Double]
    private let deviates: [Double]
    private let limit: Double
    private let isShare: Bool

    init(
      _ claim: EvidencePlan.Claim, _ level: ConfidenceLevel, _ size: Double, upTo most: Int
    ) throws(StatisticsError) {
      switch claim {
      case .atMost(let rate): (limit, isShare) = (rate, false)
      case .atLeast(let share): (limit, isShare) = (1 - share, true)
      }
      let sizes = (1...most).map { Double($0) * size }
      let plain = try EvidencePlan.Rule(claim, .init(level: level))
      var (supporting, refuting, deviates): ([Double], [Double], [Double]) = ([], [], [])
      for (index, size) in sizes.enumerated() {
        supporting.append(try plain.supporting(within: size).map { Double($0.failures) } ?? -1)
        refuting.append(try plain.refuting(within: size).map { Double($0.failures) } ?? .infinity)
        deviates.append(
          index == 0 ? 0 : try Special.tQuantile(degrees: Double(index), level.share))
      }
      (self.sizes, self.supporting, self.refuting) = (sizes, supporting, refuting)
      self.deviates = deviates
    }

    /// Whether a claim is supported, or refuted; nil where neither.
    func decides(_ index: Int, _ failures: Double, _ squares: Double) -> Bool? {
      let supports = failures <= supporting[index]
      guard supports || failures >= refuting[index] else { return nil }
      let clusters = Double(index + 1)
      let spread = squares - failures * failures / clusters
      // Clusters that do not differ at all, one above all, leave the exact bound alone.
      guard index > 0, spread > 1e-9 else { return supports }
      let size = sizes[index]
      let value = failures / size
      let error = (clusters / (clusters - 1) * spread).squareRoot() / size
      let half = deviates[index] * error / (isShare ? value * (1 - value) : value)
      let distance = scale(limit) - scale(value)
      return abs(distance) >= half && (distance > 0) == supports ? supports : nil
    }

    private func scale(_ value: Double) -> Double {
      isShare ? log(value / (1 - value)) : log(value)
    }
  }
}
