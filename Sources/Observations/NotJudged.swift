public import MediaTime

/// A span in which a system says that it cannot judge, and why: what is absent there is not zero.
public struct NotJudged: Hashable, Sendable {
  /// Why nothing is judged.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// What is there is smaller than anything that the system can tell apart.
    case tooSmall = "too-small"
    /// What is there fills the view.
    case tooLarge = "too-large"
    /// What moves covers many times what was found: a dense crowd, other light, or something else.
    case unexplained = "unexplained"
    /// Another reason.
    case other = "other"
  }

  /// What is not judged: people or vehicles.
  public var objectClass: ObjectClass
  /// From when to when.
  public var interval: MediaInterval
  /// Why.
  public var reason: Reason

  /// A span with its reason.
  public init(_ objectClass: ObjectClass, interval: MediaInterval, reason: Reason) {
    self.objectClass = objectClass
    self.interval = interval
    self.reason = reason
  }
}
