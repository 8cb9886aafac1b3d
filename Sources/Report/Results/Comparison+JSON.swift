import Claims
import Documents
import Evaluation
import MediaTime
import Statistics

extension Comparison {
  /// One member of `comparisons` in results.
  var json: JSON {
    var members: [JSON.Member]
    switch kind {
    case .systems(let first, let second):
      members = [.init("of", "systems"), .init("first", .string(first))]
      members.append(.init("second", .string(second)))
    case .conditions(let system, let key, let first, let second):
      members = [
        .init("of", "conditions"), .init("system", .string(system)),
        .init("condition", .string(key)), .init("first", .string(first)),
        .init("second", .string(second)),
      ]
    }
    members += [
      .init("event", .string(event)), .init("protocol", matching.json),
      .init("counts", [first.json, second.json]),
      .init("left-out", .array(leftOut.map(JSON.string))),
      .init("false-alarms-ratio", falseAlarms?.json ?? .null),
      .init("found", found?.json ?? .null),
    ]
    return .object(members)
  }
}

extension Comparison.Side {
  fileprivate var json: JSON {
    [
      "clips": .array(clips.map(JSON.string)), "exposure-hours": .ninth(exposure.hours),
      "tp": .integer(counts.hits), "fn": .integer(counts.misses),
      "false-alarms": .integer(counts.falseAlarms),
    ]
  }
}

extension Comparison.FalseAlarms {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("value", ratio.map(JSON.ninth) ?? .null)]
    if ratio == nil {
      members.append(.init("reason", "the second has no false alarm to divide by"))
    }
    members += interval?.members ?? [.init("interval", nil), .init("method", nil)]
    members += [
      .init("test", .string(test)), .init("p", .significant(p)),
      .init("holm-p", .significant(adjusted)), .init("design-effect", .ninth(designEffect)),
    ]
    if let margin {
      members.append(
        .init(
          "within-margin",
          [
            "factor": .ninth(margin.factor), "equivalence-p": .significant(margin.equivalence),
            "first-no-worse-p": .significant(margin.firstIsNoWorse),
            "second-no-worse-p": .significant(margin.secondIsNoWorse),
          ]))
    }
    return .object(members)
  }
}

extension Comparison.Found {
  fileprivate var json: JSON {
    [
      "events": .integer(events), "both": .integer(both), "only-first": .integer(onlyFirst),
      "only-second": .integer(onlySecond), "neither": .integer(neither), "test": "mcnemar-exact",
      "p": .significant(p), "holm-p": .significant(adjusted),
    ]
  }
}
