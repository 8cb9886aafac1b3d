package import Statistics

/// Probabilities on a normal-deviate scale: equal steps in standard deviations, so that rare errors have room.
///
/// Martin et al. 1997, *The DET curve in assessment of detection task performance* (Eurospeech).
package struct DeviateAxis {
  private let lower: Double
  private let upper: Double
  /// Where labels stand, ascending.
  package let ticks: [Double]

  private static let labelled = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99,
  ]

  /// An axis that shows every probability strictly between 0 and 1; 0 and 1 lie at its ends.
  package init(showing probabilities: [Double]) throws(StatisticsError) {
    let inside = probabilities.filter { $0 > 0 && $0 < 1 }
    let least = min(inside.min() ?? 0.05, 0.2)
    let largest = max(inside.max() ?? 0.8, 0.8)
    let from = Self.labelled.last { $0 <= least } ?? 0.001
    let to = Self.labelled.first { $0 >= largest } ?? 0.99
    lower = try Special.normalQuantile(from)
    upper = try Special.normalQuantile(to)
    ticks = Self.labelled.filter { $0 >= from && $0 <= to }
  }

  /// Where a probability lies, from 0 (bottom) to 1 (top).
  package func place(_ probability: Double) throws(StatisticsError) -> Double {
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    let deviate = try Special.normalQuantile(probability)
    return min(max((deviate - lower) / (upper - lower), 0), 1)
  }
}
