import Statistics
import Testing

/// Expected values: quadrature of the bets themselves with SciPy 1.17.1 (`quad`, `brentq`), no closed forms.
@Suite struct ConfidenceSequenceTests {
  private let level = ConfidenceLevel.ninetyFive

  @Test(
    arguments: [
      (0, 0, 3.7884187199660664), (1, 0, 6.657228193265404),
      (10, 3.5395550571832284, 22.391049106498077), (100, 73.08613429781738, 135.9072009741869),
    ])
  func ratesByTheGammaMixture(_ events: Int, _ lower: Double, _ upper: Double) throws {
    let sequence = try ConfidenceSequence.rate(events: events, exposure: 2)
    #expect(abs(try sequence.upperBound(level).upper - upper / 2) < 1e-8)
    #expect(abs(try sequence.lowerBound(level).lower - lower / 2) < 1e-8)
    #expect(try sequence.upperBound(level).method == .gammaMixture)
  }

  @Test func sharesByTheBetaMixture() throws {
    let all = try ConfidenceSequence.share(successes: 10, trials: 10)
    #expect(abs(try all.lowerBound(level).lower - 0.6890287997538564) < 1e-8)
    #expect(try all.upperBound(level).upper == 1)
    let most = try ConfidenceSequence.share(successes: 45, trials: 50)
    #expect(abs(try most.lowerBound(level).lower - 0.737697022419914) < 1e-8)
    let few = try ConfidenceSequence.share(successes: 5, trials: 50)
    #expect(abs(try few.upperBound(level).upper - (1 - 0.737697022419914)) < 1e-8)
  }

  @Test func aSequenceIsWiderThanASingleLook() throws {
    for events in [0, 3, 30] {
      let once = try PoissonRate(events: events, exposure: 1)
      let ever = try ConfidenceSequence.rate(events: events, exposure: 1)
      #expect(try ever.upperBound(level).upper > once.upperBound(level).upper)
      #expect(try ever.interval(level).lower <= once.garwood(level).lower)
    }
  }

  @Test func blocksBetWithoutADistribution() throws {
    let equal = Array(repeating: ClusteredRatio.Block(amount: 4, size: 1), count: 10)
    let uneven = [(3, 1), (5, 1), (2, 0.5), (9, 2), (4, 1), (4, 1)].map {
      ClusteredRatio.Block(amount: $0.0, size: $0.1)
    }
    let lower = { (blocks: [ClusteredRatio.Block]) in
      try ConfidenceSequence.rate(blocks: blocks).lowerBound(level).lower
    }
    #expect(abs(try lower(equal) - Reference.equalBlocks) < 1e-8)
    #expect(abs(try lower(uneven) - Reference.unevenBlocks) < 1e-8)
    let nine = Array(repeating: ClusteredRatio.Block(amount: 9, size: 10), count: 20)
    #expect(
      abs(try ConfidenceSequence.share(blocks: nine).lowerBound(level).lower - Reference.nineOfTen)
        < 1e-8)
    let one = Array(repeating: ClusteredRatio.Block(amount: 1, size: 10), count: 20)
    let upper = try ConfidenceSequence.share(blocks: one).upperBound(level).upper
    #expect(abs(upper - (1 - Reference.nineOfTen)) < 1e-8)
  }

  /// `bet` of the same script: eight bets, products multiplied out.
  private enum Reference {
    static let equalBlocks = 2.525003740937056
    static let unevenBlocks = 1.582879533643038
    static let nineOfTen = 0.7136602296027227
  }

  @Test func burstsAreMeasured() throws {
    // 20 blocks of 0 and 20 of 6: mean 3, Σ r² = 40 · 9, times 40/39; with 5 events of bursts of 10 added.
    let blocks = (0..<40).map { ClusteredRatio.Block(amount: $0 % 2 == 0 ? 0 : 6, size: 1) }
    let sequence = try BlockSequence(blocks, isShare: false)
    #expect(abs(sequence.burstSize - (360.0 * 40 / 39 + 50) / 125) < 1e-12)
    // Too few blocks to tell: bursts of ten are allowed for, however even they look.
    let few = try BlockSequence(Array(blocks.prefix(9)), isShare: false)
    #expect(few.burstSize == 10)
    // Even blocks show no bursts.
    let even = try BlockSequence(
      (0..<100).map { _ in ClusteredRatio.Block(amount: 9, size: 1) }, isShare: false)
    #expect(even.burstSize == 1)
  }

  @Test func nothingSeenAllowsForBursts() throws {
    let blocks = Array(repeating: ClusteredRatio.Block(amount: 0, size: 1), count: 30)
    let upper = try ConfidenceSequence.rate(blocks: blocks).upperBound(level).upper
    #expect(abs(upper - 10 * 3.7884187199660664 / 30) < 1e-8)
  }

  @Test func theQuickAnswersAgreeWithTheBounds() throws {
    let blocks = (0..<25).map { ClusteredRatio.Block(amount: Double($0 % 5), size: 5) }
    for sequence in [
      try ConfidenceSequence.rate(events: 12, exposure: 3), try .share(successes: 30, trials: 40),
      try .rate(blocks: blocks), try .share(blocks: blocks),
    ] {
      let (lower, upper) = (
        try sequence.lowerBound(level).lower, try sequence.upperBound(level).upper
      )
      #expect(lower > 0.05)
      #expect(try sequence.isAbove(lower * 0.999, level))
      #expect(try !sequence.isAbove(lower * 1.001, level))
      #expect(try sequence.isBelow(upper * 1.001, level))
      #expect(try !sequence.isBelow(upper * 0.999, level))
    }
  }

  @Test func differencesHoldBothAtOnce() throws {
    let a = try ConfidenceSequence.share(successes: 90, trials: 100)
    let b = try ConfidenceSequence.share(successes: 40, trials: 100)
    let found = try ConfidenceSequence.difference(a, minus: b, level)
    let each = try ConfidenceLevel(0.975)
    #expect(found.lower == (try a.interval(each).lower - b.interval(each).upper))
    #expect(found.lower > 0 && found.upper < 1)
  }

  @Test func ratesAreComparedGivenTheirSum() throws {
    // 30 events of 60 in half the exposure: the share is a half, the ratio 2.
    let ratio = try #require(
      try ConfidenceSequence.ratio(
        PoissonRate(events: 30, exposure: 1), over: PoissonRate(events: 30, exposure: 2), level))
    #expect(ratio.contains(2) && ratio.lower > 0.8 && ratio.upper < 5)
    #expect(
      try ConfidenceSequence.ratio(
        PoissonRate(events: 0, exposure: 1), over: PoissonRate(events: 0, exposure: 2), level)
        == nil)
    let paired = try #require(
      try ConfidenceSequence.paired(onlyFirst: 20, onlySecond: 2, level))
    #expect(paired.lower > 0.5)
  }

  @Test func blocksThatCannotBeAreRefused() {
    #expect(throws: StatisticsError.self) { try ConfidenceSequence.rate(blocks: []) }
    #expect(throws: StatisticsError.self) {
      try ConfidenceSequence.rate(blocks: [.init(amount: -1, size: 1)])
    }
    #expect(throws: StatisticsError.self) {
      try ConfidenceSequence.share(blocks: [.init(amount: 3, size: 2)])
    }
  }

  /// At the limit itself, looked at after each of 365 days: ever wrong on either side in 5 % at most.
  @Test func everWrongInAYearOfLooks() throws {
    let bounds = try (0...120).map { events in
      let sequence = try ConfidenceSequence.rate(events: events, exposure: 1)
      return (
        lower: try sequence.lowerBound(level).lower, upper: try sequence.upperBound(level).upper,
        once: try PoissonRate(events: events, exposure: 1).upperBound(level).upper
      )
    }
    let worlds = 2000
    var (supported, refuted, fooled) = (0, 0, 0)
    for world in 0..<worlds {
      var random = SeededGenerator(seed: 7, replicate: world)
      var (count, low, high, once) = (0, false, false, false)
      for day in 1...365 {
        // One alarm in six days: four chances a day, near enough to Poisson.
        for _ in 0..<4 where random.unit() < 1 / 24.0 { count += 1 }
        let mean = Double(day) / 6
        high = high || bounds[count].upper <= mean
        low = low || bounds[count].lower > mean
        once = once || bounds[count].once <= mean
      }
      supported += high ? 1 : 0
      refuted += low ? 1 : 0
      fooled += once ? 1 : 0
    }
    // Three standard errors of 5 % of 2,000 are 1.5 points.
    #expect(supported <= 130 && supported >= 20)
    #expect(refuted <= 130 && refuted >= 10)
    // The bound for one look, looked at daily.
    #expect(fooled > 400)
  }
}
