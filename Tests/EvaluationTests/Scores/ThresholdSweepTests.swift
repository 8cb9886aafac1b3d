import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

@Suite struct ThresholdSweepTests {
  static let window = MatchingProtocol.alarmWindow(.init(window: .seconds(10)))

  static func alarm(_ start: Int, _ confidence: Double?) -> Alarm {
    Alarm(
      event: "intrusion",
      interval: MediaInterval(between: .zero + .seconds(start), and: .zero + .seconds(start + 1)),
      confidence: confidence)
  }

  static func event(_ start: Int) -> TruthEvent {
    TruthEvent(
      event: "intrusion",
      interval: MediaInterval(between: .zero + .seconds(start), and: .zero + .seconds(start + 5)))
  }

  static func curve(
    _ alarms: [Alarm], _ events: [TruthEvent], hours: Int = 2,
    rule: MatchingProtocol = window
  ) throws -> ScoreCurve {
    let clip = ClipUnderScore(
      clip: "a", camera: "a", duration: .seconds(hours * 3600),
      truth: Truth(clip: "a", covers: ["intrusion"], events: events), alarms: alarms)
    return try Evaluator(level: .ninetyFive).curve(
      on: [clip], subject: .system("s"), event: "intrusion", matching: rule)
  }

  /// Two events, three alarms: .9 finds the first, .5 is false, .2 finds the second.
  @Test func everyConfidenceIsAPoint() throws {
    let curve = try Self.curve(
      [Self.alarm(100, 0.9), Self.alarm(500, 0.5), Self.alarm(1000, 0.2)],
      [Self.event(98), Self.event(999)])
    #expect(curve.absence == nil)
    #expect(curve.points.map(\.threshold) == [0.9, 0.5, 0.2])
    #expect(curve.points.map(\.hits) == [1, 1, 2])
    #expect(curve.points.map(\.misses) == [1, 1, 0])
    #expect(curve.points.map(\.falseAlarms) == [0, 1, 1])
    #expect(curve.points.map(\.falseAlarmRate.value) == [0, 0.5, 0.5])
    #expect(curve.points.map(\.precision?.value) == [1, 0.5, 2.0 / 3])
    #expect(curve.points.map(\.missRate.value) == [0.5, 0.5, 0])
    #expect(curve.operatingPoint?.recall.value == 1)
  }

  @Test func intervalsAreThoseOfOneThreshold() throws {
    let curve = try Self.curve(
      [Self.alarm(100, 0.9), Self.alarm(500, 0.5)], [Self.event(98), Self.event(999)])
    let last = try #require(curve.operatingPoint)
    let share = try Proportion(successes: 1, trials: 2).wilson(.ninetyFive)
    #expect(last.missRate.interval == share)
    #expect(last.precision?.interval == share)
    #expect(
      last.falseAlarmRate.interval
        == (try PoissonRate(events: 1, exposure: 2).garwood(.ninetyFive)))
  }

  /// The sure alarm fits both events, the less sure one only the first: the first is handed over.
  @Test func aLaterAlarmTakesOverTheEventThatOnlyItCanFind() throws {
    let curve = try Self.curve(
      [Self.alarm(105, 0.9), Self.alarm(99, 0.5)], [Self.event(98), Self.event(104)])
    #expect(curve.points.map(\.hits) == [1, 2])
    #expect(curve.points.map(\.falseAlarms) == [0, 0])
  }

  @Test func aSecondAlarmIsFalseOrIgnoredAsTheProtocolSays() throws {
    let alarms = [Self.alarm(100, 0.9), Self.alarm(102, 0.5), Self.alarm(500, 0.3)]
    let ignoring = MatchingProtocol.alarmWindow(.init(duplicates: .ignore))
    #expect(try Self.curve(alarms, [Self.event(98)]).points.map(\.falseAlarms) == [0, 1, 2])
    #expect(
      try Self.curve(alarms, [Self.event(98)], rule: ignoring).points.map(\.falseAlarms)
        == [0, 0, 1])
  }

  /// What the sweep ends with is what the protocol makes of all alarms.
  @Test(arguments: 0..<60) func theLastPointIsTheSystemAsItWasRun(seed: UInt64) throws {
    var numbers = SplitMix(state: seed)
    let alarms = (0..<40).map { _ in
      Self.alarm(Int(numbers.next() % 200), Double(numbers.next() % 9) / 8)
    }
    let events = (0..<15).map { _ in Self.event(Int(numbers.next() % 200)) }
    for rule in [Self.window, .overlap(.init(iou: 0.1))] {
      let clip = ClipUnderScore(
        clip: "a", camera: "a", duration: .seconds(3600),
        truth: Truth(clip: "a", covers: ["intrusion"], events: events), alarms: alarms)
      let evaluator = Evaluator(level: .ninetyFive)
      let rows = evaluator.rows(
        on: [clip], subject: .system("s"), event: "intrusion", matching: rule)
      let score = try evaluator.score(
        rows, on: [clip], subject: .system("s"), event: "intrusion", matching: rule)
      let curve = try evaluator.curve(
        on: [clip], subject: .system("s"), event: "intrusion", matching: rule)
      #expect(curve.exposure == score.exposure)
      #expect(curve.operatingPoint?.hits == score.counts.hits)
      #expect(curve.operatingPoint?.misses == score.counts.misses)
      #expect(curve.operatingPoint?.falseAlarms == score.counts.falseAlarms)
      // And every other point is what it makes of the alarms above the threshold alone.
      for point in curve.points {
        let left = clip.with(alarms: alarms.filter { ($0.confidence ?? 0) >= point.threshold })
        let found = evaluator.rows(
          on: [left], subject: .system("s"), event: "intrusion", matching: rule
        ).rows
        #expect(point.hits == found.count { $0.kind == .hit })
        #expect(point.misses == found.count { $0.kind == .miss })
      }
    }
  }

  @Test func withoutTwoConfidencesThereIsNoCurve() throws {
    let event = [Self.event(98)]
    #expect(try Self.curve([], event).absence == .noAlarms)
    #expect(try Self.curve([Self.alarm(100, 0.5)], []).absence == .noEvents)
    #expect(
      try Self.curve([Self.alarm(100, nil), Self.alarm(200, 0.5)], event).absence == .noConfidence)
    #expect(
      try Self.curve([Self.alarm(100, 0.5), Self.alarm(200, 0.5)], event).absence == .oneConfidence)
    #expect(try Self.curve([Self.alarm(100, 0.5)], event).points.isEmpty)
  }

  @Test func aCurveOfVeryManyThresholdsIsThinnedAndSaysSo() throws {
    let alarms = (0..<3000).map { Self.alarm($0, Double($0) / 3000) }
    let curve = try Self.curve(alarms, [Self.event(98)])
    #expect(curve.thresholds == 3000)
    #expect(curve.points.count == ScoreCurve.pointLimit)
    #expect(curve.points.first?.threshold == 2999.0 / 3000)
    #expect(curve.operatingPoint?.threshold == 0)
  }
}

/// Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
