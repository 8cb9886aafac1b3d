public import MediaTime

/// One system's word on one clip: a header line and observations in order of time.
public struct ObservationFile: Hashable, Sendable {
  /// Line 1.
  public var header: Header
  /// Lines 2 and on.
  public var observations: [Observation]

  /// A header and what follows it; sorted into the order of the file.
  public init(header: Header, observations: [Observation]) {
    self.header = header
    self.observations = ObservationFile.sorted(observations)
  }

  /// What was looked at, by what, and for how long.
  public struct Header: Hashable, Sendable {
    /// The clip by its identifier in the audit.
    public var clip: String
    /// SHA-256 of the clip's bytes in hexadecimal; nil where there is no video.
    public var sha256: String?
    /// Length of the clip; nil where it is unknown.
    public var duration: MediaDuration?
    /// The system by its identifier in the audit.
    public var system: String
    /// Version of the system: of stages and people source, or a vendor's own.
    public var systemVersion: String
    /// The time that the system really watched.
    public var exposure: IntervalSet
    /// What was wrong with the stream.
    public var damage: DamageLedger
    /// Name and version of the program that wrote the file.
    public var tool: String
    /// Configuration of the run.
    public var configuration: RunConfiguration

    /// A header by its parts.
    public init(
      clip: String, sha256: String? = nil, duration: MediaDuration? = nil, system: String,
      systemVersion: String, exposure: IntervalSet, damage: DamageLedger = DamageLedger(),
      tool: String, configuration: RunConfiguration = [:]
    ) {
      self.clip = clip
      self.sha256 = sha256
      self.duration = duration
      self.system = system
      self.systemVersion = systemVersion
      self.exposure = exposure
      self.damage = damage
      self.tool = tool
      self.configuration = configuration
    }
  }

  /// Alarms in order of time.
  public var alarms: [Alarm] {
    observations.compactMap { if case .alarm(let alarm) = $0 { alarm } else { nil } }
  }
  /// Measurements in order of time.
  public var measurements: [Measurement] {
    observations.compactMap { if case .measurement(let value) = $0 { value } else { nil } }
  }
  /// Detections in order of time.
  public var detections: [Detection] {
    observations.compactMap { if case .detection(let value) = $0 { value } else { nil } }
  }
  /// Portraits of tracks in order of time.
  public var portraits: [Portrait] {
    observations.compactMap { if case .portrait(let portrait) = $0 { portrait } else { nil } }
  }
  /// Spans in which it cannot judge, in order of time.
  public var notJudged: [NotJudged] {
    observations.compactMap { if case .notJudged(let span) = $0 { span } else { nil } }
  }

  /// By time; what is simultaneous keeps the order in which it was said, which is deterministic.
  static func sorted(_ observations: [Observation]) -> [Observation] {
    // Nearly every file is in order as it is.
    let isInOrder = zip(observations, observations.dropFirst()).allSatisfy { $0.time <= $1.time }
    guard !isInOrder else { return observations }
    return observations.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }
}
