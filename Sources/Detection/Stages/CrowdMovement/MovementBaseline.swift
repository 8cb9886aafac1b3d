import MediaTime

/// What movement is usual in an area: what it was over the last seconds.
struct MovementBaseline: Sendable {
  private enum Rule {
    /// The usual is what was seen between so long and so short a time ago.
    static let span = 15.0
    static let gap = 1.5
    /// Movement must have been seen for so long, of the last minute.
    static let least = 4.0
    static let memory = 60.0
    /// From so many things on there is movement.
    static let some = 1.5
    /// Hurrying by degrees is no sudden rise: the usual is the level that so many looks of the span stayed below.
    static let share = 0.8
    /// A look stands for no more than this, in seconds.
    static let look = 0.26
  }

  private struct Past: Sendable {
    /// Seconds of media time.
    let time: Double
    let amount: Double
    let level: Double
    let size: Double
    let seconds: Double
  }

  private var past: [Past] = []

  /// What is usual.
  struct Usual: Sendable {
    /// How many things of the usual size move.
    let amount: Double
    /// Their speed, in heights of the view a second.
    let level: Double
  }

  /// The usual size of pieces at a time, in blocks; nil where there were none.
  func size(at time: MediaTime) -> Double? {
    span(at: time).filter { $0.size > 0 }.map(\.size).sorted().middle
  }

  /// What is usual at a time; nil where too little has been seen to say.
  func usual(at time: MediaTime) -> Usual? {
    let seen = past.filter { $0.amount >= Rule.some }.reduce(0) { $0 + $1.seconds }
    let span = span(at: time)
    let levels = span.filter { $0.amount >= Rule.some }.map(\.level).sorted()
    guard seen >= Rule.least, levels.count >= 2 else { return nil }
    let index = min(levels.count - 1, Int(Double(levels.count) * Rule.share))
    return Usual(amount: span.map(\.amount).sorted().middle ?? 0, level: levels[index])
  }

  /// Takes in a look.
  mutating func add(_ look: MovementLook) {
    let now = look.time.secondsValue
    let elapsed = past.last.map { now - $0.time } ?? 0
    past.append(
      Past(
        time: now, amount: look.amount, level: look.level, size: look.size,
        seconds: min(max(elapsed, 0), Rule.look)))
    past.removeAll { now - $0.time > Rule.memory }
  }

  private func span(at time: MediaTime) -> [Past] {
    let now = time.secondsValue
    return past.filter { now - $0.time >= Rule.gap && now - $0.time <= Rule.span }
  }
}
