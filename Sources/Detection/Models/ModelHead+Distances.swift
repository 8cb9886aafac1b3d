import Foundation
import Vision

// NanoDet's heads: how far a box reaches to each side of a place, as a distribution over whole strides (Li et al. 2020,
// "Generalized focal loss", arXiv 2006.04388).
extension ModelHead.Reading {
  mutating func distances(
    _ output: ModelHead.Distances, _ cells: ModelHead.Cells, strides: Int, shift: Double
  ) {
    var row = 0
    for stride in ModelHead.Cells.strides.prefix(strides) {
      let step = Double(stride)
      for y in 0..<cells.rows(stride) {
        for x in 0..<cells.columns(stride) {
          defer { row += 1 }
          let confidence = surest { output.score(row, $0) }
          guard confidence > least else { continue }
          let (left, top, right, bottom) = output.reach(row)
          add(
            centreX: (Double(x) + shift + (right - left) / 2) * step,
            centreY: (Double(y) + shift + (bottom - top) / 2) * step,
            width: (left + right) * step, height: (top + bottom) * step, confidence)
        }
      }
    }
  }
}

extension ModelHead {
  /// Scores and distances of all cells, from one output or from a pair a stride.
  struct Distances {
    let classes: Int
    private let bins: Int
    /// A row a cell, scores before logits.
    private let rows: [(scores: ArraySlice<Float>, logits: ArraySlice<Float>)]

    /// One output of rows, scores before logits; nil where the columns are no whole number of bins.
    init?(joined output: Network.Tensor, classes: Int) {
      let columns = output.shape[2]
      guard classes > 0, columns > classes + 4, (columns - classes).isMultiple(of: 4)
      else { return nil }
      self.classes = classes
      bins = (columns - classes) / 4
      rows = (0..<output.shape[1]).map { row in
        let (first, end) = (row * columns, (row + 1) * columns)
        return (output.values[first..<(first + classes)], output.values[(first + classes)..<end])
      }
    }

    /// A pair of outputs a stride, in whatever order they come: the logits are those of 32 columns.
    init?(pairs outputs: [Network.Tensor], _ cells: Cells, strides: Int) {
      guard outputs.count == 2 * strides else { return nil }
      var made: [(scores: ArraySlice<Float>, logits: ArraySlice<Float>)] = []
      var known: Int?
      for stride in Cells.strides.prefix(strides) {
        let count = cells.columns(stride) * cells.rows(stride)
        // Some exports have no dimension for the picture.
        let pair = outputs.filter { $0.shape.suffix(2).first == count && $0.shape.count <= 3 }
        guard pair.count == 2, let columns = pair[0].shape.last, let others = pair[1].shape.last,
          let place = pair.lastIndex(where: { $0.shape.last == ModelHead.logits })
        else { return nil }
        let scores = place == 1 ? columns : others
        guard known == nil || known == scores else { return nil }
        known = scores
        for row in 0..<count {
          made.append(
            (
              pair[1 - place].values[(row * scores)..<((row + 1) * scores)],
              pair[place].values[(row * ModelHead.logits)..<((row + 1) * ModelHead.logits)]
            ))
        }
      }
      guard let known else { return nil }
      (classes, bins, rows) = (known, ModelHead.logits / 4, made)
    }

    func score(_ row: Int, _ index: Int) -> Float {
      rows[row].scores[rows[row].scores.startIndex + index]
    }

    /// Means of the four distributions in strides: left, top, right, bottom.
    func reach(_ row: Int) -> (left: Double, top: Double, right: Double, bottom: Double) {
      let logits = rows[row].logits
      func mean(_ side: Int) -> Double {
        let first = logits.startIndex + side * bins
        let numbers = logits[first..<(first + bins)].map(Double.init)
        let most = numbers.max() ?? 0
        let weights = numbers.map { exp($0 - most) }
        let sum = weights.reduce(0, +)
        return weights.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / sum
      }
      return (mean(0), mean(1), mean(2), mean(3))
    }
  }
}
