import MediaTime
import Observations

extension Matcher {
  /// One row an alarm, as operators judged it in the log: what they did not decide is dropped, and counted.
  func operatorRows() -> [MatchRow] {
    clip.alarms(of: event).map { alarm in
      if let reason = clip.exclusion(of: alarm.box) {
        return row(.dropped, alarm: alarm, reason: reason)
      }
      guard let time = Scorable(alarm.interval, in: clip.scored) else {
        return row(.dropped, alarm: alarm, reason: clip.exclusion(of: alarm.interval))
      }
      guard time.startIsScored else { return unscoredStart(of: alarm) }
      switch alarm.operatorVerdict {
      case .confirmed:
        return row(.hit, alarm: alarm, interval: time.interval, reason: .operatorConfirmed)
      case .dismissed:
        return row(.falseAlarm, alarm: alarm, interval: time.interval, reason: .operatorRejected)
      case .undecided, nil:
        return row(.dropped, alarm: alarm, interval: time.interval, reason: .operatorUndecided)
      }
    }
  }
}
