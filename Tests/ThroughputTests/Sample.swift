import Statistics
import Throughput

/// Records made by hand: decoding alone takes a second and the yardstick half of one.
enum Sample {
  static let digest = String(repeating: "ab", count: 32)
  static let said = String(repeating: "01", count: 32)

  /// Rounds in which a replay takes so many times as long as decoding alone.
  static func rounds(_ times: [Double], processor: Double = 1.5) -> [Round] {
    times.map {
      Round(
        replay: Timing(elapsed: $0, processor: processor), busiest: 1.25,
        decoding: Timing(elapsed: 1, processor: 1),
        yardstick: Timing(elapsed: 0.5, processor: 0.5))
    }
  }

  static func clip(
    _ name: String = "yard", _ times: [Double] = [2, 2, 2, 2, 2, 2], outputs: [String] = [said]
  ) -> ClipRecord {
    ClipRecord(
      clip: name, sha256: digest, frames: 100, outputs: outputs, rounds: rounds(times),
      parts: [.init(name: "stage density", elapsed: 0.5, processor: 0)])
  }

  static func record(
    _ clips: [ClipRecord] = [clip()], tool: String = "contrechamp 1.0.0",
    processor: String = "Z80", configuration: [String: String] = ["people": "blobs"]
  ) -> BenchRecord {
    BenchRecord(
      tool: tool, libraries: "libav 1", configuration: configuration, clips: clips,
      processor: processor)
  }

  static func rule(_ tolerance: Double = 0.05) throws -> BenchRule {
    try BenchRule(level: .ninetyFive, tolerance: tolerance)
  }

  static func result(
    _ now: BenchRecord, _ then: BenchRecord? = nil, tolerance: Double = 0.05
  ) throws -> BenchResult {
    try BenchResult(
      now, baseline: then.map { .init(name: "main", record: $0) }, rule: rule(tolerance))
  }
}

extension BenchRecord {
  fileprivate init(
    tool: String, libraries: String, configuration: [String: String], clips: [ClipRecord],
    processor: String
  ) {
    self.init(
      tool: tool, libraries: libraries,
      machine: .init(processor: processor, cores: 2, loadBefore: 0.25, loadAfter: nil),
      configuration: configuration, clips: clips)
  }
}
