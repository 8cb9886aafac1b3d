public import Evaluation
public import Documents
import MediaTime
import Observations
public import Statistics
import Phrasebook

extension Score {
  /// One member of `scores` in results: counts first, then every metric with interval and method.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("system", .string(subject.system)),
      .init("baseline", .optional(subject.baseline?.rawValue)),
      .init("event", .optional(event)), .init("slice", slice.json),
      .init("protocol", matching.json),
    ]
    if event != nil {
      // An alarm alone is neither staged nor real: absent, not zero.
      func ofAlarms(_ count: Int) -> JSON { falseAlarms.value == nil ? .null : .integer(count) }
      members += [
        .init("tp", .integer(counts.hits)), .init("fp", ofAlarms(counts.unmatched)),
        .init("fn", missesAreUnknown ? .null : .integer(counts.misses)),
        .init("duplicates", ofAlarms(counts.duplicates)),
        .init("dropped", ofAlarms(counts.droppedAlarms)),
        .init("dropped-events", .integer(counts.droppedEvents)),
        .init("false-alarms", ofAlarms(counts.falseAlarms)),
      ]
      if counts.stagedHits + counts.stagedMisses > 0 {
        members += [
          .init("staged-tp", .integer(counts.stagedHits)),
          .init("staged-fn", .integer(counts.stagedMisses)),
        ]
      }
      if missesAreUnknown { members.append(.init("operator-verdicts", operators)) }
      if let reason = falseAlarms.reason {
        members.append(.init("reason", .string(reason.text(in: .english))))
      }
    } else {
      members += [
        .init("counted-times", .integer(countedTimes)),
        .init("measured-times", .integer(measuredTimes)),
      ]
    }
    members += [
      .init("exposure-hours", .ninth(exposure.hours)), .init("clips", .integer(clips)),
      .init("cameras", .integer(cameras)),
    ]
    for metric in Metric.allCases {
      guard let measured = metrics[metric] else { continue }
      members.append(.init(metric.rawValue, measured.json))
    }
    if let countNAE {
      members.append(.init("count-nae", countNAE.json))
      members.append(.init("empty-counted-times", .integer(emptyTimes)))
    }
    return .object(members)
  }
}

extension Score {
  /// How many alarms operators decided, and what the undecided ones could make of it.
  private var operators: JSON {
    func figures(_ sensitivity: Sensitivity) -> JSON {
      [
        "precision": sensitivity.precision.map(JSON.ninth) ?? .null,
        "false-discovery-rate": sensitivity.precision.map { .ninth(1 - $0) } ?? .null,
        "false-alarms-per-camera-day": sensitivity.perCameraDay.map(JSON.ninth) ?? .null,
      ]
    }
    return [
      "decided": .integer(counts.alarms), "undecided": .integer(counts.undecided),
      "if-undecided-are-false": figures(sensitivity(undecidedAreFalse: true)),
      "if-undecided-are-true": figures(sensitivity(undecidedAreFalse: false)),
      "reason": .string(NotMeasured.missesUnknown.text(in: .english)),
    ]
  }
}

extension Measured<Estimate> {
  /// Value, interval and method; or null with the reason beside it.
  public var json: JSON {
    switch self {
    case .notMeasured(let reason):
      return ["value": nil, "reason": .string(reason.text(in: .english))]
    case .measured(let estimate):
      var members: [JSON.Member] = [.init("value", .ninth(estimate.value))]
      if let interval = estimate.interval {
        members += interval.members
      } else {
        members += [
          .init("interval", nil), .init("method", nil),
          .init(
            "reason",
            .string(
              estimate.isMaximum
                ? "a longer one may always follow" : "too little varies to put an interval on it")),
        ]
      }
      switch estimate.basis {
      case .proportion(let share), .harmonic(let share):
        members.append(.init("count", .integer(share.successes)))
        members.append(.init("of", .integer(share.trials)))
      case .rate(let rate, _):
        members.append(.init("count", .integer(rate.events)))
        members.append(.init("of", .ninth(rate.exposure)))
      case .quantile(let quantile):
        members.append(.init("of", .integer(quantile.sorted.count)))
      case .ratio(let ratio, _), .rootRatio(let ratio):
        // Where blocks of time carry the interval, their number stands with what they cost.
        if estimate.dependence == nil {
          members.append(.init("blocks", .integer(ratio.blocks.count)))
        }
      case .maximum(let values, _): members.append(.init("of", .integer(values.count)))
      case .weighted(_, _, let bias): members.append(.init("recall-bias", .ninth(bias)))
      }
      if estimate.censored > 0 { members.append(.init("late", .integer(estimate.censored))) }
      if let limit = estimate.moreThan { members.append(.init("more-than", .ninth(limit))) }
      if let dependence = estimate.dependence { members += dependence.members }
      return .object(members)
    }
  }
}

extension Interval {
  /// `interval`, `method` and `level`; an end that nothing bounds is null.
  public var members: [JSON.Member] {
    [
      .init("interval", [.ninth(lower), .ninth(upper)]),
      .init("method", .string(method.rawValue)), .init("level", .ninth(level.share)),
    ]
  }
}

extension Dependence {
  /// How many cameras and blocks of time, and what depending on each other costs the counts.
  fileprivate var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init("cameras", .integer(cameras)), .init("blocks", .integer(blocks)),
    ]
    if let designEffect { members.append(.init("design-effect", .ninth(designEffect))) }
    if degrees.isFinite { members.append(.init("degrees", .ninth(degrees))) }
    return members
  }
}

extension Slice {
  /// What the slice keeps, by name; empty for all the evidence.
  public var json: JSON { .object(words.map { .init($0.key, .string($0.value)) }) }
}

extension MatchRow {
  /// One member of `rows` in results: what stands for it, and why it counts as what it does.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("id", .string(identifier)), .init("system", .string(subject.system)),
      .init("clip", .string(clip)), .init("type", .string(event)),
      .init("kind", .string(kind.rawValue)), .init("alarm", alarm?.json ?? .null),
      .init("event", truth?.json ?? .null),
      .init("scored", [.seconds(interval.start.seconds), .seconds(interval.end.seconds)]),
      .init("reason", .string(reason.text(in: .english))), .init("code", .string(reason.code)),
      .init("latency", latency.map { .seconds($0.seconds) } ?? .null),
    ]
    if let lateBy { members.append(.init("late-by", .seconds(lateBy.seconds))) }
    return .object(members)
  }
}

extension TruthEvent {
  /// The event as results name it; members that say nothing are left out.
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("event", .string(event))]
    if let zone { members.append(.init("zone", .string(zone))) }
    members.append(.init("start", .seconds(interval.start.seconds)))
    members.append(.init("end", .seconds(interval.end.seconds)))
    members.append(.init("staged", .bool(staged)))
    if !note.isEmpty { members.append(.init("note", .string(note))) }
    if let box { members.append(.init("box", .box(box))) }
    return .object(members)
  }
}

extension Diagnosis {
  /// One member of `diagnoses` in results.
  public var json: JSON {
    [
      "system": .string(system), "event": .string(event),
      "from": .seconds(from.seconds), "to": .seconds(to.seconds),
      "offset": .seconds(offset.seconds), "hours": .integer(hours),
      "events": .integer(events), "scored": .integer(scored), "expected": .ninth(expected),
      "text": .string(text(in: .english)),
    ]
  }
}
