public import MediaTime

/// A span in which a system says that it cannot judge, and why: what is absent there is not zero.
public struct NotJudged: Hashable, Sendable {
  /// What is not judged.
  public enum Subject: Hashable, Sendable {
    /// People or vehicles: counts of them are absent. Alarms are scored as ever, for who cannot see misses.
    case objects(ObjectClass)
    /// Types of event: the time is no exposure for them, and what happens in it is not scored.
    case events([String])
  }

  /// Why nothing is judged.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// What is there is smaller than anything that the system can tell apart.
    case tooSmall = "too-small"
    /// What is there fills the view.
    case tooLarge = "too-large"
    /// What moves covers many times what was found: a dense crowd, other light, or something else.
    case unexplained = "unexplained"
    /// The picture has no colour, as infrared has none.
    case noColour = "no-colour"
    /// The camera turns or shakes.
    case movingCamera = "moving-camera"
    /// Another reason.
    case other = "other"
  }

  /// What is not judged.
  public var subject: Subject
  /// From when to when.
  public var interval: MediaInterval
  /// Why.
  public var reason: Reason

  /// A span with its reason.
  public init(_ subject: Subject, interval: MediaInterval, reason: Reason) {
    self.subject = subject
    self.interval = interval
    self.reason = reason
  }

  /// Whether people are not judged, so that nobody knows how many there were.
  public var concernsPeople: Bool { subject == .objects(.person) }

  /// The types of event whose time this is not; none where people or vehicles are not judged.
  public var events: [String] {
    if case .events(let events) = subject { events } else { [] }
  }
}
