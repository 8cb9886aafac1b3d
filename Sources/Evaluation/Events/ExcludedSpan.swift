public import MediaTime

/// A stretch of a clip that is not scored, and why.
public struct ExcludedSpan: Hashable, Sendable {
  /// From when to when.
  public let interval: MediaInterval
  /// `notScored`, `damaged`, `notWatched`, `repeats` or `outsideClip`.
  public let reason: MatchReason

  /// Whether an earlier clip holds this time already.
  public var isRepeated: Bool { if case .repeats = reason { true } else { false } }

  /// A stretch that is not scored, and why.
  public init(interval: MediaInterval, reason: MatchReason) {
    self.interval = interval
    self.reason = reason
  }
}
