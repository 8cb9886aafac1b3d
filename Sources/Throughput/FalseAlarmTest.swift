import Statistics

/// How often the rule calls a run of the same program better or worse than itself: an A/A test on rounds of one run.
///
/// Rounds in random order show that the rule keeps its level, whatever the noise looks like. Rounds in the order in which
/// they were run show what that level is worth here: a machine that slows down by and by parts neighbours that are the same.
public struct FalseAlarmTest: Hashable, Sendable {
  /// How often the rule spoke up.
  public struct Tally: Hashable, Sendable {
    /// Comparisons that were made.
    public var comparisons = 0
    /// Those whose interval misses "no change": the level allows so many.
    public var misses = 0
    /// Those that were called regressed or improved at the tolerance.
    public var alarms = 0
    /// Those that stayed inconclusive at the tolerance.
    public var undecided = 0

    mutating func add(_ seen: Comparison, _ rule: BenchRule) {
      comparisons += 1
      if seen.alone.lower > 1 || seen.alone.upper < 1 { misses += 1 }
      switch rule.outcome(ofGain: seen.decisive) {
      case .regressed, .improved: alarms += 1
      case .inconclusive: undecided += 1
      case .pass, .measured, .different: break
      }
    }
  }

  /// Two groups of rounds of the same program, compared.
  struct Comparison {
    /// Now over then, at the rule's level for this one statement.
    let alone: Interval
    /// The same at the level that a run with as many statements would take.
    let decisive: Interval

    /// The smallest tolerance at which this would have been a pass.
    var passes: Double { max(1 / decisive.lower, decisive.upper) - 1 }
    /// The smallest tolerance at which this would have raised no alarm.
    var isQuiet: Double { max(0, decisive.lower - 1, 1 / decisive.upper - 1) }
  }

  /// One measure on one clip.
  public struct Row: Hashable, Sendable {
    /// The clip by its identifier.
    public let clip: String
    /// What was measured.
    public let measure: Measure
    /// Rounds drawn at random, half of them for each side.
    public let shuffled: Tally
    /// Neighbouring rounds, no round in two comparisons.
    public let inOrder: Tally
    /// The smallest tolerance at which 19 of 20 comparisons of shuffled rounds would have been a pass.
    public let decidingTolerance: Double
    /// The smallest tolerance at which no neighbours, wherever they begin, would have been called different.
    public let quietTolerance: Double
  }

  /// Rounds of each side of a comparison.
  public let pairs: Int
  /// What the rule is held to.
  public let rule: BenchRule
  /// What the exact interval misses at most, as ranks are whole numbers.
  public let attained: Double
  /// One a clip and measure; without the wall clock's where the machine was busy.
  public let rows: [Row]

  /// Comparisons of rounds in random order, for each clip and measure.
  public static let shuffles = 10_000

  /// Compares rounds of the same program with one another.
  ///
  /// - Parameters:
  ///   - record: At least twice as many rounds a clip as `pairs`.
  ///   - pairs: Rounds of each side of a comparison.
  ///   - rule: Level and tolerance; each measure is held to the level alone.
  ///   - seed: Of the random order.
  /// - Throws: `ThroughputError` for too few rounds.
  public init(_ record: BenchRecord, pairs: Int, rule: BenchRule, seed: UInt64 = 1) throws {
    let measures = record.comparable(with: record)
    let statements = record.clips.count * measures.count
    let needed = BenchRule.fewestPairs(rule.level, comparisons: statements)
    guard pairs >= needed else {
      throw ThroughputError.tooFewPairs(found: pairs, needed: needed, level: rule.level.share)
    }
    self.pairs = pairs
    self.rule = rule
    let alone = LocationShift.Ends(first: pairs, second: pairs, level: rule.level)
    let decisive = LocationShift.Ends(
      first: pairs, second: pairs, level: try rule.levelEach(of: statements))
    attained = alone.size
    rows = try record.clips.flatMap { clip in
      guard clip.rounds.count >= 2 * pairs else {
        throw ThroughputError.tooFewPairs(
          found: clip.rounds.count, needed: 2 * pairs, level: rule.level.share)
      }
      return try measures.map { measure in
        try Row(clip, measure, pairs: pairs, (alone, decisive), rule, seed)
      }
    }
  }

  /// Whether the rule misses more often than its level allows by more than chance: on neighbours or in random order.
  public var isBroken: Bool {
    get throws {
      for row in rows {
        for tally in [row.shuffled, row.inOrder] {
          let share = try Proportion(successes: tally.misses, trials: tally.comparisons)
          if try share.clopperPearson(rule.level).lower > rule.level.alpha { return true }
        }
      }
      return false
    }
  }
}

extension FalseAlarmTest.Row {
  init(
    _ clip: ClipRecord, _ measure: Measure, pairs: Int,
    _ ends: (alone: LocationShift.Ends, decisive: LocationShift.Ends),
    _ rule: BenchRule, _ seed: UInt64
  ) throws {
    self.clip = clip.clip
    self.measure = measure
    let values = clip.values(of: measure).map(Logarithm.of)
    func compare(
      _ first: ArraySlice<Double>, _ second: ArraySlice<Double>
    ) throws -> FalseAlarmTest.Comparison {
      let shift = try LocationShift(from: Array(first), to: Array(second))
      return .init(
        alone: shift.interval(ends.alone).mapped(Logarithm.power),
        decisive: shift.interval(ends.decisive).mapped(Logarithm.power))
    }
    func neighbours(_ start: Int) throws -> FalseAlarmTest.Comparison {
      try compare(values[start..<(start + pairs)], values[(start + pairs)..<(start + 2 * pairs)])
    }
    var (shuffled, inOrder) = (FalseAlarmTest.Tally(), FalseAlarmTest.Tally())
    var chance = SeededGenerator(seed: seed, name: clip.clip + " " + measure.rawValue)
    var drawn = values
    var passing: [Double] = []
    for _ in 0..<FalseAlarmTest.shuffles {
      // Fisher & Yates: the standard library's order may change with its version.
      for index in drawn.indices.reversed() { drawn.swapAt(index, chance.index(below: index + 1)) }
      let seen = try compare(drawn[..<pairs], drawn[pairs..<(2 * pairs)])
      shuffled.add(seen, rule)
      passing.append(seen.passes)
    }
    for start in stride(from: 0, through: values.count - 2 * pairs, by: 2 * pairs) {
      inOrder.add(try neighbours(start), rule)
    }
    decidingTolerance = passing.sorted()[passing.count * 19 / 20]
    quietTolerance =
      try (0...(values.count - 2 * pairs)).map { try neighbours($0).isQuiet }.max() ?? 0
    self.shuffled = shuffled
    self.inOrder = inOrder
  }
}
