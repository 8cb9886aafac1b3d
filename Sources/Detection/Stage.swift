public import Documents
public import MediaTime
public import Observations
public import Scene

/// One built-in detection: fed a clip's frames in order of media time, it answers with observations.
///
/// The shape follows libvmaf's feature extractors: init, extract, flush. A stage keeps its own state, never touches the
/// decoder, and its answers depend on nothing but the frames, its options and the scene: no clock, no randomness, no
/// other stage. Rules about time are in media time, never in frames.
public protocol Stage {
  /// What the stage is, can do, and is known to get wrong.
  static var card: StageCard { get }

  /// Reads the options of `audit.yaml` strictly.
  ///
  /// - Parameters:
  ///   - options: The mapping behind the stage's name; nil where the name stands alone.
  ///   - scene: Zones, lines, ground plane of the camera; `Scene.wholeView` without a scene file.
  /// - Throws: `DocumentError` that names file and line.
  init(options: DocumentNode?, scene: Scene) throws(DocumentError)

  /// Looks at one analysed frame through the primitives that all stages share.
  mutating func extract(_ context: FrameContext) throws -> [Observation]

  /// Says what is still open when the clip (or an epoch of it) ends at this time.
  mutating func flush(at end: MediaTime) -> [Observation]
}

/// A stage's name, version, needs and published bad cases.
public struct StageCard: Sendable, Hashable {
  /// Name in audits, alarms and reports, such as `abandoned-object`.
  public let name: String
  /// Immutable behaviour: a change of results makes a new version.
  public let version: Int
  /// One sentence on when it raises an alarm.
  public let abstract: String
  /// Time after the start of a clip or epoch in which it cannot raise an alarm: not exposure.
  public let warmUp: MediaDuration
  /// Situations that are known to make it fail, one sentence each.
  public let knownBadCases: [String]

  /// A stage's card.
  public init(
    name: String, version: Int, abstract: String, warmUp: MediaDuration = .zero,
    knownBadCases: [String]
  ) {
    self.name = name
    self.version = version
    self.abstract = abstract
    self.warmUp = warmUp
    self.knownBadCases = knownBadCases
  }

  /// Name and version as results cite it: `abandoned-object-v1`.
  public var citation: String { "\(name)-v\(version)" }
}

/// A stage that an audit or a command line asks for, with its options as they were written.
public struct StageRequest: Sendable, Hashable {
  /// Name of the stage.
  public let name: String
  /// The mapping behind the name; nil where it stands alone.
  public let options: DocumentNode?

  /// A stage by name with its options.
  public init(name: String, options: DocumentNode? = nil) {
    self.name = name
    self.options = options
  }
}
