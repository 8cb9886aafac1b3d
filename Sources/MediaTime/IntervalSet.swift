/// A set of media time as sorted, disjoint, non-empty intervals: exposure, damage, no-score time.
public struct IntervalSet: Hashable, Sendable {
  /// Sorted by start; no two touch or overlap.
  public let intervals: [MediaInterval]

  /// Merges whatever overlaps or touches; drops what is empty.
  public init(_ parts: some Sequence<MediaInterval> = []) {
    var merged: [MediaInterval] = []
    for part in parts.filter({ !$0.isEmpty }).sorted() {
      guard let last = merged.last, part.start <= last.end else {
        merged.append(part)
        continue
      }
      merged[merged.count - 1] = MediaInterval(between: last.start, and: max(last.end, part.end))
    }
    intervals = merged
  }

  private init(inOrder intervals: [MediaInterval]) { self.intervals = intervals }

  /// Whether no time is inside.
  public var isEmpty: Bool { intervals.isEmpty }

  /// Total length.
  public var duration: MediaDuration {
    intervals.reduce(.zero) { $0 + $1.duration }
  }

  /// Whether a point lies inside.
  public func contains(_ time: MediaTime) -> Bool {
    interval(at: time)?.contains(time) ?? false
  }

  /// Whether every instant of the interval lies inside; an instant counts by its own point.
  public func covers(_ interval: MediaInterval) -> Bool {
    interval.isEmpty
      ? contains(interval.start)
      : self.interval(at: interval.start).map { interval.end <= $0.end } ?? false
  }

  /// The last interval that starts no later.
  private func interval(at time: MediaTime) -> MediaInterval? {
    let next = intervals.partitioningIndex { $0.start > time }
    return next > 0 ? intervals[next - 1] : nil
  }

  /// Time in either set.
  public func union(_ other: IntervalSet) -> IntervalSet {
    guard let last = intervals.last, let next = other.intervals.first else {
      return isEmpty ? other : self
    }
    // A set that grows at its end, hole by hole, is in order as it is.
    return last.end < next.start
      ? IntervalSet(inOrder: intervals + other.intervals)
      : IntervalSet(intervals + other.intervals)
  }

  /// Time in both sets.
  public func intersection(_ other: IntervalSet) -> IntervalSet {
    var common: [MediaInterval] = []
    var (i, j) = (0, 0)
    while i < intervals.count, j < other.intervals.count {
      let (a, b) = (intervals[i], other.intervals[j])
      if let part = a.intersection(b) { common.append(part) }
      if a.end < b.end { i += 1 } else { j += 1 }
    }
    return IntervalSet(common)
  }

  /// Time in this set that is not in the other.
  public func subtracting(_ other: IntervalSet) -> IntervalSet {
    var rest: [MediaInterval] = []
    var j = 0
    for interval in intervals {
      var start = interval.start
      while j < other.intervals.count, other.intervals[j].end <= start { j += 1 }
      var k = j
      while k < other.intervals.count, other.intervals[k].start < interval.end {
        let hole = other.intervals[k]
        if start < hole.start { rest.append(MediaInterval(between: start, and: hole.start)) }
        start = max(start, hole.end)
        k += 1
      }
      if start < interval.end { rest.append(MediaInterval(between: start, and: interval.end)) }
    }
    return IntervalSet(rest)
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  @inlinable package func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
