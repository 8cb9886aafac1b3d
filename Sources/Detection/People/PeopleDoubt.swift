import Foundation
package import Observations

/// Whether people can be told apart in the view at all, judged by what was found and what moved of late.
///
/// A source that cannot see the people of a view still finds boxes, and their number looks like a count. Three signs tell:
/// most boxes are of the least size that the source looks for, where sizes should fall off on both sides; what moves is as
/// high as the view; what moves covers many times what the boxes explain. docs/people.md has which clips they stop.
package struct PeopleDoubt {
  /// What a frame shows.
  package struct Sight {
    /// Boxes that the source found, in luma pixels.
    var candidates: [Candidate]
    /// Least height that it looks for, in luma pixels.
    var leastHeight: Double
    /// Height of the highest piece of foreground, in heights of the view.
    var highest: Double
    /// People that the foreground has the area of; nil where nothing is known of heights.
    var byArea: Double?
    /// People who are counted.
    var counted: Int

    package init(
      candidates: [Candidate], leastHeight: Double, highest: Double, byArea: Double?, counted: Int
    ) {
      (self.candidates, self.leastHeight, self.highest) = (candidates, leastHeight, highest)
      (self.byArea, self.counted) = (byArea, counted)
    }
  }

  package init() {}

  private var boxes = Share()
  private var fillings = Share()
  private var excesses = Share()

  /// Seconds in which what was seen loses 63 % of its weight.
  private static let memory = 30.0
  /// Boxes up to so many times the least height are of the least size: one step of the search and its error.
  private static let leastSizes = 1.2
  /// A piece as high as this share of the view leaves no room for the window around a person.
  private static let filling = 2.0 / 3
  /// More people by area than this, and than so many times those counted and one, are not explained.
  private static let excess = (least: 6.0, times: 2.5)

  /// A share of a weight that fades, above or below a threshold with hysteresis.
  private struct Share {
    private var part = 0.0
    private var all = 0.0
    private(set) var isHigh = false

    mutating func fade(_ seconds: Double) {
      let left = exp(-seconds / memory)
      (part, all) = (part * left, all * left)
    }

    mutating func add(_ weight: Double, isPart: Bool) {
      all += weight
      if isPart { part += weight }
    }

    /// High from so large a share on, of at least so much weight, until it is below the other.
    mutating func decide(least: Double, from high: Double, below low: Double) {
      isHigh = all >= least && part > (isHigh ? low : high) * all
    }
  }

  /// Takes in a frame so many seconds after the one before, and answers why people cannot be judged now; nil where they can.
  package mutating func look(_ sight: Sight, after seconds: Double) -> NotJudged.Reason? {
    let weight = min(1, seconds)
    boxes.fade(weight)
    fillings.fade(weight)
    excesses.fade(weight)
    let limit = sight.leastHeight * PeopleDoubt.leastSizes
    for candidate in sight.candidates {
      boxes.add(weight * candidate.confidence, isPart: candidate.box.height < limit)
    }
    fillings.add(weight, isPart: sight.highest >= PeopleDoubt.filling)
    let expected = max(
      PeopleDoubt.excess.least, PeopleDoubt.excess.times * Double(sight.counted + 1))
    excesses.add(weight, isPart: (sight.byArea ?? 0) > expected)
    boxes.decide(least: 1, from: 0.6, below: 0.4)
    fillings.decide(least: 3, from: 0.5, below: 0.35)
    excesses.decide(least: 3, from: 0.5, below: 0.35)
    if boxes.isHigh { return .tooSmall }
    if fillings.isHigh { return .tooLarge }
    return excesses.isHigh ? .unexplained : nil
  }
}
