import MediaTime

extension Score {
  /// Whether operators' verdicts in a log stand in for truth: what was not reported nobody looked for.
  public var missesAreUnknown: Bool { metrics[.recall]?.reason == .missesUnknown }

  /// What a figure would be if operators had decided every alarm that they left open one way.
  public struct Sensitivity: Hashable, Sendable {
    /// The share of alarms that were right; nil where there was no alarm.
    public let precision: Double?
    /// False alarms per 24 hours of one camera; nil without exposure.
    public let perCameraDay: Double?
  }

  /// The figures if every undecided alarm had been false, or right.
  public func sensitivity(undecidedAreFalse: Bool) -> Sensitivity {
    let all = Double(counts.alarms + counts.undecided)
    let right = Double(counts.hits + (undecidedAreFalse ? 0 : counts.undecided))
    let wrong = Double(counts.falseAlarms + (undecidedAreFalse ? counts.undecided : 0))
    return Sensitivity(
      precision: all > 0 ? right / all : nil,
      perCameraDay: exposure.hours > 0 ? wrong / exposure.hours * 24 : nil)
  }

  /// The same score without anything that would need to know what was missed.
  func ofOperators(_ rows: [MatchRow]) -> Score {
    var counts = counts
    counts.undecided = rows.count { $0.reason == .operatorUndecided && slice.holds($0) }
    counts.droppedAlarms -= counts.undecided
    let unknown: [Metric] = [
      .recall, .f1, .fBeta, .latencyMax, .latencyMedian, .latencyNinetieth,
      .falseAlarmsPerThousandPassages,
      .timeFalseAlarmRate,
    ]
    return Score(
      subject: subject, event: event, slice: slice, matching: matching, counts: counts,
      exposure: exposure, clips: clips, cameras: cameras,
      metrics: metrics.merging(
        unknown.filter { metrics[$0] != nil }.map { ($0, .notMeasured(.missesUnknown)) }
      ) { $1 },
      countedTimes: countedTimes, measuredTimes: measuredTimes)
  }
}
