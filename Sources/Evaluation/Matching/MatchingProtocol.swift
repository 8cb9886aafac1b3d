public import Documents
public import MediaTime

/// A named, versioned, immutable rule that matches alarms with truth events, with its parameters.
public enum MatchingProtocol: Hashable, Sendable {
  /// `alarm-window-v1`: the alarm must start in a window around the event's start.
  case alarmWindow(AlarmWindow)
  /// `overlap-v1`: alarm and event must overlap in time by a share of their union.
  case overlap(Overlap)

  /// Names that an audit file may use.
  public static let names = ["alarm-window-v1", "overlap-v1"]

  /// The name under which the rule never changes.
  public var name: String {
    switch self {
    case .alarmWindow: "alarm-window-v1"
    case .overlap: "overlap-v1"
    }
  }

  /// What a second alarm on an event that is already matched counts as.
  public enum Duplicates: String, Hashable, Sendable, CaseIterable {
    /// A false alarm, reported apart as well.
    case areFalse = "false"
    /// Neither right nor false; reported apart.
    case ignore
  }

  /// Parameters of `alarm-window-v1`.
  public struct AlarmWindow: Hashable, Sendable {
    /// How long before the event an alarm may start.
    public var lead: MediaDuration
    /// How long after the event's start an alarm may start.
    public var window: MediaDuration
    /// What a second alarm counts as.
    public var duplicates: Duplicates

    /// The defaults: no lead, ten seconds, duplicates are false.
    public init(
      lead: MediaDuration = .zero, window: MediaDuration = .seconds(10),
      duplicates: Duplicates = .areFalse
    ) {
      self.lead = lead
      self.window = window
      self.duplicates = duplicates
    }
  }

  /// Parameters of `overlap-v1`.
  public struct Overlap: Hashable, Sendable {
    /// The smallest intersection over union of the two times that is a match.
    public var iou: Double
    /// What a second alarm counts as.
    public var duplicates: Duplicates

    /// The defaults: a fifth of the union, duplicates are false.
    public init(iou: Double = 0.2, duplicates: Duplicates = .areFalse) {
      self.iou = iou
      self.duplicates = duplicates
    }
  }

  /// What a second alarm on an event that is already matched counts as.
  public var duplicates: Duplicates {
    switch self {
    case .alarmWindow(let rule): rule.duplicates
    case .overlap(let rule): rule.duplicates
    }
  }
}

extension MatchingProtocol {
  /// Name and every parameter.
  public var json: JSON {
    switch self {
    case .alarmWindow(let rule):
      [
        "name": .string(name), "lead": .seconds(rule.lead.seconds),
        "window": .seconds(rule.window.seconds), "duplicates": .string(duplicates.rawValue),
      ]
    case .overlap(let rule):
      [
        "name": .string(name), "iou": .ninth(rule.iou),
        "duplicates": .string(duplicates.rawValue),
      ]
    }
  }
}
