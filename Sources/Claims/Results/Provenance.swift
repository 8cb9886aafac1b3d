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
