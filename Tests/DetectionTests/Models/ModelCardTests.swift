import Detection
import Documents
import Foundation
import Observations
import TestSupport
import Testing

/// What a card may say, and that a network is held to it.
@Suite struct ModelCardTests {
  private func card(_ more: String, classes: String = "[person, car, dog]") throws -> ModelCard {
    try ModelCard(
      DocumentNode.parse(
        yaml: "model: 1\nsha256: \(String(repeating: "a", count: 64))\nlicence: MIT\n"
          + "classes: \(classes)\n" + more, file: "m.card.yaml"))
  }

  @Test func namesSayWhoIsAPersonOrAVehicle() throws {
    let classes = try card("").classes
    #expect(classes.names(of: .person) == ["person"])
    #expect(classes.names(of: .vehicle) == ["car"])
    #expect(classes.unusedCount == 1)
  }

  @Test func aMapSaysItOtherwise() throws {
    let classes = try card(
      "class-map: {person: [Worker, guard], vehicle: []}", classes: "[guard, worker, car]"
    ).classes
    #expect(classes.indices(of: .person) == [0, 1])
    #expect(classes.indices(of: .vehicle) == [])
    #expect(classes.unusedCount == 1)
  }

  @Test(arguments: [
    ("coco", 80, [0], [2, 3, 5, 7]), ("coco-91", 90, [0], [2, 3, 5, 7]),
    ("voc", 20, [14], [5, 6, 13]),
  ])
  func commonListsHaveNames(name: String, count: Int, people: [Int], vehicles: [Int]) throws {
    let classes = try card("", classes: name).classes
    #expect(classes.names.count == count)
    #expect(classes.indices(of: .person) == people)
    #expect(classes.indices(of: .vehicle) == vehicles)
  }

  @Test(
    arguments: [
      ("class-map: {gun: [dog]}", "unknown key \"gun\""),
      ("class-map: {person: [cat]}", "one of the names under `classes`"),
      ("head: yolov9", "yolov9"), ("input: {colours: grey}", "grey"),
      ("input: {std: 0}", "0.001"), ("input: {mean: [1, 2]}", "a list of three"),
      ("input: {size: [8, 8]}", "[width, height]"), ("input: {padding: top}", "top"),
      ("known-picture: {file: a.y4m}", "boxes"),
      ("known-picture: {file: a.y4m, boxes: [{class: dog, box: [0, 0, 1, 1]}]}", "dog"),
      ("known-picture: {file: a.y4m, boxes: [{class: person, box: [0, 0, 1]}]}", "in pixels"),
      ("licence-url: x", "unknown key"),
    ])
  func aCardThatSaysSomethingElseIsRefused(more: String, message: String) throws {
    let error = try #require(throws: DocumentError.self) { try card(more) }
    #expect("\(error)".contains("m.card.yaml:"), "\(error)")
    #expect("\(error)".contains(message), "\(error)")
  }

  @Test func aHashIsChecked() throws {
    let card = try card("")
    try card.check(sha256: String(repeating: "a", count: 64), of: "m.onnx")
    let error = try #require(throws: DetectionError.self) {
      try card.check(sha256: String(repeating: "b", count: 64), of: "m.onnx")
    }
    #expect("\(error)".contains("another file than the card was written for"), "\(error)")
    #expect(throws: DocumentError.self) {
      try ModelCard(
        DocumentNode.parse(
          yaml: "{model: 1, sha256: abc, licence: x, classes: coco}", file: "m.card.yaml"))
    }
  }

  @Test(arguments: [
    ("a/b/net.onnx", "a/b/net.card.yaml"), ("net.weights", "net.card.yaml"),
    ("/m/yolov8.2.onnx", "/m/yolov8.2.card.yaml"),
  ])
  func aCardStandsBesideItsModel(model: String, card: String) {
    #expect(ModelCard.path(of: model) == card)
  }

  @Test(arguments: [
    ("classes: [person, car]\nhead: yolox\ninput: {size: [96, 96]}", "declares 64 × 64"),
    ("classes: [person, car, dog]\nhead: yolox", "scores 2 classes"),
    ("classes: [person, car]\nhead: yolov8", "which is none of the heads"),
  ])
  func aCardThatTheFileContradictsIsAnError(words: String, message: String) throws {
    let folder = try ScratchFolder()
    let card = "model: 1\nsha256: \(String(repeating: "0", count: 64))\nlicence: x\n" + words
    let error = try #require(throws: DetectionError.self) {
      let detector = try ModelDetector(
        path: HeadGraphTests.model("yolox", card: card, in: folder))
      _ = try detector.look(at: HeadGraphTests.picture)
    }
    #expect("\(error)".contains(message), "\(error)")
  }
}
