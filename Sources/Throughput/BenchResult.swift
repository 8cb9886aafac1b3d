public import Statistics

/// A run of `bench` beside its baseline, judged.
public struct BenchResult: Hashable, Sendable {
  /// What the replays of a clip said.
  public enum Output: Hashable, Sendable {
    /// The same every time, and as in the baseline where there is one.
    case same(String)
    /// Not the same every time.
    case unsteady([String])
    /// Every time the same, but not what the baseline's replays said.
    case different(String, baseline: String)
    /// Not what the baseline's replays said, which another version of the program made: results may change with it.
    case otherVersion(String, baseline: String, tool: String)
  }

  /// What the replays of one clip said.
  public struct ClipOutput: Hashable, Sendable {
    /// The clip by its identifier.
    public let clip: String
    /// What was said.
    public let output: Output
  }

  /// A baseline by its name.
  public struct Named: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// What was measured then.
    public var record: BenchRecord

    /// Names a record.
    public init(name: String, record: BenchRecord) {
      self.name = name
      self.record = record
    }
  }

  /// What was measured.
  public let record: BenchRecord
  /// What it is compared with.
  public let baseline: Named?
  /// How it was judged.
  public let rule: BenchRule
  /// One a clip and measure.
  public let findings: [BenchFinding]
  /// What each clip's replays said, in the order of the clips.
  public let outputs: [ClipOutput]

  /// Judges a run.
  ///
  /// - Throws: `ThroughputError` for too few rounds, or a baseline of something else.
  public init(_ record: BenchRecord, baseline: Named?, rule: BenchRule) throws {
    self.record = record
    self.baseline = baseline
    self.rule = rule
    try baseline?.check(
      clips: record.clips.map { ($0.clip, $0.sha256) }, configuration: record.configuration)
    let compared = baseline.map { record.comparable(with: $0.record) } ?? []
    let comparisons = compared.count * record.clips.count
    let needed = BenchRule.fewestPairs(rule.level, comparisons: comparisons)
    try record.check(pairs: needed, rule.level)
    try baseline?.record.check(pairs: needed, rule.level)
    let each = try rule.levelEach(of: comparisons)
    var (findings, outputs): ([BenchFinding], [ClipOutput]) = ([], [])
    for clip in record.clips {
      let then = baseline?.record.clips.first { $0.clip == clip.clip }
      for measure in Measure.allCases {
        let change = compared.contains(measure) ? then : nil
        findings.append(
          BenchFinding(
            clip: clip.clip, measure: measure,
            now: try .init(clip.values(of: measure), level: rule.level),
            change: try change.map {
              try .init(of: measure, from: $0, to: clip, level: rule.level, each: each)
            }, rule: rule))
      }
      outputs.append(
        ClipOutput(
          clip: clip.clip,
          output: Output(clip, then: then, by: baseline?.record.tool, record.tool)))
    }
    self.findings = findings
    self.outputs = outputs
  }

  /// What decides the exit code.
  public var outcome: BenchRule.Outcome {
    .worst(findings.filter { $0.change != nil }.map(\.outcome) + outputs.map(\.output.outcome))
  }

  /// Whether every replay of a clip said the same: only then may the run become a baseline.
  public var isSteady: Bool {
    !outputs.contains { if case .unsteady = $0.output { true } else { false } }
  }
}

extension BenchResult.Output {
  init(_ clip: ClipRecord, then: ClipRecord?, by tool: String?, _ ours: String) {
    guard clip.outputs.count == 1, let said = clip.outputs.first else {
      self = .unsteady(clip.outputs)
      return
    }
    guard let before = then?.outputs.first, before != said else {
      self = .same(said)
      return
    }
    self =
      tool == ours
      ? .different(said, baseline: before)
      : .otherVersion(said, baseline: before, tool: tool ?? "")
  }

  /// What it means for the run.
  public var outcome: BenchRule.Outcome {
    switch self {
    case .same, .otherVersion: .measured
    case .unsteady, .different: .different
    }
  }
}

extension BenchResult.Named {
  /// Refuses to compare clips, bytes or a configuration with others.
  public func check(
    clips: [(id: String, sha256: String)], configuration: [String: String]
  ) throws(ThroughputError) {
    let (ours, theirs) = (clips.map(\.id), record.clips.map(\.clip))
    guard ours.sorted() == theirs.sorted() else {
      throw .otherClips(baseline: name, found: theirs, expected: ours)
    }
    for clip in clips {
      let then = record.clips.first { $0.clip == clip.id }
      guard then?.sha256 == clip.sha256 else {
        throw .otherBytes(baseline: name, clip: clip.id)
      }
    }
    let then = record.configuration
    let keys = Set(configuration.keys).union(then.keys).sorted()
    let differences = keys.filter { configuration[$0] != then[$0] }.map {
      "\($0): \(then[$0] ?? "none") then, \(configuration[$0] ?? "none") now"
    }
    guard differences.isEmpty else {
      throw .otherConfiguration(baseline: name, differences: differences)
    }
  }
}

extension BenchRecord {
  /// Refuses fewer rounds of a clip than a level needs.
  public func check(pairs needed: Int, _ level: ConfidenceLevel) throws(ThroughputError) {
    for clip in clips where clip.rounds.count < needed {
      throw .tooFewPairs(found: clip.rounds.count, needed: needed, level: level.share)
    }
  }

  /// The least share of the time, over the clips, in which work of one thread had a processor.
  public var availability: Double { clips.map(\.availability).min() ?? 0 }

  /// From this share on wall-clock times are compared.
  public static let leastAvailability = 0.95

  /// Measures that mean the same in both runs.
  ///
  /// Those to the yardstick do on machines of one kind. Those by the wall clock do where processors were free: a replay
  /// has two threads and decoding one, so that other people's load slows them by different factors.
  public func comparable(with baseline: BenchRecord) -> [Measure] {
    Measure.allCases.filter { measure in
      switch measure {
      case .throughput: min(availability, baseline.availability) >= Self.leastAvailability
      case .busiestThread, .processorTime: true
      case .decoding: machine.isLike(baseline.machine)
      }
    }
  }
}
