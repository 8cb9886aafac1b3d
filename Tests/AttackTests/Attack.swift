import Foundation

/// How much of the collection a run tries: `make attack` all of it, `make test` a selection.
enum Attack {
  /// Whether everything is tried.
  static let isFull = ProcessInfo.processInfo.environment["CONTRECHAMP_ATTACK"] == "full"

  /// All of the cases, or so many of them, spread evenly, in a short run.
  static func selection<Case>(of cases: [Case], short: Int) -> [Case] {
    guard !isFull, cases.count > short, short > 0 else { return cases }
    return (0..<short).map { cases[$0 * cases.count / short] }
  }
}

/// Numbers that are the same in every run (SplitMix64; Steele, Lea and Flood 2014, doi 10.1145/2714064.2660195).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
