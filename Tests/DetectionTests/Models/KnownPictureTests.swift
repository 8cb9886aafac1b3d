import Detection
import Foundation
import Phrasebook
import TestSupport
import Testing

/// A network that does not find what its card says of a known picture is refused before it looks at anything else.
@Suite struct KnownPictureTests {
  static let boxes = """
    boxes:
        - {class: person, box: [16, 16, 16, 16]}
        - {class: person, box: [48, 32, 16, 16]}
        - {class: vehicle, box: [32, 0, 16, 16]}
    """

  private func detector(
    _ name: String, head: String? = nil, boxes: String = boxes, more: String = "",
    in folder: ScratchFolder
  ) throws -> ModelDetector {
    try folder.write("known.y4m", HeadGraphTests.picture.y4m)
    let known = "known-picture:\n  file: known.y4m\n  \(boxes)\n"
    return try ModelDetector(
      path: HeadGraphTests.model(
        name, card: HeadGraphTests.card(head ?? name, more: known + more), in: folder))
  }

  @Test(arguments: HeadGraphTests.names) func whatIsFoundIsWhatIsStated(name: String) throws {
    let known = try detector(name, in: try ScratchFolder()).known
    #expect(known?.found == 3)
    #expect(known?.others == 0)
  }

  /// The two shapes of YOLOX are the same: only what comes out tells a wrong card.
  @Test func aGraphThatIsReadWronglyIsRefused() throws {
    let folder = try ScratchFolder()
    let error = try #require(throws: DetectionError.self) {
      try detector("yolox-decoded", head: "yolox", in: folder)
    }
    #expect("\(error)".contains("finds 0 of the 3 stated boxes"), "\(error)")
    #expect("\(error)".contains("check `head`"), "\(error)")
    #expect(error.text(in: .french).contains("0 des 3 boîtes annoncées"))
  }

  @Test func soIsOneWithTheWrongColours() throws {
    let folder = try ScratchFolder()
    #expect(throws: DetectionError.self) {
      try detector("yolox", more: "input: {colours: rgb}\n", in: folder)
    }
  }

  @Test(arguments: [
    ("boxes:\n    - {class: person, box: [16, 16, 16, 16]}", "1 of the 1 stated boxes and 2 that"),
    ("boxes: []", "0 of the 0 stated boxes and 3 that"),
    (
      boxes.replacing("[48, 32, 16, 16]", with: "[48, 44, 16, 16]"),
      "2 of the 3 stated boxes and 1 that"
    ),
  ])
  func whatIsNotStatedOrElsewhereCounts(boxes: String, message: String) throws {
    let folder = try ScratchFolder()
    let error = try #require(throws: DetectionError.self) {
      try detector("yolox", boxes: boxes, in: folder)
    }
    #expect("\(error)".contains(message), "\(error)")
  }

  @Test func howMuchTheyMustOverlapIsStated() throws {
    let folder = try ScratchFolder()
    // Four pixels off: IoU 12 · 16 / (2 · 256 − 12 · 16) = 3 / 5.
    let shifted = Self.boxes.replacing("[48, 32, 16, 16]", with: "[48, 36, 16, 16]")
    _ = try detector("yolox", boxes: "iou: 0.59\n  " + shifted, in: folder)
    #expect(throws: DetectionError.self) {
      try detector("yolox", boxes: "iou: 0.61\n  " + shifted, in: folder)
    }
  }

  @Test func aPictureThatIsNotThereIsNamed() throws {
    let folder = try ScratchFolder()
    let card = HeadGraphTests.card(
      "yolox", more: "known-picture: {file: gone.y4m, boxes: []}\n")
    let error = try #require(throws: DetectionError.self) {
      try ModelDetector(path: HeadGraphTests.model("yolox", card: card, in: folder))
    }
    #expect("\(error)".contains("gone.y4m"), "\(error)")
    #expect("\(error)".contains("ffmpeg -i"), "\(error)")
  }
}
