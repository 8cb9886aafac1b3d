/// How far what was counted is from independent: in runs within cameras, and between cameras.
///
/// The variance of a sum over blocks of time, plus what cameras differ by beyond that. There is no test that switches
/// rules: what is in excess of independent counts widens an interval by just so much. Degrees of freedom are
/// Satterthwaite's (1946, doi:10.2307/3002019) of the parts in excess; the part that the model knows has none to lose.
public struct Dependence: Hashable, Sendable {
  /// What independent counts would vary by.
  public enum Model: Hashable, Sendable {
    /// Events over time: their variance is their number.
    case poisson
    /// Successes of trials.
    case binomial
    /// Amounts whose variance only the blocks tell: seconds in alarm.
    case amounts
    /// Amounts measured again and again, of which each is nearly the last: errors of counts.
    case series
  }

  /// How many cameras.
  public let cameras: Int
  /// How many blocks of time in all.
  public let blocks: Int
  /// What independent counts would vary by.
  public let model: Model
  /// The variance of the sum of amounts if all were independent; 0 where no model says.
  public let independent: Double
  /// What blocks of time add to it.
  public let inRuns: Double
  /// What cameras differ by beyond that; 0 with fewer than ten, which speak for no others.
  public let betweenCameras: Double
  /// The degrees of freedom of Student's t for what is in excess; infinite where nothing is.
  public let degrees: Double
  /// How many independent blocks a series is worth; nil for other models.
  public let effectiveBlocks: Double?

  /// From how many cameras on a figure may speak of others.
  public static let fewestForPopulation = 10
  /// Of how few independent blocks nothing can be said of a series.
  static let fewestBlocks = 8.0

  /// The variance of the sum of amounts.
  public var variance: Double { independent + inRuns + betweenCameras }
  /// The variance over that of independent counts, 1 at least; nil where no model says what that would be.
  public var designEffect: Double? {
    switch model {
    case .poisson, .binomial: independent > 0 ? max(1, variance / independent) : 1
    case .amounts, .series: nil
    }
  }
  /// Ten cameras or more: fewer speak of these cameras only, never of a population.
  public var speaksOfPopulation: Bool { cameras >= Self.fewestForPopulation }
  /// Whether neighbours in the series are so alike that no interval can be had from it.
  public var isTooAlike: Bool { effectiveBlocks.map { $0 < Self.fewestBlocks } ?? false }

  /// Estimates all parts from blocks in cameras.
  public init(_ counts: CameraBlocks, _ model: Model) throws(StatisticsError) {
    let independent: Double
    switch model {
    case .poisson: independent = counts.amount
    case .binomial:
      let share = min(1, max(0, counts.value))
      independent = counts.size * share * (1 - share)
    case .amounts, .series: independent = 0
    }
    try self.init(counts, model, independent: independent)
  }

  /// The same where somebody else knows what independent counts would vary by.
  init(
    _ counts: CameraBlocks, _ model: Model, independent: Double
  ) throws(StatisticsError) {
    self.model = model
    cameras = counts.cameras.count
    blocks = counts.cameras.reduce(0) { $0 + $1.count }
    let within =
      model == .series ? Within(series: counts) : Within(counts, lags: Self.lags)
    self.independent = independent
    // The share was fitted to the same trials: of n they vary by n / (n − 1) more than it says.
    let trials = counts.size
    let fitted = model == .binomial && trials > 1 ? trials / (trials - 1) : 1
    inRuns = max(0, within.variance - independent * fitted)
    effectiveBlocks = within.effectiveBlocks
    let between = try Between(
      counts, model, within: independent + inRuns, isPopulation: cameras >= 10)
    betweenCameras = between.variance
    let lost =
      (within.degrees > 0 ? inRuns * inRuns / within.degrees : 0)
      + (between.degrees > 0 ? betweenCameras * betweenCameras / between.degrees : 0)
    let all = independent + inRuns + betweenCameras
    degrees = lost > 0 ? max(0.5, all * all / lost) : .infinity
  }

  /// Counts of which nothing is known but how many there are: taken as independent.
  static func none(_ model: Model, _ size: Double) throws(StatisticsError) -> Dependence {
    let amount = model == .poisson ? size : 0
    return try Dependence(
      CameraBlocks([[CameraBlocks.Block(amount: amount, size: max(1, size))]]), model)
  }

  /// Whether the exact rules for independent counts stand.
  var isPlain: Bool { degrees == .infinity }

  /// Over how many neighbouring blocks runs are followed.
  private static let lags = 2

  /// By how much counts must be divided to be worth independent ones at one tail: variance and unsureness of it.
  ///
  /// D (t / z)², as Korn & Graubard (1998, *Survey Methodology* 24:193–201) have it for shares from clustered samples.
  func divisor(tail: Double) throws(StatisticsError) -> Double {
    try DesignEffect(value: designEffect ?? 1, degrees: degrees).divisor(tail: tail)
  }

  /// By how much at least at one of many looks, each of which estimates it anew: the excess at its own upper bound.
  ///
  /// What is estimated from ν degrees of freedom is, at some look, too small by a factor χ²(ν; α) / ν.
  func divisorAtAnyLook(_ alpha: Double) throws(StatisticsError) -> Double {
    let once = try max(1, divisor(tail: alpha))
    guard degrees.isFinite, let effect = designEffect else { return once }
    let smallest = try Special.chiSquaredQuantile(degrees: degrees, alpha)
    return max(once, 1 + (effect - 1) * degrees / smallest)
  }

  /// The square of Student's quantile over the normal one.
  func widening(tail: Double) throws(StatisticsError) -> Double {
    try DesignEffect(value: 1, degrees: degrees).divisor(tail: tail)
  }

  /// Which part of the variance lies between cameras.
  var partBetween: Double { variance > 0 ? betweenCameras / variance : 0 }
}

/// The variance of a sum over blocks of time, every camera around its own value.
private struct Within {
  var variance = 0.0
  var degrees = 0.0
  var effectiveBlocks: Double?

  /// Newey & West 1987, doi:10.2307/1913610: neighbouring blocks go together with falling weight.
  init(_ counts: CameraBlocks, lags: Int) {
    var plain = 0.0
    var together = 0.0
    for blocks in counts.cameras where blocks.count > 1 {
      let residuals = Self.residuals(blocks)
      let scale = Double(blocks.count) / Double(blocks.count - 1)
      plain += scale * Self.product(residuals, lag: 0)
      for lag in 1...lags where lag < blocks.count {
        let weight = 1 - Double(lag) / Double(lags + 1)
        together += 2 * weight * scale * Self.product(residuals, lag: lag)
      }
      degrees += Double(blocks.count - 1)
    }
    variance = max(0, plain + together)
    degrees *= 1.5 / Double(lags + 1)
  }

  /// A series in which each value is nearly the last: first-order autoregression of its blocks.
  ///
  /// The variance of a mean of n values grows by (1 + ρ) / (1 − ρ), and ρ̂ falls short of ρ by (1 + 3ρ) / n (Marriott &
  /// Pope 1954, doi:10.1093/biomet/41.3-4.390). Where cameras have too few blocks for that, each is one block.
  init(series counts: CameraBlocks) {
    let all = counts.cameras.reduce(0) { $0 + $1.count }
    let each = Double(all) / Double(counts.cameras.count)
    guard each >= Dependence.fewestBlocks || counts.cameras.count == 1 else {
      let residuals = Self.residuals(counts.totals)
      let number = Double(residuals.count)
      variance = Self.product(residuals, lag: 0) * number / (number - 1)
      degrees = number - 1
      return
    }
    var squares = 0.0
    var products = 0.0
    for blocks in counts.cameras where blocks.count > 1 {
      let residuals = Self.residuals(blocks)
      let scale = Double(blocks.count) / Double(blocks.count - 1)
      squares += scale * Self.product(residuals, lag: 0)
      products += scale * Self.product(residuals, lag: 1)
      degrees += Double(blocks.count - 1)
    }
    guard squares > 0, each > 3 else {
      variance = squares
      return
    }
    let correlation = max(0, (products / squares * each + 1) / (each - 3))
    guard correlation < 0.95 else {
      (variance, degrees, effectiveBlocks) = (squares, 0.5, 0)
      return
    }
    let inflation = (1 + correlation) / (1 - correlation)
    // The mean was fitted to the same series, which takes its share of the variance.
    let fitted = inflation < 0.9 * each ? 1 / (1 - inflation / each) : 10
    variance = squares * inflation * fitted
    degrees = max(0.5, degrees / inflation)
    effectiveBlocks = each >= Dependence.fewestBlocks ? Double(all) / inflation : nil
  }

  /// Amounts less what the camera's own value would make of their sizes.
  static func residuals(_ blocks: [CameraBlocks.Block]) -> [Double] {
    let size = blocks.reduce(0) { $0 + $1.size }
    let value = size > 0 ? blocks.reduce(0) { $0 + $1.amount } / size : 0
    return blocks.map { $0.amount - value * $0.size }
  }

  static func product(_ residuals: [Double], lag: Int) -> Double {
    zip(residuals, residuals.dropFirst(lag)).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
  }
}

/// What cameras differ by, beyond what varies within them.
private struct Between {
  var variance = 0.0
  var degrees = 0.0

  /// Equal cameras show no more than this part of the time: less is not taken for a difference.
  private static let allowance = 0.65

  init(
    _ counts: CameraBlocks, _ model: Dependence.Model, within: Double, isPopulation: Bool
  ) throws(StatisticsError) {
    guard isPopulation else { return }
    let totals = counts.totals
    let number = Double(totals.count)
    let residuals = Within.residuals(totals)
    let seen = Within.product(residuals, lag: 0) * number / (number - 1)
    let chance = max(
      1,
      try Special.chiSquaredQuantile(degrees: number - 1, Self.allowance) / (number - 1))
    variance = max(0, seen - chance * within)
    guard variance > 0 else { return }
    // The variance of a variance grows with the kurtosis of what varies.
    let kurtosis = kurtosis(of: counts, model, cameras: number)
    degrees = 2 / (2 / (number - 1) + kurtosis / number)
  }

  /// The excess kurtosis of cameras whose rates are gamma-, or shares beta-distributed and vary as much as these.
  private func kurtosis(
    of counts: CameraBlocks, _ model: Dependence.Model, cameras number: Double
  ) -> Double {
    let value = counts.value
    guard case .binomial = model else {
      let amount = counts.amount
      return amount > 0 ? 6 * variance * number / (amount * amount) : 0
    }
    guard value > 0, value < 1 else { return 0 }
    let mean = counts.size / number
    let correlation = min(
      0.999, max(1e-6, variance / (number * mean * mean * value * (1 - value))))
    let sum = 1 / correlation - 1
    let (a, b) = (value * sum, (1 - value) * sum)
    let top = 6 * ((a - b) * (a - b) * (sum + 1) - a * b * (sum + 2))
    return max(0, top / (a * b * (sum + 2) * (sum + 3)))
  }
}
