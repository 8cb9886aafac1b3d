import Evaluation
import MediaTime
import Statistics

extension Sample {
  static func scores() throws -> [Score] {
    let vendor = Subject.system("vendor-x")
    return [
      try score(
        vendor, "abandoned-object", hits: 9, unmatched: 36, misses: 3, hours: 48, duplicates: 1),
      try score(
        .baseline(.alwaysAlarm, beside: "vendor-x"), "abandoned-object", hits: 1, unmatched: 2,
        misses: 11, hours: 48),
      try score(
        .baseline(.random, beside: "vendor-x"), "abandoned-object", hits: 0, unmatched: 46,
        misses: 12, hours: 48),
      try score(vendor, "intrusion", hits: 0, unmatched: 0, misses: 0, hours: 2),
      try score(.system("open"), "abandoned-object", hits: 2, unmatched: 3, misses: 1, hours: 24),
      try score(
        vendor, "abandoned-object", hits: 4, unmatched: 36, misses: 3, hours: 24,
        slice: Slice(conditions: ["light": "night"])),
      try score(
        vendor, "abandoned-object", hits: 5, unmatched: 1, misses: 0, hours: 24,
        slice: Slice(conditions: ["light": "day"])),
      try score(
        vendor, "abandoned-object", hits: 2, unmatched: 0, misses: 0, hours: 48,
        slice: Slice(staged: true)),
    ]
  }

  static func score(
    _ subject: Subject, _ event: String, hits: Int, unmatched: Int, misses: Int, hours: Int,
    duplicates: Int = 0, slice: Slice = .all
  ) throws -> Score {
    let counts = counts(hits: hits, unmatched: unmatched, misses: misses, duplicates: duplicates)
    let hour = try Estimate(
      .rate(PoissonRate(events: counts.falseAlarms, exposure: Double(hours)), factor: 1),
      level: level)
    return Score(
      subject: subject, event: event, slice: slice, matching: window, counts: counts,
      exposure: self.hours(hours), clips: 2, cameras: slice.isAll ? 3 : 1,
      metrics: [
        .precision: counts.alarms == 0
          ? .notMeasured(.noAlarms) : .measured(try share(counts.hits, of: counts.alarms)),
        .recall: counts.events == 0
          ? .notMeasured(.noEvents) : .measured(try share(counts.hits, of: counts.events)),
        .falseAlarmsPerCameraHour: .measured(hour),
        .falseAlarmsPerCameraDay: .measured(
          try perDay(counts.falseAlarms, hours: Double(hours))),
        .latencyMedian: counts.hits == 0
          ? .notMeasured(.noMatches)
          : .measured(
            try Estimate(
              .quantile(
                SampleQuantile(of: (0..<counts.hits).map { 2 + Double($0) / 2 }, at: 0.5)),
              level: level)),
      ])
  }
}
