public import MediaTime

/// What a system says about a clip.
public enum Observation: Hashable, Sendable {
  /// An event with start and end.
  case alarm(Alarm)
  /// A number over time.
  case measurement(Measurement)
  /// A box at a time.
  case detection(Detection)
  /// What a track looked like and did.
  case portrait(Portrait)
  /// A span in which it cannot judge.
  case notJudged(NotJudged)

  /// When it begins: the order of the file.
  public var time: MediaTime {
    switch self {
    case .alarm(let alarm): alarm.interval.start
    case .measurement(let measurement): measurement.time
    case .detection(let detection): detection.time
    case .portrait(let portrait): portrait.interval.start
    case .notJudged(let span): span.interval.start
    }
  }
}

/// What an observation or an event is about.
///
/// Whoever rides a bicycle is a person, and the bicycle nothing of its own; a motorcycle with its rider is a vehicle.
public enum ObjectClass: String, Hashable, Sendable, CaseIterable {
  /// Somebody on foot, on a bicycle, in a wheelchair.
  case person
  /// What drives on a road by a motor of its own: car, motorcycle, bus, lorry.
  case vehicle
}
