package import MediaTime

/// Turns timestamps of a possibly damaged stream into one rising media time, and notes what it had to mend.
///
/// Rules: time starts at the first frame. A frame without a timestamp, or with one up to a second in the past, is
/// placed right after its predecessor. A timestamp further in the past, or one that leaps beyond the declared length by
/// over five minutes, is a reset: a new epoch begins where the old one ended. A gap longer than a second and
/// than five frames is a hole: nobody can say what happened in it.
package struct FrameClock {
  package struct Reading {
    package let time: MediaTime
    package let isInterpolated: Bool
    package let isReset: Bool
    /// The stretch without frames before this one.
    package let hole: MediaInterval?
  }

  private let frameDuration: MediaDuration
  private let declaredEnd: MediaTime?
  private var origin: MediaTime?
  private var previous: MediaTime?

  package init(frameDuration: MediaDuration, declaredDuration: MediaDuration?) {
    self.frameDuration = frameDuration
    declaredEnd = declaredDuration.map { .zero + $0 }
  }

  /// Longest time between frames that is not a hole.
  var patience: MediaDuration {
    max(.seconds(1), frameDuration * Rational(5))
  }

  /// End of what has been seen: the last frame lasts as long as frames do.
  package var end: MediaTime { previous.map { $0 + frameDuration } ?? .zero }

  package mutating func read(_ stamp: MediaTime?) -> Reading {
    guard let last = previous else {
      origin = stamp
      previous = .zero
      return Reading(time: .zero, isInterpolated: stamp == nil, isReset: false, hole: nil)
    }
    guard let stamp else { return advance(to: last + frameDuration, isInterpolated: true) }
    guard let origin else {
      // The first timestamp of the stream comes after frames that had none.
      origin = stamp - ((last + frameDuration) - .zero)
      return advance(to: last + frameDuration)
    }
    let time = MediaTime((stamp - origin).seconds)
    if time <= last {
      guard last - time > .seconds(1) else {
        return advance(to: last + min(frameDuration, .milliseconds(1)), isInterpolated: true)
      }
      return reset(at: last + frameDuration, stamp)
    }
    if let declaredEnd, time - declaredEnd > .seconds(300), time - last > .seconds(300) {
      return reset(at: last + frameDuration, stamp)
    }
    let from = last + frameDuration
    let hole =
      time - last > patience && from < time ? MediaInterval(between: from, and: time) : nil
    return advance(to: time, hole: hole)
  }

  private mutating func reset(at time: MediaTime, _ stamp: MediaTime) -> Reading {
    origin = stamp - (time - .zero)
    return advance(to: time, isReset: true)
  }

  private mutating func advance(
    to time: MediaTime, isInterpolated: Bool = false, isReset: Bool = false,
    hole: MediaInterval? = nil
  ) -> Reading {
    previous = time
    return Reading(time: time, isInterpolated: isInterpolated, isReset: isReset, hole: hole)
  }
}
