/// A place in the view: fractions of its width and height, origin top left, y down.
public struct Point: Hashable, Sendable {
  /// Fraction of the width, 0 at the left edge.
  public var x: Double
  /// Fraction of the height, 0 at the top edge.
  public var y: Double

  /// A place by its fractions.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in the view, in fractions of its width and height.
public struct Box: Hashable, Sendable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Extent to the right; not negative.
  public var width: Double
  /// Extent downwards; not negative.
  public var height: Double

  /// A rectangle by its top left corner and its extent.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Where somebody whom the box encloses touches the ground: the middle of the lower edge.
  public var foot: Point { Point(x + width / 2, y + height) }
  /// Middle.
  public var centre: Point { Point(x + width / 2, y + height / 2) }
  /// Share of the view.
  public var area: Double { width * height }

  /// The smallest box around both.
  public func union(_ other: Box) -> Box {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Box(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }

  /// The view itself.
  public static let wholeView = Box(x: 0, y: 0, width: 1, height: 1)

  /// The common rectangle; nil where there is none.
  public func intersection(_ other: Box) -> Box? {
    let (left, top) = (max(x, other.x), max(y, other.y))
    let right = min(x + width, other.x + other.width)
    let bottom = min(y + height, other.y + other.height)
    guard left < right, top < bottom else { return nil }
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Intersection over union of the two areas, in [0, 1].
  public func iou(_ other: Box) -> Double {
    guard let common = intersection(other)?.area else { return 0 }
    return common / (area + other.area - common)
  }
}

/// A directed stretch between two places: from its start, "left" and "right" are its two sides.
public struct Line: Hashable, Sendable {
  /// Start.
  public let from: Point
  /// End.
  public let to: Point

  /// A line between two places.
  public init(from: Point, to: Point) {
    self.from = from
    self.to = to
  }

  /// Twice the signed area of (from, to, point): positive on the right of the direction from → to as seen on screen (y down).
  public func side(of point: Point) -> Double {
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  }

  /// Where along the line (0…1) a path from a to b cuts it; nil where it does not.
  public func crossing(from a: Point, to b: Point) -> Double? {
    let (sideA, sideB) = (side(of: a), side(of: b))
    guard (sideA < 0) != (sideB < 0), sideA != sideB else { return nil }
    let t = sideA / (sideA - sideB)
    let (x, y) = (a.x + t * (b.x - a.x), a.y + t * (b.y - a.y))
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = dx * dx + dy * dy
    guard length > 0 else { return nil }
    let u = ((x - from.x) * dx + (y - from.y) * dy) / length
    return (0...1).contains(u) ? u : nil
  }
}
