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
  /// Clothing colours, size class and the like; never anything about who a person is.
  public var attributes: [String: String]

  /// A box at a time.
  public init(
    time: MediaTime, box: Box, label: String = "person", confidence: Double? = nil,
    track: Int? = nil, attributes: [String: String] = [:]
  ) {
    self.time = time
    self.box = box
    self.label = label
    self.confidence = confidence
    self.track = track
    self.attributes = attributes
  }
}
