public import Statistics

/// One attribute as a query: of whom it was said, and of whom it is so.
public struct AttributeTally: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Is so and was said.
  public private(set) var truePositives = 0
  /// Is not so and was said.
  public private(set) var falsePositives = 0
  /// Is so and was not said.
  public private(set) var falseNegatives = 0
  /// Is not so and was not said.
  public private(set) var trueNegatives = 0
  /// Annotators could not tell.
  public private(set) var unknown = 0

  /// Counts one attribute; it was said of an object whose score is above the threshold, not at it.
  public init(_ column: AttributeTable.Column, threshold: Double) {
    name = column.name
    for (truth, score) in zip(column.truth, column.scores) {
      switch (truth, score > threshold) {
      case (nil, _): unknown += 1
      case (true?, true): truePositives += 1
      case (true?, false): falseNegatives += 1
      case (false?, true): falsePositives += 1
      case (false?, false): trueNegatives += 1
      }
    }
  }

  /// Counts of one attribute.
  public init(
    name: String, truePositives: Int, falsePositives: Int, falseNegatives: Int,
    trueNegatives: Int, unknown: Int = 0
  ) {
    self.name = name
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
    self.unknown = unknown
  }

  /// Of whom it is so.
  public var positives: Int { truePositives + falseNegatives }
  /// Of whom it is not so.
  public var negatives: Int { falsePositives + trueNegatives }

  /// Share of those of whom it is so that were found (TPR).
  public func recall(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    try .share(truePositives, of: positives, or: .noPositives, level)
  }

  /// Share of those of whom it is not so that were said to have it (FPR).
  public func falsePositiveRate(
    _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    try .share(falsePositives, of: negatives, or: .noNegatives, level)
  }

  /// Share of those of whom it was said of whom it is so, as often as in this sample.
  public func precision(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    try .share(truePositives, of: truePositives + falsePositives, or: .noClaims, level)
  }

  /// Mean of the true positive and the true negative rate.
  public var balancedAccuracy: Measured<Double> {
    guard positives > 0 else { return .notMeasured(.noPositives) }
    guard negatives > 0 else { return .notMeasured(.noNegatives) }
    return .measured(
      (Double(truePositives) / Double(positives) + Double(trueNegatives) / Double(negatives)) / 2)
  }

  /// What a hit is worth where a share `prevalence` of people has the attribute, with both ends of its interval.
  ///
  /// p·TPR / (p·TPR + (1 − p)·FPR), Bayes. Each rate has its exact interval at half the error, so that both hold
  /// together as often as the level says; the value is theirs at the sample's rates.
  public func predictiveValue(
    prevalence: Double, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<PredictiveValue> {
    guard positives > 0 else { return .notMeasured(.noPositives) }
    guard negatives > 0 else { return .notMeasured(.noNegatives) }
    let half = try ConfidenceLevel(1 - level.alpha / 2)
    let recall = try Proportion(successes: truePositives, trials: positives)
    let rate = try Proportion(successes: falsePositives, trials: negatives)
    let recalls = try recall.clopperPearson(half)
    let rates = try rate.clopperPearson(half)
    func value(_ recall: Double, _ rate: Double) -> Double? {
      let hits = prevalence * recall
      let all = hits + (1 - prevalence) * rate
      return all > 0 ? hits / all : nil
    }
    guard let middle = value(recall.value, rate.value) else { return .notMeasured(.noClaims) }
    return .measured(
      PredictiveValue(
        value: middle, lower: value(recalls.lower, rates.upper) ?? 0,
        upper: value(recalls.upper, rates.lower) ?? 1, level: level))
  }

  /// A positive predictive value at a stated prevalence.
  public struct PredictiveValue: Hashable, Sendable {
    /// At the sample's rates.
    public let value: Double
    /// Lower end.
    public let lower: Double
    /// Upper end.
    public let upper: Double
    /// How often both ends hold.
    public let level: ConfidenceLevel
  }
}
