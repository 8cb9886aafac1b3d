import Foundation

/// Random numbers of one simulation, from its number alone (SplitMix64; Steele, Lea & Flood 2014).
struct Chance {
  private var state: UInt64

  init(seed: UInt64, simulation: Int) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ UInt64(simulation) &* 0xDA94_2042_E4DD_58B5
    for _ in 0..<4 { _ = next() }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Above 0 and below 1.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// Box & Muller 1958, doi:10.1214/aoms/1177706645.
  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }

  /// Marsaglia & Tsang 2000, doi:10.1145/358407.358414; a shape below 1 through one above it.
  mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape: shape + 1) * pow(uniform(), 1 / shape) }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if log(uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }

  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let (x, y) = (gamma(shape: a), gamma(shape: b))
    return x / (x + y)
  }

  /// Counts exponential gaps within a time of `mean`.
  mutating func poisson(_ mean: Double) -> Int {
    var (time, count) = (-log(uniform()), 0)
    while time < mean {
      time -= log(uniform())
      count += 1
    }
    return count
  }

  mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    (0..<trials).count { _ in uniform() < probability }
  }
}
