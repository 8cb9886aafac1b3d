import Statistics
import Throughput

/// Runs of `bench` with figures made by hand.
enum BenchSample {
  static let said = String(repeating: "0123456789abcdef", count: 4)

  /// Ten rounds around a decoding of a second and a replay of two; `slower` multiplies the replay's time and work.
  static func record(
    slower: Double = 1, clip: String = "yard", outputs: [String] = [said],
    processor: String = "Z80 at 4 MHz", libraries: String = "libav 1.2.3"
  ) -> BenchRecord {
    let rounds = (0..<10).map { number in
      let noise = 1 + Double(number % 5) / 100
      return Round(
        replay: Timing(elapsed: 2 * slower * noise, processor: 2.5 * slower * noise),
        busiest: 1.75 * slower * noise,
        decoding: Timing(elapsed: 1, processor: 1),
        yardstick: Timing(elapsed: 0.125, processor: 0.125))
    }
    return BenchRecord(
      tool: "contrechamp 1.0.0", libraries: libraries,
      machine: .init(processor: processor, cores: 2, loadBefore: 0.25, loadAfter: 1.5),
      configuration: ["people": "blobs", "stage density": "density-v1"],
      clips: [
        ClipRecord(
          clip: clip, sha256: String(repeating: "ab", count: 32), frames: 1250, outputs: outputs,
          rounds: rounds,
          parts: [
            .init(name: "decoding", elapsed: 0.8, processor: 0.79),
            .init(name: "queue-full", elapsed: 0.8125, processor: 0.0001),
            .init(name: "stage density", elapsed: 0.01234, processor: 0.012),
          ])
      ])
  }

  static func result(
    _ now: BenchRecord, _ then: BenchRecord? = nil, name: String = "main"
  ) throws -> BenchResult {
    try BenchResult(
      now, baseline: then.map { .init(name: name, record: $0) },
      rule: BenchRule(level: .ninetyFive, tolerance: 0.05))
  }
}
