import MediaTime
import Scene

/// Where one track stood within the last second or two.
struct TrackWay: Sendable {
  private let span: MediaDuration
  private var places: [(time: MediaTime, foot: Point)] = []

  /// A way that remembers so much.
  init(of span: MediaDuration) { self.span = span }

  /// Takes in where the track stands.
  mutating func look(at foot: Point, time: MediaTime) {
    places.append((time, foot))
    // One place at or before the beginning of the span stays, so that the way covers all of it.
    while places.count > 1, time - places[1].time >= span { places.removeFirst() }
  }

  /// From where to where it went in the span; nil while less than half of it is known.
  var step: (from: Point, to: Point, seconds: Double)? {
    guard let first = places.first, let last = places.last else { return nil }
    let elapsed = last.time - first.time
    guard elapsed + elapsed >= span else { return nil }
    return (first.foot, last.foot, elapsed.secondsValue)
  }
}
