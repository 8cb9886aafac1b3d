public import MediaTime
public import Observations
public import Scene

/// Somebody, or a vehicle, followed through a clip; the number lives in one run and links to nothing.
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
  /// What it is.
  public let objectClass: ObjectClass
  /// Where it was before it was known to be what it is, by time; empty but in the first frame that shows it.
  ///
  /// A vehicle is told from other things by its way: whoever watches a line needs the way from its beginning.
  public let earlier: [Sighting]

  /// Where a track was seen.
  public struct Sighting: Hashable, Sendable {
    /// When.
    public let time: MediaTime
    /// Smoothed box in fractions of the view.
    public let box: Box

    /// Where a track was seen.
    public init(time: MediaTime, box: Box) {
      self.time = time
      self.box = box
    }
  }

  /// Somebody followed through a clip.
  public init(
    number: Int, box: Box, confidence: Double, firstSeen: MediaTime, lastSeen: MediaTime,
    isSeen: Bool, velocity: Point, objectClass: ObjectClass = .person,
    earlier: [Sighting] = []
  ) {
    self.number = number
    self.box = box
    self.confidence = confidence
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.isSeen = isSeen
    self.velocity = velocity
    self.objectClass = objectClass
    self.earlier = earlier
  }

  /// The track as it was at an earlier sighting.
  func at(_ sighting: Sighting) -> Track {
    Track(
      number: number, box: sighting.box, confidence: confidence, firstSeen: firstSeen,
      lastSeen: sighting.time, isSeen: true, velocity: velocity, objectClass: objectClass)
  }

  /// Where it touches the ground.
  public var foot: Point { box.foot }
}
