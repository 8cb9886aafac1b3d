import Foundation
import Vision

// Heads that say a centre and a size: Darknet's and the YOLO family's.
extension ModelHead.Reading {
  mutating func darknet(_ output: Network.Tensor) {
    let columns = output.shape[1]
    for row in 0..<output.shape[0] {
      let at = row * columns
      let confidence = surest { output.values[at + 5 + $0] }
      guard confidence > least else { continue }
      add(
        fractions: output.values[at], output.values[at + 1], output.values[at + 2],
        output.values[at + 3], confidence)
    }
  }

  mutating func yolox(_ output: Network.Tensor, _ cells: ModelHead.Cells) {
    let columns = output.shape[2]
    var row = 0
    for stride in ModelHead.Cells.strides.prefix(3) {
      let step = Double(stride)
      for y in 0..<cells.rows(stride) {
        for x in 0..<cells.columns(stride) {
          let at = row * columns
          row += 1
          let confidence =
            Double(output.values[at + 4]) * surest { output.values[at + 5 + $0] }
          guard confidence > least else { continue }
          add(
            centreX: (Double(output.values[at]) + Double(x)) * step,
            centreY: (Double(output.values[at + 1]) + Double(y)) * step,
            width: exp(Double(output.values[at + 2])) * step,
            height: exp(Double(output.values[at + 3])) * step, confidence)
        }
      }
    }
  }

  /// YOLOv5, and YOLOX with its decoding: pixels of the input.
  mutating func pixels(_ output: Network.Tensor) {
    let columns = output.shape[2]
    for row in 0..<output.shape[1] {
      let at = row * columns
      let confidence = Double(output.values[at + 4]) * surest { output.values[at + 5 + $0] }
      guard confidence > least else { continue }
      add(
        centreX: Double(output.values[at]), centreY: Double(output.values[at + 1]),
        width: Double(output.values[at + 2]), height: Double(output.values[at + 3]), confidence)
    }
  }

  /// YOLOv8: a column a cell.
  mutating func columns(_ output: Network.Tensor) {
    let count = output.shape[2]
    for cell in 0..<count {
      func value(_ row: Int) -> Double { Double(output.values[row * count + cell]) }
      let confidence = surest { output.values[(4 + $0) * count + cell] }
      guard confidence > least else { continue }
      add(centreX: value(0), centreY: value(1), width: value(2), height: value(3), confidence)
    }
  }
}
