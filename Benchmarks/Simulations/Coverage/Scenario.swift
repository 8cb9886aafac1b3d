import Statistics

/// A world of cameras whose true figure is known.
struct Scenario {
  /// How the cameras' own figures are drawn.
  enum Population {
    /// Every camera has the same false-alarm rate.
    case sameRate
    /// Rates are gamma-distributed with this shape: 1 is exponential, larger is more alike.
    case gammaRates(shape: Double)
    /// A share of 0.8, the same everywhere or beta-distributed with a correlation within cameras.
    case shares(correlation: Double)
  }

  let population: Population
  let cameras: Int
  /// Expected false alarms, or events, of a camera.
  let perCamera: Int
  /// Whether every second camera was watched three times as long as the others.
  var isUnequal = false

  static let share = 0.8

  var truth: Double {
    if case .shares = population { Self.share } else { 1 }
  }

  /// One world's counts; nil where not one event was there to be found.
  func draw(_ chance: inout Chance) throws -> CameraCounts {
    var (counts, sizes): ([Int], [Double]) = ([], [])
    for camera in 0..<cameras {
      let size = Double(perCamera) * (isUnequal ? (camera % 2 == 0 ? 0.5 : 1.5) : 1)
      sizes.append(size)
      counts.append(count(size, &chance))
    }
    return try CameraCounts(counts: counts, sizes: sizes)
  }

  private func count(_ size: Double, _ chance: inout Chance) -> Int {
    switch population {
    case .sameRate: return chance.poisson(size)
    case .gammaRates(let shape): return chance.poisson(size * chance.gamma(shape: shape) / shape)
    case .shares(let correlation):
      var share = Self.share
      if correlation > 0 {
        let whole = 1 / correlation - 1
        share = chance.beta(share * whole, (1 - share) * whole)
      }
      return chance.binomial(Int(size), share)
    }
  }

  func estimate(_ counts: CameraCounts, _ resampling: Resampling) throws -> Estimate {
    let level = ConfidenceLevel.ninetyFive
    if case .shares = population {
      return try Estimate(
        .proportion(counts.pooledShare()), cameras: counts, level: level, resampling: resampling)
    }
    return try Estimate(
      .rate(counts.pooledRate(), factor: 1), cameras: counts, level: level,
      resampling: resampling)
  }

  func pooled(_ counts: CameraCounts) throws -> Interval {
    if case .shares = population { return try counts.pooledShare().clopperPearson(.ninetyFive) }
    return try counts.pooledRate().garwood(.ninetyFive)
  }

  /// The row's name in the tables.
  var name: String {
    switch population {
    case .sameRate: "the same"
    case .gammaRates(let shape): "gamma, shape \(Int(shape))"
    case .shares(let correlation): correlation > 0 ? "ρ = \(correlation)" : "the same"
    }
  }
}
