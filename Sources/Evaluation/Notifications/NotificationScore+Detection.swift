public import Statistics

extension NotificationScore {
  /// A figure with bounds that hold for all of its factors together.
  public struct Bounded: Hashable, Sendable {
    /// The figure, 0 to 1.
    public let value: Double
    /// Its lower bound.
    public let lower: Double
    /// Its upper bound.
    public let upper: Double
  }

  /// What a system's speed and memory cost, as somebody states them.
  public struct Resources: Hashable, Sendable {
    /// Frames that are processed a second.
    public let frameRate: Double
    /// Memory in gigabytes.
    public let memory: Double

    /// Nil for a rate or a size that is not above 0.
    public init?(frameRate: Double, memory: Double) {
      guard frameRate > 0, frameRate.isFinite, memory > 0, memory.isFinite else { return nil }
      (self.frameRate, self.memory) = (frameRate, memory)
    }

    /// PFRδ = max(0, 10 / rate − 1): 0 from ten frames a second on.
    public var rateTerm: Double { max(0, NotificationScore.targetRate / frameRate - 1) }
    /// MEMδ = max(0, memory / 4 GB − 1): 0 up to four gigabytes.
    public var memoryTerm: Double { max(0, memory / NotificationScore.targetMemory - 1) }
    /// What the detection is divided by.
    public var divisor: Double { (1 + rateTerm) * (1 + memoryTerm) }
  }

  /// P · R · Dn: how well fires are detected, before what it costs; 0 where nothing was found although something burned.
  ///
  /// P and R have their exact intervals and D Student's t, each at a third of the error (Bonferroni), so that their products
  /// bound the score at least as often as the level says. A single clip that was found, or several found equally late, do
  /// not bound the delay: then it may be worth anything from 0 to 1.
  public func detection(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Bounded> {
    guard clips.contains(where: { $0.fire != nil }) else { return .notMeasured(.noEvents) }
    let third = try ConfidenceLevel(1 - level.alpha / 3)
    let (right, wrong) = (count(.found), count(.tooEarly) + count(.falseAlarm))
    let precision = try factor(right, right + wrong, third)
    let recall = try factor(right, right + count(.missed), third)
    var (delay, earliest, latest) = (0.0, 0.0, 1.0)
    if case .measured(let mean) = try meanDelay(third) {
      delay = Self.worth(ofDelay: mean.value)
      if let interval = mean.interval {
        earliest = Self.worth(ofDelay: max(0, interval.upper))
        latest = Self.worth(ofDelay: max(0, interval.lower))
      }
    }
    return .measured(
      Bounded(
        value: precision.value * recall.value * delay,
        lower: precision.lower * recall.lower * earliest,
        upper: precision.upper * recall.upper * latest))
  }

  /// A share with its bounds; 0 to 1 where it is 0 of 0.
  private func factor(
    _ part: Int, _ whole: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Bounded {
    guard whole > 0 else { return Bounded(value: 0, lower: 0, upper: 1) }
    let share = try Proportion(successes: part, trials: whole)
    let interval = try share.clopperPearson(level)
    return Bounded(value: share.value, lower: interval.lower, upper: interval.upper)
  }

  /// FDS, the detection divided by what its resources cost; not measured where nobody states them.
  public func fireDetection(
    _ resources: Resources?, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Bounded> {
    guard let resources else { return .notMeasured(.resourcesNotStated) }
    switch try detection(level) {
    case .notMeasured(let reason): return .notMeasured(reason)
    case .measured(let found):
      return .measured(
        Bounded(
          value: found.value / resources.divisor, lower: found.lower / resources.divisor,
          upper: found.upper / resources.divisor))
    }
  }
}
