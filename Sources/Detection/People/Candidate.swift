/// A box that a detector proposes, before doubles are removed.
package struct Candidate: Hashable, Sendable {
  package var box: PixelBox
  package var confidence: Double

  package init(box: PixelBox, confidence: Double) {
    self.box = box
    self.confidence = confidence
  }
}

/// Removes doubles: of boxes that overlap too much only the surest stays.
package enum NonMaximumSuppression {
  /// The kept candidates, surest first; equals in the order given (Neubeck and Van Gool 2006, doi 10.1109/ICPR.2006.479).
  package static func keep(_ candidates: [Candidate], iouAtMost limit: Double) -> [Candidate] {
    let order = candidates.indices.sorted {
      (candidates[$1].confidence, $0) < (candidates[$0].confidence, $1)
    }
    var kept: [Candidate] = []
    for index in order {
      let candidate = candidates[index]
      if kept.allSatisfy({ $0.box.iou(candidate.box) <= limit }) { kept.append(candidate) }
    }
    return kept
  }
}
