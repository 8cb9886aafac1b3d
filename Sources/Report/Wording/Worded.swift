public import Claims
import Evaluation
import Observations
package import Phrasebook

/// A value of a module that says nothing itself, and the phrase that people know it by.
package protocol Worded {
  /// How it is said.
  associatedtype Words: Phrase
  /// The phrase.
  var words: Words { get }
}

extension Worded {
  /// The phrase in one language.
  package func text(in language: Language) -> String { words.text(in: language) }
}

extension Metric: Worded {
  package var words: Message.Metric {
    switch self {
    case .precision: .precision
    case .recall: .recall
    case .f1: .f1
    case .fBeta: .fBeta
    case .falseAlarmsPerCameraHour: .falseAlarmsPerCameraHour
    case .falseAlarmsPerCameraDay: .falseAlarmsPerCameraDay
    case .falseAlarmsPerThousandPassages: .falseAlarmsPerThousandPassages
    case .timeFalseAlarmRate: .timeFalseAlarmRate
    case .falseDiscoveryRate: .falseDiscoveryRate
    case .latencyMedian: .latencyMedian
    case .latencyNinetieth: .latencyNinetieth
    case .latencyMax: .latencyMax
    case .countMAE: .countMAE
    case .countRMSE: .countRMSE
    case .countBias: .countBias
    case .attributeFPR: .attributeFPR
    }
  }

  /// What a rate is counted over.
  var per: Message.Per {
    switch self {
    case .falseAlarmsPerCameraDay: .cameraDay
    case .falseAlarmsPerThousandPassages: .thousandPassages
    default: .cameraHour
    }
  }
}

extension NotMeasured: Worded {
  package var words: Message.NotMeasured {
    switch self {
    case .noAlarms: .noAlarms
    case .onlyStagedAlarms: .onlyStagedAlarms
    case .noEvents: .noEvents
    case .noAlarmsNorEvents: .noAlarmsNorEvents
    case .noExposure: .noExposure
    case .noNegativeTime: .noNegativeTime
    case .noAlarmDurations: .noAlarmDurations
    case .noPassages: .noPassages
    case .noMatches: .noMatches
    case .noCounts: .noCounts
    case .noMeasurements: .noMeasurements
    case .notOfEvents: .notOfEvents
    case .noAttributeTruth: .noAttributeTruth
    case .noTruthBoxes: .noTruthBoxes
    case .noSystemBoxes: .noSystemBoxes
    case .noBoxes: .noBoxes
    case .noMatchedBoxes: .noMatchedBoxes
    case .noPositives: .noPositives
    case .noNegatives: .noNegatives
    case .noClaims: .noClaims
    case .noPositivesNorClaims: .noPositivesNorClaims
    case .missesUnknown: .missesUnknown
    case .notPublished: .notPublished
    case .shareWithoutBase: .shareWithoutBase
    case .rateWithoutBase: .rateWithoutBase
    case .severalTypes: .severalTypes
    case .notComputable: .notComputable
    case .noImageSizes: .noImageSizes
    case .onlyEmptyCounts: .onlyEmptyCounts
    case .resourcesNotStated: .resourcesNotStated
    }
  }
}

extension ScoreCurve.Absence: Worded {
  package var words: Message.NoCurve {
    switch self {
    case .noAlarms: .noAlarms
    case .noEvents: .noEvents
    case .noExposure: .noExposure
    case .noConfidence: .noConfidence
    case .oneConfidence: .oneConfidence
    }
  }
}

extension Baseline: Worded {
  package var words: Message.Baseline {
    switch self {
    case .alwaysAlarm: .alwaysAlarm
    case .random: .random
    case .motionOnly: .motionOnly
    }
  }
}

extension Verdict.Outcome: Worded {
  package var words: Message.Outcome {
    switch self {
    case .supported: .supported
    case .refuted: .refuted
    case .inconclusive: .inconclusive
    case .notTestable: .notTestable
    case .noEvidence: .noEvidence
    }
  }

  /// The sign beside the word, so that colour never stands alone.
  public var sign: String {
    switch self {
    case .supported: "✓"
    case .refuted: "✗"
    case .inconclusive: "?"
    case .notTestable: "∅"
    case .noEvidence: "–"
    }
  }
}

extension Speaker.Kind: Worded {
  package var words: Message.Speaker {
    switch self {
    case .vendor: .vendor
    case .user: .user
    case .authority: .authority
    case .press: .press
    case .auditor: .auditor
    }
  }
}

extension Speaker {
  /// Part and name, such as `vendor, Evitech`.
  package func text(in language: Language) -> String {
    kind.text(in: language) + (name.map { ", " + $0 } ?? "")
  }
}
