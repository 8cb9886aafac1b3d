import Phrasebook

/// Whether two systems that saw the same events found different shares of them.
///
/// Only events that one found and the other missed tell them apart (McNemar 1947,
/// doi:10.1007/BF02295996).
public struct McNemar: Hashable, Sendable {
  /// Events that only the first found.
  public let onlyFirst: Int
  /// Events that only the second found.
  public let onlySecond: Int

  /// Refuses negative counts.
  public init(onlyFirst: Int, onlySecond: Int) throws(StatisticsError) {
    guard onlyFirst >= 0, onlySecond >= 0 else {
      throw .impossible(
        what: .numberOfEventsOfOne,
        found: .plain("\(min(onlyFirst, onlySecond))"), expected: .atLeast(0))
    }
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
  }

  /// The two-sided exact p: twice the smaller binomial tail at one half; 1 where nothing tells them apart.
  public func exact() throws(StatisticsError) -> Double {
    let (fewer, all) = (min(onlyFirst, onlySecond), onlyFirst + onlySecond)
    guard all > 0 else { return 1 }
    return min(
      1, 2 * (try Special.binomialCDF(trials: Double(all), probability: 0.5, Double(fewer))))
  }

  /// The chi-squared statistic on one degree of freedom; with Yates' correction unless told otherwise.
  public func statistic(corrected: Bool = true) -> Double {
    let all = Double(onlyFirst + onlySecond)
    guard all > 0 else { return 0 }
    let away = abs(Double(onlyFirst - onlySecond)) - (corrected ? 1 : 0)
    return away * away / all
  }

  /// The large-sample p of `statistic`; the exact one is as easy to have and right for few events too.
  public func asymptotic(corrected: Bool = true) throws(StatisticsError) -> Double {
    guard onlyFirst + onlySecond > 0 else { return 1 }
    return try Special.chiSquaredTail(degrees: 1, statistic(corrected: corrected))
  }
}

/// Several tests at once (Holm 1979, *Scandinavian Journal of Statistics* 6:65–70).
public enum Holm {
  /// The p values, each as large as it must be for all to be compared with one level; in their order.
  public static func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var adjusted = values
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, values[index] * Double(values.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
