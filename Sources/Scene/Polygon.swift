/// A simple closed outline in the view; the last corner joins the first.
public struct Polygon: Hashable, Sendable {
  /// At least three corners, in order.
  public let corners: [Point]

  /// Nil with fewer than three corners or no area.
  public init?(_ corners: [Point]) {
    guard corners.count >= 3 else { return nil }
    self.corners = corners
    guard abs(signedArea) > 1e-12 else { return nil }
  }

  private init(unchecked corners: [Point]) { self.corners = corners }

  /// The whole view.
  public static let wholeView = Polygon(
    unchecked: [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)])

  /// Share of the view that the outline encloses.
  public var area: Double { abs(signedArea) }

  private var signedArea: Double {
    edges.reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) } / 2
  }

  /// Corner pairs in order, the closing one last.
  public var edges: [(Point, Point)] {
    corners.indices.map { (corners[$0], corners[($0 + 1) % corners.count]) }
  }

  /// Whether a place lies inside (even–odd rule; upper and left edges count as inside).
  public func contains(_ point: Point) -> Bool {
    var inside = false
    for (a, b) in edges where (a.y > point.y) != (b.y > point.y) {
      let x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      if point.x < x { inside.toggle() }
    }
    return inside
  }

  /// The smallest upright rectangle around the outline.
  public var bounds: Box {
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Box(
      x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }
}
