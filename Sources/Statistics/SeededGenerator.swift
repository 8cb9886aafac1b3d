/// Random bits that depend on a seed and the number of a replicate, or a name, only: threads change nothing.
///
/// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195); each replicate starts at its
/// own hashed state.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The stream of one replicate.
  package init(seed: UInt64, replicate: Int) {
    let counter = UInt64(truncatingIfNeeded: replicate) &+ 1
    state = Self.mixed(Self.mixed(seed) ^ Self.mixed(counter &* Self.step))
  }

  /// The stream of one name (FNV-1a over its bytes).
  package init(seed: UInt64, name: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = seed ^ hash
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number from 0 to below `count`; the bias is at most count / 2⁶⁴ (Lemire 2019, doi:10.1145/3230636).
  package mutating func index(below count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A number from 0 to below 1, on 53 bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
