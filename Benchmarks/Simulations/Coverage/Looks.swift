import Dispatch
import Foundation
import Statistics
import Synchronization

/// How often somebody who looks again and again is ever wrong about a claim exactly at its limit.
struct Looks {
  /// How the counts come.
  enum World {
    /// One by one, so many a block.
    case alarms(perBlock: Double)
    /// The same mean in bursts of a Poisson number with mean 5, within 300 s and so within a block.
    case bursts(perBlock: Double)
    /// So many trials a block, of a share, with a correlation within blocks.
    case trials(Int, share: Double, correlation: Double)
  }

  let name: String
  let world: World
  let cameras: Int
  /// How many blocks, and every how many there is a look.
  let blocks: Int
  let every: Int

  static let simulations = 300

  static let all: [Looks] = [1, 5].flatMap { cameras in
    [
      ("alarms one by one, 1 an hour", World.alarms(perBlock: 1), 27, 3),
      ("bursts, 1 an hour", .bursts(perBlock: 1), 27, 3),
      ("alarms one by one, 1 a day", .alarms(perBlock: 1), 365, 1),
      ("bursts, 1 a day", .bursts(perBlock: 1), 365, 1),
      ("bursts, 10 a day", .bursts(perBlock: 10), 365, 1),
      ("share of 90 %, 10 events a day", .trials(10, share: 0.9, correlation: 0), 365, 1),
      ("the same, correlation 0.3", .trials(10, share: 0.9, correlation: 0.3), 365, 1),
    ].map { Looks(name: $0.0, world: $0.1, cameras: cameras, blocks: $0.2, every: $0.3) }
  }

  /// Prints the table of docs/statistics.md.
  static func printTable(seed: UInt64) throws {
    print(
      """
      Ever wrong in percent, at the limit, \(simulations) simulations (Monte Carlo error of 5 %: \
      \(error(0.05)) points); supported / refuted:

      | evidence | cameras | looks | one look's bound | one by one, every look | in blocks, every look | an audit's |
      |---|---|---|---|---|---|---|
      """)
    for (number, row) in all.enumerated() {
      let wrong = try row.run(seed: seed &+ UInt64(number) &* 1_000)
      let cells = wrong.map { "\(percent($0.supported)) / \(percent($0.refuted))" }
      let looks = row.every == 1 ? "every day for a year" : "every 3 h until 27 h"
      print(
        "| \(row.name) | \(row.cameras) | \(looks) | " + cells.joined(separator: " | ") + " |")
    }
    print()
  }

  private static func percent(_ count: Int) -> String {
    String(format: "%.1f", 100 * Double(count) / Double(simulations))
  }

  private static func error(_ share: Double) -> String {
    String(format: "%.1f", 100 * (share * (1 - share) / Double(simulations)).squareRoot())
  }

  /// Worlds in which each rule was ever wrong, on either side.
  struct Wrong {
    var supported = 0
    var refuted = 0
  }

  func run(seed: UInt64) throws -> [Wrong] {
    let sums = Mutex([Wrong](repeating: Wrong(), count: 4))
    let failure = Mutex<(any Error)?>(nil)
    let parts = 40
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      for number in part * Self.simulations / parts..<(part + 1) * Self.simulations / parts {
        do {
          let one = try simulate(number, seed)
          sums.withLock { sums in
            for index in one.indices {
              sums[index].supported += one[index].above ? 1 : 0
              sums[index].refuted += one[index].below ? 1 : 0
            }
          }
        } catch { failure.withLock { $0 = error } }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return sums.withLock { $0 }
  }

  private struct Ever {
    var above = false
    var below = false
  }

  /// Of a share the roles are exchanged: "at least" is supported from below.
  private func simulate(_ number: Int, _ seed: UInt64) throws -> [Ever] {
    var chance = Chance(seed: seed, simulation: number)
    var ever = [Ever](repeating: Ever(), count: 4)
    var blocks: [ClusteredRatio.Block] = []
    var series = [[ClusteredRatio.Block]](repeating: [], count: cameras)
    var (count, size) = (0, 0.0)
    for block in 1...self.blocks {
      let drawn = (0..<cameras).map { _ in draw(&chance) }
      for (camera, parts) in drawn.enumerated() { series[camera] += parts }
      let amount = drawn.joined().reduce(0) { $0 + $1.amount }
      let of = drawn.joined().reduce(0) { $0 + $1.size }
      blocks.append(ClusteredRatio.Block(amount: amount, size: of))
      count += Int(amount.rounded())
      size += of
      guard block % every == 0 else { continue }
      if case .trials(_, let share, _) = world {
        let all = try Proportion(successes: count, trials: Int(size.rounded()))
        let plain = try ConfidenceSequence.share(successes: count, trials: Int(size.rounded()))
        let cautious = try ConfidenceSequence.share(blocks: blocks)
        try mark(
          &ever[0], all.lowerBound(.ninetyFive).lower > share,
          all.upperBound(.ninetyFive).upper < share)
        try mark(
          &ever[1], plain.isAbove(share, .ninetyFive), plain.isBelow(share, .ninetyFive))
        try mark(
          &ever[2], cautious.isAbove(share, .ninetyFive), cautious.isBelow(share, .ninetyFive))
        let judged = try Estimate(
          .proportion(all), blocks: CameraBlocks(joining: series), level: .ninetyFive
        ).lookedAtAnytime()
        try mark(
          &ever[3], judged.lowerBound(.ninetyFive).map { $0.lower > share } ?? false,
          judged.upperBound(.ninetyFive).map { $0.upper < share } ?? false)
      } else {
        let all = try PoissonRate(events: count, exposure: size)
        let plain = try ConfidenceSequence.rate(events: count, exposure: size)
        let cautious = try ConfidenceSequence.rate(blocks: blocks)
        let limit = self.limit
        try mark(
          &ever[0], all.upperBound(.ninetyFive).upper <= limit,
          all.lowerBound(.ninetyFive).lower > limit)
        try mark(
          &ever[1], plain.isBelow(limit, .ninetyFive), plain.isAbove(limit, .ninetyFive))
        try mark(
          &ever[2], cautious.isBelow(limit, .ninetyFive), cautious.isAbove(limit, .ninetyFive))
        let judged = try Estimate(
          .rate(all, factor: 1), blocks: CameraBlocks(joining: series), level: .ninetyFive
        ).lookedAtAnytime()
        try mark(
          &ever[3], judged.upperBound(.ninetyFive).map { $0.upper < limit } ?? false,
          judged.lowerBound(.ninetyFive).map { $0.lower > limit } ?? false)
      }
    }
    return ever
  }

  private func mark(_ ever: inout Ever, _ supports: Bool, _ refutes: Bool) {
    ever.above = ever.above || supports
    ever.below = ever.below || refutes
  }

  private var limit: Double {
    switch world {
    case .alarms(let mean), .bursts(let mean): mean
    case .trials(_, let share, _): share
    }
  }

  /// What one camera gives in one block, in the parts of it that an audit tells apart: hours of a day, single trials.
  private func draw(_ chance: inout Chance) -> [ClusteredRatio.Block] {
    let parts = every == 1 ? 24 : 1
    switch world {
    case .alarms(let mean):
      return (0..<parts).map { _ in
        ClusteredRatio.Block(
          amount: Double(chance.poisson(mean / Double(parts))), size: 1 / Double(parts))
      }
    case .bursts(let mean):
      return (0..<parts).map { _ in
        let bursts = chance.poisson(mean / 5 / Double(parts))
        let alarms = (0..<bursts).reduce(0) { sum, _ in sum + chance.poisson(5) }
        return ClusteredRatio.Block(amount: Double(alarms), size: 1 / Double(parts))
      }
    case .trials(let trials, let share, let correlation):
      let whole = 1 / correlation - 1
      let own = correlation > 0 ? chance.beta(share * whole, (1 - share) * whole) : share
      return (0..<trials).map { _ in
        ClusteredRatio.Block(amount: Double(chance.binomial(1, own)), size: 1)
      }
    }
  }
}
