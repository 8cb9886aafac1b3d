import MediaTime
import Observations

/// The delay of one event's alert, with where and when it was, so that delays can be clustered.
struct LatencySample: Hashable, Sendable {
  /// From the event's start to the alert; `.infinity` where it is only known to exceed the rule's window.
  let seconds: Double
  /// The viewpoint.
  let camera: String
  /// The clip.
  let clip: String
  /// When the event started, on the clip's own clock.
  let time: MediaTime
}

extension LatencySample {
  /// Nil for a row without a delay; with `missesAreLate` every missed event counts as late.
  init?(_ row: MatchRow, camera: String, missesAreLate: Bool) {
    guard let truth = row.truth else { return nil }
    let seconds: Double
    if let latency = row.latency {
      seconds = latency.secondsValue
    } else if row.kind == .miss, row.lateBy != nil || missesAreLate {
      seconds = .infinity
    } else {
      return nil
    }
    self.init(seconds: seconds, camera: camera, clip: row.clip, time: truth.interval.start)
  }
}
