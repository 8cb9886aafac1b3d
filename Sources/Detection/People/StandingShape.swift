import Foundation
import Scene
import Vision

/// A piece of foreground shaped like one person who stands, alone and wholly in view: a second view of whom the windows
/// should see.
///
/// Windows are looked for at the heights that a scale expects, and at any height find parts of people, too. A shape has
/// the height it has. On five streets and halls 40 to 98 % of such pieces were people; where chairs are moved and doors
/// opened hardly any.
struct StandingShape {
  /// In luma pixels.
  let box: PixelBox

  /// Widths of somebody who stands or walks, in heights.
  private static let aspects = 0.25...0.55
  /// Share of its box that a body fills at least.
  private static let leastFill = 0.5
  /// Share of the box that has to move.
  private static let leastMotion = 0.25
  /// Least height in luma pixels, and in heights of the view.
  private static let leastHeight = (pixels: 24.0, share: 1.0 / 16)
  /// As sure as a window with this margin.
  private static let margin = 1.0

  /// Those of a frame.
  static func all(in frame: FinderFrame) -> [StandingShape] {
    let (width, height) = (frame.foreground.width, frame.foreground.height)
    let factor = Double(frame.workingFactor)
    let least = max(leastHeight.pixels, leastHeight.share * Double(frame.size.height)) / factor
    return frame.pieces.compactMap { part in
      let box = part.box
      let aspect = Double(box.width) / Double(box.height)
      let isWhole =
        box.x > 1 && box.y > 1 && box.x + box.width < width - 1 && box.y + box.height < height - 1
      guard isWhole, Double(box.height) >= least, aspects.contains(aspect),
        Double(part.area) > leastFill * Double(box.width * box.height),
        frame.motion.share(box) > leastMotion
      else { return nil }
      return StandingShape(
        box: PixelBox(
          x: Double(box.x) * factor, y: Double(box.y) * factor,
          width: Double(box.width) * factor, height: Double(box.height) * factor))
    }
  }

  /// The same as one more window.
  var hit: WindowCluster.Hit { WindowCluster.Hit(box: box, margin: StandingShape.margin) }

  /// What it tells of heights.
  func sighting(in frame: FinderFrame) -> PersonScale.Sighting {
    let likelihood = PersonLikelihood(
      strength: StandingShape.margin, motion: frame.motion.share(frame.working(box)))
    return PersonScale.Sighting(
      of: box, rows: Double(frame.size.height),
      probability: likelihood.free * likelihood.certaintyOfMotion)
  }
}
