import Foundation
import Scene
import Vision

/// How many people a foreground has the area of, where it is known how tall they look.
///
/// A count for crowds in which nobody can be told from the next. Whatever else moves is counted as well; who is hidden is
/// not (Davies, Yin and Velastin 1995, doi 10.1049/ecej:19950106).
struct AreaCount {
  /// Share of a square of their height that one person covers: .36 wide, of which the body fills .6.
  private static let bodyShare = 0.22
  /// Rows and columns of working pixels that are counted together.
  private static let cell = 4
  /// Heights below this share of the view count as this: near the horizon areas mean nothing.
  private static let leastHeight = 0.03

  /// Foreground at the working scale.
  private let mask: MaskSums
  private let scale: PersonScale.Line
  /// What counts nobody, in the same pixels.
  private let vehicles: [PixelRect]

  init(_ mask: MaskSums, scale: PersonScale.Line, without vehicles: [PixelRect] = []) {
    (self.mask, self.scale, self.vehicles) = (mask, scale, vehicles)
  }

  /// Everybody in the view.
  var all: Double {
    rows.reduce(0) { sum, y in
      let band = PixelRect(x: 0, y: y, width: mask.width, height: AreaCount.cell)
      let inVehicles = vehicles.reduce(0) { $0 + pixels(in: band.intersection($1)) }
      return sum + max(0, pixels(in: band) - inVehicles) / body(inRow: y).area
    }
  }

  /// Those whose feet are in a zone.
  func persons(in zone: Polygon) -> Double {
    rows.reduce(0) { sum, y in
      let body = body(inRow: y)
      return sum
        + columns.reduce(0) { sum, x in
          let cell = PixelRect(x: x, y: y, width: AreaCount.cell, height: AreaCount.cell)
          let middle = (Double(x) + Double(AreaCount.cell) / 2) / Double(mask.width)
          let isVehicle = vehicles.contains { $0.intersection(cell) == cell }
          guard !isVehicle, zone.contains(Point(middle, body.foot)) else { return sum }
          return sum + pixels(in: cell) / body.area
        }
    }
  }

  private var rows: StrideTo<Int> { stride(from: 0, to: mask.height, by: AreaCount.cell) }
  private var columns: StrideTo<Int> { stride(from: 0, to: mask.width, by: AreaCount.cell) }

  /// Pixels that a body covers whose middle is in a row, and where its feet are.
  private func body(inRow y: Int) -> (area: Double, foot: Double) {
    let down = Double(mask.height)
    let middle = (Double(y) + Double(AreaCount.cell) / 2) / down
    // The feet are half the height lower, and the height is that at the feet.
    let tall = (scale.slope * middle + scale.intercept) / max(0.1, 1 - scale.slope / 2)
    let height = max(AreaCount.leastHeight, tall)
    return (
      AreaCount.bodyShare * height * height * down * down, min(0.999_999, middle + height / 2)
    )
  }

  private func pixels(in rect: PixelRect) -> Double {
    let inside = rect.clipped(width: mask.width, height: mask.height)
    return mask.share(inside) * Double(inside.width * inside.height)
  }
}

extension PixelRect {
  /// What both cover; of no extent where they do not touch.
  fileprivate func intersection(_ other: PixelRect) -> PixelRect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return PixelRect(
      x: left, y: top, width: max(0, min(x + width, other.x + other.width) - left),
      height: max(0, min(y + height, other.y + other.height) - top))
  }
}
