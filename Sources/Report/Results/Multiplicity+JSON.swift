import Claims
import Documents
import Evaluation
import Foundation
import Statistics

extension Multiplicity {
  /// How many claims were tested, how many are refuted one by one, and which stand together.
  var json: JSON {
    [
      "method": "holm", "alpha": .ninth(level.alpha), "claims-tested": .integer(tests.count),
      "refuted": .array(refuted.map(JSON.string)), "standing": .array(standing.map(JSON.string)),
    ]
  }
}

extension Multiplicity.Test {
  /// The p against the claim, alone and among all claims.
  var json: JSON {
    [
      "p": .significant(p), "holm-p": .significant(adjusted), "refuted": .bool(isRefuted),
      "stands": .bool(stands),
    ]
  }
}

extension SliceVerdict {
  /// What the part alone says.
  var json: JSON {
    [
      "slice": slice.json, "verdict": .string(outcome.rawValue), "too-few": .bool(isTooFew),
      "flips": .bool(flips),
    ]
  }
}

extension Score {
  /// The score with `too-few` beside every metric that was measured; baselines have none.
  func json(tooFew: Set<Metric>) -> JSON {
    guard subject.baseline == nil, case .object(let members) = json else { return json }
    return .object(
      members.map { member in
        guard let metric = Metric(rawValue: member.key), metrics[metric]?.value != nil,
          case .object(let parts) = member.value
        else { return member }
        let mark = JSON.Member("too-few", .bool(tooFew.contains(metric)))
        return JSON.Member(member.key, .object(parts + [mark]))
      })
  }
}

extension JSON {
  /// A p to six significant figures: nine decimals would round a small one to none.
  static func significant(_ value: Double) -> JSON {
    guard value > 0, value.isFinite else { return .number(value) }
    let scale = pow(10.0, 5 - floor(log10(value)))
    return .number((value * scale).rounded() / scale)
  }
}
