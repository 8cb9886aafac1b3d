public import Observations

extension ClipUnderScore {
  /// Why an alarm is not scored on this clip; nil where it counts as right, false or a duplicate.
  ///
  /// Says of one alarm what `Matcher` says of it among all.
  public func exclusion(of alarm: Alarm) -> MatchReason? {
    if !isJudgedByOperators, !truth.covers.contains(alarm.event) { return .notCovered }
    if let reason = exclusion(of: alarm.box) { return reason }
    guard Scorable(alarm.interval, in: scored) != nil else { return exclusion(of: alarm.interval) }
    guard isJudgedByOperators else { return nil }
    switch alarm.operatorVerdict {
    case .confirmed, .dismissed: return nil
    case .undecided, nil: return .operatorUndecided
    }
  }
}
