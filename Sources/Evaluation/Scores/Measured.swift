package import Statistics

/// A value, or the reason why there is none: absent is never zero.
public enum Measured<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nothing was measured, and why.
  case notMeasured(NotMeasured)
  /// What was measured.
  case measured(Value)

  /// The value, or nil where nothing was measured.
  public var value: Value? {
    if case .measured(let value) = self { value } else { nil }
  }

  /// Why there is no value, or nil where there is one.
  public var reason: NotMeasured? {
    if case .notMeasured(let reason) = self { reason } else { nil }
  }

  /// The same with something made of the value.
  package func map<Other>(_ made: (Value) -> Other) -> Measured<Other> {
    switch self {
    case .notMeasured(let reason): .notMeasured(reason)
    case .measured(let value): .measured(made(value))
    }
  }
}

/// Why a metric has no value.
public enum NotMeasured: String, Hashable, Sendable, CaseIterable {
  /// The system raised no alarm that was scored: a precision of 0 of 0.
  case noAlarms = "no-alarms"
  /// All scored alarms hit staged events, which say nothing of alarms in the field.
  case onlyStagedAlarms = "only-staged-alarms"
  /// Truth holds no event of this type: a recall of 0 of 0.
  case noEvents = "no-events"
  /// Neither alarms nor events: an F1 of 0 of 0.
  case noAlarmsNorEvents = "no-alarms-nor-events"
  /// No camera time was scored.
  case noExposure = "no-exposure"
  /// Every scored moment held an event, so that no alarm time could be false.
  case noNegativeTime = "no-negative-time"
  /// Alarms have no length, so that time in alarm means nothing.
  case noAlarmDurations = "no-alarm-durations"
  /// Truth counts no passages.
  case noPassages = "no-passages"
  /// No event was found, so that none has a latency.
  case noMatches = "no-matches"
  /// Truth counts nobody.
  case noCounts = "no-counts"
  /// Truth counts, but the system measured nothing near those times.
  case noMeasurements = "no-measurements"
  /// False alarms belong to no event, so that a slice of events has none.
  case notOfEvents = "not-of-events"
  /// Truth says nothing about attributes.
  case noAttributeTruth = "no-attribute-truth"
  /// Truth holds no scored box: a recall of 0 of 0.
  case noTruthBoxes = "no-truth-boxes"
  /// The system drew no scored box: a precision of 0 of 0.
  case noSystemBoxes = "no-system-boxes"
  /// Neither truth nor system has a box.
  case noBoxes = "no-boxes"
  /// No box was matched, so that there is nothing to take a mean of.
  case noMatchedBoxes = "no-matched-boxes"
  /// Truth holds nothing that is so: a recall of 0 of 0.
  case noPositives = "no-positives"
  /// Truth holds nothing that is not so: a false positive rate of 0 of 0.
  case noNegatives = "no-negatives"
  /// The system said of nothing that it is so: a precision of 0 of 0.
  case noClaims = "no-claims"
  /// Neither in truth nor said by the system.
  case noPositivesNorClaims = "no-positives-nor-claims"
  /// Operators judged what the system reported, and nobody what it did not.
  case missesUnknown = "misses-unknown"
  /// Nobody published a figure that says it.
  case notPublished = "not-published"
  /// A share was published, and not of how many.
  case shareWithoutBase = "share-without-base"
  /// A rate was published, and not how many alarms it comes from.
  case rateWithoutBase = "rate-without-base"
  /// Events of several types are judged together, for which the metric has no meaning yet.
  case severalTypes = "several-types"
  /// No arithmetic of ours gives the figure, or its interval.
  case notComputable = "not-computable"

  /// No image says how large it is.
  case noImageSizes = "no-image-sizes"
  /// Truth counts nobody at any counted time: an error has nothing to be a share of.
  case onlyEmptyCounts = "only-empty-counts"
  /// Nobody states how fast the system is and how much memory it needs.
  case resourcesNotStated = "resources-not-stated"
}

extension Measured {
  /// A value that costs itself, and nothing else, where no arithmetic of ours gives it.
  package static func computing(
    _ body: () throws(StatisticsError) -> Value
  ) throws(StatisticsError) -> Measured {
    do { return .measured(try body()) } catch {
      guard case .notComputable = error else { throw error }
      return .notMeasured(.notComputable)
    }
  }
}

extension Measured<Estimate> {
  /// A share of a whole with its interval, or the reason where the whole is nothing.
  static func share(
    _ part: Int, of whole: Int, or reason: NotMeasured, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured {
    guard whole > 0 else { return .notMeasured(reason) }
    let proportion = try Proportion(successes: part, trials: whole)
    return .measured(try Estimate(.proportion(proportion), level: level))
  }
}
