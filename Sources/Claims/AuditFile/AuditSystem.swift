public import Documents
public import MediaTime

/// Whatever raised the alarms under audit, as the audit names it.
public struct AuditSystem: Hashable, Sendable {
  /// Unique in the audit.
  public var id: String
  /// The vendor's version; nil where it is not known.
  public var version: String?
  /// Where its observations come from.
  public var source: Source
  /// Line of the audit file.
  public var line: Int?

  /// A system by its parts.
  public init(id: String, version: String? = nil, source: Source, line: Int? = nil) {
    self.id = id
    self.version = version
    self.source = source
    self.line = line
  }

  /// Where a system's observations come from.
  public enum Source: Hashable, Sendable {
    /// Built-in stages: an open reference for what vendors advertise.
    case stages([StageChoice], StageSettings)
    /// A vendor's alarm log.
    case alarms(AlarmLog)
    /// An external program and its arguments.
    case command(Command)
    /// Figures that somebody published: nothing is replayed or read, and nobody here counted.
    case published([PublishedEvidence])
  }

  /// A built-in stage with its options, which the stage itself reads.
  public struct StageChoice: Hashable, Sendable {
    /// The stage's plain name, such as `abandoned-object`.
    public var name: String
    /// Options as they stand in the file; nil where there are none.
    public var options: DocumentNode?
    /// Line of the audit file.
    public var line: Int?

    /// A stage with its options.
    public init(name: String, options: DocumentNode? = nil, line: Int? = nil) {
      self.name = name
      self.options = options
      self.line = line
    }
  }

  /// What all stages of a system share.
  public struct StageSettings: Hashable, Sendable {
    /// Where people come from: `blobs`, `hog` or `model`; nil for the default.
    public var people: String?
    /// Where vehicles come from: `none`, `blobs` or `model`; nil for the default.
    public var vehicles: String?
    /// The user's model file, for `model`.
    public var model: String?
    /// Analysed frames per second; nil for the default.
    public var analysisRate: Double?

    /// Settings by their parts.
    public init(
      people: String? = nil, vehicles: String? = nil, model: String? = nil,
      analysisRate: Double? = nil
    ) {
      self.people = people
      self.vehicles = vehicles
      self.model = model
      self.analysisRate = analysisRate
    }
  }

  /// An external program that reads frames and writes observations.
  public struct Command: Hashable, Sendable {
    /// The program and its arguments; relative names start at the audit's folder.
    public var words: [String]
    /// How frames are written: `y4m` or `pgm`; nil for the default.
    public var frames: String?
    /// Further files and folders that it may read.
    public var reads: [String]
    /// Frames per second that it gets; nil for the default.
    public var analysisRate: Double?

    /// A command by its parts.
    public init(
      words: [String], frames: String? = nil, reads: [String] = [], analysisRate: Double? = nil
    ) {
      self.words = words
      self.frames = frames
      self.reads = reads
      self.analysisRate = analysisRate
    }
  }

  /// A vendor's alarm log: one file a clip.
  public struct AlarmLog: Hashable, Sendable {
    /// Paths by clip identifier.
    public var files: [String: String]
    /// The log's format (default `csv`).
    public var format: String
    /// A file that says what the log's columns and words mean.
    public var mapping: String?
    /// How far the system's clock is ahead of the clip's.
    public var clockOffset: MediaDuration

    /// A log by its parts.
    public init(
      files: [String: String], format: String = "csv", mapping: String? = nil,
      clockOffset: MediaDuration = .zero
    ) {
      self.files = files
      self.format = format
      self.mapping = mapping
      self.clockOffset = clockOffset
    }
  }

  /// Whether footage is replayed through the system here.
  public var isReplayed: Bool {
    switch source {
    case .stages, .command: true
    case .alarms, .published: false
    }
  }

  /// Whether all that is known of the system is what somebody published: then it needs no clips.
  public var isPublished: Bool {
    if case .published = source { true } else { false }
  }

  /// Whether the system is made of built-in stages, whose results never speak for a vendor's product.
  public var isOpenReference: Bool {
    if case .stages = source { true } else { false }
  }
}
