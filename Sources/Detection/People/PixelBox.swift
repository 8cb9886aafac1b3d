package import Scene

/// A rectangle in luma pixels, as detectors and the tracker compute with it: one unit along both axes.
package struct PixelBox: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package init(_ box: Box, in size: PixelSize) {
    let (across, down) = (Double(size.width), Double(size.height))
    self.init(
      x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down)
  }

  package func fractions(of size: PixelSize) -> Box {
    let (across, down) = (Double(size.width), Double(size.height))
    return Box(x: x / across, y: y / down, width: width / across, height: height / down)
  }

  package var area: Double { width * height }
  package var footX: Double { x + width / 2 }
  package var footY: Double { y + height }

  /// The box with so many pixels more on each side.
  func withMargin(_ reach: Double) -> PixelBox {
    PixelBox(x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach)
  }

  /// Whether they share anything; quicker than asking how much.
  package func touches(_ other: PixelBox) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  package func overlap(_ other: PixelBox) -> Double {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    return across > 0 && down > 0 ? across * down : 0
  }

  package func iou(_ other: PixelBox) -> Double {
    let common = overlap(other)
    return common > 0 ? common / (area + other.area - common) : 0
  }
}
