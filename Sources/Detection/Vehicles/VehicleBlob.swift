/// A part of the view that moves and may be one vehicle, in working pixels.
struct VehicleBlob: Hashable, Sendable {
  /// Where.
  var box: PixelBox
  /// Share of the box that moves.
  var fill: Double
  /// Whether the edge of the view cuts it off.
  var isCut: Bool
  /// Whether it is all that its part of the mask shows, so that its size is that of one vehicle.
  var isAlone: Bool

  /// What the tracker gets to see: what is cut off counts for less.
  var candidate: Candidate { Candidate(box: box, confidence: isCut ? 0.6 : 0.8) }

  /// Width over height.
  var aspect: Double { box.width / box.height }
}
