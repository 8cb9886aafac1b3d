import Detection
import Documents
import Foundation
import MediaTime
import Phrasebook
import TestSupport
import Testing

/// Whole networks, one a head, through OpenCV: what they find is what `Tests/oracles/heads.py` finds with onnxruntime.
@Suite struct HeadGraphTests {
  /// The graphs: red squares of 16 pixels on a grid of 16 are class 0, blue ones class 1.
  static let folder = Checkout.root.appendingPathComponent("Tests/oracles/heads")
  static let names = [
    "nanodet", "nanodet-plus", "ssd", "ssd-boxes", "yolov5", "yolov8", "yolox", "yolox-decoded",
  ]
  /// Boxes of two classes as the oracle reads them: class, left, top, right, bottom.
  static func expected(_ name: String) throws -> [[Double]] {
    let node = try DocumentNode.read(folder.appendingPathComponent("boxes.json").path)
    return try #require(
      try node.openMapping()[name]?.sequence().map { try $0.sequence().map { try $0.number() } })
  }

  /// A copy of a graph, with a card beside it where one is given.
  static func model(
    _ name: String, card: String? = nil, in folder: ScratchFolder
  ) throws -> String {
    let bytes = try Data(contentsOf: self.folder.appendingPathComponent(name + ".onnx"))
    if let card { try folder.write(name + ".card.yaml", card) }
    return try folder.write(name + ".onnx", bytes)
  }

  /// What a card says of a graph: all but its hash is as the graph was made.
  static func card(_ head: String, more: String = "") -> String {
    let input = head == "ssd-boxes" ? "input: {mean: 127.5, std: 127.5}\n" : ""
    return """
      model: 1
      sha256: \(String(repeating: "0", count: 64))
      licence: ours
      head: \(head)
      classes: [person, car]
      \(input)\(more)
      """
  }

  /// The oracle's picture: two red squares, a blue one, and a green one that is nobody.
  static let picture = SquaresPicture(
    width: 64, height: 64,
    squares: [
      .init(x: 16, y: 16, colour: .red), .init(x: 48, y: 32, colour: .red),
      .init(x: 32, y: 0, colour: .blue), .init(x: 0, y: 48, colour: .green),
    ])

  @Test(arguments: names) func aHeadReadsWhatTheOracleReads(name: String) throws {
    let folder = try ScratchFolder()
    let detector = try ModelDetector(path: Self.model(name, card: Self.card(name), in: folder))
    let sight = try detector.look(at: Self.picture)
    let found = sight.people.map { (0, $0) } + sight.vehicles.map { (1, $0) }
    let expected = try Self.expected(name)
    #expect(found.count == expected.count, "\(found)")
    for numbers in expected {
      let twin = found.first { objectClass, candidate in
        let box = candidate.box
        let sides = [box.x, box.y, box.x + box.width, box.y + box.height]
        return Double(objectClass) == numbers[0]
          && zip(sides, numbers.dropFirst()).allSatisfy { abs($0 - $1) < 0.01 }
      }
      #expect(twin != nil, "\(numbers) in \(found)")
      #expect((twin?.1.confidence ?? 0) > 0.99)
    }
    #expect(detector.head?.rawValue == name)
  }

  /// YOLOv8's file names its classes, so it needs no card; nor does a head of one shape with its usual input.
  @Test func aFileThatNamesItsClassesNeedsNoCard() throws {
    let folder = try ScratchFolder()
    let detector = try ModelDetector(path: Self.model("yolov8", in: folder))
    let sight = try detector.look(at: Self.picture)
    #expect(detector.head == .yolov8)
    #expect(detector.classes?.names == ["person", "car"])
    #expect(sight.people.count == 2)
    #expect(sight.vehicles.count == 1)
  }

  /// A picture twice as large and not square: squares of 32 pixels, half as large in the input's corner or middle.
  @Test(arguments: [("corner", 32), ("centre", 16)])
  func aPictureOfAnotherShapeIsPadded(padding: String, top: Int) throws {
    let folder = try ScratchFolder()
    let card = Self.card("yolov8", more: "input: {padding: \(padding)}")
    let detector = try ModelDetector(path: Self.model("yolov8", card: card, in: folder))
    let wide = SquaresPicture(
      width: 128, height: 96, squares: [.init(x: 32, y: top, side: 32, colour: .red)])
    let sight = try detector.look(at: wide)
    let person = try #require(sight.people.first)
    #expect(sight.people.count == 1 && sight.vehicles.isEmpty)
    #expect(abs(person.box.x - 32) < 0.01 && abs(person.box.y - Double(top)) < 0.01)
    #expect(abs(person.box.width - 32) < 0.01 && abs(person.box.height - 32) < 0.01)
  }

  @Test func theWrongOrderOfColoursTakesCarsForPeople() throws {
    let folder = try ScratchFolder()
    let card = Self.card("yolox", more: "input: {colours: rgb}")
    let detector = try ModelDetector(path: Self.model("yolox", card: card, in: folder))
    let sight = try detector.look(at: Self.picture)
    #expect(sight.people.count == 1 && sight.vehicles.count == 2)
  }

  @Test func anUnknownOutputSaysWhatIsThereAndWhatIsKnown() throws {
    let folder = try ScratchFolder()
    let detector = try ModelDetector(path: Self.model("classifier", in: folder))
    let error = try #require(throws: DetectionError.self) {
      try detector.look(at: Self.picture)
    }
    for word in ["1×10", "yolox 1×84×(5+classes)", "nanodet-plus 1×85×", "ssd 1×1×N×7", "card"] {
      #expect("\(error)".contains(word), "\(error)")
    }
    #expect(error.text(in: .french).contains("têtes connues"))
  }

  @Test(arguments: ["yolox", "ssd"]) func classesThatNobodyNamesAreNotGuessed(name: String) throws {
    let folder = try ScratchFolder()
    let detector = try ModelDetector(path: Self.model(name, in: folder))
    let error = try #require(throws: DetectionError.self) {
      try detector.look(at: Self.picture)
    }
    #expect("\(error)".contains("nothing says which of them is a person"), "\(error)")
    #expect("\(error)".contains("\(name).card.yaml"), "\(error)")
  }
}
