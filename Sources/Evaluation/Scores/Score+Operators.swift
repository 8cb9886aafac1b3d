import MediaTime
public import Statistics

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

  /// Every figure if operators had decided each alarm that they left open one way, or the other.
  public struct Extremes: Hashable, Sendable {
    /// As if all had been right.
    public let allRight: [Metric: Measured<Estimate>]
    /// As if all had been false.
    public let allFalse: [Metric: Measured<Estimate>]
  }

  /// The same score with other figures.
  public func with(_ metrics: [Metric: Measured<Estimate>]) -> Score {
    Score(
      subject: subject, event: event, slice: slice, matching: matching, counts: counts,
      exposure: exposure, clips: clips, cameras: cameras, metrics: metrics,
      countedTimes: countedTimes, measuredTimes: measuredTimes)
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
  func ofOperators(undecided: Int) -> Score {
    var counts = counts
    counts.undecided = undecided
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

extension Evaluator {
  /// What a score of operators' verdicts would be with every undecided alarm right, and false.
  func extremes(
    _ rows: RowsByClip, on clips: [ClipUnderScore], like tally: EventTally, _ subject: Subject
  ) throws(StatisticsError) -> Score.Extremes {
    var decided: [[Metric: Measured<Estimate>]] = []
    for kind in [MatchRow.Kind.hit, .falseAlarm] {
      var tally = EventTally(
        event: tally.event, slice: tally.slice, rule: tally.rule, clips: clips)
      for clip in clips {
        tally.add(clip, rows[clip.clip].map { $0.decided(as: kind) }[...])
      }
      decided.append(try score(tally, subject).ofOperators(undecided: 0).metrics)
    }
    return Score.Extremes(allRight: decided[0], allFalse: decided[1])
  }
}

extension MatchRow {
  /// The row as if an operator had decided what none did; other rows stay.
  fileprivate func decided(as kind: Kind) -> MatchRow {
    guard reason == .operatorUndecided else { return self }
    return MatchRow(
      number: number, subject: subject, clip: clip, event: event, kind: kind, alarm: alarm,
      truth: truth, interval: interval, reason: reason)
  }
}
