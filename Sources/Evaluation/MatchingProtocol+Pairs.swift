import MediaTime

extension MatchingProtocol {
  /// How well an alarm fits an event, from 0 (barely) to 1 (perfectly); nil where it may not match.
  func quality(of alarm: Scorable, for event: Scorable) -> Double? {
    switch self {
    case .alarmWindow(let rule):
      let delay = alarm.start - event.start
      guard delay <= rule.window, .zero - rule.lead <= delay else { return nil }
      let span = max(rule.lead, rule.window).secondsValue
      guard span > 0 else { return 1 }
      // Squared, so that of two equally near pairings the one that keeps the order in time wins.
      let distance = delay.secondsValue / span
      return 1 - distance * distance
    case .overlap(let rule):
      let overlap = alarm.temporalIoU(event)
      return overlap > 0 && overlap >= rule.iou ? overlap : nil
    }
  }

  /// Whether an unmatched alarm is a second one on an event that another alarm has found.
  func isDuplicate(_ alarm: Scorable, of event: Scorable) -> Bool {
    event.interval.contains(alarm.start) || quality(of: alarm, for: event) != nil
  }

  /// Why a matched pair matches.
  func reason(for alarm: Scorable, _ event: Scorable) -> MatchReason {
    switch self {
    case .alarmWindow: .startedWithin(alarm.start - event.start)
    case .overlap: .overlaps(alarm.temporalIoU(event))
    }
  }

  /// Why a pair that almost matches does not; nil where they are far apart.
  ///
  /// "Almost" is a minute between starts, or any overlap: it words a reason and decides no score.
  func nearMiss(_ alarm: Scorable, _ event: Scorable) -> NearMiss? {
    switch self {
    case .alarmWindow:
      let delay = alarm.start - event.start
      let distance = delay < .zero ? .zero - delay : delay
      let near = distance <= .seconds(60) || event.interval.contains(alarm.start)
      return near ? NearMiss(distance: distance.secondsValue, delay: delay, overlap: nil) : nil
    case .overlap:
      let overlap = alarm.temporalIoU(event)
      return overlap > 0 ? NearMiss(distance: 1 - overlap, delay: nil, overlap: overlap) : nil
    }
  }

  /// How far before an alarm's start and after its end an event may start that it can match.
  var reach: (back: MediaDuration, ahead: MediaDuration) {
    switch self {
    case .alarmWindow(let rule): (back: rule.window, ahead: rule.lead)
    case .overlap: (back: .zero, ahead: .zero)
    }
  }

  /// How a pair failed to match, and by how much.
  struct NearMiss {
    /// Smaller is nearer.
    let distance: Double
    let delay: MediaDuration?
    let overlap: Double?
  }
}
