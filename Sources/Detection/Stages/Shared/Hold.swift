package import MediaTime

/// Turns a flickering condition into stretches: it holds after so long, and is over only after so long without.
///
/// All in media time; between two looks the condition is taken to be what the earlier look saw.
package struct Hold: Hashable, Sendable {
  /// How long the condition must be seen without a break longer than `release`.
  package let needed: MediaDuration
  /// How long it must be gone to be over.
  package let release: MediaDuration

  /// Start and latest look of the present stretch.
  package private(set) var stretch: MediaInterval?
  /// When the stretch had lasted long enough; nil before.
  package private(set) var heldAt: MediaTime?

  package init(needed: MediaDuration, release: MediaDuration) {
    self.needed = needed
    self.release = release
  }

  /// A stretch that held, now over.
  package struct Ended: Hashable, Sendable {
    package let interval: MediaInterval
    package let heldAt: MediaTime
  }

  /// Takes in a look; answers with the stretch that this look shows to be over, if it had held.
  package mutating func look(_ isTrue: Bool, at time: MediaTime) -> Ended? {
    var ended: Ended?
    if let known = stretch, time - known.end > release { ended = end() }
    guard isTrue else { return ended }
    let start = stretch?.start ?? time
    stretch = MediaInterval(between: start, and: time)
    if heldAt == nil, time - start >= needed { heldAt = time }
    return ended
  }

  /// Ends the present stretch; answers with it if it had held.
  package mutating func end() -> Ended? {
    defer { (stretch, heldAt) = (nil, nil) }
    guard let stretch, let heldAt else { return nil }
    return Ended(interval: stretch, heldAt: heldAt)
  }
}
