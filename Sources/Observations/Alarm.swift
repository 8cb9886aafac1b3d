public import MediaTime
public import Scene

/// An event that a system says happened: it has a type, a start and an end.
public struct Alarm: Hashable, Sendable {
  /// The event type by its plain name, such as `intrusion`.
  public var event: String
  /// Zone or line of the scene that it names.
  public var zone: String?
  /// From when to when the system says the event lasted.
  public var interval: MediaInterval
  /// When the system raised it; nil where a log does not say (then: at its start).
  public var alerted: MediaTime?
  /// The system's own confidence, in whatever range it uses.
  public var confidence: Double?
  /// Where in the view.
  public var box: Box?
  /// Track number; lives in one clip's run and links to nothing.
  public var track: Int?
  /// The log's own identifier.
  public var identifier: String?
  /// What an operator said of it in a log.
  public var operatorVerdict: OperatorVerdict?
  /// What it is about; nil where the system does not say.
  public var objectClass: ObjectClass?
  /// Words that a stage adds for people (a query's match, a threshold), sorted by key.
  public var attributes: [String: String]

  /// An alarm by what it says.
  public init(
    event: String, zone: String? = nil, interval: MediaInterval, alerted: MediaTime? = nil,
    confidence: Double? = nil, box: Box? = nil, track: Int? = nil, identifier: String? = nil,
    operatorVerdict: OperatorVerdict? = nil, objectClass: ObjectClass? = nil,
    attributes: [String: String] = [:]
  ) {
    self.event = event
    self.zone = zone
    self.interval = interval
    self.alerted = alerted
    self.confidence = confidence
    self.box = box
    self.track = track
    self.identifier = identifier
    self.operatorVerdict = operatorVerdict
    self.objectClass = objectClass
    self.attributes = attributes
  }

  /// When an operator would have seen it.
  public var alertTime: MediaTime { alerted ?? interval.start }
}

/// What an operator said of an alarm in a log.
public enum OperatorVerdict: String, Hashable, Sendable, CaseIterable {
  /// The event was there.
  case confirmed = "true"
  /// It was not.
  case dismissed = "false"
  /// Nobody decided.
  case undecided = "unknown"
}
