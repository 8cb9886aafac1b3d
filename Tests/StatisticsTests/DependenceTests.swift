import Statistics
import Testing

/// What dependence costs, on hand-made counts.
@Suite struct DependenceTests {
  private func blocks(_ cameras: [[Double]], hours: Double = 1) throws -> CameraBlocks {
    try CameraBlocks(
      cameras.map { $0.map { CameraBlocks.Block(amount: $0, size: hours) } })
  }

  private func rate(_ cameras: [[Double]]) throws -> Estimate {
    let blocks = try blocks(cameras)
    return try Estimate(
      .rate(PoissonRate(events: Int(blocks.amount), exposure: blocks.size), factor: 1),
      blocks: blocks, level: .ninetyFive)
  }

  @Test func evenCountsAreExact() throws {
    let estimate = try rate([[1, 1, 1, 1, 1, 1]])
    let exact = try PoissonRate(events: 6, exposure: 6).garwood(.ninetyFive)
    #expect(estimate.interval == exact)
    #expect(estimate.dependence?.designEffect == 1)
  }

  /// Of 12 alarms in 2 of 6 hours: Σe² = 2·4² + 4·2² = 48, 6/5 of it 57.6; neighbours with weights 2·⅔ and 2·⅓.
  @Test func alarmsInRunsCountForLess() throws {
    let dependence = try Dependence(blocks([[6, 0, 0, 6, 0, 0]]), .poisson)
    // e = 4, −2, −2, 4, −2, −2: products of neighbours −8+4−8−8+4 = −16, of the next −8−8+4−8... = −20.
    let neighbours = 6.0 / 5 * (2 * 2.0 / 3 * -16 + 2 * 1.0 / 3 * -20)
    #expect(abs(dependence.inRuns + 12 - (57.6 + neighbours)) < 1e-12)
    let together = try Dependence(blocks([[0, 0, 6, 6, 0, 0]]), .poisson)
    #expect(together.inRuns > dependence.inRuns)
  }

  @Test func oneBurstDecidesNothing() throws {
    let burst = try rate([[20] + [Double](repeating: 0, count: 23)])
    let exact = try PoissonRate(events: 20, exposure: 24)
    #expect(try upper(burst) > 2 * exact.value)
    #expect(try exact.upperBound(.ninetyFive).upper < 1.3)
    #expect(burst.interval?.method == .effectiveGarwood)
  }

  /// One alarm more must not turn "inconclusive" into "supported": two cameras with 6 and 0, or with 6 and 1.
  @Test func moreAlarmsNeverSupportMore() throws {
    for other in 0...12 {
      let fewer = try rate([[1, 1, 1, 1, 1, 1], spread(other)])
      let more = try rate([[1, 1, 1, 1, 1, 1], spread(other + 1)])
      let (below, above) = (try upper(fewer), try upper(more))
      #expect(below <= above)
    }
  }

  private func evenly(_ total: Int) -> [Double] {
    (0..<24).map { block in
      let (before, after) = (total * block / 24, total * (block + 1) / 24)
      return Double(after - before)
    }
  }

  private func upper(_ estimate: Estimate) throws -> Double {
    try #require(try estimate.upperBound(.ninetyFive)).upper
  }

  private func spread(_ count: Int) -> [Double] {
    (0..<6).map { Double((count + $0) / 6) }
  }

  /// 200, 30 and 25 false alarms in 120 h each: each alone is over one a day, and so are all.
  @Test func allTogetherSayWhatEachSays() throws {
    let blocks = try blocks([200, 30, 25].map(evenly), hours: 5)
    let estimate = try Estimate(
      .rate(PoissonRate(events: 255, exposure: 360), factor: 24), blocks: blocks,
      level: .ninetyFive)
    let bound = try #require(try estimate.lowerBound(.ninetyFive))
    #expect(bound.lower > 1)
  }

  /// One camera with an alarm an hour beside four silent ones: no bound below what that one is sure of.
  @Test func whatOneOfFewCamerasIsSureOfIsLeftOpen() throws {
    let silent = [Double](repeating: 0, count: 24)
    let estimate = try rate([[Double](repeating: 1, count: 24), silent, silent, silent, silent])
    let alone = try PoissonRate(events: 24, exposure: 24).lowerBound(ConfidenceLevel(0.99))
    let bound = try #require(try estimate.upperBound(.ninetyFive))
    #expect(abs(bound.upper - alone.lower) < 1e-12)
    #expect(bound.method == .camerasApart)
  }

  @Test func tenCamerasThatDifferSpeakForOthers() throws {
    let unequal = try rate((0..<10).map { [Double](repeating: $0 < 2 ? 5 : 0, count: 24) })
    let dependence = try #require(unequal.dependence)
    #expect(dependence.speaksOfPopulation && dependence.betweenCameras > 0)
    let nine = try rate((0..<9).map { [Double](repeating: $0 < 2 ? 5 : 0, count: 24) })
    #expect(nine.dependence?.betweenCameras == 0)
  }

  @Test func aSeriesThatHardlyMovesHasNoInterval() throws {
    let slope = (0..<24).map { CameraBlocks.Block(amount: Double($0), size: 1) }
    let blocks = try CameraBlocks([slope])
    let estimate = try Estimate(
      .ratio(ClusteredRatio(slope), within: 0...(.infinity)), blocks: blocks, level: .ninetyFive)
    #expect(estimate.dependence?.isTooAlike == true)
    #expect(estimate.interval == nil)
    #expect(try estimate.upperBound(.ninetyFive) == nil)
  }

  @Test func sumsMustAgree() throws {
    let blocks = try blocks([[1, 2], [3, 4]])
    #expect(throws: StatisticsError.self) {
      try Estimate(
        .rate(PoissonRate(events: 9, exposure: 4), factor: 1), blocks: blocks, level: .ninetyFive)
    }
  }

  /// Bursts of both systems at once cancel; bursts of one do not.
  @Test func burstsOfBothAtOnceDoNotTellThemApart() throws {
    let rain = [[10.0, 0, 0, 10, 0, 0, 0, 10].map { CameraBlocks.Block(amount: $0, size: 1) }]
    let other = [[0.0, 10, 0, 0, 10, 0, 10, 0].map { CameraBlocks.Block(amount: $0, size: 1) }]
    #expect(try DesignEffect(paired: rain, rain).value == 1)
    let effect = try DesignEffect(paired: rain, other)
    #expect(effect.value > 1)
    #expect(try effect.widened(p: 0.01) > 0.01)
    #expect(try DesignEffect.none.widened(p: 0.01) == 0.01)
  }
}
