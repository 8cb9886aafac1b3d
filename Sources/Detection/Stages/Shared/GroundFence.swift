import Scene

/// A zone and the ground up to so many metres around it.
struct GroundFence: Hashable, Sendable {
  private let plane: GroundPlane
  private let corners: [Point]
  private let reach: Double

  /// Nil where a corner of the zone lies beyond the horizon, where the ground has no metres.
  init?(_ polygon: Polygon, plane: GroundPlane, reach: Double) {
    let corners = polygon.corners.compactMap(plane.metres)
    guard corners.count == polygon.corners.count else { return nil }
    (self.plane, self.corners, self.reach) = (plane, corners, reach)
  }

  /// Whether a place in the view, outside the zone, is on the ground near it.
  func isNear(_ place: Point) -> Bool {
    guard let metres = plane.metres(at: place) else { return false }
    return zip(corners, corners.dropFirst() + corners.prefix(1)).contains { from, to in
      Self.distance(metres, from, to) <= reach
    }
  }

  /// From a place to the nearest one between two others.
  private static func distance(_ place: Point, _ from: Point, _ to: Point) -> Double {
    let (x, y) = (to.x - from.x, to.y - from.y)
    let length = x * x + y * y
    let along = length > 0 ? ((place.x - from.x) * x + (place.y - from.y) * y) / length : 0
    let share = min(max(along, 0), 1)
    let (dx, dy) = (place.x - from.x - share * x, place.y - from.y - share * y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
