import Foundation
import Scene
import Vision

/// Where and at which sizes a window detector has to look: only where foreground is, only for people as tall as they
/// look at that row.
struct SearchPlan {
  /// The share of the detector's window that an annotator's box of the person takes.
  static let personShare = (width: 0.64, height: 0.82)
  /// Height of the detector's window in heights of the person that fills it.
  static let windowShare = 1 / personShare.height
  /// Where the feet are in the window, from its top.
  static let feetInWindow = 0.91
  /// Width of a walking person in heights.
  static let personAspect = 0.36
  /// Window in pixels.
  static let window = (width: 64.0, height: 128.0)

  let size: PixelSize
  let workingFactor: Int
  let sums: MaskSums
  let scale: PersonScale.Line?

  /// Smallest person looked for, in luma pixels: below it gradients say nothing.
  static let leastHeight = 40.0
  /// The same where nothing is known of sizes, in heights of the view: the smallest cost most.
  static let leastShareOfView = 1.0 / 16
  /// A size to the next smaller one.
  static let ratio = 1.2
  /// Share by which somebody may be taller or smaller than expected and is still looked for.
  static let reach = 0.2

  /// One search a size and stretch of columns.
  func searches() -> [GradientPeopleDetector.Search] {
    let rows = Double(size.height)
    guard let scale else { return unscaled() }
    let ratio = SearchPlan.ratio
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
    let reach = SearchPlan.reach
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
    var height = max(SearchPlan.leastHeight, SearchPlan.leastShareOfView * Double(size.height))
    while height < 0.95 * Double(size.height) {
      searches += stretches(height: height, feet: 0...(1.02 * Double(size.height)))
      height *= SearchPlan.ratio
    }
    return searches
  }

  /// Least share of a person's box that must be foreground for the place to be looked at.
  static let leastShare = 0.18

  /// The places for somebody so tall, in stretches of neighbouring columns, at which there is foreground enough.
  private func stretches(
    height: Double, feet: ClosedRange<Double>
  ) -> [GradientPeopleDetector.Search] {
    let windowHeight = height * SearchPlan.windowShare
    let windowWidth = windowHeight * SearchPlan.window.width / SearchPlan.window.height
    // The detector's own steps: 8 of the enlarged window's 128 pixels.
    let step = windowHeight / 16
    var runs: [Stretch] = []
    for column in 0...Int(Double(size.width) / step) {
      let x = Double(column) * step
      guard let rows = footRows(at: x, height: height, feet: feet, step: step) else { continue }
      if let run = runs.last, x - run.last <= 0.6 * windowWidth {
        runs[runs.count - 1].last = x
        runs[runs.count - 1].top = min(run.top, rows.lowerBound)
        runs[runs.count - 1].bottom = max(run.bottom, rows.upperBound)
      } else {
        runs.append(Stretch(first: x, last: x, top: rows.lowerBound, bottom: rows.upperBound))
      }
    }
    return runs.map { run in
      let left = run.first - windowWidth / 2 - step
      let right = run.last + windowWidth / 2 + step
      let above = run.top - SearchPlan.feetInWindow * windowHeight - step
      let below = run.bottom + (1 - SearchPlan.feetInWindow) * windowHeight + step
      return GradientPeopleDetector.Search(
        region: PixelRect(
          x: Int(left.rounded(.down)), y: Int(above.rounded(.down)),
          width: Int((right - left).rounded(.up)) + 1,
          height: Int((below - above).rounded(.up)) + 1),
        enlargement: SearchPlan.window.height / windowHeight)
    }
  }

  /// Middles of columns and rows of feet, in luma pixels.
  private struct Stretch {
    var first: Double
    var last: Double
    var top: Double
    var bottom: Double
  }

  /// The rows of the feet, within those given, at which a person in the middle of a column would be foreground.
  private func footRows(
    at x: Double, height: Double, feet: ClosedRange<Double>, step: Double
  ) -> ClosedRange<Double>? {
    let factor = Double(workingFactor)
    let width = height * SearchPlan.personAspect
    let (left, right) = (Int((x - width / 2) / factor), Int((x + width / 2) / factor))
    var found: ClosedRange<Double>?
    var row = feet.lowerBound
    while row < feet.upperBound + step {
      let foot = min(row, feet.upperBound)
      let (top, bottom) = (Int((foot - height) / factor), Int(foot / factor))
      let box = PixelRect(x: left, y: top, width: right - left, height: bottom - top)
      if sums.share(box) >= SearchPlan.leastShare {
        found = (found?.lowerBound ?? foot)...foot
      }
      row += step
    }
    return found
  }
}
