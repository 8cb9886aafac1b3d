import Phrasebook

/// By how much one sample lies above another: the median of all differences, assuming no distribution.
///
/// The estimate is Hodges & Lehmann's (1963, doi:10.1214/aoms/1177704172); its interval holds the shifts that the exact
/// rank-sum test of Mann & Whitney (1947, doi:10.1214/aoms/1177730491) would not reject (Hollander, Wolfe & Chicken 2014,
/// *Nonparametric Statistical Methods*, §4.3). It assumes that values are independent and both samples alike but for the
/// shift; ties make it wider than it need be, never narrower.
public struct LocationShift: Hashable, Sendable {
  /// Every value of the second sample less every one of the first, ascending.
  public let differences: [Double]
  private let sizes: [Int]

  /// Refuses an empty sample and values that are no numbers.
  public init(from first: [Double], to second: [Double]) throws(StatisticsError) {
    guard !first.isEmpty, !second.isEmpty else { throw .noTrials }
    guard (first + second).allSatisfy(\.isFinite) else {
      throw .impossible(what: .aValue, found: .notFinite, expected: .numbers)
    }
    sizes = [first.count, second.count]
    differences = second.flatMap { later in first.map { later - $0 } }.sorted()
  }

  /// The median of the differences.
  public var value: Double {
    let middle = differences.count / 2
    guard differences.count.isMultiple(of: 2) else { return differences[middle] }
    return (differences[middle - 1] + differences[middle]) / 2
  }

  /// The two-sided interval; infinite where the samples are too small to bound the shift.
  public func interval(_ level: ConfidenceLevel) -> Interval {
    interval(Ends(first: sizes[0], second: sizes[1], level: level))
  }

  /// The same with ends that were found before, for many comparisons of equal sizes.
  public func interval(_ ends: Ends) -> Interval {
    guard ends.rank > 0, ends.rank <= differences.count else {
      return Interval(
        lower: -.infinity, upper: .infinity, method: .rankSum, level: ends.level)
    }
    return Interval(
      lower: differences[ends.rank - 1], upper: differences[differences.count - ends.rank],
      method: .rankSum, level: ends.level)
  }

  /// Which differences bound the shift between samples of two sizes.
  public struct Ends: Hashable, Sendable {
    /// Rank of the lower end from below and of the upper end from above, from 1; 0 where nothing bounds the shift.
    public let rank: Int
    /// The probability that the interval misses the shift: at most what the level allows.
    public let size: Double
    /// The confidence that was asked for.
    public let level: ConfidenceLevel

    /// Finds the largest rank c with P(U < c) ≤ α ÷ 2; the work grows with the square of the product of the sizes.
    public init(first: Int, second: Int, level: ConfidenceLevel) {
      let chances = Ends.distribution(first, second)
      var below = 0.0
      var rank = 0
      // Sums that rounding has parted from the tail belong to it.
      while rank < chances.count, below + chances[rank] <= level.alpha / 2 * (1 + 1e-12) {
        below += chances[rank]
        rank += 1
      }
      self.rank = rank
      size = 2 * below
      self.level = level
    }

    /// P(U = u) of the rank sum without a shift, for u up to its middle.
    ///
    /// The largest of all values is of the first sample with chance m ÷ (m + n), and then exceeds n others.
    private static func distribution(_ first: Int, _ second: Int) -> [Double] {
      let length = first * second / 2 + 1
      let nothing = [1] + Array(repeating: 0.0, count: length - 1)
      var row = Array(repeating: nothing, count: first + 1)
      for n in 1...max(1, second) {
        for m in 1...max(1, first) {
          let (ours, theirs) = (Double(m) / Double(m + n), Double(n) / Double(m + n))
          var next = row[m]
          for u in 0..<length {
            next[u] = theirs * row[m][u] + (u < n ? 0 : ours * row[m - 1][u - n])
          }
          row[m] = next
        }
      }
      return row[first]
    }
  }
}
