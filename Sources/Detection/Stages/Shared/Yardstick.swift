import Scene

/// Turns lengths in the view into metres: by the ground plane, else by a person's own height.
struct Yardstick {
  let plane: GroundPlane?
  let personHeight: Double
  /// Width over height of the view.
  let aspect: Double

  /// Height in metres with a ground plane, else as a share of the view.
  func height(_ box: Box) -> Double {
    // At the feet, a length across the view is as long as the same length up.
    let half = box.height / aspect / 2
    let foot = box.foot
    return plane?.distance(Point(foot.x - half, foot.y), Point(foot.x + half, foot.y)) ?? box.height
  }

  /// Metres a second.
  func speed(_ track: Track) -> Double {
    let (foot, velocity) = (track.foot, track.velocity)
    let step = 0.5
    let before = Point(foot.x - step * velocity.x, foot.y - step * velocity.y)
    if let metres = plane?.distance(before, foot) { return metres / step }
    let (dx, dy) = (velocity.x * aspect, velocity.y)
    return (dx * dx + dy * dy).squareRoot() / max(track.box.height, 1e-6) * personHeight
  }

  /// Metres between where two stand.
  func distance(_ a: Track, _ b: Track) -> Double {
    if let metres = plane?.distance(a.foot, b.foot) { return metres }
    return length(from: a.foot, to: b.foot, by: (a.box.height + b.box.height) / 2)
  }

  /// Metres from one place to another, of somebody who looks so tall.
  func length(from a: Point, to b: Point, by height: Double) -> Double {
    if let metres = plane?.distance(a, b) { return metres }
    let (dx, dy) = ((b.x - a.x) * aspect, b.y - a.y)
    return (dx * dx + dy * dy).squareRoot() / max(height, 1e-6) * personHeight
  }
}
