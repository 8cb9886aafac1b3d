import Foundation
import Vision

/// Looks for people everywhere in a learned picture, turned to all sides: better to hide a lamp post than to show somebody.
struct PeopleInStill {
  /// Height of a standing person by the row of the feet; nil where unknown.
  let scale: PersonScale.Line?

  /// Smallest person looked for, in pixels.
  private static let least = 32.0
  private static let step = 1.2
  private static let turns = 12
  /// Margin of the classifier above which a window is hidden; alarms at 0.5 and more are usual for people.
  private static let threshold = 0.2

  /// Clears, in a mask of a picture, whatever may be somebody.
  func hide(in picture: GreyPicture, from known: inout GreyPicture) throws(VisionError) {
    var detector = try GradientPeopleDetector()
    let heights = heights(rows: picture.height)
    for turn in 0..<PeopleInStill.turns {
      let turned = Turned(picture, by: 2 * Double.pi * Double(turn) / Double(PeopleInStill.turns))
      let hits = try turned.people(heights, detector: &detector, threshold: PeopleInStill.threshold)
      guard !hits.isEmpty else { continue }
      for y in 0..<known.height {
        for x in 0..<known.width where known[x, y] != 0 {
          let (column, row) = turned.place(of: x, y)
          if hits.contains(where: { $0.holds(Int(column.rounded()), Int(row.rounded())) }) {
            known[x, y] = 0
          }
        }
      }
    }
  }

  private func heights(rows: Int) -> [Double] {
    var (low, high) = (PeopleInStill.least, Double(rows))
    if let scale {
      let ends = [0.05, 1].map { scale.height(footRow: $0) * Double(rows) }
      low = max(low, (ends.min() ?? 0) * (1 - scale.tolerance))
      high = max(low, (ends.max() ?? high) * (1 + scale.tolerance))
    }
    return Array(
      sequence(first: low) { $0 * PeopleInStill.step <= high ? $0 * PeopleInStill.step : nil })
  }
}

/// A picture turned about its middle, with room for its corners.
private struct Turned {
  let picture: GreyPicture
  private let centre: (x: Double, y: Double)
  private let middle: Double
  private let cosine: Double
  private let sine: Double

  init(_ source: GreyPicture, by angle: Double) {
    (cosine, sine) = (cos(angle), sin(angle))
    centre = (Double(source.width - 1) / 2, Double(source.height - 1) / 2)
    let (across, down) = (abs(cosine), abs(sine))
    let side = max(
      Double(source.width) * across + Double(source.height) * down,
      Double(source.width) * down + Double(source.height) * across)
    let pixels = Int(side.rounded(.up))
    middle = Double(pixels - 1) / 2
    let (cosine, sine, middle, centre) = (cosine, sine, middle, centre)
    picture = GreyPicture(
      window: PixelRect(x: 0, y: 0, width: pixels, height: pixels)
    ) { x, y in
      let (dx, dy) = (Double(x) - middle, Double(y) - middle)
      let column = Int((centre.x + dx * cosine - dy * sine).rounded())
      let row = Int((centre.y + dx * sine + dy * cosine).rounded())
      let isInside =
        column >= 0 && row >= 0 && column < source.width && row < source.height
      return isInside ? source[column, row] : StillBackground.hiddenGrey
    }
  }

  /// Where a pixel of the source lies in the turned picture.
  func place(of x: Int, _ y: Int) -> (Double, Double) {
    let (dx, dy) = (Double(x) - centre.x, Double(y) - centre.y)
    return (middle + dx * cosine + dy * sine, middle - dx * sine + dy * cosine)
  }

  func people(
    _ heights: [Double], detector: inout GradientPeopleDetector, threshold: Double
  ) throws(VisionError) -> [PixelRect] {
    let searches = heights.map { height in
      let window = height * SearchPlan.windowShare
      // The classifier needs some room around a person at the edge.
      let room = Int(window / 4)
      return GradientPeopleDetector.Search(
        region: PixelRect(
          x: -room, y: -room, width: picture.width + 2 * room, height: picture.height + 2 * room),
        enlargement: SearchPlan.window.height / window)
    }
    let hits = try detector.find(
      in: picture.pixels.span, stride: picture.width, width: picture.width, height: picture.height,
      searches: searches, threshold: threshold)
    return hits.map {
      PixelRect(
        x: Int($0.x + 0.15 * $0.width), y: Int($0.y + 0.05 * $0.height), width: Int(0.7 * $0.width),
        height: Int(0.9 * $0.height)
      ).widened
    }
  }
}
