public import MediaTime
public import Scene

/// A box at a time that a system says encloses something.
public struct Detection: Hashable, Sendable {
  /// When.
  public var time: MediaTime
  /// Where.
  public var box: Box
  /// What: `person`, `vehicle` or another class of a model.
  public var label: String
  /// The system's own confidence.
  public var confidence: Double?
  /// Track number; lives in one clip's run and links to nothing.
  public var track: Int?
  /// Whether nothing was seen there at the time: the place is where a track was expected to be.
  public var isForecast: Bool
  /// Clothing colours, size class and the like; never anything about who a person is.
  public var attributes: [String: String]

  /// A box at a time.
  public init(
    time: MediaTime, box: Box, label: String = ObjectClass.person.rawValue,
    confidence: Double? = nil,
    track: Int? = nil, isForecast: Bool = false, attributes: [String: String] = [:]
  ) {
    self.time = time
    self.box = box
    self.label = label
    self.confidence = confidence
    self.track = track
    self.isForecast = isForecast
    self.attributes = attributes
  }
}
