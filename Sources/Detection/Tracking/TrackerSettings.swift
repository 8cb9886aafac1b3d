/// When boxes are sure, and when tracks begin and end.
package struct TrackerSettings: Hashable, Sendable {
  /// Boxes at least this sure take part in the first pass.
  package var sure = 0.5
  /// Boxes below this are ignored.
  package var unsure = 0.2
  /// Boxes at least this sure may begin a track.
  package var beginning = 0.55
  /// Least overlap (IoU) of a sure box with the forecast.
  package var sureOverlap = 0.15
  /// Least overlap (IoU) of an unsure box with the forecast.
  package var unsureOverlap = 0.35
  /// Sightings that confirm a track.
  package var confirmations = 3
  /// Seconds without a sighting after which a confirmed track ends.
  package var patience = 1.5
  /// Seconds without a sighting after which an unconfirmed track ends.
  package var tentativePatience = 0.5
  /// Deviation of a measured coordinate, in person heights.
  package var placeDeviation = 0.08
  /// Deviation of the velocity of a new track, in person heights a second.
  package var velocityDeviation = 1.0
  /// Spectral density of the acceleration, in person heights² a second³.
  package var agility = 1.0
  /// Share of a new box's size in the smoothed one.
  package var sizeGain = 0.3
  /// Share of a new box's confidence in the smoothed one.
  package var confidenceGain = 0.3

  package init() {}
}
