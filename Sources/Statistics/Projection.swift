/// What measured rates would mean for more cameras and rarer events: the arithmetic of base rates.
///
/// Alarms a day = N·24·(FAR + λ·Pd); share of alarms that are true = λ·Pd / (λ·Pd + FAR), where λ is the number of
/// true events per camera-hour (Axelsson 2000, *The Base-Rate Fallacy and the Difficulty of Intrusion Detection*,
/// doi:10.1145/357830.357849).
public struct Projection: Hashable, Sendable {
  /// False alarms over camera-hours.
  public let falseAlarms: PoissonRate
  /// Found events of all events; nil where none was there to be found.
  public let detection: Proportion?
  /// The confidence of what is projected.
  public let level: ConfidenceLevel

  /// A projection of what was counted.
  public init(falseAlarms: PoissonRate, detection: Proportion?, level: ConfidenceLevel) {
    self.falseAlarms = falseAlarms
    self.detection = detection
    self.level = level
  }

  /// A projected value; its ends hold it with at least the projection's confidence.
  public struct Value: Hashable, Sendable {
    /// The value at the measured rates; nil for 0 of 0.
    public let value: Double?
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
  }

  /// False alarms in a day of so many cameras; the exact interval, scaled.
  public func falseAlarmsPerDay(cameras: Int) throws(StatisticsError) -> Value {
    let factor = 24 * Double(cameras)
    let interval = try falseAlarms.garwood(level)
    return Value(
      value: falseAlarms.value * factor, lower: interval.lower * factor,
      upper: interval.upper * factor)
  }

  /// The share of alarms that are true where a camera sees `frequency` true events an hour; nil without a detection rate.
  ///
  /// The share rises in Pd and falls in FAR, so its extremes lie at the ends of both intervals; each is taken at
  /// 1 − α/2, so that both hold at once with at least 1 − α (Bonferroni; Dunn 1961, doi:10.1080/01621459.1961.10482090).
  public func trueShare(eventsPerCameraHour frequency: Double) throws(StatisticsError) -> Value? {
    guard let detection else { return nil }
    guard frequency > 0, frequency.isFinite else {
      throw .impossible(
        what: "the frequency of events", found: "\(frequency)", expected: "a rate above 0")
    }
    let joint = try ConfidenceLevel(1 - level.alpha / 2)
    let rate = try falseAlarms.garwood(joint)
    let found = try detection.clopperPearson(joint)
    return Value(
      value: Self.share(detection.value * frequency, falseAlarms.value),
      lower: Self.share(found.lower * frequency, rate.upper) ?? 0,
      upper: Self.share(found.upper * frequency, rate.lower) ?? 1)
  }

  private static func share(_ right: Double, _ wrong: Double) -> Double? {
    right + wrong > 0 ? right / (right + wrong) : nil
  }
}
