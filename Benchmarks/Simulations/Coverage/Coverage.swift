import Dispatch
import Foundation
import Statistics
import Synchronization

/// How often each interval held the truth.
struct Tally {
  var pooled = 0
  var student = 0
  var bootstrap = 0
  var shown = 0
  var verdict = 0
  var upper = 0
  var lower = 0
  var switched = 0

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(
      pooled: a.pooled + b.pooled, student: a.student + b.student,
      bootstrap: a.bootstrap + b.bootstrap, shown: a.shown + b.shown,
      verdict: a.verdict + b.verdict, upper: a.upper + b.upper, lower: a.lower + b.lower,
      switched: a.switched + b.switched)
  }
}

/// Prints the tables of docs/statistics.md: simulated coverage of nominal 95 % intervals.
@main
struct Coverage {
  static let simulations = 4_000
  static let replicates = 1_000
  static let seed: UInt64 = 1

  static func main() throws {
    print("\(simulations) simulations a row, seed \(seed), \(replicates) bootstrap replicates\n")
    let populations: [Scenario.Population] = [
      .sameRate, .gammaRates(shape: 4), .gammaRates(shape: 1),
    ]
    try table(
      "rates", "alarms",
      populations.flatMap { population in
        [2, 10].flatMap { events in
          [5, 10, 20, 50].map {
            Scenario(population: population, cameras: $0, perCamera: events)
          }
        }
      })
    try table(
      "rates, every second camera watched three times as long", "alarms",
      populations.flatMap { population in
        [10, 20].map {
          Scenario(population: population, cameras: $0, perCamera: 10, isUnequal: true)
        }
      })
    try table(
      "shares of 80 %", "events",
      [0, 0.1, 0.3].flatMap { correlation in
        [5, 10, 20, 50].map {
          Scenario(population: .shares(correlation: correlation), cameras: $0, perCamera: 10)
        }
      })
  }

  static func table(_ title: String, _ counted: String, _ scenarios: [Scenario]) throws {
    print(
      """
      Cameras' \(title):

      | cameras differ | cameras | \(counted) a camera | pooled, exact | t | BCa | shown | verdict | upper bound | lower bound | taken to differ |
      |---|---|---|---|---|---|---|---|---|---|---|
      """)
    for (number, scenario) in scenarios.enumerated() {
      let tally = try run(scenario, seed: seed &+ UInt64(number) &* 1_000)
      let shares = [
        tally.pooled, tally.student, tally.bootstrap, tally.shown, tally.verdict, tally.upper,
        tally.lower, tally.switched,
      ].map { String(format: "%.1f", 100 * Double($0) / Double(simulations)) }
      print(
        "| \(scenario.name) | \(scenario.cameras) | \(scenario.perCamera) | "
          + shares.joined(separator: " | ") + " |")
    }
    print()
  }

  static func run(_ scenario: Scenario, seed: UInt64) throws -> Tally {
    let sum = Mutex(Tally())
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: 40) { part in
      let size = simulations / 40
      for number in part * size..<(part + 1) * size {
        do {
          let one = try simulate(scenario, number, seed)
          sum.withLock { $0 = $0 + one }
        } catch { failure.withLock { $0 = error } }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return sum.withLock { $0 }
  }

  static func simulate(_ scenario: Scenario, _ number: Int, _ seed: UInt64) throws -> Tally {
    var chance = Chance(seed: seed, simulation: number)
    let counts = try scenario.draw(&chance)
    let level = ConfidenceLevel.ninetyFive
    let resampling = try Resampling(replicates: replicates, seed: UInt64(number))
    let (truth, pooled) = (scenario.truth, try scenario.pooled(counts))
    let estimate = try scenario.estimate(counts, resampling)
    let drawn = ClusterBootstrap(counts, resampling: resampling).distribution()
    func holds(_ interval: Interval?) -> Int { (interval ?? pooled).contains(truth) ? 1 : 0 }
    return Tally(
      pooled: holds(pooled), student: holds(try counts.overCameras().interval(level)),
      bootstrap: holds(try drawn?.interval(level)), shown: holds(estimate.interval),
      verdict: holds(try estimate.verdictInterval()), upper: holds(try estimate.upperBound(level)),
      lower: holds(try estimate.lowerBound(level)),
      switched: estimate.spread?.finding == .differ ? 1 : 0)
  }
}
