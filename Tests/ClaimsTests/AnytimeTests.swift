import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Testing

@Suite struct AnytimeTests {
  private func finding(
    _ events: Int, days: Double, _ limit: Requirement.Limit, _ inference: Inference
  ) throws -> Verdict.Finding {
    let estimate = try Estimate(
      .rate(PoissonRate(events: events, exposure: days * 24), factor: 24), level: .ninetyFive)
    let score = Score(
      subject: .system("vendor"), event: "intrusion", slice: .all,
      matching: .alarmWindow(.init()), counts: MatchCounts(), exposure: .zero, clips: 1,
      cameras: 1, metrics: [.falseAlarmsPerCameraDay: .measured(estimate)])
    return try Verdict.Finding(
      Requirement(metric: .falseAlarmsPerCameraDay, limit: limit), in: score,
      level: .ninetyFive, refuting: .ninetyFive, inference: inference)
  }

  /// No alarm in 3.4 days: enough for one look (3.00), too little for any number of looks (3.79).
  @Test func aDailyLookNeedsMore() throws {
    #expect(try finding(0, days: 3.4, .atMost(1), .fixed).outcome == .supported)
    #expect(try finding(0, days: 3.4, .atMost(1), .anytime).outcome == .inconclusive)
    let later = try finding(0, days: 3.8, .atMost(1), .anytime)
    #expect(later.outcome == .supported)
    #expect(later.bound?.method == .gammaMixture)
    #expect(abs(try #require(later.bound).upper - 3.7884187199660664 / 3.8) < 1e-8)
  }

  /// In an audit nobody knows yet in which bursts alarms come: as if five had come before in bursts of ten.
  ///
  /// None in 3.8 days decides nothing; in ten times as long, it does: 37.88 / 38.
  @Test func whoLooksEarlyAllowsForBursts() throws {
    func bound(days: Double) throws -> Double {
      let quiet = (0..<24).map { _ in CameraBlocks.Block(amount: 0, size: days) }
      let estimate = try Estimate(
        .rate(PoissonRate(events: 0, exposure: days * 24), factor: 24),
        blocks: CameraBlocks([quiet]), level: .ninetyFive)
      return try #require(try estimate.lookedAtAnytime().upperBound(.ninetyFive)).upper
    }
    #expect(abs(try bound(days: 3.8) - 37.884187199660664 / 3.8) < 1e-7)
    #expect(abs(try bound(days: 38) - 37.884187199660664 / 38) < 1e-8)
  }

  /// What was once seen to come one by one fades the allowance: of 24 alarms evenly spread it is (24 + 50) / (24 + 5).
  @Test func theAllowanceFadesWithWhatIsSeen() throws {
    let even = (0..<24).map { _ in CameraBlocks.Block(amount: 1, size: 24) }
    let rate = try PoissonRate(events: 24, exposure: 24 * 24)
    let ever = try Estimate(
      .rate(rate, factor: 24), blocks: CameraBlocks([even]), level: .ninetyFive
    ).lookedAtAnytime()
    let plain = try Estimate(.rate(rate, factor: 24), level: .ninetyFive).lookedAtAnytime()
    let (wide, narrow) = (
      try #require(try ever.upperBound(.ninetyFive)).upper,
      try #require(try plain.upperBound(.ninetyFive)).upper
    )
    #expect(wide > narrow && wide < 2 * narrow)
  }

  /// Ten alarms: at least 5.43 expected for one look, 3.54 for any number.
  @Test func refutingNeedsMoreToo() throws {
    #expect(try finding(10, days: 4, .atMost(1), .fixed).outcome == .refuted)
    #expect(try finding(10, days: 4, .atMost(1), .anytime).outcome == .inconclusive)
    #expect(try finding(10, days: 3.5, .atMost(1), .anytime).outcome == .refuted)
  }

  /// The p against the claim agrees with the verdict, whatever bound decides.
  @Test func significanceFollowsTheSequence() throws {
    let once = try #require(try finding(10, days: 4, .atMost(1), .fixed).significance())
    let ever = try #require(try finding(10, days: 4, .atMost(1), .anytime).significance())
    #expect(once < 0.05 && ever > 0.05)
  }

  @Test func delaysAreBoundedByShares() throws {
    // Sixty delays of 1 to 60 s: the median's bounds are order statistics, further out than for one look.
    let quantile = try SampleQuantile(of: (1...60).map(Double.init), at: 0.5)
    let once = try Estimate(.quantile(quantile), level: .ninetyFive)
    let ever = try once.lookedAtAnytime()
    let (upper, lower) = (try ever.upperBound(.ninetyFive), try ever.lowerBound(.ninetyFive))
    #expect(try #require(upper).upper > #require(try once.upperBound(.ninetyFive)).upper)
    #expect(try #require(lower).lower < #require(try once.lowerBound(.ninetyFive)).lower)
    // So many of 60 have a lower bound of a half at least, one fewer has not; and the same from the other side.
    for count in [42, 42 - 1] {
      let beneath = try ConfidenceSequence.share(successes: count, trials: 60)
      #expect((try beneath.lowerBound(.ninetyFive).lower >= 0.5) == (count == 42))
    }
    #expect(try #require(upper).upper == 42)
    #expect(try #require(lower).lower == 19)
  }

  @Test func theKeyIsRead() throws {
    let text = """
      audit: 1
      title: Station
      inference: anytime
      clips:
        - {id: a, duration: 24 h}
      systems:
        - {id: vendor, alarms: {a: log.csv}}
      """
    let audit = try AuditFile(DocumentNode.parse(yaml: text, file: "audit.yaml"))
    #expect(audit.inference == .anytime)
    #expect(throws: DocumentError.self) {
      try AuditFile(
        DocumentNode.parse(yaml: text.replacing("anytime", with: "always"), file: "audit.yaml"))
    }
  }
}
