import Phrasebook
import Detection
import Documents
import Foundation
import Observations
import Scene
import TestSupport
import Testing

@Suite struct CatalogueTests {
  @Test func anUnknownStageIsAnErrorWithTheNearestName() {
    let error = #expect(throws: DetectionError.self) {
      try StageCatalogue.stage(StageRequest(name: "intrussion"), scene: .wholeView)
    }
    #expect(error?.description.contains("did you mean \"intrusion\"") == true)
  }

  @Test(arguments: [PeopleSource.blobs, .hog, .model("a/x.onnx")])
  func everySourceOfPeopleSaysWhatItGetsWrongAndWhereItWasTried(source: PeopleSource) {
    let card = source.card
    #expect(card.name == source.description)
    #expect(!card.knownBadCases.isEmpty)
    let words = card.knownBadCases + card.trials.map(\.footage)
    for text in words { #expect(text.text(in: .english) != text.text(in: .french)) }
    if case .model = source { return }
    #expect(card.trials.count >= 10)
    for trial in card.trials {
      #expect((0...1).contains(trial.precision ?? 0) && (0...1).contains(trial.notJudged))
    }
  }

  @Test func cardsAreInOrderOfName() {
    #expect(StageCatalogue.names == StageCatalogue.names.sorted())
  }

  @Test func anUnknownSourceOfPeopleIsAnErrorWithTheNearestName() {
    let error = #expect(throws: DetectionError.self) {
      try PeopleSource(name: "blob", model: nil)
    }
    #expect(error?.description.contains("did you mean \"blobs\"") == true)
  }
}

@Suite struct ModelFileTests {
  private func error(opening path: String) -> String? {
    let error = #expect(throws: DetectionError.self) {
      try StagePipeline(scene: .wholeView, stageRequests: [], people: .model(path))
    }
    return error?.description
  }

  @Test func aMissingModelIsNamed() {
    #expect(error(opening: "/nowhere/people.onnx")?.contains("no such model file") == true)
  }

  @Test func textNamedOnnxIsNoNetwork() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("people.onnx", "this is no network\n")
    #expect(error(opening: path)?.contains("not a network that can be run") == true)
  }

  @Test func anEmptyOnnxIsNoNetwork() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("people.onnx", "")
    #expect(error(opening: path)?.contains("not a network that can be run") == true)
  }

  @Test func weightsWithoutConfigurationSayWhereItIsExpected() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("people.weights", "x")
    #expect(error(opening: path)?.contains(folder.path("people.cfg")) == true)
  }

  @Test func aConfigurationThatIsNoneIsRefused() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("people.weights", "x")
    try folder.write("people.cfg", "colour: blue\n")
    #expect(error(opening: path)?.contains("not a network that can be run") == true)
  }

  @Test func anotherSuffixIsNoModel() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("people.txt", "x")
    #expect(error(opening: path)?.contains("unknown kind") == true)
  }

  @Test(.enabled(if: SharedMaterial.has("models/yolo-fastest-1.1_body.weights")))
  func weightsThatAreCutOffAreRefused() throws {
    let folder = try ScratchFolder()
    let whole = try #require(SharedMaterial.url("models/yolo-fastest-1.1_body.weights"))
    let shape = try #require(SharedMaterial.url("models/yolo-fastest-1.1_body.cfg"))
    let path = try folder.write("people.weights", try Data(contentsOf: whole).prefix(40_000))
    try folder.write("people.cfg", try Data(contentsOf: shape))
    #expect(error(opening: path)?.contains("not a network that can be run") == true)
  }
}
