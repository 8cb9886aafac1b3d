/// A half-open stretch of media time [start, end).
public struct MediaInterval: Hashable, Sendable {
  /// First instant inside.
  public let start: MediaTime
  /// First instant after it.
  public let end: MediaTime

  /// Nil when the end lies before the start; an empty interval (start = end) is allowed: an instant.
  public init?(start: MediaTime, end: MediaTime) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// The stretch between two points in whichever order they come.
  public init(between a: MediaTime, and b: MediaTime) {
    start = min(a, b)
    end = max(a, b)
  }

  /// The same stretch, so much earlier.
  public static func - (interval: MediaInterval, offset: MediaDuration) -> MediaInterval {
    MediaInterval(between: interval.start - offset, and: interval.end - offset)
  }

  /// Length.
  public var duration: MediaDuration { end - start }
  /// Whether nothing lies inside.
  public var isEmpty: Bool { start == end }

  /// Whether a point lies inside (start included, end not).
  public func contains(_ time: MediaTime) -> Bool { start <= time && time < end }

  /// The common stretch; nil when there is none of positive length.
  public func intersection(_ other: MediaInterval) -> MediaInterval? {
    let (from, to) = (max(start, other.start), min(end, other.end))
    return from < to ? MediaInterval(start: from, end: to) : nil
  }

  /// Intersection over union of the two lengths, in [0, 1]; 0 where both are empty.
  public func temporalIoU(_ other: MediaInterval) -> Double {
    let common = min(end, other.end).secondsValue(since: max(start, other.start))
    guard common > 0 else { return 0 }
    return common
      / (end.secondsValue(since: start) + other.end.secondsValue(since: other.start) - common)
  }
}

extension MediaInterval: Comparable {
  /// By start, then by end.
  public static func < (a: MediaInterval, b: MediaInterval) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
