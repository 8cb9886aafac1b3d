import Documents
public import MediaTime
public import Phrasebook

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

  /// The rule's name with the parameter that decides most, for lists.
  public func shortText(in language: Language) -> String {
    switch self {
    case .alarmWindow(let rule): "\(name), \(language.seconds(rule.window))"
    case .overlap(let rule): "\(name), \(language.percent(rule.iou, decimals: 0))"
    }
  }

  /// The rule in one sentence for people.
  public func text(in language: Language) -> String {
    let second =
      switch (duplicates, language) {
      case (.areFalse, .english): "A second alarm on the same event counts as false."
      case (.ignore, .english): "A second alarm on the same event is not counted."
      case (.areFalse, .french): "Une deuxième alarme sur le même événement compte comme fausse."
      case (.ignore, .french): "Une deuxième alarme sur le même événement n'est pas comptée."
      }
    let rule =
      switch (self, language) {
      case (.alarmWindow(let rule), .english):
        "An alarm finds an event of its type (and zone, where both name one) if it starts between "
          + "\(language.seconds(rule.lead)) before and \(language.seconds(rule.window)) after the "
          + "event's start; each alarm finds one event at most, and each event is found once."
      case (.alarmWindow(let rule), .french):
        "Une alarme détecte un événement de son type (et de sa zone, si les deux en nomment une) "
          + "si elle commence entre \(language.seconds(rule.lead)) avant et "
          + "\(language.seconds(rule.window)) après le début de l'événement ; une alarme détecte "
          + "au plus un événement, et un événement n'est détecté qu'une fois."
      case (.overlap(let rule), .english):
        "An alarm finds an event of its type (and zone, where both name one) if the two times "
          + "share at least \(language.percent(rule.iou, decimals: 0)) of their union; each alarm "
          + "finds one event at most, and each event is found once."
      case (.overlap(let rule), .french):
        "Une alarme détecte un événement de son type (et de sa zone, si les deux en nomment une) "
          + "si leurs durées ont en commun au moins \(language.percent(rule.iou, decimals: 0)) de "
          + "leur union ; une alarme détecte au plus un événement, et un événement n'est détecté "
          + "qu'une fois."
      }
    return rule + " " + second
  }
}
