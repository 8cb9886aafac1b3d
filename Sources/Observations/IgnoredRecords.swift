public import Documents

/// Records of a log that are left out knowingly: an audit or a mapping lists them under `ignore`.
public struct IgnoredRecords: Hashable, Sendable {
  /// Event types by the log's own names.
  public var eventTypes: Set<String>
  /// Cameras by the log's own names.
  public var cameras: Set<String>

  /// Nothing, unless it is named.
  public init(eventTypes: Set<String> = [], cameras: Set<String> = []) {
    self.eventTypes = eventTypes
    self.cameras = cameras
  }

  /// Reads `{event-types: [...], cameras: [...]}`.
  public init(_ node: DocumentNode) throws(DocumentError) {
    self.init()
    let lists = try node.mapping(["event-types", "cameras"])
    for item in try lists["event-types"]?.sequence() ?? [] {
      eventTypes.insert(try item.string())
    }
    for item in try lists["cameras"]?.sequence() ?? [] { cameras.insert(try item.string()) }
  }

  /// What either leaves out.
  public func union(_ other: IgnoredRecords) -> IgnoredRecords {
    IgnoredRecords(
      eventTypes: eventTypes.union(other.eventTypes), cameras: cameras.union(other.cameras))
  }
}
