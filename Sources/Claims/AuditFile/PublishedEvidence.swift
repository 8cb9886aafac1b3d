/// A figure that somebody published about a system: evidence that nobody here counted.
///
/// Figures are never pooled, with each other or with what was counted, and have no clips, cameras or slices.
public struct PublishedEvidence: Hashable, Sendable {
  /// What was published.
  public var figure: Figure
  /// Where, as text or address.
  public var source: String
  /// Who published it; nil where the source says it all.
  public var by: String?
  /// On which day that was read.
  public var retrieved: String?
  /// The words as they were published.
  public var quote: String?
  /// The event type; nil for whatever the system detects.
  public var event: String?
  /// Line of the audit file.
  public var line: Int?

  /// A published figure by its parts.
  public init(
    _ figure: Figure, source: String, by: String? = nil, retrieved: String? = nil,
    quote: String? = nil, event: String? = nil, line: Int? = nil
  ) {
    self.figure = figure
    self.source = source
    self.by = by
    self.retrieved = retrieved
    self.quote = quote
    self.event = event
    self.line = line
  }

  /// What was published, as far as it says what it was counted from.
  public enum Figure: Hashable, Sendable {
    /// Alarms that were right and alarms that were false.
    case alarms(right: Int, wrong: Int)
    /// Events that were found, of all.
    case events(found: Int, of: Int)
    /// False alarms in so many camera-hours.
    case overTime(falseAlarms: Int, cameraHours: Double)
    /// False alarms among so many passages.
    case overPassages(falseAlarms: Int, passages: Int)
    /// A rounded share of alarms or events; without `of` nobody says of how many.
    case share(StatedShare, Quality, of: Int?)
    /// A bare rate: nobody says how many alarms in how much time, or among how many passages.
    case rate(Double, Unit)
  }

  /// What a share is the share of; the raw value is its word in files.
  public enum Quality: String, Hashable, Sendable, CaseIterable {
    /// Alarms that were false, of all alarms.
    case wrong = "false"
    /// Alarms that were right, of all alarms.
    case right
    /// Events that were found, of all events.
    case found
  }

  /// What a bare rate is per; the raw value is its word in files.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// An hour of one camera.
    case cameraHour = "camera-hour"
    /// A day of one camera.
    case cameraDay = "camera-day"
    /// A thousand passages.
    case thousandPassages = "1000-passages"
  }
}
