import Phrasebook

/// Agreement of any number of annotators, of whom each judged what they judged.
///
/// α = 1 − observed over expected disagreement (Hayes & Krippendorff 2007,
/// doi:10.1080/19312450709336664).
public struct KrippendorffAlpha: Hashable, Sendable {
  /// How far two judgements are apart.
  public enum Metric: String, Hashable, Sendable {
    /// The same or not: an event or none, a type.
    case nominal
    /// The square of the difference: a time, a number of people.
    case interval
  }

  /// What each annotator said of each unit, unit by unit; nil where they said nothing.
  public let units: [[Double?]]
  /// How far judgements are apart.
  public let metric: Metric

  /// Refuses judgements that are not numbers.
  public init(units: [[Double?]], metric: Metric) throws(StatisticsError) {
    guard units.allSatisfy({ $0.allSatisfy { $0?.isFinite ?? true } }) else {
      throw .impossible(what: .aJudgement, found: .notFinite, expected: .aNumberOrNone)
    }
    self.units = units
    self.metric = metric
  }

  /// How many judgements stand beside another of the same unit.
  public var pairable: Int { pairs.reduce(0) { $0 + $1.count } }

  /// α: 1 is full agreement, 0 what chance gives; nil where no unit has two judgements or none ever differ.
  public var value: Double? {
    let pairs = pairs
    let all = pairs.flatMap(\.self)
    guard let first = all.first, all.contains(where: { $0 != first }) else { return nil }
    let expected = disagreement(all) / Double(all.count - 1)
    let observed = pairs.reduce(0.0) { $0 + disagreement($1) / Double($1.count - 1) }
    return 1 - observed / expected
  }

  /// The judgements of units that have two or more.
  private var pairs: [[Double]] {
    units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
  }

  /// The sum of distances over all ordered pairs, without visiting each pair.
  private func disagreement(_ values: [Double]) -> Double {
    let count = Double(values.count)
    switch metric {
    case .nominal:
      var counts: [Double: Double] = [:]
      for value in values { counts[value, default: 0] += 1 }
      // Whole numbers, so that no order of the sum can change it.
      return count * count - counts.values.reduce(0) { $0 + $1 * $1 }
    case .interval:
      let mean = values.reduce(0, +) / count
      return 2 * count * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }
}

extension KrippendorffAlpha {
  /// α of two annotators who judged every unit, nominal, from how often the first said the row and the second the column.
  ///
  /// The same value as from the units themselves, in time that does not grow with their number
  /// (Hayes & Krippendorff 2007, doi:10.1080/19312450709336664). Nil where nothing ever differs.
  public static func nominal(table: [[Int]]) -> Double? {
    let judged = table.indices.map { label in
      table[label].reduce(0, +) + table.reduce(0) { $0 + $1[label] }
    }
    let all = Double(judged.reduce(0, +))
    guard all > 1 else { return nil }
    let same = table.indices.reduce(0) { $0 + 2 * table[$1][$1] }
    let chance = judged.reduce(0.0) { $0 + Double($1) * Double($1 - 1) } / (all - 1)
    guard chance < all else { return nil }
    return 1 - (all - Double(same)) / (all - chance)
  }
}
