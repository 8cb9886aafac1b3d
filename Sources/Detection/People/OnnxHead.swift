import Foundation
package import Observations
package import Vision

/// Reads the boxes of the common single-stage detectors that are exported to ONNX.
package enum OnnxHead: Hashable, Sendable {
  /// YOLOX: a row a cell, offsets and log sizes in strides, objectness, classes (Ge et al. 2021, arXiv 2107.08430).
  case yolox
  /// YOLOv5 and v7: three rows a cell, pixels, objectness, classes.
  case yolov5
  /// YOLOv8 and v11: a column a cell, pixels, classes.
  case yolov8

  private static let strides = [8, 16, 32]

  /// By the shape of the only output that fits; nil where none does.
  package init?(outputs: [Network.Tensor], width: Int, height: Int) {
    let cells = OnnxHead.strides.reduce(0) { $0 + (width / $1) * (height / $1) }
    guard let shape = outputs.first?.shape, outputs.count == 1, shape.count == 3, shape[0] == 1
    else { return nil }
    switch (shape[1], shape[2]) {
    case (cells, 6...): self = .yolox
    case (3 * cells, 6...): self = .yolov5
    case (5..., cells): self = .yolov8
    default: return nil
    }
  }

  /// What channel values of 0–255 are multiplied by.
  package var inputScale: Double { self == .yolox ? 1 : 1.0 / 255 }
  /// Whether red comes first.
  package var isRedFirst: Bool { self != .yolox }

  /// People's boxes in pixels of the picture, which was shrunk into the input's top left; nil where the shape has changed.
  package func persons(
    in outputs: [Network.Tensor], width: Int, height: Int, shrink: Double,
    surerThan least: Double = 0.1
  ) -> [Candidate]? {
    objects(
      .person, in: outputs, width: width, height: height, shrink: shrink, surerThan: least)
  }

  /// Boxes of a class, as sure as the surest of the network's classes that it is made of.
  package func objects(
    _ objectClass: ObjectClass, in outputs: [Network.Tensor], width: Int, height: Int,
    shrink: Double, surerThan least: Double = 0.1
  ) -> [Candidate]? {
    guard OnnxHead(outputs: outputs, width: width, height: height) == self,
      let output = outputs.first, shrink > 0
    else { return nil }
    let classes = NetworkClasses.indices(of: objectClass, among: classCount(output))
    guard !classes.isEmpty else { return [] }
    return switch self {
    case .yolox:
      yolox(output, classes, width: width, height: height, shrink: shrink, least)
    case .yolov5: yolov5(output, classes, shrink: shrink, least)
    case .yolov8: yolov8(output, classes, shrink: shrink, least)
    }
  }

  private func classCount(_ output: Network.Tensor) -> Int {
    self == .yolov8 ? output.shape[1] - 4 : output.shape[2] - 5
  }

  private func yolox(
    _ output: Network.Tensor, _ classes: [Int], width: Int, height: Int, shrink: Double,
    _ least: Double
  ) -> [Candidate] {
    let columns = output.shape[2]
    var found: [Candidate] = []
    var row = 0
    for stride in OnnxHead.strides {
      for y in 0..<(height / stride) {
        for x in 0..<(width / stride) {
          let at = row * columns
          row += 1
          let confidence =
            Double(output.values[at + 4])
            * NetworkClasses.surest(classes) { output.values[at + 5 + $0] }
          guard confidence > least else { continue }
          let step = Double(stride)
          OnnxHead.add(
            to: &found, centreX: (Double(output.values[at]) + Double(x)) * step,
            centreY: (Double(output.values[at + 1]) + Double(y)) * step,
            width: exp(Double(output.values[at + 2])) * step,
            height: exp(Double(output.values[at + 3])) * step, confidence, shrink)
        }
      }
    }
    return found
  }

  private func yolov5(
    _ output: Network.Tensor, _ classes: [Int], shrink: Double, _ least: Double
  ) -> [Candidate] {
    let columns = output.shape[2]
    var found: [Candidate] = []
    for row in 0..<output.shape[1] {
      let at = row * columns
      let confidence =
        Double(output.values[at + 4])
        * NetworkClasses.surest(classes) { output.values[at + 5 + $0] }
      guard confidence > least else { continue }
      OnnxHead.add(
        to: &found, centreX: Double(output.values[at]), centreY: Double(output.values[at + 1]),
        width: Double(output.values[at + 2]), height: Double(output.values[at + 3]), confidence,
        shrink)
    }
    return found
  }

  private func yolov8(
    _ output: Network.Tensor, _ classes: [Int], shrink: Double, _ least: Double
  ) -> [Candidate] {
    let cells = output.shape[2]
    var found: [Candidate] = []
    for cell in 0..<cells {
      func value(_ row: Int) -> Double { Double(output.values[row * cells + cell]) }
      let confidence = NetworkClasses.surest(classes) {
        output.values[(4 + $0) * cells + cell]
      }
      guard confidence > least else { continue }
      OnnxHead.add(
        to: &found, centreX: value(0), centreY: value(1), width: value(2), height: value(3),
        confidence, shrink)
    }
    return found
  }

  /// Takes a box over into pixels of the picture, unless the network gave numbers that are none.
  private static func add(
    to found: inout [Candidate], centreX: Double, centreY: Double, width: Double, height: Double,
    _ confidence: Double, _ shrink: Double
  ) {
    guard confidence <= 1.001, width > 0, height > 0,
      [centreX, centreY, width, height].allSatisfy({ abs($0) < 1e6 })
    else { return }
    found.append(
      Candidate(
        box: PixelBox(
          x: (centreX - width / 2) / shrink, y: (centreY - height / 2) / shrink,
          width: width / shrink, height: height / shrink),
        confidence: min(1, confidence)))
  }
}
