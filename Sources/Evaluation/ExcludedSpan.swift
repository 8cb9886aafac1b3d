public import MediaTime

/// A stretch of a clip that is not scored, and why.
public struct ExcludedSpan: Hashable, Sendable {
  /// From when to when.
  public let interval: MediaInterval
  /// `notScored`, `damaged`, `notWatched` or `outsideClip`.
  public let reason: MatchReason

  /// A stretch that is not scored, and why.
  public init(interval: MediaInterval, reason: MatchReason) {
    self.interval = interval
    self.reason = reason
  }
}
