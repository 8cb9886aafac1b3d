/// A figure that a claim may name; the raw value is its name in files.
public enum Metric: String, Hashable, Sendable, CaseIterable {
  /// Share of alarms that were right (positive predictive value).
  case precision
  /// Share of events that were found (probability of detection).
  case recall
  /// Harmonic mean of precision and recall.
  case f1
  /// F with the recall bias that the audit gives.
  case fBeta = "f-beta"
  /// False alarms per hour of one camera.
  case falseAlarmsPerCameraHour = "false-alarms-per-camera-hour"
  /// False alarms per 24 hours of one camera.
  case falseAlarmsPerCameraDay = "false-alarms-per-camera-day"
  /// False alarms per thousand counted passages.
  case falseAlarmsPerThousandPassages = "false-alarms-per-1000-passages"
  /// Share of the time without events that was spent in alarm.
  case timeFalseAlarmRate = "time-false-alarm-rate"
  /// Share of alarms that were false: 1 − precision.
  case falseDiscoveryRate = "false-discovery-rate"
  /// Median of seconds from an event's start to its alarm.
  case latencyMedian = "latency-median"
  /// 90th percentile of seconds from an event's start to its alarm.
  case latencyNinetieth = "latency-p90"
  /// The longest time in seconds from an event's start to its alarm.
  case latencyMax = "latency-max"
  /// Mean absolute error of counts, in persons.
  case countMAE = "count-mae"
  /// Root of the mean squared error of counts, in persons.
  case countRMSE = "count-rmse"
  /// Mean of measured less true counts, in persons.
  case countBias = "count-bias"
  /// Share of objects without an attribute that were said to have it.
  case attributeFPR = "attribute-fpr"

  /// What a value of the metric is measured in.
  public enum Unit: Hashable, Sendable {
    /// A share of 1, shown as a percentage.
    case share
    /// A score from 0 to 1 that is no share of anything.
    case score
    /// Events per unit of exposure.
    case rate
    /// Seconds.
    case seconds
    /// Persons.
    case persons
  }

  /// The unit, which decides how the value is written.
  public var unit: Unit {
    switch self {
    case .precision, .recall, .timeFalseAlarmRate, .falseDiscoveryRate, .attributeFPR: .share
    case .f1, .fBeta: .score
    case .falseAlarmsPerCameraHour, .falseAlarmsPerCameraDay, .falseAlarmsPerThousandPassages:
      .rate
    case .latencyMedian, .latencyNinetieth, .latencyMax: .seconds
    case .countMAE, .countRMSE, .countBias: .persons
    }
  }

  /// The largest value that can exist; nil where there is none.
  public var ceiling: Double? { unit == .share || unit == .score ? 1 : nil }
}
