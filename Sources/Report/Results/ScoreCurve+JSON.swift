public import Evaluation
public import Documents
import MediaTime
import Statistics
import Phrasebook

extension ScoreCurve {
  /// One member of `curves` in results; without a curve the reason why, in words and as a code.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("system", .string(subject.system)), .init("event", .string(event)),
      .init("exposure-hours", .ninth(exposure.hours)), .init("thresholds", .integer(thresholds)),
    ]
    if let absence {
      members += [
        .init("points", nil), .init("reason", .string(absence.text(in: .english))),
        .init("code", .string(absence.rawValue)),
      ]
    } else {
      let first = points.first
      members += [
        .init("interval-methods", .object(methods(first))),
        .init("level", first.map { .ninth($0.missRate.interval.level.share) } ?? .null),
        .init("points", .array(points.map(\.json))),
        .init("operating-point", operatingPoint?.json ?? .null),
      ]
    }
    return .object(members)
  }

  private func methods(_ point: Point?) -> [JSON.Member] {
    guard let point else { return [] }
    return [
      .init("p-miss", .string(point.missRate.interval.method.rawValue)),
      .init(
        "false-alarms-per-camera-hour", .string(point.falseAlarmRate.interval.method.rawValue)),
    ]
  }
}

extension ScoreCurve.Point {
  fileprivate var json: JSON {
    [
      "threshold": .number(threshold), "tp": .integer(hits), "fn": .integer(misses),
      "false-alarms": .integer(falseAlarms), "p-miss": missRate.json,
      "false-alarms-per-camera-hour": falseAlarmRate.json,
      "precision": precision?.json ?? .null, "recall": recall.json,
    ]
  }
}

extension ScoreCurve.Value {
  fileprivate var json: JSON {
    ["value": .ninth(value), "interval": [.ninth(interval.lower), .ninth(interval.upper)]]
  }
}
