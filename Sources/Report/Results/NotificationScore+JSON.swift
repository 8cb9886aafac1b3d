public import Documents
public import Evaluation
import MediaTime
public import Statistics

extension NotificationScore {
  /// One document: counts, factors, the score before and after what resources cost, and each clip.
  public func json(
    event: String, resources: Resources?, level: ConfidenceLevel
  ) throws(StatisticsError) -> JSON {
    var sheet = FigureSheet()
    sheet.add("notifications", 1)
    sheet.add("protocol", "onfire-2023")
    sheet.add("event", .string(event))
    sheet.add("guard-time", .number(5))
    sheet.add("clips", clips.count)
    for outcome in Outcome.allCases { sheet.add(outcome.rawValue, count(outcome)) }
    sheet.add("further-notifications", clips.reduce(0) { $0 + $1.further })
    sheet.add("precision", try precision(level).json)
    sheet.add("recall", try recall(level).json)
    let delay = try meanDelay(level)
    sheet.add("mean-delay", delay.json)
    sheet.add("normalized-delay", delay.map { Self.worth(ofDelay: $0.value) })
    try sheet.add("detection-score", detection(level), level)
    sheet.add("frame-rate", .optional(resources?.frameRate))
    sheet.add("memory", .optional(resources?.memory))
    sheet.add("frame-rate-term", .optional(resources?.rateTerm))
    sheet.add("memory-term", .optional(resources?.memoryTerm))
    try sheet.add("fire-detection-score", fireDetection(resources, level), level)
    sheet.add("by-clip", .array(clips.map(\.json)))
    return sheet.json
  }
}

extension FigureSheet {
  /// A score with its bounds, or null with the reason.
  fileprivate mutating func add(
    _ name: String, _ figure: Measured<NotificationScore.Bounded>, _ level: ConfidenceLevel
  ) throws(StatisticsError) {
    guard case .measured(let found) = figure else {
      add(name, figure.map(\.value))
      return
    }
    add(
      name,
      [
        "value": .number(found.value),
        "interval": [.number(found.lower), .number(found.upper)],
        "method": "clopper-pearson of both shares and t of the delay, Bonferroni",
        "level": .ninth(level.share),
      ])
  }
}

extension NotificationScore.Clip {
  fileprivate var json: JSON {
    [
      "clip": .string(name), "outcome": .string(outcome.rawValue),
      "fire": .optional(fire?.secondsValue), "notification": .optional(notification?.secondsValue),
      "delay": .optional(delay), "further": .integer(further),
    ]
  }
}
