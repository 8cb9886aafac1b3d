import MediaTime

extension MatchingProtocol {
  /// How well an alarm fits an event, from 0 (barely) to 1 (perfectly); nil where it may not match.
  func quality(of alarm: Scorable, for event: Scorable) -> Double? {
    switch self {
    case .alarmWindow(let rule):
      let delay = alarm.start.secondsValue(since: event.start)
      guard rule.allows(delay, of: alarm, for: event) else { return nil }
      let span = max(rule.lead, rule.window).secondsValue
      guard span > 0 else { return 1 }
      // Squared, so that of two equally near pairings the one that keeps the order in time wins.
      let distance = delay / span
      return 1 - distance * distance
    case .overlap(let rule): return alarm.temporalIoU(event, atLeast: rule.iou)
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

  /// How far a pair that almost matches is from matching; nil where it is far.
  ///
  /// "Almost" is a minute between starts, or any overlap: it words a reason and decides no score.
  func nearMiss(_ alarm: Scorable, _ event: Scorable) -> Double? {
    switch self {
    case .alarmWindow:
      let distance = abs(alarm.start.secondsValue(since: event.start))
      let isNear = distance <= Self.almost.secondsValue || event.interval.contains(alarm.start)
      return isNear ? distance : nil
    case .overlap:
      let overlap = alarm.temporalIoU(event)
      return overlap > 0 ? 1 - overlap : nil
    }
  }

  /// Between starts that almost match.
  static let almost = MediaDuration.seconds(60)

  /// How far before an alarm's start and after its end an event may start that it can match.
  var reach: (back: MediaDuration, ahead: MediaDuration) {
    switch self {
    case .alarmWindow(let rule): (back: rule.window, ahead: rule.lead)
    case .overlap: (back: .zero, ahead: .zero)
    }
  }
}

extension MatchingProtocol.AlarmWindow {
  /// Whether an alarm starts in the window; exact where floating point could not tell.
  fileprivate func allows(_ delay: Double, of alarm: Scorable, for event: Scorable) -> Bool {
    let isNearAnEnd =
      abs(delay - window.secondsValue) < 1e-6 || abs(delay + lead.secondsValue) < 1e-6
    guard isNearAnEnd else { return delay < window.secondsValue && delay > -lead.secondsValue }
    let exact = alarm.start - event.start
    return exact <= window && .zero - lead <= exact
  }
}
