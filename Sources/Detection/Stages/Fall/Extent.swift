import Scene

/// An upright rectangle whose sides are in heights of the view, so that across and down are the same measure.
struct Extent: Hashable, Sendable {
  var top: Double
  var bottom: Double
  var left: Double
  var right: Double

  var height: Double { bottom - top }
  var width: Double { right - left }

  init(top: Double, bottom: Double, left: Double, right: Double) {
    (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
  }

  /// A box in fractions of a view of this shape (width over height).
  init(_ box: Box, aspect: Double) {
    (top, bottom) = (box.y, box.y + box.height)
    (left, right) = (box.x * aspect, (box.x + box.width) * aspect)
  }

  /// The same in fractions of a view of this shape.
  func box(aspect: Double) -> Box {
    Box(x: left / aspect, y: top, width: width / aspect, height: height)
  }

  func union(_ other: Extent) -> Extent {
    Extent(
      top: min(top, other.top), bottom: max(bottom, other.bottom), left: min(left, other.left),
      right: max(right, other.right))
  }

  /// The area that both cover once either has grown by half a margin on each side; 0 where they do not touch.
  func shared(with other: Extent, margin: Double) -> Double {
    let across = columns(with: other) + margin
    let down = min(bottom, other.bottom) - max(top, other.top) + margin
    return max(0, across) * max(0, down)
  }

  /// How many columns both have; negative where there is a gap.
  func columns(with other: Extent) -> Double { min(right, other.right) - max(left, other.left) }
}
