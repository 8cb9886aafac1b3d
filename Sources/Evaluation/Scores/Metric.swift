import Documents
public import Phrasebook

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

  /// The metric's name for people.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.precision, .english): "precision"
    case (.precision, .french): "précision"
    case (.recall, .english): "recall"
    case (.recall, .french): "rappel"
    case (.f1, _): "F1"
    case (.fBeta, .english): "F with the audit's recall bias"
    case (.fBeta, .french): "F avec le biais de rappel de l'audit"
    case (.falseAlarmsPerCameraHour, .english): "false alarms per camera-hour"
    case (.falseAlarmsPerCameraHour, .french): "fausses alertes par heure-caméra"
    case (.falseAlarmsPerCameraDay, .english): "false alarms per camera-day"
    case (.falseAlarmsPerCameraDay, .french): "fausses alertes par caméra et par jour"
    case (.falseAlarmsPerThousandPassages, .english): "false alarms per 1,000 passages"
    case (.falseAlarmsPerThousandPassages, .french): "fausses alertes pour 1\u{202F}000 passages"
    case (.timeFalseAlarmRate, .english): "share of event-free time spent in alarm"
    case (.timeFalseAlarmRate, .french): "part du temps sans événement passée en alarme"
    case (.falseDiscoveryRate, .english): "share of alarms that are false"
    case (.falseDiscoveryRate, .french): "part des alarmes qui sont fausses"
    case (.latencyMedian, .english): "median delay of an alarm"
    case (.latencyMedian, .french): "délai médian d'une alarme"
    case (.latencyNinetieth, .english): "90th percentile of the delay of an alarm"
    case (.latencyNinetieth, .french): "90e centile du délai d'une alarme"
    case (.latencyMax, .english): "longest delay of an alarm"
    case (.latencyMax, .french): "plus long délai d'une alarme"
    case (.countMAE, .english): "mean absolute error of counts"
    case (.countMAE, .french): "erreur absolue moyenne des comptages"
    case (.countRMSE, .english): "root mean squared error of counts"
    case (.countRMSE, .french): "racine de l'erreur quadratique moyenne des comptages"
    case (.countBias, .english): "bias of counts"
    case (.countBias, .french): "biais des comptages"
    case (.attributeFPR, .english): "false positive rate of the attribute"
    case (.attributeFPR, .french): "taux de faux positifs de l'attribut"
    }
  }
}
