import Observations
import Scene

/// What a track's clothes looked like over all frames: degrees of colour terms for the upper and the lower body.
struct ClothingVote {
  /// A part of a person's box, in shares of its width and height.
  struct Part: Hashable {
    let top: Double
    let bottom: Double
    let left: Double
    let right: Double

    /// Below the face, above the hips; arms and background left out.
    static let torso = Part(top: 0.15, bottom: 0.5, left: 0.3, right: 0.7)
    /// From the hips to the ankles.
    static let legs = Part(top: 0.55, bottom: 0.95, left: 0.3, right: 0.7)

    func box(in person: Box) -> Box {
      Box(
        x: person.x + left * person.width, y: person.y + top * person.height,
        width: (right - left) * person.width, height: (bottom - top) * person.height)
    }
  }

  private var sums = [Double](repeating: 0, count: ColourTerm.allCases.count)
  private var weight = 0.0

  /// Weight that is needed before a colour is named: about three frames with enough pixels.
  private static let least = 2.5
  /// Share that the leading term needs; below it the clothes are of no one colour.
  private static let leastShare = 0.3

  /// Share below which a term is left out of a record: sigmoids never end, and records need not say so.
  private static let leastTold = 0.005

  /// Takes in a frame's pixels, each with its degrees; fewer than 60 count less.
  mutating func add(_ colours: [CIELab]) {
    guard colours.count >= 12 else { return }
    let share = min(1, Double(colours.count) / 60)
    for colour in colours {
      for (index, degree) in ColourNaming.degrees(of: colour).enumerated() {
        sums[index] += degree * share / Double(colours.count)
      }
    }
    weight += share
  }

  /// Share of each term, in the order of `ColourTerm.allCases`; nil before there is enough to tell.
  var shares: [Double]? {
    weight >= ClothingVote.least ? sums.map { $0 / weight } : nil
  }

  /// The number of votes and every share that shows in a record; nil before there is enough to tell.
  var votes: ColourVotes? {
    guard let shares else { return nil }
    let told = zip(ColourTerm.allCases, shares).filter { $1 >= ClothingVote.leastTold }
    return ColourVotes(count: weight, shares: Dictionary(told) { first, _ in first })
  }

  /// The leading term and its share; nil where there is too little to tell or no term leads.
  var colour: (term: ColourTerm, share: Double)? {
    guard let shares else { return nil }
    let best = zip(ColourTerm.allCases, shares).reduce((term: ColourTerm.black, share: -1.0)) {
      $1.1 > $0.share ? (term: $1.0, share: $1.1) : $0
    }
    return best.share >= ClothingVote.leastShare ? best : nil
  }
}
