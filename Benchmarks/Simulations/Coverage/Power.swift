import Evaluation
import Statistics

/// What homogeneous evidence still decides, beside the exact rules for independent counts.
enum Power {
  static func printTable(_ simulations: Int) throws {
    print(
      """

      Power where everything is independent and cameras are alike, over that of the exact interval of one pool:

      | claim | truth | cameras | decided % | exact % | ratio |
      |---|---|---|---|---|---|
      """)
    for (number, cameras) in [1, 2, 5, 10, 20].enumerated() {
      for truth in [0.55, 1.8] {
        let hours = 20 / Double(cameras)
        let supports = truth < 1
        let (ours, exact) = try both(simulations, 900 + UInt64(number), supports: supports) {
          chance in
          let world = World.rates(cameras, hours: hours, truth: truth, &chance)
          let count = world.places.reduce(0) { $0 + $1.alarms.count }
          let rate = try PoissonRate(events: count, exposure: 20)
          let decides =
            supports
            ? try rate.upperBound(.ninetyFive).upper <= 1
            : try rate.lowerBound(.ninetyFive).lower > 1
          return (world, decides)
        }
        line("at most 1 an hour, 20 h in all", "\(truth) an hour", cameras, ours, exact)
      }
    }
    for (number, cameras) in [1, 5, 10, 20].enumerated() {
      for truth in [0.9, 0.68] {
        let supports = truth > 0.8
        let (ours, exact) = try both(simulations, 950 + UInt64(number), supports: supports) {
          chance in
          let world = World.shares(
            .recall, cameras, count: 100 / cameras, correlation: 0, truth: truth, &chance)
          let hits = world.places.reduce(0) { $0 + $1.alarms.count }
          let share = try Proportion(successes: hits, trials: 100 / cameras * cameras)
          let decides =
            supports
            ? try share.lowerBound(.ninetyFive).lower >= 0.8
            : try share.upperBound(.ninetyFive).upper < 0.8
          return (world, decides)
        }
        line("recall of 80 %, 100 events in all", "\(truth)", cameras, ours, exact)
      }
    }
  }

  private static func line(
    _ claim: String, _ truth: String, _ cameras: Int, _ ours: Double, _ exact: Double
  ) {
    print(
      "| \(claim) | \(truth) | \(cameras) | \(Coverage.text(ours)) | \(Coverage.text(exact)) | "
        + "\(Coverage.text(100 * ours / exact)) % |")
  }

  /// How often the verdict decides the right way, and how often the exact bound does, on the same worlds.
  private static func both(
    _ simulations: Int, _ seed: UInt64, supports: Bool,
    _ draw: @Sendable (inout Chance) throws -> (World, Bool)
  ) throws -> (Double, Double) {
    let verdicts = try Coverage.spread(simulations, seed: seed &* 1_000) { chance in
      try draw(&chance).0.outcome()
    }
    let exact = try Coverage.spread(simulations, seed: seed &* 1_000) { chance in
      try draw(&chance).1 ? .supported : .inconclusive
    }
    return (
      Coverage.share(supports ? verdicts.supported : verdicts.refuted, verdicts),
      Coverage.share(exact.supported, exact)
    )
  }
}
