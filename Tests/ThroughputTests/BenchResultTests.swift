import Statistics
import Testing
import Throughput

@Suite struct BenchResultTests {
  private func finding(
    _ result: BenchResult, _ measure: Measure
  ) throws -> BenchFinding {
    try #require(result.findings.first { $0.measure == measure })
  }

  @Test func ratiosAreOfTheSameRound() throws {
    let round = Round(
      replay: Timing(elapsed: 4, processor: 6), busiest: 5,
      decoding: Timing(elapsed: 3, processor: 2),
      yardstick: Timing(elapsed: 1, processor: 0.5))
    #expect(Measure.throughput.value(of: round) == 0.75)
    #expect(Measure.busiestThread.value(of: round) == 2.5)
    #expect(Measure.processorTime.value(of: round) == 3)
    #expect(Measure.decoding.value(of: round) == 4)
  }

  /// Six rounds bound the median at 95 % by the smallest and the largest.
  @Test func aRunAloneIsMeasured() throws {
    let result = try Sample.result(Sample.record([Sample.clip("yard", [1, 2, 4, 5, 8, 10])]))
    let now = try finding(result, .throughput).now
    #expect(now.value == (0.25 + 0.2) / 2)
    #expect(now.interval.lower == 0.1)
    #expect(now.interval.upper == 1)
    #expect(result.outcome == .measured)
  }

  @Test func theSameIsAPass() throws {
    let result = try Sample.result(Sample.record(), Sample.record())
    #expect(result.outcome == .pass)
    #expect(try finding(result, .throughput).change?.ratio == 1)
  }

  /// Half as long: twice the throughput.
  @Test func fasterIsAnImprovement() throws {
    let now = Sample.record([Sample.clip("yard", [1, 1, 1, 1, 1, 1])])
    let result = try Sample.result(now, Sample.record())
    let change = try #require(try finding(result, .throughput).change)
    #expect(abs(change.ratio - 2) < 1e-12)
    #expect(try finding(result, .throughput).outcome == .improved)
    #expect(result.outcome == .improved)
  }

  @Test func slowerIsARegression() throws {
    let now = Sample.record([Sample.clip("yard", [2.5, 2.4, 2.6, 2.5, 2.5, 2.4])])
    #expect(try Sample.result(now, Sample.record()).outcome == .regressed)
  }

  @Test func noiseIsNoPass() throws {
    let now = Sample.record([Sample.clip("yard", [1.5, 1.7, 1.9, 2.1, 2.3, 2.5])])
    #expect(try Sample.result(now, Sample.record()).outcome == .inconclusive)
  }

  /// More processor time is worse, though the ratio is larger.
  @Test func moreProcessorTimeIsARegression() throws {
    var clip = Sample.clip()
    clip.rounds = Sample.rounds([2, 2, 2, 2, 2, 2], processor: 1.8)
    let result = try Sample.result(Sample.record([clip]), Sample.record())
    #expect(try finding(result, .processorTime).outcome == .regressed)
    #expect(try finding(result, .throughput).outcome == .pass)
  }

  /// The whole run keeps 95 %: four measures on two clips have 1 − 0.05 ÷ 8 each.
  @Test func manyComparisonsShareTheError() throws {
    let record = Sample.record([Sample.clip("yard"), Sample.clip("hall")])
    let result = try Sample.result(record, record)
    #expect(result.findings.count == 8)
    let levels = result.findings.compactMap { $0.change?.interval.level.share }
    #expect(levels.allSatisfy { abs($0 - (1 - 0.05 / 8)) < 1e-12 })
  }

  @Test func anotherMachinesYardstickIsNotCompared() throws {
    let result = try Sample.result(Sample.record(), Sample.record(processor: "6502"))
    #expect(try finding(result, .decoding).change == nil)
    #expect(try finding(result, .decoding).outcome == .measured)
    #expect(result.outcome == .pass)
  }

  /// Decoding and yardstick had a processor for 1.5 of 2 seconds, less than 95 %: the wall clock tells about others.
  @Test func aBusyMachinesWallClockIsNotCompared() throws {
    var clip = Sample.clip("yard", [9, 9, 9, 9, 9, 9])
    for index in clip.rounds.indices { clip.rounds[index].decoding.elapsed = 1.5 }
    #expect(clip.availability == 0.75)
    for (now, then) in [(clip, Sample.clip()), (Sample.clip(), clip)] {
      let result = try Sample.result(Sample.record([now]), Sample.record([then]))
      #expect(try finding(result, .throughput).change == nil)
      #expect(result.outcome == .pass)
    }
  }

  @Test func otherResultsOfTheSameVersionFailHoweverFast() throws {
    let other = String(repeating: "23", count: 32)
    let now = Sample.record([Sample.clip("yard", [1, 1, 1, 1, 1, 1], outputs: [other])])
    let result = try Sample.result(now, Sample.record())
    #expect(result.outcome == .different)
    #expect(result.outputs.first?.output == .different(other, baseline: Sample.said))
  }

  @Test func resultsThatVaryFailWithoutABaseline() throws {
    let now = Sample.record([Sample.clip(outputs: ["a", "b"])])
    let result = try Sample.result(now)
    #expect(result.outcome == .different)
    #expect(!result.isSteady)
  }

  @Test func anotherVersionMaySayOtherThings() throws {
    let now = Sample.record([Sample.clip(outputs: ["a"])], tool: "contrechamp 2.0.0")
    #expect(try Sample.result(now, Sample.record()).outcome == .pass)
  }

  @Test func fiveRoundsAreTooFew() throws {
    let few = Sample.record([Sample.clip("yard", [2, 2, 2, 2, 2])])
    #expect(throws: ThroughputError.tooFewPairs(found: 5, needed: 6, level: 0.95)) {
      try Sample.result(few)
    }
    #expect(throws: ThroughputError.tooFewPairs(found: 5, needed: 6, level: 0.95)) {
      try Sample.result(Sample.record(), few)
    }
  }

  @Test func otherThingsAreNotCompared() throws {
    var bytes = Sample.clip()
    bytes.sha256 = String(repeating: "cd", count: 32)
    #expect(throws: ThroughputError.otherBytes(baseline: "main", clip: "yard")) {
      try Sample.result(Sample.record(), Sample.record([bytes]))
    }
    #expect(
      throws: ThroughputError.otherClips(baseline: "main", found: ["hall"], expected: ["yard"])
    ) {
      try Sample.result(Sample.record(), Sample.record([Sample.clip("hall")]))
    }
    #expect(
      throws: ThroughputError.otherConfiguration(
        baseline: "main", differences: ["people: hog then, blobs now"])
    ) {
      try Sample.result(Sample.record(), Sample.record(configuration: ["people": "hog"]))
    }
  }
}
