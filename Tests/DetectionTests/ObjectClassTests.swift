import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing
import Vision

/// Who is of which class, and who is asked for.
@Suite struct ObjectClassTests {
  /// YOLOX at 32 × 32: 16 + 4 + 1 cells; one cell in which one class of so many is sure.
  private static func output(classes: Int, sure: Int) throws -> Network.Tensor {
    let columns = 5 + classes
    var values = [Float](repeating: 0, count: 21 * columns)
    values[4] = 1
    values[5 + sure] = 0.9
    return try #require(Network.Tensor(shape: [1, 21, columns], values: values))
  }

  @Test(arguments: [
    (80, 0, 1, 0), (80, 1, 0, 0), (80, 2, 0, 1), (80, 3, 0, 1), (80, 5, 0, 1), (80, 7, 0, 1),
    (80, 6, 0, 0), (1, 0, 1, 0),
  ])
  func classesOfANetwork(classes: Int, sure: Int, people: Int, vehicles: Int) throws {
    let outputs = [try Self.output(classes: classes, sure: sure)]
    let known = try #require(ModelClasses(count: classes))
    let size = PixelSize(width: 32, height: 32)
    func count(_ objectClass: ObjectClass) -> Int? {
      ModelHead.yolox.boxes(
        of: known.indices(of: objectClass), among: classes, in: outputs,
        placement: ModelHead.yolox.input.placement(of: size, in: size))?.count
    }
    #expect(count(.person) == people)
    #expect(count(.vehicle) == vehicles)
  }

  @Test(arguments: [0, 2, 3, 79, 81]) func classesThatNobodyKnowsAreNotGuessed(count: Int) {
    #expect(ModelClasses(count: count) == nil)
  }

  @Test(arguments: [
    ("{class: vehicle}", true), ("{class: any}", true), ("{class: person}", false),
    ("{hold: 1 s}", false), ("{class: lorry}", false),
  ])
  func whoAsksForVehicles(options: String, asks: Bool) throws {
    let node = try DocumentNode.parse(yaml: options, file: "audit.yaml")
    #expect(StageRequest(name: "intrusion", options: node).asksForVehicles == asks)
    #expect(!StageRequest(name: "intrusion").asksForVehicles)
  }

  @Test func anUnknownClassIsRefused() throws {
    let node = try DocumentNode.parse(yaml: "{class: lorry}", file: "audit.yaml")
    #expect(throws: DocumentError.self) {
      try IntrusionStage(options: node, scene: .wholeView)
    }
  }

  @Test(arguments: [
    // Inside the vehicle; in front of it; beside it.
    (Box(x: 0.3, y: 0.4, width: 0.05, height: 0.15), true),
    (Box(x: 0.3, y: 0.45, width: 0.05, height: 0.2), false),
    (Box(x: 0.49, y: 0.4, width: 0.05, height: 0.15), false),
  ])
  func whoIsPartOfAVehicle(person: Box, isPart: Bool) {
    let vehicle = Box(x: 0.2, y: 0.4, width: 0.3, height: 0.18)
    #expect(PeopleBesideVehicles.isPart(person, of: [vehicle]) == isPart)
  }
}
