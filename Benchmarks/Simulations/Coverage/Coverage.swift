import Claims
import Dispatch
import Foundation
import Synchronization

/// Prints the tables of docs/statistics.md: how often verdicts on claims exactly at their limit are wrong.
///
/// Every world is drawn, laid out as an audit, and judged by the code that judges audits. A number is that of simulations
/// a row; `looks` prints the table of those who look again and again alone.
@main
struct Coverage {
  static let seed: UInt64 = 1

  static func main() throws {
    guard CommandLine.arguments.dropFirst().first != "looks" else {
      return try Looks.printTable(seed: seed)
    }
    let simulations = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 600
    print(
      """
      \(simulations) simulations a row, seed \(seed), confidence 95 %: 5 % each side is promised. One row is uncertain by \
      ± \(text(100 * 1.96 * (0.05 * 0.95 / Double(simulations)).squareRoot())) points at 5 %.

      | claim at its limit | evidence | cameras | wrongly supported % | wrongly refuted % |
      |---|---|---|---|---|
      """)
    for row in Row.all {
      let tally = try run(row, simulations)
      print(
        "| \(row.claim) | \(row.evidence) | \(row.cameras)\(row.isOwn ? " (these)" : "") | "
          + "\(text(share(tally.supported, tally))) | \(text(share(tally.refuted, tally))) |")
    }
    try Power.printTable(simulations)
    try SideBySide.printTable(simulations)
    try Looks.printTable(seed: seed)
  }

  static func share(_ count: Int, _ tally: Tally) -> Double {
    100 * Double(count) / Double(max(1, tally.all))
  }

  static func text(_ value: Double) -> String { String(format: "%.1f", value) }

  /// How verdicts fell.
  struct Tally {
    var all = 0
    var supported = 0
    var refuted = 0
  }

  static func run(_ row: Row, _ simulations: Int) throws -> Tally {
    try spread(simulations, seed: seed &+ row.number &* 1_000) { chance in
      try row.draw(&chance).outcome()
    }
  }

  /// Draws worlds on all processors; each depends on its own number only.
  static func spread(
    _ simulations: Int, seed: UInt64,
    _ judge: @Sendable (inout Chance) throws -> Verdict.Outcome
  ) throws -> Tally {
    let sum = Mutex(Tally())
    let failure = Mutex<(any Error)?>(nil)
    let parts = 40
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      for number in (part * simulations / parts)..<((part + 1) * simulations / parts) {
        do {
          var chance = Chance(seed: seed, simulation: number)
          let outcome = try judge(&chance)
          sum.withLock {
            $0.all += 1
            if outcome == .supported { $0.supported += 1 }
            if outcome == .refuted { $0.refuted += 1 }
          }
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return sum.withLock { $0 }
  }
}
