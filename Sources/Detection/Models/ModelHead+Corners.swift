import Vision

// Heads that say two corners: SSD's.
extension ModelHead.Reading {
  /// `DetectionOutput`: picture, label, score, left, top, right, bottom; label 0 is the background.
  mutating func labelled(_ output: Network.Tensor) {
    for row in 0..<output.shape[2] {
      let at = row * 7
      let (label, confidence) = (output.values[at + 1], Double(output.values[at + 2]))
      guard confidence > least, classes.contains(where: { Float($0 + 1) == label })
      else { continue }
      add(corners: output.values[(at + 3)..<(at + 7)], confidence)
    }
  }

  mutating func scored(_ pair: ModelHead.ScoredBoxes) {
    let columns = pair.scores.shape[2]
    for row in 0..<pair.scores.shape[1] {
      let confidence = surest { pair.scores.values[row * columns + 1 + $0] }
      guard confidence > least else { continue }
      add(corners: pair.boxes.values[(row * 4)..<(row * 4 + 4)], confidence)
    }
  }

  private mutating func add(corners: ArraySlice<Float>, _ confidence: Double) {
    let at = corners.startIndex
    let (left, top, right, bottom) = (
      corners[at], corners[at + 1], corners[at + 2], corners[at + 3]
    )
    add(
      fractions: (left + right) / 2, (top + bottom) / 2, right - left, bottom - top, confidence)
  }
}

extension ModelHead {
  /// SSD's two outputs in whatever order they come: 1 × priors × classes with the background, and 1 × priors × 4.
  struct ScoredBoxes {
    let scores: Network.Tensor
    let boxes: Network.Tensor

    /// Nil where they are not such a pair; with three classes and the background the first is taken for the scores.
    init?(_ outputs: [Network.Tensor]) {
      guard outputs.count == 2,
        outputs.allSatisfy({ $0.shape.count == 3 && $0.shape[0] == 1 && $0.shape[2] > 1 }),
        outputs[0].shape[1] == outputs[1].shape[1],
        let place = outputs.lastIndex(where: { $0.shape[2] == 4 })
      else { return nil }
      (scores, boxes) = (outputs[1 - place], outputs[place])
    }
  }
}
