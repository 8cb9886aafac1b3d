/// All that a run of `bench` measured, and what it was measured on; kept under a name, it is a baseline.
public struct BenchRecord: Hashable, Sendable {
  /// The machine, as far as it explains a difference.
  public struct Machine: Hashable, Sendable {
    /// Model of its processors.
    public var processor: String
    /// How many of them the program may use.
    public var cores: Int
    /// Processes that wanted one, on average over a minute, before the first and after the last round.
    public var loadBefore: Double?
    /// The same after the last round.
    public var loadAfter: Double?

    /// A machine by what is known of it.
    public init(processor: String, cores: Int, loadBefore: Double?, loadAfter: Double?) {
      self.processor = processor
      self.cores = cores
      self.loadBefore = loadBefore
      self.loadAfter = loadAfter
    }

    /// Whether ratios to the yardstick may be compared.
    public func isLike(_ other: Machine) -> Bool {
      processor == other.processor && cores == other.cores
    }
  }

  /// Name and version of the program.
  public var tool: String
  /// Names and versions of what it decodes and sees with.
  public var libraries: String
  /// Where it ran.
  public var machine: Machine
  /// What decides the results beside the clips' bytes.
  public var configuration: [String: String]
  /// One record a clip, in the order in which they were given.
  public var clips: [ClipRecord]

  /// A record by its parts.
  public init(
    tool: String, libraries: String, machine: Machine, configuration: [String: String],
    clips: [ClipRecord]
  ) {
    self.tool = tool
    self.libraries = libraries
    self.machine = machine
    self.configuration = configuration
    self.clips = clips
  }
}
