/// A curve of one error over another, from the highest threshold to the lowest.
struct ErrorCurve {
  /// Along the curve; nil where it cannot be had.
  let x: [Double?]
  /// Above it; nil where it cannot be had.
  let y: [Double?]

  /// How near a point counts as at a place.
  private static let tolerance = 1e-10

  /// The value at each place, which are sorted upwards.
  ///
  /// At a point exactly: that of the lowest threshold there. Between two: on the line. Before the first point, or
  /// where nothing is known yet: `missing`. Past the last: its value.
  func values(at places: [Double], missing: Double?) -> [Double?] {
    var out: [Double?] = []
    var isExact = false
    var last: (x: Double?, y: Double?) = (nil, nil)
    for index in x.indices {
      while out.count < places.count, let here = x[index] {
        let place = places[out.count]
        if abs(here - place) < Self.tolerance {
          isExact = true
          break
        }
        guard here > place else { break }
        if let before = last.y {
          out.append(isExact ? before : value(at: place, from: last.x, before, to: here, y[index]))
          isExact = false
        } else {
          out.append(missing)
        }
      }
      last = (x[index], y[index])
    }
    let rest = (y.last ?? nil) ?? missing
    return out + [Double?](repeating: rest, count: places.count - out.count)
  }

  private func value(
    at place: Double, from x0: Double?, _ y0: Double, to x1: Double, _ y1: Double?
  ) -> Double? {
    guard let x0, let y1 else { return nil }
    return y0 + (y1 - y0) * ((place - x0) / (x1 - x0))
  }

  /// The area under the curve up to a place: trapezoids from (0, 1) on, the last value kept past the end.
  ///
  /// Points at 0 replace the start. Nil where the first error is not known: without reference there is no curve.
  func area(to place: Double) -> Double? {
    var area = 0.0
    var (lastX, lastY) = (0.0, 1.0)
    if let first = y.first, first == nil { return nil }
    for index in x.indices {
      guard let here = x[index], let value = y[index] else { return nil }
      if here > place {
        let slope = (lastY - value) / (lastX - here)
        let there = place * slope + (lastY - slope * lastX)
        if lastX == place { return area }
        return area + 0.5 * (lastY + there) * (place - lastX)
      }
      if here != 0 { area += 0.5 * (lastY + value) * (here - lastX) }
      (lastX, lastY) = (here, value)
    }
    return area + lastY * (place - lastX)
  }
}
