import Detection
import Scene
import Testing
import Vision

@Suite struct NetworkOutputTests {
  private let size = PixelSize(width: 200, height: 100)

  private func tensor(_ shape: [Int], _ values: [Float]) throws -> Network.Tensor {
    try #require(Network.Tensor(shape: shape, values: values))
  }

  @Test func darknetRowsAreCentresInFractions() throws {
    let output = try tensor([2, 6], [0.5, 0.5, 0.1, 0.4, 0.9, 0.8, 0.2, 0.2, 0.1, 0.4, 0.9, 0.05])
    let found = try #require(DarknetHead.persons(in: [output], of: size))
    let person = try #require(found.first)
    #expect(found.count == 1)
    #expect(abs(person.box.x - 90) < 1e-4 && abs(person.box.y - 30) < 1e-4)
    #expect(abs(person.box.width - 20) < 1e-4 && abs(person.box.height - 40) < 1e-4)
  }

  @Test func darknetOutputOfAnotherShapeIsRefused() throws {
    let output = try tensor([1, 2, 3], Array(repeating: 0, count: 6))
    #expect(DarknetHead.persons(in: [output], of: size) == nil)
  }

  @Test func noOutputIsRefused() { #expect(DarknetHead.persons(in: [], of: size) == nil) }

  @Test func boxesThatAreNoNumbersAreLeftOut() throws {
    let output = try tensor([1, 6], [.nan, 0.5, 0.1, 0.4, 0.9, 0.8])
    #expect(DarknetHead.persons(in: [output], of: size) == [])
  }

  @Test func headsAreKnownByTheirShapes() throws {
    // An input of 64 × 64 has 64 + 16 + 4 = 84 cells.
    func head(_ shape: [Int]) throws -> OnnxHead? {
      let values = [Float](repeating: 0, count: shape.reduce(1, *))
      return OnnxHead(outputs: [try tensor(shape, values)], width: 64, height: 64)
    }
    #expect(try head([1, 84, 85]) == .yolox)
    #expect(try head([1, 252, 85]) == .yolov5)
    #expect(try head([1, 84, 84]) == .yolox)
    #expect(try head([1, 5, 84]) == .yolov8)
    #expect(try head([1, 1000]) == nil)
  }

  @Test func yoloxOffsetsAreInStrides() throws {
    var values = [Float](repeating: 0, count: 84 * 6)
    // Cell (1, 0) of stride 8: centre (1 + 0.5) · 8 = 12, (0 + 0.5) · 8 = 4; sides e⁰ · 8 = 8.
    values.replaceSubrange(6..<12, with: [0.5, 0.5, 0, 0, 1, 0.5])
    let output = try tensor([1, 84, 6], values)
    let found = OnnxHead.yolox.persons(in: [output], width: 64, height: 64, shrink: 0.5)
    #expect(
      found == [
        Candidate(box: PixelBox(x: 16, y: 0, width: 16, height: 16), confidence: 0.5)
      ])
  }

  @Test func aDamagedOnnxFileDeclaresNoSize() {
    #expect(OnnxInputShape.read([]) == nil)
    #expect(OnnxInputShape.read([0x3a, 0xff, 0xff, 0xff, 0xff, 0x7f]) == nil)
    #expect(OnnxInputShape.read(Array(repeating: 0xff, count: 100)) == nil)
  }
}
