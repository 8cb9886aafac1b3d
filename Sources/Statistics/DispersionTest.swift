/// Whether cameras differ by more than chance: the test that decides which interval a figure gets.
///
/// X² = Σ (kᵢ − eᵢ)² / vᵢ with eᵢ what the pooled figure lets expect; on cameras − 1 degrees of freedom
/// (Fisher, Thornton & Mackenzie 1922, doi:10.1111/j.1744-7348.1922.tb05962.x, for counts; Pearson's
/// test of homogeneity for shares). Upper tail: cameras that agree too well are no reason to widen.
public struct DispersionTest: Hashable, Sendable {
  /// What a count is when cameras do not differ.
  public enum Model: String, Hashable, Sendable {
    /// Events over an exposure: false alarms.
    case poisson
    /// Successes of trials: recall, precision.
    case binomial
  }

  /// Where the p value comes from.
  public enum Method: Hashable, Sendable {
    /// The chi-squared distribution, where enough is expected of every camera (Cochran 1954,
    /// doi:10.2307/3001616: at least 1 everywhere, 5 in four of five).
    case chiSquared
    /// All ways to share the count among the cameras, each with its probability.
    case enumeration(outcomes: Int)
    /// Random ways to share the count among the cameras.
    case monteCarlo(Resampling)
    /// Nothing was counted, or everything: cameras cannot be seen to differ.
    case nothingVaries
  }

  /// What a count is taken for.
  public let model: Model
  /// How many cameras were compared; at least two.
  public let cameras: Int
  /// X².
  public let statistic: Double
  /// Cameras less one.
  public let degrees: Int
  /// The probability of so much difference or more, were there none.
  public let p: Double
  /// Where `p` comes from.
  public let method: Method
  /// The least that the pooled figure lets expect in a cell.
  public let smallestExpected: Double
  /// Below which p the cameras are taken to differ.
  public let alpha: Double

  /// Whether the cameras differ at `alpha`.
  public var differ: Bool { p < alpha }

  /// Below which p cameras differ, unless something else is asked for.
  public static let alpha = 0.05

  /// Tests several cameras; nil for one, which differs from nothing.
  public init?(
    _ counts: CameraCounts, model: Model, alpha: Double = DispersionTest.alpha,
    seed: UInt64 = Resampling.standard.seed
  ) throws(StatisticsError) {
    guard counts.cameras.count > 1 else { return nil }
    if model == .binomial { _ = try counts.pooledShare() }
    self.model = model
    self.alpha = alpha
    cameras = counts.cameras.count
    degrees = cameras - 1
    let cells = Cells(counts, model)
    smallestExpected = cells.smallest
    statistic = cells.statistic(cells.counts)
    if cells.nothingVaries {
      (p, method) = (1, .nothingVaries)
    } else if cells.areFull || cells.total > Self.mostDrawn {
      p = try Special.chiSquaredTail(degrees: Double(degrees), statistic)
      method = .chiSquared
    } else if let outcomes = cells.outcomes(atMost: Self.mostEnumerated) {
      (p, method) = (cells.enumerated(), .enumeration(outcomes: outcomes))
    } else {
      let resampling = try Resampling(replicates: Self.draws, seed: seed)
      (p, method) = (cells.drawn(resampling), .monteCarlo(resampling))
    }
  }

  /// With so many events chi-squared is near enough, however few one camera has.
  private static let mostDrawn = 1_000
  private static let mostEnumerated = 20_000
  private static let draws = 1_999
}

extension DispersionTest {
  /// Counts beside what is expected of them; of a share, the rarer outcome, which gives the same X².
  struct Cells: Sendable {
    let model: Model
    let counts: [Int]
    let sizes: [Double]
    /// eᵢ: the pooled figure times the size.
    let expected: [Double]
    /// vᵢ: the variance that goes with it.
    let variances: [Double]

    init(_ cameras: CameraCounts, _ model: Model) {
      self.model = model
      let size = cameras.size
      let isFlipped = model == .binomial && Double(cameras.count) > size / 2
      counts = cameras.cameras.map { isFlipped ? Int($0.size) - $0.count : $0.count }
      sizes = cameras.cameras.map(\.size)
      let value = Double(counts.reduce(0, +)) / size
      let rest = model == .binomial ? 1 - value : 1
      expected = sizes.map { $0 * value }
      variances = sizes.map { $0 * value * rest }
    }

    var total: Int { counts.reduce(0, +) }

    var nothingVaries: Bool { total == 0 }

    /// The other cells of a share's table.
    private var others: [Double] {
      model == .binomial ? zip(sizes, expected).map { $0 - $1 } : []
    }

    var smallest: Double { (expected + others).min() ?? 0 }

    /// Cochran's rule for chi-squared.
    var areFull: Bool {
      let cells = expected + others
      return smallest >= 1 && 5 * cells.count(where: { $0 < 5 }) <= cells.count
    }

    func statistic(_ counts: [Int]) -> Double {
      guard !nothingVaries else { return 0 }
      var sum = 0.0
      for (index, count) in counts.enumerated() { sum += term(index, count) }
      return sum
    }

    /// One camera's part of X².
    func term(_ index: Int, _ count: Int) -> Double {
      let away = Double(count) - expected[index]
      return away * away / variances[index]
    }

    /// The most that a camera can count, given the total.
    func most(_ index: Int) -> Int {
      model == .binomial ? min(total, Int(sizes[index])) : total
    }
  }
}
