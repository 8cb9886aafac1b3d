import Documents

/// The seven figures of CDnet 2014: of a video from its pixels; of a category and in all as means of means, never pooled.
public struct PixelScore: Hashable, Sendable {
  /// One of the seven figures, in the order of the official tables.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// TP / (TP + FN).
    case recall = "Re"
    /// TN / (TN + FP).
    case specificity = "Sp"
    /// FP / (FP + TN).
    case falsePositiveRate = "FPR"
    /// FN / (TP + FN).
    case falseNegativeRate = "FNR"
    /// Percentage of wrong classifications, 0 to 100.
    case wrong = "PWC"
    /// TP / (TP + FP).
    case precision = "Precision"
    /// Harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).
    case fMeasure = "F-measure"
  }

  /// Each figure, or why it has none.
  public let figures: [Figure: Measured<Double>]
  /// How many of the videos or categories below each figure is a mean of; nil for a video.
  package let members: [Figure: Int]?

  /// The figures of one video.
  public init(_ tally: PixelTally) {
    func share(_ part: Int, _ whole: Int, _ reason: NotMeasured) -> Measured<Double> {
      whole > 0 ? .measured(Double(part) / Double(whole)) : .notMeasured(reason)
    }
    let (tp, fp) = (tally.truePositives, tally.falsePositives)
    let (fn, tn) = (tally.falseNegatives, tally.trueNegatives)
    let all = tp + fp + fn + tn
    figures = [
      .recall: share(tp, tp + fn, .noPositives), .specificity: share(tn, tn + fp, .noNegatives),
      .falsePositiveRate: share(fp, fp + tn, .noNegatives),
      .falseNegativeRate: share(fn, tp + fn, .noPositives),
      .wrong: all > 0
        ? .measured(100 * Double(fn + fp) / Double(all)) : .notMeasured(.noPositivesNorClaims),
      .precision: share(tp, tp + fp, .noClaims),
      .fMeasure: share(2 * tp, 2 * tp + fp + fn, .noPositivesNorClaims),
    ]
    members = nil
  }

  /// The mean of each figure over the videos of a category, or the categories; those that have none are left out.
  public init(mean scores: [PixelScore]) {
    var figures: [Figure: Measured<Double>] = [:]
    var members: [Figure: Int] = [:]
    for figure in Figure.allCases {
      let found = scores.compactMap { $0.figures[figure] }
      let values = found.compactMap(\.value)
      members[figure] = values.count
      figures[figure] =
        values.isEmpty
        ? found.first ?? .notMeasured(.noExposure)
        : .measured(values.reduce(0, +) / Double(values.count))
    }
    self.figures = figures
    self.members = members
  }
}
