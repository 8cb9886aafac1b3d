import Detection
import Throughput

/// What the parts of the replays cost, round after round.
struct PartTimes {
  private var noted: [PassCosts.Part: [PassCosts.Cost]] = [:]

  mutating func add(_ costs: [PassCosts.Part: PassCosts.Cost]) {
    for (part, cost) in costs { noted[part, default: []].append(cost) }
  }

  /// Medians over the rounds in milliseconds a frame, in the order in which a frame meets the parts.
  func medians(frames: Int) -> [ClipRecord.Part] {
    guard frames > 0 else { return [] }
    func perFrame(_ durations: [Duration]) -> Double {
      let middle = durations.sorted()[durations.count / 2]
      return Stopwatch.seconds(middle) * 1000 / Double(frames)
    }
    return noted.sorted { ($0.key.rank, $0.key.name) < ($1.key.rank, $1.key.name) }.map {
      ClipRecord.Part(
        name: $0.key.name, elapsed: perFrame($0.value.map(\.elapsed)),
        processor: perFrame($0.value.map(\.processor)))
    }
  }
}

extension PassCosts.Part {
  fileprivate var rank: Int {
    switch self {
    case .decoding: 0
    case .waitingForRoom: 1
    case .waitingForFrame: 2
    case .primitives: 3
    case .people: 4
    case .vehicles: 5
    case .tracking: 6
    case .stage: 7
    case .background: 8
    }
  }

  fileprivate var name: String {
    switch self {
    case .decoding: "decoding"
    case .waitingForRoom: "queue-full"
    case .waitingForFrame: "queue-empty"
    case .primitives: "primitives"
    case .people: "people"
    case .vehicles: "vehicles"
    case .tracking: "tracking"
    case .stage(let name): "stage \(name)"
    case .background: "background"
    }
  }
}
