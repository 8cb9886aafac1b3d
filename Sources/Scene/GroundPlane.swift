/// A plane homography from the view to metres on the ground.
///
/// Source: Hartley and Zisserman, *Multiple View Geometry*, 2nd ed. 2004, §4.1 (direct linear transformation from four
/// correspondences; exact, so no least squares).
public struct GroundPlane: Hashable, Sendable {
  /// The middle of the four reference places.
  ///
  /// Places are taken relative to it: it lies on the ground side of the horizon, so its projective weight can be set to
  /// 1. (The view's corner may lie on the horizon, where the weight is 0.)
  public let origin: Point
  /// Row-major 3×3 from fractions of the view, relative to `origin`, to metres, with the last entry 1.
  public let matrix: [Double]

  /// Nil where three of the four places lie on one line, in the view or on the ground.
  public init?(image: [Point], metres: [Point]) {
    guard image.count == 4, metres.count == 4 else { return nil }
    origin = Point(
      image.reduce(0) { $0 + $1.x } / 4, image.reduce(0) { $0 + $1.y } / 4)
    var rows: [[Double]] = []
    for (place, q) in zip(image, metres) {
      let p = Point(place.x - origin.x, place.y - origin.y)
      rows.append([p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, q.x])
      rows.append([0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, q.y])
    }
    guard let solution = GroundPlane.solve(rows) else { return nil }
    matrix = solution + [1]
    let determinant =
      matrix[0] * (matrix[4] * matrix[8] - matrix[5] * matrix[7])
      - matrix[1] * (matrix[3] * matrix[8] - matrix[5] * matrix[6])
      + matrix[2] * (matrix[3] * matrix[7] - matrix[4] * matrix[6])
    guard abs(determinant) > 1e-9, determinant.isFinite else { return nil }
  }

  /// Metres on the ground under a place in the view; nil on and beyond the horizon.
  public func metres(at point: Point) -> Point? {
    let (x, y) = (point.x - origin.x, point.y - origin.y)
    let weight = matrix[6] * x + matrix[7] * y + matrix[8]
    guard weight > 1e-9 else { return nil }
    return Point(
      (matrix[0] * x + matrix[1] * y + matrix[2]) / weight,
      (matrix[3] * x + matrix[4] * y + matrix[5]) / weight)
  }

  /// Distance in metres between two places on the ground; nil where one lies beyond the horizon.
  public func distance(_ a: Point, _ b: Point) -> Double? {
    guard let p = metres(at: a), let q = metres(at: b) else { return nil }
    return ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot()
  }

  /// Square metres of ground that a polygon of the view covers; nil where a corner lies beyond the horizon.
  public func area(of polygon: Polygon) -> Double? {
    var corners: [Point] = []
    for corner in polygon.corners {
      guard let place = metres(at: corner) else { return nil }
      corners.append(place)
    }
    return Polygon(corners)?.area
  }

  /// Gaussian elimination with partial pivoting on eight rows of nine numbers.
  private static func solve(_ system: [[Double]]) -> [Double]? {
    var rows = system
    let size = rows.count
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      guard abs(rows[pivot][column]) > 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      for other in 0..<size where other != column {
        let factor = rows[other][column] / rows[column][column]
        for k in column...size { rows[other][k] -= factor * rows[column][k] }
      }
    }
    return rows.indices.map { rows[$0][size] / rows[$0][$0] }
  }
}
