import Observations

/// Whose rules decide which boxes of two MOTChallenge files count, where the tools that everybody quotes differ.
///
/// A convention is named and never changes; a new version of a tool that differs gets a new name.
public enum TrackConvention: String, Hashable, Sendable, CaseIterable {
  /// TrackEval 1.x on MOT15 (Luiten & Hoffhues 2020): ground truth whose confidence is 0 when cut to a whole number is
  /// left out; boxes as the file has them.
  case trackEval = "trackeval-v1"
  /// py-motmetrics 1.x as its own MOTChallenge program calls it: ground truth counts from a confidence of 1, the
  /// tracker's boxes from −1; corners are moved by one pixel, which changes last digits of an overlap.
  case motMetrics = "motmetrics-v1"

  /// Whether a box of the ground truth is scored.
  func counts(truth box: TrackedBox) -> Bool {
    switch self {
    case .trackEval: box.confidence.rounded(.towardZero) != 0
    case .motMetrics: box.confidence >= 1
    }
  }

  /// Whether a box of the system is scored.
  func counts(system box: TrackedBox) -> Bool {
    switch self {
    case .trackEval: true
    case .motMetrics: box.confidence >= -1
    }
  }

  /// How far corners are moved before areas are taken.
  var shift: Double {
    switch self {
    case .trackEval: 0
    case .motMetrics: -1
    }
  }
}
