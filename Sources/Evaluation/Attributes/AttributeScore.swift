/// Attributes of pedestrians or things scored by attribute and by object.
///
/// Li et al. 2018, *A Richly Annotated Dataset for Pedestrian Attribute Recognition in Real Surveillance Scenarios*,
/// doi:10.1109/TIP.2018.2878349: mA is the mean over attributes of (TPR + TNR) / 2; the other four are means over objects of
/// the share of attributes. What is 0 of 0 is left out of its mean and said so, where others count it 0.
public struct AttributeScore: Hashable, Sendable {
  /// A mean, and of how many.
  public struct Mean: Hashable, Sendable {
    /// The mean, or why there is none.
    public let value: Measured<Double>
    /// How many attributes or objects it is over.
    public let count: Int

    init(_ values: [Double], otherwise reason: NotMeasured) {
      count = values.count
      value =
        values.isEmpty
        ? .notMeasured(reason) : .measured(values.reduce(0, +) / Double(values.count))
    }
  }

  /// Scores above this count as said.
  public let threshold: Double
  /// How many objects there are.
  public let objects: Int
  /// Each attribute alone.
  public let attributes: [AttributeTally]
  /// Mean over attributes that some object has and some has not.
  public let meanAccuracy: Mean
  /// Mean over objects of what truth and system share among what either says.
  public let accuracy: Mean
  /// Mean over objects of the share of what was said that is so.
  public let precision: Mean
  /// Mean over objects of the share of what is so that was said.
  public let recall: Mean

  /// Scores a table.
  public init(_ table: AttributeTable, threshold: Double) {
    self.threshold = threshold
    objects = table.objects.count
    attributes = table.columns.map { AttributeTally($0, threshold: threshold) }
    meanAccuracy = Mean(
      attributes.compactMap(\.balancedAccuracy.value), otherwise: .noPositives)
    var (accuracies, precisions, recalls): ([Double], [Double], [Double]) = ([], [], [])
    for object in table.objects.indices {
      var (so, said, both) = (0, 0, 0)
      for column in table.columns {
        guard let truth = column.truth[object] else { continue }
        let claimed = column.scores[object] > threshold
        if truth { so += 1 }
        if claimed { said += 1 }
        if truth, claimed { both += 1 }
      }
      if so + said > 0 { accuracies.append(Double(both) / Double(so + said - both)) }
      if said > 0 { precisions.append(Double(both) / Double(said)) }
      if so > 0 { recalls.append(Double(both) / Double(so)) }
    }
    accuracy = Mean(accuracies, otherwise: .noPositivesNorClaims)
    precision = Mean(precisions, otherwise: .noClaims)
    recall = Mean(recalls, otherwise: .noPositives)
  }

  /// Harmonic mean of the mean precision and the mean recall over objects.
  public var f1: Measured<Double> {
    guard let precision = precision.value.value else { return .notMeasured(.noClaims) }
    guard let recall = recall.value.value else { return .notMeasured(.noPositives) }
    guard precision + recall > 0 else { return .measured(0) }
    return .measured(2 * precision * recall / (precision + recall))
  }
}
