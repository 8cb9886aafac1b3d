import Foundation

/// How likely a cluster of windows is a person, from all that is known of it: one calibrated probability.
///
/// Logistic regressions (Platt 1999, Probabilistic outputs for support vector machines) on the boxes of annotators, and
/// of a network where there are none, on ten clips of streets, corridors, offices and roads, each counted by its frames;
/// docs/people.md has what each clip gives when it is left out.
struct PersonLikelihood {
  /// `WindowCluster.strength`.
  let strength: Double
  /// Share of the box that the fast background calls foreground, 0 to 1: what moves, or moved within some seconds.
  let motion: Double

  /// Without knowledge of sizes.
  var free: Double { Self.probability(-4.04 + 2.25 * strength + 4.21 * min(motion, 0.5)) }

  /// Where the scale expects a height; `deviation` is the absolute natural logarithm of the height seen ÷ expected.
  func scaled(_ deviation: Double) -> Double {
    Self.probability(
      -2.55 + 2.10 * strength + 3.65 * min(motion, 0.5) - 6.28 * min(deviation, 1))
  }

  /// How sure it is that what is there moves, 0 to 1: a lamp post would teach its height as that of people.
  var certaintyOfMotion: Double { min(1, motion / 0.25) }

  private static func probability(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
