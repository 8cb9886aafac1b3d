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
