import Detection
import Scene
import Testing
import Vision

/// What the numbers of an output mean, by hand-sized outputs.
@Suite struct ModelHeadTests {
  private let size = PixelSize(width: 200, height: 100)

  private func tensor(_ shape: [Int], _ values: [Float]) throws -> Network.Tensor {
    try #require(Network.Tensor(shape: shape, values: values))
  }

  private func empty(_ shape: [Int]) throws -> Network.Tensor {
    try tensor(shape, [Float](repeating: 0, count: shape.reduce(1, *)))
  }

  private func darknet(_ output: Network.Tensor?) -> [Candidate]? {
    ModelHead.darknet.boxes(
      of: [0], among: 1, in: [output].compactMap(\.self),
      placement: ModelHead.darknet.input.placement(
        of: size, in: PixelSize(width: 640, height: 320)))
  }

  @Test func darknetRowsAreCentresInFractions() throws {
    let output = try tensor([2, 6], [0.5, 0.5, 0.1, 0.4, 0.9, 0.8, 0.2, 0.2, 0.1, 0.4, 0.9, 0.05])
    let found = try #require(darknet(output))
    let person = try #require(found.first)
    #expect(found.count == 1)
    #expect(abs(person.box.x - 90) < 1e-4 && abs(person.box.y - 30) < 1e-4)
    #expect(abs(person.box.width - 20) < 1e-4 && abs(person.box.height - 40) < 1e-4)
  }

  @Test func darknetOutputOfAnotherShapeIsRefused() throws {
    #expect(darknet(try empty([1, 2, 3])) == nil)
  }

  @Test func noOutputIsRefused() { #expect(darknet(nil) == nil) }

  @Test func boxesThatAreNoNumbersAreLeftOut() throws {
    #expect(darknet(try tensor([1, 6], [.nan, 0.5, 0.1, 0.4, 0.9, 0.8])) == [])
  }

  // An input of 64 × 64 has 64 + 16 + 4 = 84 cells, and one more of 64 pixels.
  @Test(
    arguments: [
      ([[1, 84, 85]], .yolox), ([[1, 252, 85]], .yolov5), ([[1, 84, 84]], .yolox),
      ([[1, 5, 84]], .yolov8), ([[1, 5, 85]], .yolov8), ([[1, 255, 6]], .yolov5),
      ([[1, 84, 112]], .nanodet), ([[1, 85, 112]], .nanodetPlus), ([[1, 85, 33]], .nanodetPlus),
      ([[1, 1, 100, 7]], .ssd), ([[1, 1, 1, 7]], .ssd),
      ([[1, 30, 21], [1, 30, 4]], .ssdBoxes), ([[1, 30, 4], [1, 30, 2]], .ssdBoxes),
      (
        [[1, 16, 2], [1, 4, 2], [1, 64, 2], [1, 16, 32], [1, 4, 32], [1, 64, 32]],
        .nanodet
      ),
      ([[1, 1000]], nil), ([[1, 30, 21], [1, 31, 4]], nil), ([[1, 84, 5]], nil),
      ([[2, 84, 85]], nil), ([], nil), ([[1, 1, 100, 6]], nil), ([[1, 30, 4]], nil),
    ] as [([[Int]], ModelHead?)])
  func headsAreKnownByTheirShapes(shapes: [[Int]], head: ModelHead?) throws {
    let outputs = try shapes.map(empty)
    #expect(ModelHead(outputs: outputs, width: 64, height: 64) == head)
  }

  @Test func yoloxOffsetsAreInStrides() throws {
    var values = [Float](repeating: 0, count: 84 * 6)
    // Cell (1, 0) of stride 8: centre (1 + 0.5) · 8 = 12, (0 + 0.5) · 8 = 4; sides e⁰ · 8 = 8.
    values.replaceSubrange(6..<12, with: [0.5, 0.5, 0, 0, 1, 0.5])
    let placement = ModelHead.yolox.input.placement(
      of: PixelSize(width: 128, height: 128), in: PixelSize(width: 64, height: 64))
    let found = ModelHead.yolox.boxes(
      of: [0], among: 1, in: [try tensor([1, 84, 6], values)], placement: placement)
    #expect(
      found == [
        Candidate(box: PixelBox(x: 16, y: 0, width: 16, height: 16), confidence: 0.5)
      ])
  }

  /// A picture of 200 × 100 in an input of 64 × 64: shrunk by .32 to 64 × 32, in the middle 16 rows down.
  @Test(arguments: [
    (ModelInput.Padding.corner, PixelBox(x: 0, y: 0, width: 100, height: 50)),
    (.centre, PixelBox(x: 0, y: -50, width: 100, height: 50)),
    (.stretch, PixelBox(x: 0, y: 0, width: 100, height: 25)),
  ])
  func aBoxIsPutBackByWhereThePictureLay(padding: ModelInput.Padding, box: PixelBox) throws {
    var input = ModelHead.yolov8.input
    input.padding = padding
    let placement = input.placement(of: size, in: PixelSize(width: 64, height: 64))
    var values = [Float](repeating: 0, count: 5 * 84)
    for (row, value) in [16, 8, 32, 16, 0.9].enumerated() { values[row * 84] = Float(value) }
    let found = try #require(
      ModelHead.yolov8.boxes(
        of: [0], among: 1, in: [try tensor([1, 5, 84], values)], placement: placement)?.first)
    #expect(abs(found.box.x - box.x) < 1e-6 && abs(found.box.y - box.y) < 1e-6)
    #expect(abs(found.box.width - box.width) < 1e-6 && abs(found.box.height - box.height) < 1e-6)
  }

  @Test func aDamagedOnnxFileDeclaresNoSize() {
    for bytes: [UInt8] in [
      [], [0x3a, 0xff, 0xff, 0xff, 0xff, 0x7f], Array(repeating: 0xff, count: 100),
    ] {
      #expect(OnnxFile(bytes).inputSize == nil)
      #expect(OnnxFile(bytes).classNames == nil)
    }
  }
}
