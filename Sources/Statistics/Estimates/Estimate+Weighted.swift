/// F with a recall bias, and the largest of values: figures that no single count stands behind.
extension Estimate.Basis {
  /// The larger α, the more a miss weighs: (1 + α)RP / (R + αP).
  ///
  /// The F1 with a recall bias of the Home Office's i-LIDS User Guide; Van Rijsbergen's F with β² = α
  /// (1979, *Information Retrieval*, chapter 7).
  static func weighted(_ precision: Double, _ recall: Double, _ bias: Double) -> Double {
    guard precision > 0, recall > 0 else { return 0 }
    return (1 + bias) * recall * precision / (recall + bias * precision)
  }

  /// One end of F from the same ends of both shares, each at half of the error.
  ///
  /// Both hold at once with the confidence of the level at least, however the shares depend on each other
  /// (Bonferroni); F increases in both. A share of 0 of 0 can be anything.
  func weightedEnd(
    _ level: ConfidenceLevel, _ side: IntervalSides
  ) throws(StatisticsError) -> Interval? {
    guard case .weighted(let precision, let recall, let bias) = self else { return nil }
    let each = try ConfidenceLevel(1 - level.alpha / 2)
    let end: Double
    if side == .upper {
      end = Self.weighted(
        try precision?.upperBound(each)?.upper ?? 1, try recall?.upperBound(each)?.upper ?? 1, bias)
    } else {
      end = Self.weighted(
        try precision?.lowerBound(each)?.lower ?? 0, try recall?.lowerBound(each)?.lower ?? 0, bias)
    }
    return Interval(
      lower: side == .upper ? 0 : end, upper: side == .upper ? end : 1, method: .bonferroni,
      level: level, sides: side)
  }

  /// Both ends, each at half of the error.
  func weightedInterval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    let each = try ConfidenceLevel(1 - level.alpha / 2)
    guard let lower = try weightedEnd(each, .lower), let upper = try weightedEnd(each, .upper)
    else { return nil }
    return Interval(
      lower: lower.lower, upper: upper.upper, method: .bonferroni, level: level)
  }

  /// What was observed once is possible: the largest possible value is at least the largest observed.
  static func observedMaximum(
    _ values: [Double], above limit: Double?, _ level: ConfidenceLevel
  ) -> Interval? {
    values.max().map { SampleQuantile.known($0, above: limit) }.map {
      Interval(lower: $0, upper: .infinity, method: .observed, level: level, sides: .lower)
    }
  }
}
