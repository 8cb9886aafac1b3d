import Evaluation
import Observations

/// What became of a record of a log: each is in exactly one class, whose raw value is its name in files.
public enum RecordClass: String, Hashable, Sendable, CaseIterable {
  /// Counted as right, as false or as a second alarm on an event that was found already.
  case scored
  /// Outside the time of every clip of its camera, or where nothing is scored: no-score time or region, damage, time that
  /// the system did not watch or that another clip holds already.
  case outsideTime = "outside-time"
  /// Of a camera that the log has no clip of, of a clip that failed or has no truth, or of a type that its truth leaves out.
  case notScored = "not-scored"
  /// No operator decided, where operators' verdicts stand in for truth.
  case undecided
  /// Of an event type that neither mapping nor audit knows.
  case unmappedType = "unmapped-type"
  /// Of a camera that the audit does not know.
  case unknownCamera = "unknown-camera"
  /// The same record again, cell by cell.
  case duplicate
  /// Of a log that was refused because it could not be read.
  case unreadable

  /// The class of an alarm on a clip; nil: the clip cannot be scored.
  init(of alarm: Alarm, on clip: ClipUnderScore?) {
    guard let clip else {
      self = .notScored
      return
    }
    switch clip.exclusion(of: alarm) {
    case nil: self = .scored
    case .notCovered, .notAnnotated: self = .notScored
    case .operatorUndecided: self = .undecided
    default: self = .outsideTime
    }
  }

  /// Among places of one record the one that counts: scored before all else.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
