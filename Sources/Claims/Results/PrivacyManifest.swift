/// What a run read and kept of people's data: every number is counted on what was really written.
public struct PrivacyManifest: Hashable, Sendable {
  /// Something that was written and stays.
  public struct Kept: Hashable, Sendable {
    /// What it is.
    public let what: What
    /// Where it stands, from the folder of the results on.
    public let path: String
    /// How many files that is; nil where nobody counted.
    public let files: Int?

    /// Something that stays.
    public init(what: What, path: String, files: Int? = nil) {
      self.what = what
      self.path = path
      self.files = files
    }
  }

  /// Kinds of what stays.
  public enum What: Hashable, Sendable {
    /// The page.
    case report
    /// `audit.json`.
    case result
    /// `junit.xml`.
    case junit
    /// `alarms.csv`.
    case rows
    /// Observations of replays, and of how many files an earlier run wrote.
    case observations(Holdings, earlier: Int)
    /// Finished results for the next run.
    case cache
    /// Learned backgrounds.
    case backgrounds
    /// Anything else, in plain words.
    case other(String)
  }

  /// How much observations hold.
  public struct Holdings: Hashable, Sendable {
    /// Alarms.
    public var alarms = 0
    /// Measurements, such as counts of people.
    public var measurements = 0
    /// Boxes: where somebody or something was at an instant.
    public var detections = 0
    /// Portraits: what tracks looked like and did.
    public var portraits = 0

    /// Nothing.
    public init() {}
  }

  /// What is drawn into the page.
  public struct Drawn: Hashable, Sendable {
    /// Stills of false alarms and misses, schematics included.
    public var stills: Int
    /// Those over a learned background.
    public var stillsOnBackgrounds: Int
    /// Learned backgrounds that the page holds.
    public var backgrounds: Int

    /// Counts of what a page holds.
    public init(stills: Int = 0, stillsOnBackgrounds: Int = 0, backgrounds: Int = 0) {
      self.stills = stills
      self.stillsOnBackgrounds = stillsOnBackgrounds
      self.backgrounds = backgrounds
    }
  }

  /// Files that were read, each once.
  public var read: [String]
  /// Files that the audit names and that could not be read.
  public var unread: [String]
  /// What was written and stays.
  public var kept: [Kept]
  /// Fields of logs that were dropped on reading, and how often.
  public var dropped: [KeyValue]
  /// Pictures in the page.
  public var drawn: Drawn

  /// A manifest by its parts.
  public init(
    read: [String] = [], unread: [String] = [], kept: [Kept] = [], dropped: [KeyValue] = [],
    drawn: Drawn = Drawn()
  ) {
    self.read = read
    self.unread = unread
    self.kept = kept
    self.dropped = dropped
    self.drawn = drawn
  }
}
