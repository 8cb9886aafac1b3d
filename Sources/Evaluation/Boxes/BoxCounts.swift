public import Observations

/// Errors of the number of boxes in each image, and of how they lie: the figures of the crowd literature.
///
/// Truth boxes without crowds against detections of at least a threshold. GAME(L) cuts an image into 4^L equal cells and
/// sums the errors of all cells, each box standing in the cell of its centre, so that errors at two places do not cancel
/// (Guerrero-Gómez-Olmedo et al. 2015, doi:10.1007/978-3-319-19390-8_48); GAME(0) is the MAE.
public struct BoxCounts: Hashable, Sendable {
  /// Smallest confidence of a detection that counts.
  public let threshold: Double
  /// Images.
  public let images: Int
  /// Images without a truth box: they have no relative error, and are in every other figure.
  public let imagesWithoutTruth: Int
  /// Mean of |found − true|.
  public let meanAbsoluteError: Measured<Double>
  /// Root of the mean of (found − true)²; the crowd literature calls it "MSE".
  public let rootMeanSquaredError: Measured<Double>
  /// Mean of found − true.
  public let bias: Measured<Double>
  /// Mean of |found − true| / true over the images with truth.
  public let normalisedAbsoluteError: Measured<Double>
  /// GAME(0) … GAME(3) over the images whose size is known.
  public let gridErrors: [Measured<Double>]
  /// Images whose size is known.
  public let imagesWithSize: Int

  /// Counts boxes of all categories.
  public init(_ boxes: BoxSet, threshold: Double) {
    self.threshold = threshold
    let truth = boxes.truth.filter { !$0.isCrowd }
    let answers = boxes.answers.filter { $0.confidence >= threshold }
    images = boxes.images.count
    var error = [Int](repeating: 0, count: images)
    var counted = error
    for box in truth {
      error[Int(box.image)] -= 1
      counted[Int(box.image)] += 1
    }
    for box in answers { error[Int(box.image)] += 1 }
    func mean(_ values: [Double]) -> Measured<Double> {
      values.isEmpty
        ? .notMeasured(.noBoxes) : .measured(values.reduce(0, +) / Double(values.count))
    }
    meanAbsoluteError = mean(error.map { Double(abs($0)) })
    bias = mean(error.map { Double($0) })
    rootMeanSquaredError =
      switch mean(error.map { Double($0 * $0) }) {
      case .measured(let square): .measured(square.squareRoot())
      case .notMeasured(let reason): .notMeasured(reason)
      }
    let relative = zip(error, counted).filter { $0.1 > 0 }
    imagesWithoutTruth = images - relative.count
    normalisedAbsoluteError =
      relative.isEmpty
      ? .notMeasured(.noTruthBoxes) : mean(relative.map { Double(abs($0.0)) / Double($0.1) })
    let sizes = boxes.images.map(\.size)
    let known = sizes.count { $0 != nil }
    imagesWithSize = known
    gridErrors = (0...3).map { level in
      var cells: [Int: Int] = [:]
      func add(_ image: Int32, _ box: BoxSet.Rectangle, _ amount: Int) {
        guard let size = sizes[Int(image)] else { return }
        let side = 1 << level
        func cell(_ centre: Double, _ extent: Double) -> Int {
          Int(min(Double(side - 1), max(0, (centre / extent * Double(side)).rounded(.down))))
        }
        let column = cell(box.x + box.width / 2, size.width)
        let row = cell(box.y + box.height / 2, size.height)
        cells[Int(image) << 6 | row << 3 | column, default: 0] += amount
      }
      for box in truth { add(box.image, box.box, -1) }
      for box in answers { add(box.image, box.box, 1) }
      let sum = cells.values.reduce(0) { $0 + abs($1) }
      return known > 0
        ? .measured(Double(sum) / Double(known)) : .notMeasured(.noImageSizes)
    }
  }
}
