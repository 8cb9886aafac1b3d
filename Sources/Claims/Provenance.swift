/// What a result came from, so that anybody can run it again and compare.
public struct Provenance: Hashable, Sendable {
  /// A file that was read.
  public struct Input: Hashable, Sendable {
    /// What it served as: `audit`, `clip`, `scene`, `truth`, `alarms`, `model`.
    public let role: String
    /// Its path as it was named.
    public let path: String
    /// SHA-256 of its bytes in hexadecimal; nil where it could not be read.
    public let sha256: String?
    /// Its size in bytes; nil where it could not be read.
    public let bytes: Int?

    /// A file that was read.
    public init(role: String, path: String, sha256: String?, bytes: Int? = nil) {
      self.role = role
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// Every file that was read.
  public var inputs: [Input]
  /// The program, its libraries and the machine's software, each with its version.
  public var versions: [KeyValue]
  /// Arguments and settings of the run.
  public var arguments: [KeyValue]
  /// The command that repeats the run.
  public var command: String
  /// Seed of whatever was random.
  public var seed: UInt64
  /// UTC time of the run (RFC 3339), passed in by the command line; nil where it was not asked for.
  public var date: String?

  /// Provenance by its parts.
  public init(
    inputs: [Input] = [], versions: [KeyValue] = [], arguments: [KeyValue] = [],
    command: String = "", seed: UInt64 = 1, date: String? = nil
  ) {
    self.inputs = inputs
    self.versions = versions
    self.arguments = arguments
    self.command = command
    self.seed = seed
    self.date = date
  }
}

/// What a run read and kept of people's data.
public struct PrivacyManifest: Hashable, Sendable {
  /// Something that was written and stays.
  public struct Kept: Hashable, Sendable {
    /// What it is, in plain words.
    public let what: String
    /// Where it stands.
    public let path: String
    /// The day after which it is to be deleted; nil where none was set.
    public let until: String?

    /// Something that stays.
    public init(what: String, path: String, until: String? = nil) {
      self.what = what
      self.path = path
      self.until = until
    }
  }

  /// Paths that were read.
  public var read: [String]
  /// What was written and stays.
  public var kept: [Kept]
  /// Fields of logs that were dropped on reading, and how often.
  public var dropped: [KeyValue]
  /// How many stills with redacted people were written.
  public var redactedStills: Int

  /// A manifest by its parts.
  public init(
    read: [String] = [], kept: [Kept] = [], dropped: [KeyValue] = [], redactedStills: Int = 0
  ) {
    self.read = read
    self.kept = kept
    self.dropped = dropped
    self.redactedStills = redactedStills
  }
}
