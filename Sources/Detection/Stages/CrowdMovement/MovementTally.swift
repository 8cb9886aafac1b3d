import MediaTime
import Observations

/// What was measured of the movement in one area since it was last written down.
struct MovementTally: Sendable {
  let zone: String?
  private var since: MediaTime?
  private var looks: [(rise: Double?, stride: Double?, ways: MovementLook.Ways)] = []

  init(zone: String?) { self.zone = zone }

  /// Takes in a look; answers with the medians of those since the last answer when it is time for one.
  ///
  /// Where nothing moved there is nothing to measure: absent is not zero.
  mutating func add(
    _ look: MovementLook, rise: Double?, every: MediaDuration
  ) -> [Observation] {
    let start = since ?? look.time
    since = start
    if look.amount > 0 { looks.append((rise, look.stride, look.ways())) }
    guard look.time - start >= every else { return [] }
    defer { (since, looks) = (look.time, []) }
    let rises = looks.compactMap(\.rise)
    let values: [(String, [Double])] = [
      ("energy", rises.map { $0 * $0 }), ("speed", looks.compactMap(\.stride)),
      ("entropy", looks.map(\.ways.entropy)), ("alignment", looks.map(\.ways.alignment)),
      ("divergence", looks.map(\.ways.divergence)),
    ]
    return values.compactMap { quantity, values in
      values.sorted().middle.map { value in
        .measurement(
          Measurement(
            quantity: quantity, zone: zone, time: look.time,
            value: (value * 1000).rounded() / 1000))
      }
    }
  }
}
