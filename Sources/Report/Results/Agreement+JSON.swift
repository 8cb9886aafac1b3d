import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics

extension Agreement {
  /// One member of `agreement` in results.
  var json: JSON {
    [
      "event": .string(event),
      "annotators": [.array(first.map(JSON.string)), .array(second.map(JSON.string))],
      "clips": .array(clips.map(JSON.string)), "exposure-hours": .ninth(exposure.hours),
      "protocol": matching.json,
      "events": [
        "both": .integer(matched), "only-first": .integer(onlyFirst),
        "only-second": .integer(onlySecond),
        "f1": f1.map { Measured.measured($0).json }
          ?? ["value": nil, "reason": "neither annotator saw such an event"],
      ],
      "bins": [
        "seconds": .seconds(bin.seconds), "both": .integer(bins.both),
        "only-first": .integer(bins.onlyFirst), "only-second": .integer(bins.onlySecond),
        "neither": .integer(bins.neither),
        "cohens-kappa": json(kappa, intervals.kappa),
        "krippendorffs-alpha": json(alpha, intervals.alpha),
      ],
    ]
  }

  private func json(_ value: Double?, _ interval: ClosedRange<Double>?) -> JSON {
    guard let value else {
      return ["value": nil, "reason": "both say the same one thing of every bin"]
    }
    var members: [JSON.Member] = [.init("value", .ninth(value))]
    if let interval {
      members += [
        .init("interval", [.ninth(interval.lowerBound), .ninth(interval.upperBound)]),
        .init("method", "block-bootstrap-percentile"),
      ]
    } else {
      members += [
        .init("interval", nil),
        .init("reason", "too few blocks of time differ to put an interval on it"),
      ]
    }
    return .object(members + [.init("blocks", .integer(intervals.blocks))])
  }
}
