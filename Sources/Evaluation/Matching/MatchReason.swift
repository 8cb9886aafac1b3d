public import MediaTime
public import Observations

/// Why a row counts as what it does.
public enum MatchReason: Hashable, Sendable {
  /// The alarm started this long after the event's start (negative: before).
  case startedWithin(MediaDuration)
  /// The two times overlap by this share of their union.
  case overlaps(Double)
  /// No event of the type lies in reach of the alarm.
  case noEventNear
  /// An event is in reach, but in another zone.
  case otherZone(alarm: String, truth: String)
  /// The nearest event of the type: the alarm started this long before (negative) or after its start.
  case outsideWindow(MediaDuration)
  /// The best overlap with any event, which is too small.
  case overlapsTooLittle(Double)
  /// The nearest alarm to a missed event started this long before (negative) or after its start.
  case nearestAlarmOutside(MediaDuration)
  /// The best overlap of an alarm with a missed event, which is too small.
  case nearestAlarmOverlaps(Double)
  /// The event was already found by another alarm.
  case alreadyFound
  /// No alarm of the type lies in reach of the event.
  case noAlarmNear
  /// The alarms in reach belong to other events.
  case alarmsTaken
  /// It lies wholly where the annotators said that nothing is scored.
  case notScored(why: String)
  /// It lies where no frame could be read.
  case damaged
  /// It lies where the system did not watch.
  case notWatched
  /// It lies where the system says that it cannot judge such events.
  case notJudged(NotJudged.Reason)
  /// It lies outside the clip.
  case outsideClip
  /// It lies in time of the camera that an earlier clip of the audit holds already.
  case repeats(clip: String)
  /// It lies in a part of the view that is not scored.
  case notScoredRegion(why: String)
  /// The annotators did not cover this event type on the clip.
  case notCovered
  /// Nobody annotated the clip.
  case notAnnotated

  /// An operator said in the log that the alarm was right.
  case operatorConfirmed
  /// An operator said in the log that the alarm was false.
  case operatorRejected
  /// No operator decided whether the alarm was right.
  case operatorUndecided

  /// A short word for programs.
  public var code: String {
    switch self {
    case .startedWithin: "started-within"
    case .overlaps: "overlaps"
    case .noEventNear: "no-event-near"
    case .otherZone: "other-zone"
    case .outsideWindow: "outside-window"
    case .overlapsTooLittle: "overlaps-too-little"
    case .nearestAlarmOutside: "nearest-alarm-outside"
    case .nearestAlarmOverlaps: "nearest-alarm-overlaps"
    case .alreadyFound: "already-found"
    case .noAlarmNear: "no-alarm-near"
    case .alarmsTaken: "alarms-taken"
    case .notScored: "not-scored"
    case .damaged: "damaged"
    case .notWatched: "not-watched"
    case .notJudged: "not-judged"
    case .outsideClip: "outside-clip"
    case .repeats: "repeated-time"
    case .notScoredRegion: "not-scored-region"
    case .notCovered: "not-covered"
    case .notAnnotated: "not-annotated"
    case .operatorConfirmed: "operator-confirmed"
    case .operatorRejected: "operator-rejected"
    case .operatorUndecided: "operator-undecided"
    }
  }
}
