public import Scene

/// A person found in one frame.
public struct PersonBox: Hashable, Sendable {
  /// Where, in fractions of the view; may reach a little beyond it.
  public let box: Box
  /// How sure the source is, 0 to 1; comparable within one source only.
  public let confidence: Double

  /// A person found in one frame.
  public init(box: Box, confidence: Double) {
    self.box = box
    self.confidence = confidence
  }
}
