public import Documents
public import Statistics

extension BenchResult {
  /// The whole result as one document: what was measured, how it was judged, and what came of it.
  public var json: JSON {
    .object(
      [
        .init("bench", 1), .init("outcome", .string(outcome.rawValue)),
        .init("confidence", .number(rule.level.share)),
        .init("tolerance", .number(rule.tolerance)),
        .init("baseline", baseline.map { $0.json } ?? .null),
        .init("availability", .number(record.availability)),
        .init("findings", .array(findings.map(\.json))),
        .init("outputs", .array(outputs.map(\.json))),
      ] + record.members)
  }
}

extension BenchResult.Named {
  fileprivate var json: JSON {
    [
      "name": .string(name), "tool": .string(record.tool), "libraries": .string(record.libraries),
      "machine": record.machine.json,
    ]
  }
}

extension BenchFinding {
  fileprivate var json: JSON {
    [
      "clip": .string(clip), "measure": .string(measure.rawValue),
      "better": measure.isBetterWhenLarger ? "larger" : "smaller",
      "outcome": .string(outcome.rawValue), "now": now.json,
      "baseline": change?.baseline.json ?? .null,
      "now-to-baseline": change.map {
        ["ratio": .number($0.ratio), "interval": $0.interval.json]
      } ?? .null,
    ]
  }
}

extension BenchFinding.Figure {
  fileprivate var json: JSON { ["median": .number(value), "interval": interval.json] }
}

extension Interval {
  /// Both ends with how they were found; an end that nothing bounds is null.
  fileprivate var json: JSON {
    [
      "lower": .number(lower), "upper": .number(upper), "method": .string(method.rawValue),
      "level": .number(level.share),
    ]
  }
}

extension BenchResult.ClipOutput {
  fileprivate var json: JSON {
    let (state, before): (String, JSON) =
      switch output {
      case .same: ("same", .null)
      case .unsteady: ("unsteady", .null)
      case .different(_, let before): ("different", .string(before))
      case .otherVersion(_, let before, _): ("other-version", .string(before))
      }
    return [
      "clip": .string(clip), "state": .string(state), "baseline-sha256": before,
    ]
  }
}

extension FalseAlarmTest {
  /// The test as one document, with the record that it rests on.
  public func json(_ record: BenchRecord) throws(StatisticsError) -> JSON {
    var cases: [JSON] = []
    for row in rows { cases.append(try row.json(rule.level)) }
    return .object(
      [
        .init("bench-self-test", 1), .init("pairs-each", .integer(pairs)),
        .init("confidence", .number(rule.level.share)),
        .init("tolerance", .number(rule.tolerance)), .init("attained", .number(attained)),
        .init("availability", .number(record.availability)),
        .init("rows", .array(cases)),
      ] + record.members)
  }
}

extension FalseAlarmTest.Row {
  fileprivate func json(_ level: ConfidenceLevel) throws(StatisticsError) -> JSON {
    [
      "clip": .string(clip), "measure": .string(measure.rawValue),
      "shuffled": try shuffled.json(level), "in-order": try inOrder.json(level),
      "deciding-tolerance": .number(decidingTolerance),
      "quiet-tolerance": .number(quietTolerance),
    ]
  }
}

extension FalseAlarmTest.Tally {
  fileprivate func json(_ level: ConfidenceLevel) throws(StatisticsError) -> JSON {
    func share(_ count: Int) throws(StatisticsError) -> JSON {
      let wilson = try Proportion(successes: count, trials: comparisons).wilson(level)
      return [
        "count": .integer(count), "share": .number(Double(count) / Double(comparisons)),
        "interval": wilson.json,
      ]
    }
    return [
      "comparisons": .integer(comparisons), "misses": try share(misses),
      "alarms": try share(alarms), "undecided": try share(undecided),
    ]
  }
}
