import MediaTime

/// An alarm's or event's time as it is scored: what lies in scored time, and its hull.
struct Scorable: Hashable, Sendable {
  /// The hull of what is scored; an instant where the whole thing is one.
  let interval: MediaInterval
  /// Whether the thing starts in scored time; where it does not, nobody scored when it began.
  let startIsScored: Bool
  /// What is scored, where that is not the whole hull.
  private let parts: IntervalSet?

  /// Nil where nothing of the interval is scored; clipped where it straddles.
  init?(_ whole: MediaInterval, in scored: IntervalSet) {
    if scored.covers(whole) {
      interval = whole
      startIsScored = true
      parts = nil
      return
    }
    let common = IntervalSet([whole]).intersection(scored)
    guard let first = common.intervals.first, let last = common.intervals.last else { return nil }
    interval = MediaInterval(between: first.start, and: last.end)
    startIsScored = first.start == whole.start
    parts = common.intervals.count > 1 ? common : nil
  }

  /// Start of what is scored.
  var start: MediaTime { interval.start }

  /// Intersection over union of the scored times of both; 0 where either is an instant.
  func temporalIoU(_ other: Scorable) -> Double {
    guard parts != nil || other.parts != nil else { return interval.temporalIoU(other.interval) }
    let (a, b) = (set, other.set)
    let union = a.union(b).duration.secondsValue
    return union > 0 ? a.intersection(b).duration.secondsValue / union : 0
  }

  /// Intersection over union where it is at least this share, exactly: a tie in decimals is a tie.
  ///
  /// The share counts as the decimal that somebody wrote, to nine places.
  func temporalIoU(_ other: Scorable, atLeast share: Double) -> Double? {
    let overlap = temporalIoU(other)
    guard overlap > 0 else { return nil }
    guard abs(overlap - share) < 1e-6, let exact = Rational(approximating: share) else {
      return overlap >= share ? overlap : nil
    }
    let (a, b) = (set, other.set)
    let common = a.intersection(b).duration.seconds
    let union = a.union(b).duration.seconds
    return common * Rational(exact.denominator) >= union * Rational(exact.numerator)
      ? overlap : nil
  }

  private var set: IntervalSet { parts ?? IntervalSet([interval]) }
}
