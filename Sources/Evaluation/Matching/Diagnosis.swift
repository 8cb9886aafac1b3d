public import MediaTime

/// A consistent delay between events and alarms that found nothing: a window or a clock is set wrong.
///
/// Of most events an unmatched alarm starts at nearly the same distance, far more often than alarms at the
/// same rate would by chance. It decides no score, but a verdict reached in spite of it is not stable.
public struct Diagnosis: Hashable, Sendable {
  /// The system.
  public let system: String
  /// The event type.
  public let event: String
  /// The shortest delay from an event's start to its alarm; negative where the alarm comes first.
  public let from: MediaDuration
  /// The longest.
  public let to: MediaDuration
  /// The delay in the middle: what a clock offset would take away.
  public let offset: MediaDuration
  /// Whole hours by which the clocks seem to differ: a time zone; 0 where minutes tell it all.
  public let hours: Int
  /// How many events have an alarm at this distance.
  public let events: Int
  /// How many events were scored.
  public let scored: Int
  /// How many would have one by chance, at the rate of the alarms.
  public let expected: Double

  /// A diagnosis by its parts.
  public init(
    system: String, event: String, from: MediaDuration, to: MediaDuration, offset: MediaDuration,
    hours: Int, events: Int, scored: Int, expected: Double
  ) {
    self.system = system
    self.event = event
    self.from = from
    self.to = to
    self.offset = offset
    self.hours = hours
    self.events = events
    self.scored = scored
    self.expected = expected
  }

  /// How far from an event an alarm is looked for.
  public static let reach = MediaDuration.seconds(300)
}

extension Diagnosis {
  /// The rule with a window that reaches the alarms; nil where a window cannot.
  public func widened(_ rule: MatchingProtocol) -> MatchingProtocol? {
    guard case .alarmWindow(var parameters) = rule, hours == 0 else { return nil }
    func whole(_ duration: MediaDuration) -> MediaDuration {
      .seconds(Int(duration.secondsValue.rounded(.up)))
    }
    parameters.lead = max(parameters.lead, whole(.zero - from))
    parameters.window = max(parameters.window, whole(to))
    return .alarmWindow(parameters)
  }
}
