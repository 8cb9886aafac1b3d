package import MediaTime

/// When a worker says how far it is: a line a second of media time is enough for a progress bar and a watchdog.
package struct ProgressPace {
  private var said: Double?

  /// A pace before the first line.
  package init() {}

  /// Whether to say that a time has been reached.
  ///
  /// Always at zero, where time stands while a clip is mapped; and where a clip is begun again because its map does not hold.
  package mutating func isDue(_ time: MediaTime) -> Bool {
    let seconds = time.secondsValue
    if let said, seconds >= said, seconds < said + 1, time != .zero { return false }
    said = seconds
    return true
  }
}
