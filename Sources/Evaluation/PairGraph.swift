/// Which alarms may match which events, and the best one-to-one choice among them.
struct PairGraph {
  private struct Pair {
    let alarm: Int
    let event: Int
    let quality: Double
  }

  private let alarmCount: Int
  private let eventCount: Int
  private let pairs: [Pair]

  /// Asks for the quality of every pair of an alarm with an event near it; nil forbids it.
  init(near: [Range<Int>], events: Int, quality: (Int, Int) -> Double?) {
    alarmCount = near.count
    eventCount = events
    var pairs: [Pair] = []
    for (alarm, range) in near.enumerated() {
      for event in range {
        if let value = quality(alarm, event) {
          pairs.append(Pair(alarm: alarm, event: event, quality: value))
        }
      }
    }
    self.pairs = pairs
  }

  /// Events that some alarm may match.
  var reachable: Set<Int> { Set(pairs.map(\.event)) }

  /// For every alarm its event: as many pairs as possible, and of those the best total quality.
  func best() -> [Int?] {
    var eventOfAlarm = [Int?](repeating: nil, count: alarmCount)
    for component in components() {
      let alarms = Set(component.map(\.alarm)).sorted()
      let events = Set(component.map(\.event)).sorted()
      // A pair more outweighs any gain in quality, which is at most 1 a pair.
      let weight = Double(min(alarms.count, events.count) + 1)
      var similarity = [[Double?]](
        repeating: [Double?](repeating: nil, count: events.count), count: alarms.count)
      let row = Dictionary(uniqueKeysWithValues: alarms.enumerated().map { ($1, $0) })
      let column = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1, $0) })
      for pair in component {
        guard let r = row[pair.alarm], let c = column[pair.event] else { continue }
        similarity[r][c] = weight + pair.quality
      }
      for (r, c) in Assignment.maximising(similarity).enumerated() {
        if let c { eventOfAlarm[alarms[r]] = events[c] }
      }
    }
    return eventOfAlarm
  }

  /// Pairs that touch each other, directly or through others: each group is solved alone.
  private func components() -> [[Pair]] {
    var sets = DisjointSets(count: alarmCount + eventCount)
    for pair in pairs { sets.join(pair.alarm, alarmCount + pair.event) }
    var groups: [Int: [Pair]] = [:]
    for pair in pairs { groups[sets.root(of: pair.alarm), default: []].append(pair) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
