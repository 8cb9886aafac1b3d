import Foundation
import TestSupport
import Testing

/// `doctor --model` and replays with a network that has a card.
@Suite(.onItsOwnThread) struct ModelCommandTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// One of the oracle's graphs, and a card with the file's own hash unless another is given.
  private func model(_ name: String, card: String?, hash: String? = nil) throws -> String {
    let source = Checkout.root.appendingPathComponent("Tests/oracles/heads/\(name).onnx")
    let path = try folder.write("\(name).onnx", Data(contentsOf: source))
    guard let card else { return path }
    let digest = try hash ?? Program.run("/usr/bin/sha256sum", [path]).output.prefix(64).description
    try folder.write(
      "\(name).card.yaml", "model: 1\nsha256: \(digest)\nlicence: ours\n" + card)
    return path
  }

  private func doctor(_ path: String, _ more: [String] = []) throws -> Program.Outcome {
    try Program.contrechamp(["doctor", "--model", path] + more)
  }

  @Test func doctorSaysWhatANetworkIsAndHowItIsRead() throws {
    let outcome = try doctor(
      try model("yolox", card: "head: yolox\nclasses: [person, face]\n"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    for words in [
      "licence ours", "head: yolox, outputs 1×84×7",
      "classes: 2; people: person; vehicles: –; 1 are never looked at",
      "input: bgr, mean 0, std 1, padding corner, fill 114", "known picture: none",
    ] { #expect(outcome.output.contains(words), "\(outcome.output)") }
  }

  @Test func theSameAsADocumentAndInFrench() throws {
    let path = try model("yolov8", card: nil)
    let json = try doctor(path, ["--json"])
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(document?["head"] as? String == "yolov8")
    #expect((document?["class-map"] as? [String: [String]])?["vehicle"] == ["car"])
    #expect(try doctor(path, ["--lang", "fr"]).output.contains("fiche : aucune"))
  }

  @Test(
    arguments: [
      ("classes: [person]", nil, "scores 2 classes"),
      ("classes: [person, car]\nhead: yolov5", nil, "which is none of the heads"),
      ("classes: [gun, face]", nil, "say in `class-map`"),
      ("classes: [person, face]\nclass-map: {person: [face]}", nil, "looks for no face"),
      ("classes: [person, car]", String(repeating: "0", count: 64), "it is another file"),
    ] as [(String, String?, String)])
  func whatDoesNotHoldEndsWith65(card: String, hash: String?, message: String) throws {
    let outcome = try doctor(try model("yolox", card: card, hash: hash))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func aNetworkThatMissesItsKnownPictureReplaysNothing() throws {
    // The picture is the clip itself, in which no red square stands.
    try SyntheticClip.make(folder.path("clip.mp4"), seconds: 1)
    let path = try model(
      "yolox",
      card: """
        head: yolox
        classes: [person, car]
        known-picture: {file: clip.mp4, boxes: [{class: person, box: [10, 10, 30, 30]}]}
        """)
    let outcome = try Program.contrechamp([
      "replay", folder.path("clip.mp4"), "--stages", "intrusion", "--model", path, "--out",
      folder.path("out"),
    ])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("finds 0 of the 1 stated boxes"), "\(outcome.errors)")
    #expect(try doctor(path).status == 65)
  }

  /// A network that knows nobody is no source of people, and what it does know becomes nothing else.
  @Test func gunsAndFacesAreNobody() throws {
    try SyntheticClip.make(folder.path("clip.mp4"), seconds: 1)
    let path = try model(
      "yolox", card: "head: yolox\nclasses: [gun, car]\nclass-map: {vehicle: [car]}\n")
    let outcome = try Program.contrechamp([
      "replay", folder.path("clip.mp4"), "--stages", "intrusion", "--model", path, "--out",
      folder.path("out"),
    ])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("none of the network's classes is a person"))
  }

  @Test func aCardIsPartOfWhatDecidesAResult() throws {
    try SyntheticClip.make(folder.path("clip.mp4"), seconds: 1)
    let path = try model("yolox", card: "head: yolox\nclasses: [person, car]\n")
    let outcome = try Program.contrechamp([
      "replay", folder.path("clip.mp4"), "--stages", "intrusion", "--model", path, "--out",
      folder.path("out"),
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let words = try String(
      contentsOfFile: folder.path("out/clip.observations.jsonl"), encoding: .utf8)
    #expect(words.contains("model-card-sha256"), "\(words.prefix(400))")
  }
}
