public import MediaTime
import Observation
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
    return counted.compactMap { alarm in
      guard let start = scored.point(at: random.unit()) else { return nil }
      let end = start + alarm.interval.duration
      return Alarm(
        event: event, zone: alarm.zone, interval: MediaInterval(between: start, and: end))
    }
  }
}

extension IntervalSet {
  /// The point before which a share of the set's time lies, to the nearest microsecond.
  fileprivate func point(at share: Double) -> MediaTime? {
    guard var rest = MediaDuration.approximately(duration.secondsValue * share) else { return nil }
    for interval in intervals {
      if rest < interval.duration { return interval.start + rest }
      rest = rest - interval.duration
    }
    return intervals.last?.start
  }
}
