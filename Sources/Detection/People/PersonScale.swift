import Foundation
package import Scene

/// How tall a standing person looks by the row of the feet, learned from sure detections or told by the scene.
///
/// On level ground seen by an upright camera the height is a straight line of the row, zero at the horizon (Hoiem, Efros
/// and Hebert 2008, doi 10.1007/s11263-008-0137-5).
public struct PersonScale: Sendable {
  /// The straight line and how far people may be off it.
  public struct Line: Hashable, Sendable {
    /// Heights a row lower adds, both in fractions of the view's height.
    public let slope: Double
    /// Height at the top row.
    public let intercept: Double
    /// Share by which a person may be taller or smaller.
    public let tolerance: Double

    package init(slope: Double, intercept: Double, tolerance: Double) {
      self.slope = slope
      self.intercept = intercept
      self.tolerance = tolerance
    }

    /// Height of a person whose feet are at a row, all in fractions of the view's height; 0 on and beyond the horizon.
    public func height(footRow: Double) -> Double { max(0, slope * footRow + intercept) }

    /// The row at which a person looks so tall; nil where all rows look alike.
    func footRow(height: Double) -> Double? {
      abs(slope) > 1e-6 ? (height - intercept) / slope : nil
    }
  }

  /// A height that was seen at a row, both in fractions of the view's height, and how likely it was a person's.
  package struct Sighting: Sendable {
    let footColumn: Double
    let footRow: Double
    let height: Double
    let probability: Double
    /// Whether any other height could have been seen as well; else it says only by how much the scale is off.
    let isFree: Bool

    package init(
      footColumn: Double, footRow: Double, height: Double, probability: Double, isFree: Bool = true
    ) {
      (self.footColumn, self.footRow) = (footColumn, footRow)
      (self.height, self.probability, self.isFree) = (height, probability, isFree)
    }

    /// A box in luma pixels, in a view of so many rows.
    init(of box: PixelBox, rows: Double, probability: Double, isFree: Bool = true) {
      self.init(
        footColumn: box.footX / rows, footRow: box.footY / rows, height: box.height / rows,
        probability: probability, isFree: isFree)
    }
  }

  private var posterior = ScalePosterior()
  /// Mean logarithm of seen ÷ expected heights of late: what the steps of the posterior are too coarse for.
  private var offset = 0.0
  private let told: Line?

  /// Share of a sure sighting in the offset.
  private static let offsetGain = 0.02

  /// The best knowledge so far; nil until there is any.
  public var line: Line? {
    told ?? learnt?.line
  }
  private var learnt: (line: Line, isSure: Bool)?
  /// Whether the scene tells it.
  var isTold: Bool { told != nil }
  /// Whether the line was told, or so much speaks for it that it need not be doubted.
  var isSure: Bool { isTold || learnt?.isSure == true }

  /// A scale that knows what the scene's ground plane tells, or nothing.
  package init(scene: Scene, aspect: Double) { told = PersonScale.line(scene, aspect: aspect) }

  /// Takes in what was seen at one time, so many seconds after the time before; only free sightings speak for or against
  /// the line.
  package mutating func learn(_ sightings: [Sighting], after seconds: Double) {
    guard told == nil else { return }
    // Whose feet are cut off by the lower edge teaches the wrong height.
    let whole = sightings.filter { $0.footRow < 0.99 && $0.footRow - $0.height > 0.005 }
    posterior.fade(seconds)
    posterior.see(whole.filter(\.isFree), after: seconds)
    guard let best = posterior.best else {
      (learnt, offset) = (nil, 0)
      return
    }
    for sighting in whole where sighting.probability > 0.3 {
      let expected = best.slope * sighting.footRow + best.intercept
      guard expected > 0.01 else { continue }
      let off = log(sighting.height / expected)
      if abs(off) < 0.25 {
        offset += PersonScale.offsetGain * sighting.probability * (off - offset)
      }
    }
    let factor = exp(offset)
    learnt = (
      Line(slope: best.slope * factor, intercept: best.intercept * factor, tolerance: 0.2),
      best.isSure
    )
  }

  /// The ground plane's own line: a metre across the view looks as long as a metre up.
  private static func line(_ scene: Scene, aspect: Double) -> Line? {
    guard let plane = scene.groundPlane else { return nil }
    let rows = stride(from: 0.3, through: 1, by: 0.1)
    let points = rows.compactMap { row -> (Double, Double)? in
      let step = 0.02
      guard let metres = plane.distance(Point(0.5 - step, row), Point(0.5 + step, row)),
        metres > 0
      else { return nil }
      return (row, scene.personHeight * 2 * step * aspect / metres)
    }
    guard let first = points.first, let last = points.last, last.0 > first.0 else { return nil }
    let slope = (last.1 - first.1) / (last.0 - first.0)
    return Line(slope: slope, intercept: first.1 - slope * first.0, tolerance: 0.25)
  }
}
