import Foundation
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
    return a.way(to: b, aspect: aspect).length / max(height, 1e-6) * personHeight
  }
}

extension Point {
  /// The way to another place as the picture shows it, in heights of the view.
  func way(to other: Point, aspect: Double) -> Way {
    Way(x: (other.x - x) * aspect, y: other.y - y)
  }

  /// A way in the picture: rightwards and downwards.
  struct Way {
    let x: Double
    let y: Double

    var length: Double { (x * x + y * y).squareRoot() }
    /// Degrees clockwise from right, above −180 and up to 180.
    var degrees: Double { atan2(y, x) * 180 / .pi }
  }
}
