public import MediaTime
public import Observations

/// One match, miss, false alarm, duplicate or dropped thing: every number is a sum of rows.
public struct MatchRow: Hashable, Sendable {
  /// What the row counts as; the raw value is its name in files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An alarm that found an event.
    case hit = "tp"
    /// An alarm that found nothing.
    case falseAlarm = "fp"
    /// An event that no alarm found.
    case miss = "fn"
    /// A second alarm on an event that is already found.
    case duplicate
    /// An alarm or event that lies where nothing is scored.
    case dropped

    /// Place among rows of the same time.
    var order: Int {
      switch self {
      case .hit: 0
      case .falseAlarm: 1
      case .miss: 2
      case .duplicate: 3
      case .dropped: 4
      }
    }
  }

  /// Place among the rows of its subject, clip, event type and kind, from 1; 0 before it is placed.
  public let number: Int
  /// Who raised the alarm, or missed the event.
  public let subject: Subject
  /// The clip.
  public let clip: String
  /// The event type.
  public let event: String
  /// What the row counts as.
  public let kind: Kind
  /// The alarm; nil for a miss and for a dropped event.
  public let alarm: Alarm?
  /// The truth event; nil for a false alarm and for a dropped alarm.
  public let truth: TruthEvent?
  /// The time that was scored, after clipping.
  public let interval: MediaInterval
  /// Why it counts as what it does.
  public let reason: MatchReason
  /// From the event's start to the alert; nil unless the row is a hit.
  public let latency: MediaDuration?
  /// From a missed event's start to a later alarm that nothing else explains; nil where there is none.
  public let lateBy: MediaDuration?

  /// A row by its parts.
  public init(
    number: Int = 0, subject: Subject, clip: String, event: String, kind: Kind, alarm: Alarm?,
    truth: TruthEvent?, interval: MediaInterval, reason: MatchReason,
    latency: MediaDuration? = nil, lateBy: MediaDuration? = nil
  ) {
    self.number = number
    self.subject = subject
    self.clip = clip
    self.event = event
    self.kind = kind
    self.alarm = alarm
    self.truth = truth
    self.interval = interval
    self.reason = reason
    self.latency = latency
    self.lateBy = lateBy
  }

  /// A name that is unique in an audit and stable between runs, to link from a page.
  public var identifier: String {
    "\(subject.system)/\(clip)/\(event)/\(kind.rawValue)-\(number)"
  }

  func numbered(_ number: Int) -> MatchRow {
    MatchRow(
      number: number, subject: subject, clip: clip, event: event, kind: kind, alarm: alarm,
      truth: truth, interval: interval, reason: reason, latency: latency,
      lateBy: lateBy)
  }
}
