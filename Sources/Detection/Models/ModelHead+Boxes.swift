import Foundation
import Observations
package import Vision

extension ModelHead {
  /// Boxes of some of the network's classes in pixels of the picture, each as sure as the surest of them.
  ///
  /// - Parameters:
  ///   - classes: Positions among the network's classes.
  ///   - count: How many classes the network has.
  ///   - outputs: All that came out of it.
  ///   - placement: Where the picture lies in the input.
  ///   - least: Boxes that are no surer are left out.
  /// - Returns: Boxes with doubles; nil where the outputs are not this head's.
  package func boxes(
    of classes: [Int], among count: Int, in outputs: [Network.Tensor],
    placement: ModelPlacement, surerThan least: Double = 0.1
  ) -> [Candidate]? {
    let cells = Cells(width: placement.width, height: placement.height)
    guard fits(outputs, cells), let output = outputs.first else { return nil }
    guard !classes.isEmpty else { return [] }
    var reading = Reading(classes: classes, least: least, placement: placement)
    switch self {
    case .darknet: for output in outputs { reading.darknet(output) }
    case .yolox: reading.yolox(output, cells)
    case .yoloxDecoded, .yolov5: reading.pixels(output)
    case .yolov8: reading.columns(output)
    case .ssd: reading.labelled(output)
    case .ssdBoxes: ScoredBoxes(outputs).map { reading.scored($0) }
    case .nanodet, .nanodetPlus:
      let strides = self == .nanodet ? 3 : 4
      let distances =
        outputs.count == 1
        ? Distances(joined: output, classes: count)
        : Distances(pairs: outputs, cells, strides: strides)
      guard let distances else { return nil }
      reading.distances(distances, cells, strides: strides, shift: self == .nanodet ? 0.5 : 0)
    }
    return reading.found
  }

  /// What has been read so far, and what is looked for.
  struct Reading {
    let classes: [Int]
    let least: Double
    let placement: ModelPlacement
    private(set) var found: [Candidate] = []

    init(classes: [Int], least: Double, placement: ModelPlacement) {
      (self.classes, self.least, self.placement) = (classes, least, placement)
    }

    /// The surest of the classes.
    func surest(_ score: (Int) -> Float) -> Double {
      classes.map { Double(score($0)) }.max() ?? 0
    }

    /// Takes a box over into pixels of the picture, unless the network gave numbers that are none.
    mutating func add(
      centreX: Double, centreY: Double, width: Double, height: Double, _ confidence: Double
    ) {
      guard confidence <= 1.001, width > 0, height > 0,
        [centreX, centreY, width, height].allSatisfy({ abs($0) < 1e6 })
      else { return }
      found.append(
        Candidate(
          box: placement.box(centreX: centreX, centreY: centreY, width: width, height: height),
          confidence: min(1, confidence)))
    }

    /// A box whose numbers are fractions of the input.
    mutating func add(
      fractions centreX: Float, _ centreY: Float, _ width: Float, _ height: Float,
      _ confidence: Double
    ) {
      let numbers = [centreX, centreY, width, height].map(Double.init)
      guard confidence <= 1.001, width > 0, height > 0, numbers.allSatisfy({ abs($0) < 1e3 })
      else { return }
      found.append(
        Candidate(
          box: placement.box(
            fractions: numbers[0], numbers[1], width: numbers[2], height: numbers[3]),
          confidence: min(1, confidence)))
    }
  }
}
