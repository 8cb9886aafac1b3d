import Foundation

/// How likely each straight line of heights is, after all that was seen.
///
/// Every sighting is a person of the line's height, or of any height, or no person at all; the last two say nothing of
/// lines. Lines are told apart by the heights half-way down the view and at its lower edge, in steps of a tenth.
struct ScalePosterior {
  /// A place and a height, about as fine as people differ.
  private struct Place: Hashable {
    let column: Int
    let row: Int
    let height: Int

    init(_ sighting: PersonScale.Sighting) {
      let step = 0.3 * max(0.02, sighting.height)
      column = Int((sighting.footColumn / step).rounded())
      row = Int((sighting.footRow / step).rounded())
      height = Int((log(max(0.02, sighting.height)) / 0.2).rounded())
    }
  }

  /// How often somebody was seen at each place, and when for the last time.
  private var visits: [Place: (weight: Double, at: Double)] = [:]
  /// Seconds of which it knows.
  private var clock = 0.0
  /// Natural logarithms of the odds of each line against "heights tell nothing".
  private var odds: [Double]
  private static let lines = possible()

  /// Deviation of people's heights from the line, as a natural logarithm.
  private static let deviation = 0.13
  /// Share of people who are far off it: on stairs, on a lorry, children.
  private static let strangers = 0.05
  /// Density of the logarithm of a height of which nothing is known: even, from a fourteenth of the view to all of it.
  private static let anyHeight = 1 / log(14.0)
  /// Seconds in which what was seen loses 63 % of its weight: cameras are turned.
  private static let memory = 600.0
  /// Logarithm of the odds for any line at all from which on the best is believed: one person who comes into view in parts
  /// gives 4.
  private static let belief = 8.0
  /// The same from which on it need not be doubted, and other heights are seldom looked for.
  private static let certainty = 12.0

  init() { odds = Array(repeating: 0, count: ScalePosterior.lines.count) }

  /// Lets what was seen lose its weight over so many seconds.
  mutating func fade(_ seconds: Double) {
    clock += seconds
    let left = ScalePosterior.left(after: seconds)
    for index in odds.indices { odds[index] *= left }
  }

  /// Takes in what was seen at one time; people who stay are not seen anew each time, so it counts by the time gone by.
  mutating func see(_ sightings: [PersonScale.Sighting], after seconds: Double) {
    let likely = sightings.filter { $0.probability > 0.02 }
    // Lamp posts are seen again and again: all the times at a place together tell hardly more than two people would.
    let weights = likely.map { sighting in
      let place = Place(sighting)
      let latest = visits[place] ?? (0, clock)
      let before = latest.weight * ScalePosterior.left(after: clock - latest.at)
      visits[place] = (before + min(1, 8 * seconds) * sighting.probability, clock)
      return min(1, 8 * seconds) * exp(-before)
    }
    for (index, line) in ScalePosterior.lines.enumerated() {
      for (sighting, weight) in zip(likely, weights) {
        let expected = line.slope * sighting.footRow + line.intercept
        let ratio = expected > 0.01 ? ScalePosterior.ratio(sighting.height / expected) : 0
        let share = ScalePosterior.strangers + (1 - ScalePosterior.strangers) * ratio
        odds[index] += weight * log(1 - sighting.probability + sighting.probability * share)
      }
    }
  }

  /// Share of a weight that is left after so many seconds.
  private static func left(after seconds: Double) -> Double { exp(-seconds / memory) }

  /// How much likelier a height is, so many times the expected one, than if nothing were known of heights.
  private static func ratio(_ times: Double) -> Double {
    let off = log(times) / deviation
    return exp(-off * off / 2) / (deviation * (2 * Double.pi).squareRoot()) / anyHeight
  }

  /// A line, and whether so much speaks for it that it need not be doubted.
  struct Best {
    var slope = 0.0
    var intercept = 0.0
    let isSure: Bool
  }

  /// The line that is believed; nil while none is.
  var best: Best? {
    guard let largest = odds.max() else { return nil }
    let weights = odds.map { exp($0 - largest) }
    let all = weights.reduce(0, +)
    let odds = largest + log(all / Double(odds.count))
    guard odds > ScalePosterior.belief else { return nil }
    // The mean of the heights, for the steps are coarse.
    var best = Best(isSure: odds > ScalePosterior.certainty)
    for (line, weight) in zip(ScalePosterior.lines, weights) {
      best.slope += line.slope * weight / all
      best.intercept += line.intercept * weight / all
    }
    return best
  }

  /// People look no smaller where they stand nearer, down the picture; at the lower edge they fill 6 to 120 % of it.
  private static func possible() -> [(slope: Double, intercept: Double)] {
    let steps = (0...32).map { Double($0) / 32 }
    let below = steps.map { 0.06 * exp($0 * log(20)) }
    let middle = [0.0] + steps.map { 0.02 * exp($0 * log(50)) }
    return below.flatMap { full in
      middle.filter { $0 <= full * 1.02 }.map { half in
        (slope: 2 * (full - half), intercept: 2 * half - full)
      }
    }
  }
}
