import Foundation
import Throughput

extension BenchRecord.Machine {
  /// This machine, before a run; where the system does not tell, nothing is made up.
  static var current: BenchRecord.Machine {
    BenchRecord.Machine(
      processor: model ?? "unknown", cores: ProcessInfo.processInfo.activeProcessorCount,
      loadBefore: load, loadAfter: nil)
  }

  /// Processes that wanted a processor, on average over the last minute.
  static var load: Double? {
    let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Double($0) }
  }

  private static var model: String? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else {
      return nil
    }
    let names = ["model name", "Model", "Hardware", "cpu model"]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if parts.count == 2, names.contains(parts[0]) { return parts[1] }
    }
    return nil
  }
}
