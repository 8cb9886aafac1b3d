/// Which alarms may match which events, and the best one-to-one choice among them.
struct PairGraph {
  /// Events that some alarm may match.
  let isReachable: [Bool]
  private let pairs: SparseAssignment.Pairs

  /// Asks for the quality in [0, 1] of every pair of an alarm with an event near it; nil forbids it.
  init(near: [Range<Int>], events: Int, quality: (Int, Int) -> Double?) {
    var pairs = SparseAssignment.Pairs()
    var isReachable = [Bool](repeating: false, count: events)
    for (alarm, range) in near.enumerated() {
      for event in range {
        guard let value = quality(alarm, event) else { continue }
        pairs.add(event, cost: 1 - value)
        isReachable[event] = true
      }
      pairs.endRow()
    }
    self.pairs = pairs
    self.isReachable = isReachable
  }

  /// For every alarm its event: as many pairs as possible, and of those the best total quality.
  func best() -> [Int?] {
    // Of many alarms on few events most stay alone; asking the events spares a search for each of those.
    guard isReachable.count < pairs.rows else {
      return SparseAssignment.solve(pairs, columns: isReachable.count)
    }
    let alarmOfEvent = SparseAssignment.solve(
      pairs.transposed(columns: isReachable.count), columns: pairs.rows)
    var eventOfAlarm = [Int?](repeating: nil, count: pairs.rows)
    for case (let event, let alarm?) in alarmOfEvent.enumerated() { eventOfAlarm[alarm] = event }
    return eventOfAlarm
  }
}
