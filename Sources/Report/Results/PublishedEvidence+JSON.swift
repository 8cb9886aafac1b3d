import Evaluation
import Claims
import Documents

extension PublishedEvidence {
  /// The figure in results, in the keys of the audit file; time is in camera-hours.
  var json: JSON {
    .object(
      figure.members + [
        .init("by", .optional(by)), .init("source", .string(source)),
        .init("retrieved", .optional(retrieved)), .init("quote", .optional(quote)),
        .init("event", .optional(event)),
      ])
  }
}

extension PublishedEvidence.Figure {
  fileprivate var members: [JSON.Member] {
    switch self {
    case .alarms(let right, let wrong):
      [.init("right", .integer(right)), .init("false", .integer(wrong))]
    case .events(let found, let all):
      [.init("found", .integer(found)), .init("events", .integer(all))]
    case .overTime(let count, let hours):
      [.init("false-alarms", .integer(count)), .init("camera-hours", .number(hours))]
    case .overPassages(let count, let passages):
      [.init("false-alarms", .integer(count)), .init("passages", .integer(passages))]
    case .share(let share, let quality, let all):
      [
        .init("share", .number(share.value)), .init("what", .string(quality.rawValue)),
        .init("of", all.map(JSON.integer) ?? .null),
        .init(
          "counts",
          all.flatMap(share.counts).map { [.integer($0.lowerBound), .integer($0.upperBound)] }
            ?? .null),
      ]
    case .rate(let rate, let unit):
      [.init("rate", .number(rate)), .init("per", .string(unit.rawValue))]
    }
  }
}
