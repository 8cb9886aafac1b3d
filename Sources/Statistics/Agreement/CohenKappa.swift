import Phrasebook

/// Agreement of two annotators beyond chance (Cohen 1960, doi:10.1177/001316446002000104).
public struct CohenKappa: Hashable, Sendable {
  /// How often the first said the row and the second the column; square, with at least one judgement.
  public let table: [[Int]]

  /// Refuses tables that are not square, hold negative counts, or nothing.
  public init(table: [[Int]]) throws(StatisticsError) {
    guard table.count > 1, table.allSatisfy({ $0.count == table.count }) else {
      throw .impossible(
        what: .tableOfAnnotators, found: .notSquare,
        expected: .asManyColumnsAsRows)
    }
    guard table.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
      throw .impossible(what: .countOfJudgements, found: .negative, expected: .atLeast(0))
    }
    guard table.contains(where: { $0.contains { $0 > 0 } }) else { throw .noTrials }
    self.table = table
  }

  /// How many judgements both made.
  public var judgements: Int { table.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The share on which they agree, chance included.
  public var agreement: Double {
    let same = table.indices.reduce(0) { $0 + table[$1][$1] }
    return Double(same) / Double(judgements)
  }

  /// κ: 1 is full agreement, 0 what chance gives; nil where both always said the same one thing.
  public var value: Double? {
    let expected = expected
    guard expected < 1 else { return nil }
    return (agreement - expected) / (1 - expected)
  }

  /// The interval by the large-sample variance; nil where κ is.
  ///
  /// Fleiss, Cohen & Everitt 1969, doi:10.1037/h0028106. Too short for few judgements.
  public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard let value, let error = standardError else { return nil }
    let half = try error * Special.normalQuantile(1 - level.alpha / 2)
    return Interval(lower: value - half, upper: value + half, method: .normal, level: level)
  }

  /// The large-sample standard error of κ; nil where κ is.
  public var standardError: Double? {
    guard let value else { return nil }
    let (rows, columns, whole) = (rows, columns, Double(judgements))
    let (chance, rest) = (expected, 1 - value)
    var (same, other) = (0.0, 0.0)
    for (row, counts) in table.enumerated() {
      for (column, count) in counts.enumerated() {
        let share = Double(count) / whole
        if row == column {
          let factor = 1 - (rows[row] + columns[row]) * rest
          same += share * factor * factor
        } else {
          let factor = columns[row] + rows[column]
          other += share * factor * factor
        }
      }
    }
    let shift = value - chance * rest
    let spread = same + rest * rest * other - shift * shift
    // What rounding leaves of a difference of equals is no variance, and its root would look like one.
    guard spread > 1e-15 else { return 0 }
    return (spread / whole).squareRoot() / (1 - chance)
  }

  /// The share on which they would agree by chance.
  private var expected: Double {
    zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private var rows: [Double] {
    table.map { Double($0.reduce(0, +)) / Double(judgements) }
  }

  private var columns: [Double] {
    table.indices.map { column in
      Double(table.reduce(0) { $0 + $1[column] }) / Double(judgements)
    }
  }
}
