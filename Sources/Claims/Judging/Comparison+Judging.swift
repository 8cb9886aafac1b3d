import Evaluation
import MediaTime
import Observations
import Statistics

extension AuditFile {
  /// Every pair of systems on what both watched, then every system under each two values of a condition.
  ///
  /// All p of an audit's comparisons are adjusted together (Holm), in the order of the file.
  func comparisons(
    _ bench: Bench, _ evaluator: Evaluator
  ) throws(StatisticsError) -> [Comparison] {
    var found: [Comparison] = []
    for (index, first) in systems.enumerated() {
      for second in systems.dropFirst(index + 1) {
        found += try compare(first, second, bench, evaluator)
      }
    }
    for system in systems { found += try compareConditions(of: system, bench, evaluator) }
    return Self.adjusted(found)
  }

  // MARK: Two systems

  private func compare(
    _ first: AuditSystem, _ second: AuditSystem, _ bench: Bench, _ evaluator: Evaluator
  ) throws(StatisticsError) -> [Comparison] {
    let pairs = bench.shared(first.id, second.id)
    let own = Set(bench.annotated(of: first.id).map(\.clip))
      .symmetricDifference(bench.annotated(of: second.id).map(\.clip))
    let leftOut = clips.map(\.id).filter(own.contains)
    let common = Set(bench.events(of: first, on: pairs.map(\.0)))
      .intersection(bench.events(of: second, on: pairs.map(\.1)))
    var found: [Comparison] = []
    for event in common.sorted() {
      let rule = matching.rule(for: event)
      let pairs = pairs.filter { $0.0.truth.covers.contains(event) }.map {
        (
          $0.0.without($0.0.notJudged + $0.1.notJudged, for: [event]),
          $0.1.without($0.0.notJudged + $0.1.notJudged, for: [event])
        )
      }
      let rows = (
        evaluator.rows(
          on: pairs.map(\.0), subject: .system(first.id), event: event, matching: rule
        ).rows,
        evaluator.rows(
          on: pairs.map(\.1), subject: .system(second.id), event: event, matching: rule
        ).rows
      )
      let sides = (
        Comparison.Side(rows.0, on: pairs.map(\.0), rule),
        Comparison.Side(rows.1, on: pairs.map(\.1), rule)
      )
      let blocks = (
        evaluator.falseAlarmBlocks(rows.0, on: pairs.map(\.0), matching: rule),
        evaluator.falseAlarmBlocks(rows.1, on: pairs.map(\.1), matching: rule)
      )
      let cameras = Dictionary(
        pairs.map { ($0.0.clip, $0.0.camera) }, uniquingKeysWith: { first, _ in first })
      found.append(
        Comparison(
          kind: .systems(first.id, second.id), event: event, matching: rule, first: sides.0,
          second: sides.1, leftOut: leftOut,
          falseAlarms: try .init(sides.0, sides.1, level: evaluator.level, margin: margin) {
            () throws(StatisticsError) in try DesignEffect(paired: blocks.0, blocks.1)
          },
          found: try .init(rows.0, rows.1, cameras: cameras)))
    }
    return found
  }

  // MARK: One system under two conditions

  /// How many values of a condition are compared pair by pair.
  static let mostValues = 4

  private func compareConditions(
    of system: AuditSystem, _ bench: Bench, _ evaluator: Evaluator
  ) throws(StatisticsError) -> [Comparison] {
    let clips = bench.annotated(of: system.id)
    var found: [Comparison] = []
    for event in bench.events(of: system, on: clips) {
      let rule = matching.rule(for: event)
      let covering = clips.filter { $0.truth.covers.contains(event) }
        .map { $0.judged(for: [event]) }
      let keys = Set(covering.flatMap(\.conditions.keys)).sorted()
      guard !keys.isEmpty else { continue }
      let rows = evaluator.rows(
        on: covering, subject: .system(system.id), event: event, matching: rule)
      for key in keys {
        let values = Set(covering.compactMap { $0.conditions[key] }).sorted()
        // Of many values the pairs are too many to test or to read; the slices hold each value.
        guard values.count <= Self.mostValues else { continue }
        for (index, one) in values.enumerated() {
          for other in values.dropFirst(index + 1) {
            let parts = [one, other].map { value in
              covering.filter { $0.conditions[key] == value }
            }
            let sides = parts.map { part in
              Comparison.Side(part.flatMap { rows[$0.clip] }, on: part, rule)
            }
            let blocks = parts.map { part in
              evaluator.falseAlarmBlocks(
                part.flatMap { rows[$0.clip] }, on: part, matching: rule)
            }
            found.append(
              Comparison(
                kind: .conditions(system: system.id, key: key, one, other), event: event,
                matching: rule, first: sides[0], second: sides[1], leftOut: [],
                falseAlarms: try .init(
                  sides[0], sides[1], level: evaluator.level, margin: margin
                ) { () throws(StatisticsError) in try DesignEffect(apart: blocks[0], blocks[1]) },
                found: nil))
          }
        }
      }
    }
    return found
  }

  private static func adjusted(_ comparisons: [Comparison]) -> [Comparison] {
    let all = comparisons.flatMap { [$0.falseAlarms?.p, $0.found?.p].compactMap(\.self) }
    var rest = Holm.adjusted(all)[...]
    return comparisons.map { comparison in
      var comparison = comparison
      if comparison.falseAlarms != nil, let p = rest.popFirst() {
        comparison.falseAlarms?.adjusted = p
      }
      if comparison.found != nil, let p = rest.popFirst() { comparison.found?.adjusted = p }
      return comparison
    }
  }
}

extension Comparison.Side {
  fileprivate init(_ rows: [MatchRow], on clips: [ClipUnderScore], _ rule: MatchingProtocol) {
    self.init(
      counts: MatchCounts(rows, duplicatesAreFalse: rule.duplicates == .areFalse),
      exposure: clips.reduce(MediaDuration.zero) { $0 + $1.scored.duration },
      clips: clips.map(\.clip))
  }
}

extension Comparison.FalseAlarms {
  /// Nil without exposure on both sides.
  fileprivate init?(
    _ first: Comparison.Side, _ second: Comparison.Side, level: ConfidenceLevel,
    margin: Double?, effect: () throws(StatisticsError) -> DesignEffect
  ) throws(StatisticsError) {
    guard first.exposure > .zero, second.exposure > .zero else { return nil }
    let comparison = RateComparison(
      try PoissonRate(events: first.counts.falseAlarms, exposure: first.exposure.hours),
      try PoissonRate(events: second.counts.falseAlarms, exposure: second.exposure.hours))
    // The E-test sums over all pairs of counts; of so many events the score test says the same.
    let isLarge = max(first.counts.falseAlarms, second.counts.falseAlarms) > 1000
    let counted = first.counts.falseAlarms + second.counts.falseAlarms
    let effect = counted > 0 ? try effect() : .none
    let p = try effect.widened(p: isLarge ? try comparison.scoreTest() : try comparison.eTest())
    self.init(
      ratio: comparison.ratio, interval: try comparison.ratioInterval(level, effect: effect), p: p,
      adjusted: p, test: isLarge ? "score" : "e-test", designEffect: effect.value,
      margin: try margin.map { factor throws(StatisticsError) in
        try Comparison.Margin(comparison, factor, effect)
      })
  }
}

extension Comparison.Margin {
  fileprivate init(
    _ comparison: RateComparison, _ factor: Double, _ effect: DesignEffect
  ) throws(StatisticsError) {
    let reversed = RateComparison(comparison.second, comparison.first)
    self.init(
      factor: factor,
      equivalence: try comparison.equivalence(margin: factor, effect: effect),
      firstIsNoWorse: try comparison.nonInferiority(margin: factor, effect: effect),
      secondIsNoWorse: try reversed.nonInferiority(margin: factor, effect: effect))
  }
}

extension Comparison.Found {
  /// Nil where there is no event; `cameras` names the camera of every clip.
  fileprivate init?(
    _ first: [MatchRow], _ second: [MatchRow], cameras: [String: String]
  ) throws(StatisticsError) {
    var events: [TruthKey: (first: Int, second: Int, all: Int)] = [:]
    for row in first {
      guard let key = TruthKey(row) else { continue }
      events[key, default: (0, 0, 0)].all += 1
      if row.kind == .hit { events[key]?.first += 1 }
    }
    for row in second where row.kind == .hit {
      guard let key = TruthKey(row) else { continue }
      events[key]?.second += 1
    }
    // Events that are alike in everything are told apart by no one: as many as possible count as found by both.
    var (both, onlyFirst, onlySecond, neither) = (0, 0, 0, 0)
    for count in events.values {
      let common = min(count.first, count.second)
      both += common
      onlyFirst += count.first - common
      onlySecond += count.second - common
      neither += count.all - max(count.first, count.second)
    }
    guard !events.isEmpty else { return nil }
    let p = try Self.effect(events, cameras)
      .widened(p: McNemar(onlyFirst: onlyFirst, onlySecond: onlySecond).exact())
    self.init(
      both: both, onlyFirst: onlyFirst, onlySecond: onlySecond, neither: neither, p: p, adjusted: p)
  }

  /// Events that one found and the other did not, in order of time on every camera: they come in runs as well.
  private static func effect(
    _ events: [TruthKey: (first: Int, second: Int, all: Int)], _ cameras: [String: String]
  ) throws(StatisticsError) -> DesignEffect {
    var ofCamera: [String: [(key: TruthKey, isFirst: Bool)]] = [:]
    for (key, count) in events where count.first != count.second {
      let number = abs(count.first - count.second)
      ofCamera[cameras[key.clip] ?? key.clip, default: []] +=
        Array(repeating: (key, count.first > count.second), count: number)
    }
    guard !ofCamera.isEmpty else { return .none }
    let series = ofCamera.sorted { $0.key < $1.key }.map { _, events in
      events.sorted {
        ($0.key.clip, $0.key.event.interval) < ($1.key.clip, $1.key.event.interval)
      }
      .map(\.isFirst)
    }
    return try DesignEffect(ofTrials: series)
  }

  private struct TruthKey: Hashable {
    let clip: String
    let event: TruthEvent

    /// Nil for a row that is about no scored event.
    init?(_ row: MatchRow) {
      guard row.kind == .hit || row.kind == .miss, let truth = row.truth else { return nil }
      clip = row.clip
      event = truth
    }
  }
}
