import Evaluation
import MediaTime
import Observations
import Scene
import Testing

@Suite struct AveragePrecisionTests {
  func truth(_ x: Double, ignored: Bool = false) -> TruthBox {
    TruthBox(
      time: at(0), box: Box(x: x, y: 0, width: 0.125, height: 0.5), identity: 1, ignored: ignored)
  }

  func detection(_ x: Double, _ confidence: Double) -> Detection {
    Detection(
      time: at(0), box: Box(x: x, y: 0, width: 0.125, height: 0.5), confidence: confidence)
  }

  @Test func everythingFoundIsOne() {
    let found = AveragePrecision([
      .init(truth: [truth(0), truth(0.5)], detections: [detection(0, 0.9), detection(0.5, 0.8)])
    ])
    #expect(abs((found.value.value ?? 0) - 1) < 1e-12)
  }

  @Test func halfFoundIsFiftyOneOfTheLevels() {
    // Recall 1/2 reaches the levels 0 … 0.50: 51 of 101.
    let found = AveragePrecision([
      .init(truth: [truth(0), truth(0.5)], detections: [detection(0, 0.9)])
    ])
    #expect(abs((found.value.value ?? 0) - 51.0 / 101) < 1e-12)
  }

  @Test func aMoreConfidentFalseBoxHalvesThePrecision() {
    let found = AveragePrecision([
      .init(truth: [truth(0)], detections: [detection(0, 0.8), detection(0.5, 0.9)])
    ])
    #expect(abs((found.value.value ?? 0) - 1.0 / 2) < 1e-12)
  }

  @Test func aFalseBoxInAnEmptyFrameCounts() {
    let found = AveragePrecision([
      .init(truth: [truth(0)], detections: [detection(0, 0.8)]),
      .init(truth: [], detections: [detection(0.5, 0.9)]),
    ])
    #expect(abs((found.value.value ?? 0) - 1.0 / 2) < 1e-12)
  }

  @Test func anIgnoredBoxIsNeitherHitNorMiss() {
    let found = AveragePrecision([
      .init(
        truth: [truth(0), truth(0.5, ignored: true)],
        detections: [detection(0, 0.8), detection(0.5, 0.9), detection(0.5, 0.95)])
    ])
    #expect(abs((found.value.value ?? 0) - 1) < 1e-12)
    #expect(found.falseBoxes == 0)
  }

  @Test func aSecondBoxOnAPersonIsFalse() {
    let found = AveragePrecision([
      .init(truth: [truth(0)], detections: [detection(0, 0.9), detection(0, 0.8)])
    ])
    #expect(found.falseBoxes == 1)
  }

  @Test func withoutTruthNothingIsMeasured() {
    let found = AveragePrecision([.init(truth: [], detections: [detection(0, 0.9)])])
    #expect(found.value == .notMeasured(.noEvents))
  }

  @Test func detectionsGoToTheNearestAnnotatedInstant() {
    var near = detection(0, 0.9)
    near.time = .zero + .milliseconds(1040)
    let frames = AveragePrecision.frames(
      annotated: [at(0), at(1)], truth: [], detections: [near], tolerance: .milliseconds(50))
    #expect(frames.map(\.detections.count) == [0, 1])
  }

  @Test func forecastsAreLeftOut() {
    var guess = detection(0, 0.9)
    guess.isForecast = true
    let frames = AveragePrecision.frames(
      annotated: [at(0)], truth: [truth(0)], detections: [guess, detection(0.5, 0.8)],
      tolerance: .milliseconds(50))
    #expect(frames.map(\.detections) == [[detection(0.5, 0.8)]])
  }

  @Test func detectionsBetweenAnnotatedInstantsAreLeftOut() {
    var far = detection(0, 0.9)
    far.time = .zero + .milliseconds(500)
    let frames = AveragePrecision.frames(
      annotated: [at(0), at(1)], truth: [], detections: [far], tolerance: .milliseconds(50))
    #expect(frames.map(\.detections.count) == [0, 0])
  }
}
