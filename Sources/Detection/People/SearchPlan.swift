import Foundation
import Scene
import Vision

/// Where and at which sizes a window detector has to look: only where foreground is, only for people as tall as they
/// look at that row.
struct SearchPlan {
  /// Height of the detector's window in heights of the person that fills it.
  static let windowShare = 1.19
  /// Where the feet are in the window, from its top.
  static let feetInWindow = 0.92
  /// Window in pixels.
  static let window = (width: 64.0, height: 128.0)

  let size: PixelSize
  let workingFactor: Int
  let sums: MaskSums
  let scale: PersonScale.Line?

  /// Smallest person looked for, in luma pixels: below it gradients say nothing.
  static let leastHeight = 40.0

  /// One search a size and stretch of columns.
  func searches() -> [GradientPeopleDetector.Search] {
    let rows = Double(size.height)
    guard let scale else { return unscaled() }
    let ratio = 1.12
    var height = max(SearchPlan.leastHeight, scale.height(footRow: 0.05) * rows)
    let tallest = scale.height(footRow: 1.02) * rows
    var searches: [GradientPeopleDetector.Search] = []
    while height < max(tallest, SearchPlan.leastHeight * 1.01) * ratio.squareRoot() {
      if let feet = footRows(of: height, scale) {
        searches += stretches(height: height, feet: feet)
      }
      height *= ratio
    }
    return searches
  }

  /// Rows, in luma pixels, at which somebody so tall may stand.
  private func footRows(of height: Double, _ scale: PersonScale.Line) -> ClosedRange<Double>? {
    let rows = Double(size.height)
    // Neighbouring sizes are 12 % apart; each takes the rows within its half and a little more.
    let reach = 0.08
    guard let a = scale.footRow(height: height * (1 - reach) / rows),
      let b = scale.footRow(height: height * (1 + reach) / rows)
    else {
      let expected = scale.intercept * rows
      return abs(height / expected - 1) < scale.tolerance ? 0...(1.02 * rows) : nil
    }
    let (first, last) = (max(0, min(a, b) * rows), min(1.02 * rows, max(a, b) * rows))
    return first < last ? first...last : nil
  }

  /// Before anything is known of sizes: all of them, everywhere in the foreground.
  private func unscaled() -> [GradientPeopleDetector.Search] {
    var searches: [GradientPeopleDetector.Search] = []
    var height = SearchPlan.leastHeight * 1.2
    while height < 0.7 * Double(size.height) {
      searches += stretches(height: height, feet: 0...(1.02 * Double(size.height)))
      height *= 1.2
    }
    return searches
  }

  /// The columns, cut into stretches, in which there is foreground enough for somebody so tall.
  private func stretches(
    height: Double, feet: ClosedRange<Double>
  ) -> [GradientPeopleDetector.Search] {
    let factor = Double(workingFactor)
    let windowHeight = height * SearchPlan.windowShare
    let windowWidth = windowHeight * SearchPlan.window.width / SearchPlan.window.height
    let top = min(sums.height, max(0, Int((feet.lowerBound - height) / factor)))
    let bottom = min(sums.height, max(top, Int(feet.upperBound / factor) + 1))
    let least = max(2, Int((0.15 * height / factor).rounded(.up)))
    let gap = Int(0.6 * windowWidth / factor)
    var runs: [(first: Int, last: Int)] = []
    for x in 0..<sums.width where sums.column(x, from: top, to: bottom) >= least {
      if let run = runs.last, x - run.last <= gap {
        runs[runs.count - 1].last = x
      } else {
        runs.append((x, x))
      }
    }
    return runs.compactMap { run in
      guard Double(run.last - run.first + 1) * factor >= 0.1 * height else { return nil }
      var left = Double(run.first) * factor - 0.4 * windowWidth
      var right = Double(run.last + 1) * factor + 0.4 * windowWidth
      let missing = 1.25 * windowWidth - (right - left)
      if missing > 0 { (left, right) = (left - missing / 2, right + missing / 2) }
      left = max(left, -0.3 * windowWidth)
      right = min(right, Double(size.width) + 0.3 * windowWidth)
      let above = feet.lowerBound - SearchPlan.feetInWindow * windowHeight
      let below = feet.upperBound + (1 - SearchPlan.feetInWindow) * windowHeight
      return GradientPeopleDetector.Search(
        region: PixelRect(
          x: Int(left.rounded(.down)), y: Int(above.rounded(.down)),
          width: Int((right - left).rounded(.up)), height: Int((below - above).rounded(.up)) + 1),
        enlargement: SearchPlan.window.height / windowHeight)
    }
  }
}
