public import MediaTime
public import Statistics

/// What MIVIA's ONFIRE contest of 2023 gives a system that notifies of a fire once a clip (protocol `onfire-2023`).
///
/// A notification at p of a fire that begins at g is right if p ≥ max(0, g − 5 s), however late; one that comes earlier, or
/// in a clip without fire, is false; a fire without one is missed. A clip whose notification came too early counts as
/// false and not as missed, as the contest counts (mivia.unisa.it/onfire2023; Gragnaniello et al. 2024, doi
/// 10.1007/s12652-024-04939-z).
public struct NotificationScore: Hashable, Sendable {
  /// One clip: when its fire begins, and when the system first said so.
  public struct Clip: Hashable, Sendable {
    /// The clip by its name.
    public let name: String
    /// The first instant of the earliest fire; nil where none burns.
    public let fire: MediaTime?
    /// The first notification; nil where there was none.
    public let notification: MediaTime?
    /// Notifications after the first, which the contest does not look at.
    public let further: Int

    /// A clip by its parts.
    public init(name: String, fire: MediaTime?, notification: MediaTime?, further: Int = 0) {
      self.name = name
      self.fire = fire
      self.notification = notification
      self.further = further
    }

    /// How it counts.
    public var outcome: Outcome {
      switch (fire, notification) {
      case (nil, nil): .quiet
      case (nil, _?): .falseAlarm
      case (_?, nil): .missed
      case (let fire?, let notification?):
        notification >= max(.zero, fire - NotificationScore.guardTime) ? .found : .tooEarly
      }
    }

    /// Seconds between the fire's beginning and a right notification, which may come up to five seconds before it: |p − g|.
    public var delay: Double? {
      guard outcome == .found, let fire, let notification else { return nil }
      return abs((notification - fire).secondsValue)
    }
  }

  /// How a clip counts.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// A fire, and a notification that is not too early.
    case found
    /// A fire, and a notification more than five seconds before it: a false one.
    case tooEarly = "too-early"
    /// A notification where nothing burns.
    case falseAlarm = "false-alarm"
    /// A fire without any notification.
    case missed
    /// Neither.
    case quiet
  }

  /// How much earlier than the fire a notification may be and still be right: annotators may see it late.
  public static let guardTime = MediaDuration.seconds(5)
  /// A mean delay of so many seconds is worth nothing.
  public static let longestDelay = 60.0
  /// Frames a second from which speed costs nothing.
  public static let targetRate = 10.0
  /// Memory in gigabytes up to which it costs nothing.
  public static let targetMemory = 4.0

  /// All clips in the order of the truth.
  public let clips: [Clip]

  /// Counts clips.
  public init(_ clips: [Clip]) { self.clips = clips }

  /// How many clips count so.
  public func count(_ outcome: Outcome) -> Int { clips.count { $0.outcome == outcome } }

  private var found: Int { count(.found) }
  private var wrong: Int { count(.tooEarly) + count(.falseAlarm) }
  private var positives: Int { clips.count { $0.fire != nil } }

  /// Share of the notifications that are right.
  public func precision(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    try .share(found, of: found + wrong, or: .noAlarms, level)
  }

  /// Share of the fires that were found among those found or missed; those notified too early are in neither.
  public func recall(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    try .share(found, of: found + count(.missed), or: positives > 0 ? .noMatches : .noEvents, level)
  }

  /// Mean delay of right notifications in seconds, D; its interval is Student's t over clips.
  public func meanDelay(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    let delays = clips.compactMap(\.delay)
    guard !delays.isEmpty else { return .notMeasured(positives > 0 ? .noMatches : .noEvents) }
    let ratio = try ClusteredRatio(delays.map { ClusteredRatio.Block(amount: $0, size: 1) })
    return .measured(try Estimate(.ratio(ratio, within: 0...(.infinity)), level: level))
  }

  /// What a mean delay is worth, Dn = max(0, 60 − D) / 60.
  public static func worth(ofDelay seconds: Double) -> Double {
    max(0, longestDelay - seconds) / longestDelay
  }
}
