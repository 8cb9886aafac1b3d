public import MediaTime
import Observations
import Statistics

extension ClipUnderScore {
  /// The same clip as a baseline would have alarmed on it, for one event type.
  ///
  /// Nil for motion where nobody looked for any, and where constant alarm would be more than a million
  /// alarms (over a hundred days in one clip). The random baseline depends on the seed, the clip
  /// and the event type alone, so that the order of clips changes nothing.
  public func alarmed(
    by baseline: Baseline, event: String, matching rule: MatchingProtocol, seed: UInt64,
    motion: [MediaInterval]?
  ) -> ClipUnderScore? {
    switch baseline {
    case .alwaysAlarm: constantAlarms(event, rule).map { with(alarms: $0) }
    case .random: with(alarms: randomAlarms(event, seed))
    case .motionOnly:
      motion.map { spans in with(alarms: spans.map { Alarm(event: event, interval: $0) }) }
    }
  }

  /// All scored time in alarm; a rule that looks at starts gets a new alarm every window.
  ///
  /// One alarm that never ends would find a single event under `alarm-window-v1`: a straw man. A new
  /// alarm every window finds every event that can be found, at the price that it has.
  private func constantAlarms(_ event: String, _ rule: MatchingProtocol) -> [Alarm]? {
    switch rule {
    case .overlap: return scored.intervals.map { Alarm(event: event, interval: $0) }
    case .alarmWindow(let parameters):
      let period = max(parameters.lead + parameters.window, .seconds(1))
      guard scored.duration.secondsValue / period.secondsValue < 1e6 else { return nil }
      var alarms: [Alarm] = []
      for span in scored.intervals {
        var start = span.start
        while start < span.end {
          let end = min(start + period, span.end)
          alarms.append(Alarm(event: event, interval: MediaInterval(between: start, and: end)))
          start = end
        }
      }
      return alarms
    }
  }

  /// As many alarms as the system raised in scored time, as long and on the same zones, anywhere.
  private func randomAlarms(_ event: String, _ seed: UInt64) -> [Alarm] {
    guard !scored.isEmpty else { return [] }
    var random = SeededGenerator(seed: seed, name: clip + "\u{0}" + event)
    let counted = alarms(of: event).filter { Scorable($0.interval, in: scored) != nil }
    let time = SharedTime(scored)
    // In order as they are built: sorting times is cheaper than sorting alarms.
    return counted.indices.compactMap { place in time.point(at: random.unit()).map { ($0, place) } }
      .sorted { $0 < $1 }
      .map { start, place in
        let end = start + counted[place].interval.duration
        return Alarm(
          event: event, zone: counted[place].zone,
          interval: MediaInterval(between: start, and: end))
      }
  }
}

/// Time from which points are taken by the share of it that lies before them.
private struct SharedTime {
  private let intervals: [MediaInterval]
  /// How much time lies before each interval.
  private let before: [MediaDuration]
  private let total: Double

  init(_ set: IntervalSet) {
    intervals = set.intervals
    var (before, sum): ([MediaDuration], MediaDuration) = ([], .zero)
    for interval in set.intervals {
      before.append(sum)
      sum = sum + interval.duration
    }
    self.before = before
    total = sum.secondsValue
  }

  /// The point before which a share of the time lies, to the nearest nanosecond.
  func point(at share: Double) -> MediaTime? {
    guard let rest = MediaDuration.approximately(total * share) else { return nil }
    let place = before.partitioningIndex { $0 > rest } - 1
    guard intervals.indices.contains(place) else { return nil }
    let within = rest - before[place]
    // Rounding may lead just beyond the end.
    return within < intervals[place].duration
      ? intervals[place].start + within : intervals.last?.start
  }
}
