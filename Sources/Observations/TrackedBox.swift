public import Scene

/// A box with an identity in one frame of a sequence: a line of a tracker's output or of its ground truth.
///
/// Frames count from 1 and coordinates are pixels, as trackers write them.
public struct TrackedBox: Hashable, Sendable {
  /// Number of the frame, from 1.
  public var frame: Int
  /// Number of the track; lives in one sequence and links to nothing.
  public var identity: Int
  /// Where, in pixels.
  public var box: Box
  /// The system's confidence; in ground truth, whether the box counts.
  public var confidence: Double
  /// Number of the class; nil where the file names none.
  public var label: Int?

  /// A box with an identity in one frame.
  public init(frame: Int, identity: Int, box: Box, confidence: Double = 1, label: Int? = nil) {
    self.frame = frame
    self.identity = identity
    self.box = box
    self.confidence = confidence
    self.label = label
  }
}
