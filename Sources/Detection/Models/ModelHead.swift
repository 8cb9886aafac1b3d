/// How a network writes its boxes: what its output means and how it wants its input, where no card says otherwise.
package enum ModelHead: String, Hashable, Sendable, CaseIterable {
  /// Darknet's `[yolo]` layer in OpenCV: rows of centre, size, objectness and class scores, all fractions.
  case darknet
  /// YOLOX: a row a cell, offsets and log sizes in strides, objectness, classes (Ge et al. 2021, arXiv 2107.08430).
  case yolox
  /// YOLOX exported with its decoding: the same rows in pixels. Its shape is that of `yolox`, so a card must say it.
  case yoloxDecoded = "yolox-decoded"
  /// YOLOv5 and v7: three rows a cell, pixels, objectness, classes.
  case yolov5
  /// YOLOv8 and v11: a column a cell, pixels, classes.
  case yolov8
  /// SSD's `DetectionOutput`: picture, label, score and corners as fractions a row (Liu et al. 2016, arXiv 1512.02325).
  case ssd
  /// SSD before its suppression: an output of scores, the background first, and one of corners as fractions.
  case ssdBoxes = "ssd-boxes"
  /// NanoDet: scores and four distributions of distances a cell, seen from its middle (github.com/RangiLyu/nanodet, 0.4).
  case nanodet
  /// NanoDet-Plus: the same over four strides, seen from the cell's corner (1.0).
  case nanodetPlus = "nanodet-plus"

  /// Names as cards have them.
  package static let names = allCases.map(\.rawValue)

  /// Input as the head's own authors feed it.
  package var input: ModelInput {
    switch self {
    case .darknet: ModelInput(isRedFirst: true, deviation: 255, padding: .stretch)
    case .yolox, .yoloxDecoded: ModelInput(isRedFirst: false)
    case .yolov5, .yolov8: ModelInput(isRedFirst: true, deviation: 255)
    // As its authors' Caffe models have it; others differ, and need a card.
    case .ssd:
      ModelInput(isRedFirst: false, mean: 127.5, deviation: 127.5, padding: .stretch)
    case .ssdBoxes: ModelInput(isRedFirst: true, mean: 127, deviation: 128, padding: .stretch)
    case .nanodet, .nanodetPlus:
      ModelInput(
        isRedFirst: false, means: [103.53, 116.28, 123.675], deviations: [57.375, 57.12, 58.395])
    }
  }

  /// Whether label 0 is the background, so that a network's first class is number 1.
  var hasBackground: Bool { self == .ssd || self == .ssdBoxes }
}
