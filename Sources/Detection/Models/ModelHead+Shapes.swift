package import Vision

extension ModelHead {
  /// By the shapes of what comes out of an input of a size; nil where none fits.
  ///
  /// Two heads of one shape are told apart by what is common: 112 columns are COCO's 80 classes and NanoDet's 32 logits,
  /// no YOLOX of 107 classes. What is rarer needs a card.
  package init?(outputs: [Network.Tensor], width: Int, height: Int) {
    let cells = Cells(width: width, height: height)
    if outputs.count == 1, outputs[0].shape == [1, cells.count(3), 80 + ModelHead.logits] {
      self = .nanodet
      return
    }
    let order: [ModelHead] = [.yolox, .yolov5, .yolov8, .nanodetPlus, .nanodet, .ssd, .ssdBoxes]
    guard let known = order.first(where: { $0.fits(outputs, cells) }) else { return nil }
    self = known
  }

  /// Logits a cell without a card's word: four sides of eight bins.
  static let logits = 32

  /// Whether the outputs can be this head's.
  func fits(_ outputs: [Network.Tensor], _ cells: Cells) -> Bool {
    guard let shape = outputs.first?.shape else { return false }
    let isOne = outputs.count == 1 && shape.count == 3 && shape[0] == 1
    switch self {
    case .darknet: return outputs.allSatisfy { $0.shape.count == 2 && $0.shape[1] > 5 }
    case .yolox, .yoloxDecoded: return isOne && shape[1] == cells.count(3) && shape[2] > 5
    case .yolov5: return isOne && cells.either(shape[1], times: 3) && shape[2] > 5
    case .yolov8: return isOne && shape[1] > 4 && cells.either(shape[2], times: 1)
    case .ssd:
      return outputs.count == 1 && shape.count == 4 && shape[0] == 1 && shape[1] == 1
        && shape[3] == 7
    case .ssdBoxes: return ScoredBoxes(outputs) != nil
    case .nanodet, .nanodetPlus:
      let strides = self == .nanodet ? 3 : 4
      if isOne { return shape[1] == cells.count(strides) && shape[2] > ModelHead.logits }
      return Distances(pairs: outputs, cells, strides: strides) != nil
    }
  }

  /// How many classes the outputs have scores for; nil where they do not tell.
  func classCount(_ outputs: [Network.Tensor], _ cells: Cells) -> Int? {
    guard let shape = outputs.first?.shape, shape.count > 1 else { return nil }
    switch self {
    case .darknet: return shape[1] - 5
    case .yolox, .yoloxDecoded, .yolov5: return shape[2] - 5
    case .yolov8: return shape[1] - 4
    case .ssd: return nil
    case .ssdBoxes: return ScoredBoxes(outputs).map { $0.scores.shape[2] - 1 }
    case .nanodet, .nanodetPlus:
      if outputs.count == 1 { return shape[2] - ModelHead.logits }
      let strides = self == .nanodet ? 3 : 4
      return Distances(pairs: outputs, cells, strides: strides)?.classes
    }
  }

  /// Cells of a grid a stride, over an input's size; a part of a cell at the edge is one.
  package struct Cells: Hashable, Sendable {
    static let strides = [8, 16, 32, 64]
    let width: Int
    let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }

    func columns(_ stride: Int) -> Int { (width + stride - 1) / stride }
    func rows(_ stride: Int) -> Int { (height + stride - 1) / stride }

    /// Cells of the first so many strides together.
    func count(_ strides: Int) -> Int {
      Cells.strides.prefix(strides).reduce(0) { $0 + columns($1) * rows($1) }
    }

    /// Whether a number is that of three or of four strides.
    func either(_ number: Int, times anchors: Int) -> Bool {
      number == anchors * count(3) || number == anchors * count(4)
    }
  }
}
