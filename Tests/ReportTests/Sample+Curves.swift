import Evaluation
import MediaTime
import Statistics

extension Sample {
  /// One curve of four thresholds, one that was thinned, and one that cannot be had.
  static func curves() throws -> [ScoreCurve] {
    [
      try curve(
        "abandoned-object", [(0.9, 2, 6, 0), (0.7, 4, 4, 1), (0.4, 5, 3, 1), (0.1, 6, 2, 37)],
        thresholds: 4),
      try curve("intrusion", [(0.8, 0, 3, 1), (0.3, 3, 0, 2)], thresholds: 20_000),
      ScoreCurve(
        subject: .system("open"), event: "abandoned-object", exposure: hours(48), points: [],
        thresholds: 0, absence: .noConfidence),
    ]
  }

  private static func curve(
    _ event: String, _ counts: [(threshold: Double, hits: Int, misses: Int, falseAlarms: Int)],
    thresholds: Int
  ) throws -> ScoreCurve {
    ScoreCurve(
      subject: .system("vendor-x"), event: event, exposure: hours(48),
      points: try counts.map {
        try ScoreCurve.Point(
          threshold: $0.threshold, hits: $0.hits, misses: $0.misses, falseAlarms: $0.falseAlarms,
          hours: 48, level: level)
      }, thresholds: thresholds, absence: nil)
  }
}
