import Phrasebook

/// What measured rates would mean for more cameras and rarer events: the arithmetic of base rates.
///
/// Alarms a day = N·24·(FAR + λ·Pd); share of alarms that are true = λ·Pd / (λ·Pd + FAR), where λ is the number of
/// true events per camera-hour (Axelsson 2000, *The Base-Rate Fallacy and the Difficulty of Intrusion Detection*,
/// doi:10.1145/357830.357849).
public struct Projection: Hashable, Sendable {
  /// A measured figure, or one that somebody stated without saying what it was counted from.
  public enum Figure: Hashable, Sendable {
    /// Events over an exposure.
    case rate(PoissonRate)
    /// Successes of trials.
    case share(Proportion)
    /// A bare number, which bounds nothing.
    case stated(Double)

    /// The figure itself.
    public var value: Double {
      switch self {
      case .rate(let rate): rate.value
      case .share(let share): share.value
      case .stated(let value): value
      }
    }

    /// The exact interval; nil for a bare number.
    public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
      switch self {
      case .rate(let rate): try rate.garwood(level)
      case .share(let share): try share.clopperPearson(level)
      case .stated: nil
      }
    }
  }

  /// What false alarms are counted from.
  public enum Base: Hashable, Sendable {
    /// Hours of cameras: a false-alarm rate per camera-hour.
    case cameraHours
    /// People or vehicles that pass: a share of passages, of which there are so many a day.
    case passages(perDay: Double)
  }

  /// False alarms per camera-hour, or among passages that are no event.
  public let falseAlarms: Figure
  /// Found events of all events; nil where that is not known.
  public let detection: Figure?
  /// What `falseAlarms` is counted from.
  public let base: Base
  /// The confidence of what is projected.
  public let level: ConfidenceLevel
  /// Where the figures are estimates, whose intervals know of runs and of cameras that differ.
  private let estimates: [Estimate]

  /// A projection of what was counted on cameras.
  public init(falseAlarms: PoissonRate, detection: Proportion?, level: ConfidenceLevel) {
    self.falseAlarms = .rate(falseAlarms)
    self.detection = detection.map { .share($0) }
    base = .cameraHours
    self.level = level
    estimates = []
  }

  /// A projection of an estimated rate per hour and share, by the intervals that verdicts use.
  public init(
    falseAlarms: Estimate, detection: Estimate?, level: ConfidenceLevel
  ) throws(StatisticsError) {
    guard case .rate(let rate, factor: 1) = falseAlarms.basis else {
      throw .impossible(
        what: .falseAlarmRate, found: .plain("\(falseAlarms.basis)"), expected: .aRatePerHour)
    }
    var share: Figure?
    if let detection {
      guard case .proportion(let proportion) = detection.basis else {
        throw .impossible(
          what: .detectionRate, found: .plain("\(detection.basis)"), expected: .aShare)
      }
      share = .share(proportion)
    }
    self.falseAlarms = .rate(rate)
    self.detection = share
    base = .cameraHours
    self.level = level
    estimates = [falseAlarms] + [detection].compactMap { $0 }
  }

  /// A projection of figures that were counted or stated; refuses shares and rates that cannot be.
  public init(
    falseAlarms: Figure, detection: Figure?, base: Base, level: ConfidenceLevel
  ) throws(StatisticsError) {
    try Self.check(falseAlarms.value, .falseAlarmRate)
    if case .passages(let perDay) = base {
      try Self.check(share: falseAlarms.value, .falsePositiveRate)
      guard perDay > 0, perDay.isFinite else {
        throw .impossible(
          what: .passagesADay, found: .plain(perDay), expected: .aNumberAboveZero)
      }
    }
    if let detection { try Self.check(share: detection.value, .detectionRate) }
    self.falseAlarms = falseAlarms
    self.detection = detection
    self.base = base
    self.level = level
    estimates = []
  }

  /// A projected value; its ends hold it with at least the projection's confidence.
  public struct Value: Hashable, Sendable {
    /// The value at the measured rates; nil for 0 of 0.
    public let value: Double?
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
    /// Whether the ends say anything: false where all figures were stated without counts.
    public let isBounded: Bool
  }

  /// False alarms in a day of so many cameras, or of all passages; the exact interval, scaled.
  public func falseAlarmsPerDay(cameras: Int = 1) throws(StatisticsError) -> Value {
    let factor =
      switch base {
      case .cameraHours: 24 * Double(cameras)
      case .passages(let perDay): perDay
      }
    let interval = try falseAlarmInterval(level)
    return Value(
      value: falseAlarms.value * factor, lower: (interval?.lower ?? falseAlarms.value) * factor,
      upper: (interval?.upper ?? falseAlarms.value) * factor, isBounded: interval != nil)
  }

  /// The share of alarms that are true where a camera sees `frequency` true events an hour; nil without a detection rate.
  public func trueShare(eventsPerCameraHour frequency: Double) throws(StatisticsError) -> Value? {
    try trueShare(prevalence: frequency)
  }

  /// The share of alarms that are true at a prevalence: true events per camera-hour, or per passage.
  ///
  /// The share rises in Pd and falls in FAR, so its extremes lie at the ends of both intervals; each is taken at
  /// 1 − α/2, so that both hold at once with at least 1 − α (Bonferroni; Dunn 1961, doi:10.1080/01621459.1961.10482090).
  public func trueShare(prevalence: Double) throws(StatisticsError) -> Value? {
    guard let detection else { return nil }
    let others = try others(prevalence)
    let joint = try isJoint ? ConfidenceLevel(1 - level.alpha / 2) : level
    let wrong = try falseAlarmInterval(joint)
    let right =
      try estimates.count > 1 ? estimates[1].interval(at: joint) : detection.interval(joint)
    func share(_ found: Double, _ alarms: Double) -> Double? {
      let (found, alarms) = (found * prevalence, alarms * others)
      return found + alarms > 0 ? found / (found + alarms) : nil
    }
    return Value(
      value: share(detection.value, falseAlarms.value),
      lower: share(right?.lower ?? detection.value, wrong?.upper ?? falseAlarms.value) ?? 0,
      upper: share(right?.upper ?? detection.value, wrong?.lower ?? falseAlarms.value) ?? 1,
      isBounded: wrong != nil || right != nil)
  }

  private func falseAlarmInterval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    guard let estimate = estimates.first else { return try falseAlarms.interval(level) }
    return try estimate.interval(at: level)
  }

  /// Two intervals at once share the error; one has it to itself.
  private var isJoint: Bool {
    if case .stated = falseAlarms { return false }
    if case .stated = detection { return false }
    return true
  }

  /// What can raise a false alarm: all time, but only passages that are no event.
  private func others(_ prevalence: Double) throws(StatisticsError) -> Double {
    guard prevalence > 0, prevalence.isFinite else {
      throw .impossible(
        what: .eventFrequency, found: .plain(prevalence), expected: .aRateAboveZero)
    }
    guard case .passages = base else { return 1 }
    try Self.check(share: prevalence, .shareOfEventPassages)
    return 1 - prevalence
  }

  private static func check(_ rate: Double, _ what: Complaint.Part) throws(StatisticsError) {
    guard rate >= 0, rate.isFinite else {
      throw .impossible(what: what, found: .plain(rate), expected: .atLeast(0))
    }
  }

  private static func check(share: Double, _ what: Complaint.Part) throws(StatisticsError) {
    guard (0...1).contains(share) else {
      throw .impossible(what: what, found: .plain(share), expected: .shareFromTo)
    }
  }
}
