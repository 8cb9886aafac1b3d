import Phrasebook
public import Statistics

/// When a measure counts as worse, better or the same: its interval against a zone around "no change".
///
/// The whole interval must lie in the zone to pass: this is a test of equivalence (Schuirmann 1987,
/// doi:10.1007/BF01068419), so that a noisy run is inconclusive and not a pass.
public struct BenchRule: Hashable, Sendable {
  /// How sure all statements of one run are together.
  public let level: ConfidenceLevel
  /// Share by which a measure may become better or worse and still be the same: 0.05 is from ÷ 1.05 to × 1.05.
  public let tolerance: Double

  /// Refuses a tolerance that is none.
  public init(level: ConfidenceLevel, tolerance: Double) throws(ThroughputError) {
    guard tolerance > 0, tolerance < 1 else {
      throw .impossible(
        what: .tolerance, found: .plain(tolerance), expected: .lessThanAll)
    }
    self.level = level
    self.tolerance = tolerance
  }

  /// What is said of a measure, a clip or a run.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Nothing to compare with; the figures stand for themselves.
    case measured
    /// The same within the tolerance.
    case pass
    /// Better by more than the tolerance.
    case improved
    /// The interval reaches over the edge of the tolerance.
    case inconclusive
    /// Worse by more than the tolerance.
    case regressed
    /// Results that should be the same are not, however fast they come.
    case different

    /// The one that decides when several stand side by side.
    public static func worst(_ outcomes: [Outcome]) -> Outcome {
      allCases.last { outcomes.contains($0) } ?? .measured
    }
  }

  /// Judges how many times as good a measure has become, by its interval.
  public func outcome(ofGain gain: Interval) -> Outcome {
    let (worst, best) = (1 / (1 + tolerance), 1 + tolerance)
    if gain.upper < worst { return .regressed }
    if gain.lower > best { return .improved }
    return gain.lower >= worst && gain.upper <= best ? .pass : .inconclusive
  }

  /// The level of each of several statements, so that all of them hold together at the rule's level (Bonferroni).
  func levelEach(of count: Int) throws(StatisticsError) -> ConfidenceLevel {
    try ConfidenceLevel(1 - level.alpha / Double(max(1, count)))
  }

  /// The fewest rounds with which anything can be said at this level.
  ///
  /// The median has an interval where 2 ÷ 2ⁿ ≤ α: from six on for 95 %. Each of so many comparisons with as many rounds
  /// has one where the two orders that part the samples wholly, of all (2n)! ÷ n!², are no likelier than its part of α.
  public static func fewestPairs(_ level: ConfidenceLevel, comparisons: Int = 1) -> Int {
    var (count, median, parted) = (1, 1.0, 1.0)
    while median > level.alpha || parted > level.alpha / Double(max(1, comparisons)) {
      count += 1
      median /= 2
      parted *= Double(count) / Double(2 * (2 * count - 1))
    }
    return count
  }
}
