public import MediaTime
public import Scene

/// Somebody followed through a clip; the number lives in one run and links to nothing.
public struct Track: Hashable, Sendable {
  /// From 1, in the order of confirmation.
  public let number: Int
  /// Smoothed box in fractions of the view; may reach a little beyond it.
  public let box: Box
  /// Smoothed confidence of the boxes it is made of, 0 to 1; fades while it coasts.
  public let confidence: Double
  /// Time of the first box.
  public let firstSeen: MediaTime
  /// Time of the latest box.
  public let lastSeen: MediaTime
  /// Whether a box of this frame belongs to it; else its place is a forecast.
  public let isSeen: Bool
  /// Fractions of the view a second.
  public let velocity: Point

  /// Somebody followed through a clip.
  public init(
    number: Int, box: Box, confidence: Double, firstSeen: MediaTime, lastSeen: MediaTime,
    isSeen: Bool, velocity: Point
  ) {
    self.number = number
    self.box = box
    self.confidence = confidence
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.isSeen = isSeen
    self.velocity = velocity
  }

  /// Where the person touches the ground.
  public var foot: Point { box.foot }
}
