import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

@Suite struct CountTests {
  func measured(_ milliseconds: Int, _ value: Double, zone: String? = nil) -> Measurement {
    Measurement(
      quantity: "count", zone: zone, time: .zero + .milliseconds(milliseconds), value: value)
  }

  func counted(_ second: Int, _ count: Int, zone: String? = nil) -> TruthCount {
    TruthCount(time: at(second), zone: zone, count: count)
  }

  func score(_ clips: ClipUnderScore..., zone: String? = nil) throws -> Score {
    try evaluator.countScore(
      on: clips, subject: vendor, slice: Slice(zone: zone), matching: window)
  }

  @Test func theNearestMeasurementCounts() {
    let samples = evaluator.countSamples(
      on: clip(counts: [counted(4, 7)], measurements: [measured(3700, 5), measured(4200, 6)]))
    #expect(samples.map(\.measured) == [6])
  }

  @Test func ofTwoEquallyNearTheEarlierCounts() {
    let samples = evaluator.countSamples(
      on: clip(counts: [counted(4, 7)], measurements: [measured(3800, 5), measured(4200, 6)]))
    #expect(samples.map(\.measured) == [5])
  }

  @Test func beyondTheToleranceNothingWasMeasured() {
    let samples = evaluator.countSamples(
      on: clip(counts: [counted(4, 7)], measurements: [measured(4501, 6)]))
    #expect(samples.map(\.measured) == [nil])
  }

  @Test func anotherZoneIsNoMeasurement() {
    let samples = evaluator.countSamples(
      on: clip(counts: [counted(4, 7)], measurements: [measured(4000, 6, zone: "path")]))
    #expect(samples.map(\.measured) == [nil])
  }

  @Test func errorsAreOverMeasuredTimesOnly() throws {
    // Errors −1, +2 and one time without a measurement.
    let found = try score(
      clip(
        counts: [counted(4, 7), counted(8, 3), counted(12, 9)],
        measurements: [measured(4000, 6), measured(8000, 5)]))
    #expect(found.metrics[.countMAE]?.value?.value == 1.5)
    #expect(found.metrics[.countBias]?.value?.value == 0.5)
    #expect(found.metrics[.countRMSE]?.value?.value == 2.5.squareRoot())
    #expect(found.countedTimes == 3)
    #expect(found.measuredTimes == 2)
  }

  @Test func theNormalisedErrorIsOverTimesWithSomebody() throws {
    // 1 of 4, and 2 where nobody was: of nobody there is no share.
    let found = try score(
      clip(
        counts: [counted(4, 4), counted(8, 0)],
        measurements: [measured(4000, 5), measured(8000, 2)]))
    #expect(found.countNAE?.value?.value == 0.25)
    #expect(found.emptyTimes == 1)
  }

  @Test func whereNobodyEverWasThereIsNoNormalisedError() throws {
    let found = try score(clip(counts: [counted(4, 0)], measurements: [measured(4000, 1)]))
    #expect(found.countNAE == .notMeasured(.onlyEmptyCounts))
  }

  @Test func countsInUnscoredTimeDoNotCount() throws {
    let found = try score(
      clip(
        noScore: [span(3, 5)], counts: [counted(4, 7)], measurements: [measured(4000, 6)]))
    #expect(found.metrics[.countMAE] == .notMeasured(.noCounts))
  }

  @Test func nothingMeasuredIsNotAnErrorOfZero() throws {
    let found = try score(clip(counts: [counted(4, 7)]))
    #expect(found.metrics[.countMAE] == .notMeasured(.noMeasurements))
  }

  @Test func oneTimeHasNoInterval() throws {
    let found = try score(clip(counts: [counted(4, 7)], measurements: [measured(4000, 6)]))
    #expect(found.metrics[.countMAE]?.value?.interval == nil)
  }
}
