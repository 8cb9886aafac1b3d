import Foundation

/// Ratios of processor time whose two sides take turns in going first.
final class Alternation: @unchecked Sendable {
  // Benchmarks run one after another, on one thread.
  private var peerIsFirst = false

  /// Processor time of all threads for the one work ÷ that for the other.
  func ratio(of ours: () throws -> Void, to peer: () throws -> Void) rethrows -> Double {
    defer { peerIsFirst.toggle() }
    if peerIsFirst {
      let base = try Self.seconds(peer)
      return try Self.seconds(ours) / base
    }
    let own = try Self.seconds(ours)
    return try own / Self.seconds(peer)
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
