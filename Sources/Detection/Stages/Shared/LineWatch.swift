package import MediaTime
package import Scene

/// Watches one foot-point path and one line: a crossing counts when the path was long enough on either side of it.
package struct LineWatch: Hashable, Sendable {
  /// Which way a line was crossed, seen from its start towards its end.
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    case leftToRight = "left-to-right"
    case rightToLeft = "right-to-left"
  }

  /// A path that went over and stayed over.
  package struct Crossing: Hashable, Sendable {
    package let instant: MediaTime
    package let direction: Direction
    /// When it had been on the new side long enough.
    package let heldAt: MediaTime
  }

  /// How long the path must be on each side.
  package let needed: MediaDuration

  private enum Side: Hashable { case left, right }
  private var place: Point?
  private var latest: MediaTime?
  private var side: Side?
  private var sideSince: MediaTime?
  private var settledSide: Side?
  /// The latest cut of the line itself since the path was last settled on a side.
  private var cut: MediaTime?

  package init(needed: MediaDuration) { self.needed = needed }

  /// Takes in where the path is now; answers with a crossing once it has been held.
  package mutating func look(
    at point: Point, time: MediaTime, line: Line
  ) -> Crossing? {
    let signed = line.side(of: point)
    // On the line itself nothing is decided yet: the way to the next place counts from the last one beside it.
    guard signed != 0 else { return nil }
    defer { (place, latest) = (point, time) }
    let now: Side = signed > 0 ? .right : .left
    if now != side {
      let instant = change(to: point, at: time, line: line)
      if let place, line.crossing(from: place, to: point) != nil { cut = instant }
      (side, sideSince) = (now, side == nil ? time : instant)
    }
    guard let since = sideSince, time - since >= needed else { return nil }
    defer { (settledSide, cut) = (now, nil) }
    guard let settledSide, settledSide != now, let cut else { return nil }
    return Crossing(
      instant: cut, direction: now == .right ? .leftToRight : .rightToLeft, heldAt: time)
  }

  /// When the straight way from the place before met the line's prolongation.
  private func change(to point: Point, at time: MediaTime, line: Line) -> MediaTime {
    guard let place, let latest else { return time }
    let (before, after) = (abs(line.side(of: place)), abs(line.side(of: point)))
    let elapsed = (time - latest).secondsValue
    guard before + after > 0,
      let part = MediaDuration.approximately(elapsed * before / (before + after))
    else { return time }
    return latest + part
  }
}
