public import MediaTime
public import Statistics

/// A system as it would have scored with a threshold on its confidence, from the strictest threshold to none.
///
/// Martin et al. 1997, *The DET curve in assessment of detection task performance* (Eurospeech): misses against
/// false alarms; Davis & Goadrich 2006, doi:10.1145/1143844.1143874: precision against recall. All intervals are
/// pointwise: a band covers the curve at one threshold with the stated confidence, not all of it at once.
public struct ScoreCurve: Hashable, Sendable {
  /// What came of one threshold.
  public struct Point: Hashable, Sendable {
    /// Alarms at least as sure as this count.
    public let threshold: Double
    /// Events found.
    public let hits: Int
    /// Staged events among those found: they are no evidence of precision in the field.
    public let stagedHits: Int
    /// Events that no remaining alarm finds.
    public let misses: Int
    /// Alarms that are false, duplicates among them where the protocol has it so.
    public let falseAlarms: Int
    /// Misses among the events.
    public let missRate: Value
    /// False alarms per camera-hour.
    public let falseAlarmRate: Value
    /// Hits on real events among these and the false alarms; nil without any.
    public let precision: Value?
    /// Hits among the events.
    public let recall: Value
  }

  /// A value with its interval.
  public struct Value: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Where the truth lies with the curve's confidence, at this threshold.
    public let interval: Interval
  }

  /// Why there is no curve.
  public enum Absence: String, Hashable, Sendable, CaseIterable {
    /// No alarm was scored.
    case noAlarms = "no-alarms"
    /// No event was scored: there is nothing to miss.
    case noEvents = "no-events"
    /// Nothing was watched.
    case noExposure = "no-exposure"
    /// An alarm came without a confidence, so that nobody knows which threshold would silence it.
    case noConfidence = "no-confidence"
    /// All alarms have the same confidence: a threshold silences all or none.
    case oneConfidence = "one-confidence"
  }

  /// Who raised the alarms.
  public let subject: Subject
  /// The event type.
  public let event: String
  /// The time that was scored.
  public let exposure: MediaDuration
  /// From the highest threshold to the lowest; empty where there is no curve.
  public let points: [Point]
  /// How many thresholds there are; more than points where the curve was thinned.
  public let thresholds: Int
  /// Why there is no curve; nil where there is one.
  public let absence: Absence?

  /// The most points that a curve keeps: beyond, they are spread evenly over the thresholds.
  public static let pointLimit = 2_000

  /// The system as it was run: every alarm counts.
  public var operatingPoint: Point? { points.last }

  /// A curve by its parts.
  public init(
    subject: Subject, event: String, exposure: MediaDuration, points: [Point], thresholds: Int,
    absence: Absence?
  ) {
    self.subject = subject
    self.event = event
    self.exposure = exposure
    self.points = points
    self.thresholds = thresholds
    self.absence = absence
  }
}

extension ScoreCurve.Point {
  /// A point from counts over an exposure in hours; misses and exposure above none.
  public init(
    threshold: Double, hits: Int, misses: Int, falseAlarms: Int, hours: Double,
    level: ConfidenceLevel, stagedHits: Int = 0
  ) throws(StatisticsError) {
    self.threshold = threshold
    self.hits = hits
    self.stagedHits = stagedHits
    self.misses = misses
    self.falseAlarms = falseAlarms
    missRate = try Self.share(misses, of: hits + misses, level)
    recall = try Self.share(hits, of: hits + misses, level)
    let real = hits - stagedHits
    precision =
      real + falseAlarms > 0 ? try Self.share(real, of: real + falseAlarms, level) : nil
    let rate = try PoissonRate(events: falseAlarms, exposure: hours)
    falseAlarmRate = ScoreCurve.Value(value: rate.value, interval: try rate.garwood(level))
  }

  private static func share(
    _ part: Int, of whole: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> ScoreCurve.Value {
    let share = try Proportion(successes: part, trials: whole)
    return ScoreCurve.Value(value: share.value, interval: try share.wilson(level))
  }
}
