/// When boxes are sure, when tracks begin and end, and how boxes err; all times are media time.
package struct TrackerSettings: Hashable, Sendable {
  /// Boxes at least this sure take part in the first pass.
  package var sure = 0.5
  /// Boxes below this are ignored.
  package var unsure = 0.2
  /// A track counts whose boxes are about this sure in the mean.
  package var beginning = 0.55
  /// The same where the track has moved by `travel`; boxes below this begin none.
  package var doubtful = 0.45
  /// Way from the first box that proves a doubtful track, in person heights.
  package var travel = 1.0
  /// By which factor the odds rise that it is a person, once it has gone that way.
  package var travelOdds = 1.0
  /// Least overlap (IoU) of a sure box with the forecast.
  package var sureOverlap = 0.15
  /// Least overlap (IoU) of an unsure box with the forecast.
  package var unsureOverlap = 0.35
  /// Seconds that a track is followed before it counts, for each unit of doubt (1 − confidence): one of .9 after .09 s.
  package var probation = 0.9
  /// Least mean confidence of a track that begins to count, in parts of `beginning` or `doubtful`.
  package var staying = 0.9
  /// Seconds without a sighting after which a confirmed track ends.
  package var patience = 1.5
  /// The same while somebody who is seen stands before it.
  package var hiddenPatience = 3.0
  /// Seconds since the last sure box in which unsure ones are sightings.
  package var unsurePatience = 3.0
  /// Seconds without a sighting after which an unconfirmed track ends.
  package var tentativePatience = 0.5
  /// Share of a forecast that somebody seen has to cover to hide it.
  package var covered = 0.3
  /// Share of a box in the box of a track of this frame from which on it has to be surer to begin a track.
  package var inside = 0.75
  /// The height at which a box is followed, from 0, its upper edge, to 1, its lower one.
  ///
  /// Legs vanish behind others and boxes then end higher: heads stay in sight. Of a vehicle the wheels do.
  package var anchor = 0.0
  /// Deviation of a measured coordinate, in person heights.
  package var placeDeviation = 0.08
  /// Deviation of the velocity of a new track, in person heights a second.
  package var velocityDeviation = 1.0
  /// Spectral density of the acceleration, in person heights² a second³.
  package var agility = 0.3
  /// Seconds in which the smoothed size comes nearer to a new one by 1 − 1/e.
  package var sizeTime = 0.3
  /// The same of the smoothed confidence.
  package var confidenceTime = 0.35

  /// Share of its size by which a confirmed track and a box are enlarged on every side before they are compared.
  ///
  /// What moves by more than its own size between two frames overlaps with nothing (Yang et al. 2023, doi
  /// 10.1109/WACV56688.2023.00478).
  package var reach = 0.0
  /// The same for a track that is not confirmed yet, whose velocity is hardly known.
  package var tentativeReach = 0.0
  /// By which factor a box's area may differ from that of its track.
  package var sizeRatio = Double.infinity

  package init() {}
}
