import Phrasebook

extension EvidencePlan.Rule {
  /// The least size from which on the power to support never falls below what is asked.
  ///
  /// Power is a sawtooth: with one failure more allowed it jumps up, and falls until the next is. What counts is the
  /// foot of each tooth, just before the next failure is allowed. Sizes are checked as far as twice the failures, and
  /// twenty more.
  func safeSupport() throws(StatisticsError) -> EvidencePlan.Row {
    let failures = try safe { failures throws(StatisticsError) in
      let next = try supporting(failures + 1).size
      return try chance(atMost: failures, of: isOfTrials ? next - 1 : next) ?? 0
    }
    return try supporting(failures)
  }

  /// The least number of failures, and its size, from which on the power to refute never falls below what is asked.
  ///
  /// Here the foot of a tooth is where one failure more has just become necessary.
  func safeRefutation() throws(StatisticsError) -> EvidencePlan.Row? {
    let failures = try safe { failures throws(StatisticsError) in
      guard failures > 0, let before = try refuting(failures - 1)?.size,
        try refuting(failures) != nil
      else { return 0 }
      return try chance(atLeast: failures, of: isOfTrials ? before + 1 : before) ?? 0
    }
    return try refuting(failures)
  }

  private var isOfTrials: Bool { if case .atLeast = claim { true } else { false } }

  /// The number of failures from which on no foot of a tooth lies below the power.
  private func safe(
    _ foot: (Int) throws(StatisticsError) -> Double
  ) throws(StatisticsError) -> Int {
    var enough = 1
    while try foot(enough) < assumptions.power {
      guard enough < Self.most else {
        throw .impossible(
          what: .assumedTruth, found: .tooNearToClaim,
          expected: .told(byFailures: Self.most))
      }
      enough *= 2
    }
    // Feet rise, but waver on their way: the last one that is too low decides.
    var failures = 2 * enough + 20
    while failures >= 0, try foot(failures) >= assumptions.power { failures -= 1 }
    return failures + 1
  }
}
