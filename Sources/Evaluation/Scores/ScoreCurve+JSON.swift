public import Documents
import MediaTime
import Statistics
public import Phrasebook

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

extension ScoreCurve.Absence {
  /// The reason in a sentence for people.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.noAlarms, .english): "No alarm of this type was scored."
    case (.noAlarms, .french): "Aucune alarme de ce type n'a été évaluée."
    case (.noEvents, .english): "No event of this type was there to be missed."
    case (.noEvents, .french): "Aucun événement de ce type n'était là pour être manqué."
    case (.noExposure, .english): "No time was scored."
    case (.noExposure, .french): "Aucune durée n'a été évaluée."
    case (.noConfidence, .english):
      "Not every alarm says how sure the system was, so nobody can tell which ones a threshold would silence."
    case (.noConfidence, .french):
      "Les alarmes ne disent pas toutes à quel point le système était sûr : on ne peut pas savoir lesquelles un seuil ferait taire."
    case (.oneConfidence, .english):
      "All alarms carry the same confidence: a threshold would silence all of them or none."
    case (.oneConfidence, .french):
      "Toutes les alarmes portent la même confiance : un seuil les ferait taire toutes ou aucune."
    }
  }
}
