import Vision

/// A part of the view that has shown the same thing, unlike the background, for long enough to be looked into.
struct StillRegion {
  /// The part of the working picture that the masks and planes cover: the region and some way around it.
  let window: PixelRect
  /// 255 where a value unlike the background has stood long enough.
  let core: GreyPicture
  /// The same, grown to the weaker differences that hang together with it, holes filled: the thing's outline.
  let shape: GreyPicture
  /// Smallest rectangle around the shape, in working pixels of the whole picture.
  let box: PixelRect
  /// Ticks that three quarters of the core have stood at most: how long ago it came.
  let age: Int
  /// Ticks for each pixel of the window.
  let ages: [Int16]
  /// Luma, blue and red difference of what stands there, in the window.
  let standing: [GreyPicture]
  /// The same of the background.
  let background: [GreyPicture]
  /// Difference of the two in 16ths of the tolerance, in the window.
  let difference: GreyPicture
  /// 255 where the latest picture shows something else than the background, in the window.
  let foreground: GreyPicture

  /// How far a region's window reaches beyond it, in working pixels.
  static let margin = 8
  /// Working pixels of a core below which nothing can be told.
  static let leastArea = 30

  /// All regions that have stood for so long, in raster order.
  static func find(
    in model: borrowing Stillness, forSeconds seconds: Double, tolerance: Double
  ) throws(VisionError) -> [StillRegion] {
    let standing = model.standing(forSeconds: seconds)
    guard standing.nonzeroCount >= leastArea else { return [] }
    // A bag that is partly as dark as the floor is found in pieces: close gaps of six pixels, then drop specks.
    let mask = try standing.closed(7).cleaned(opening: (3, 3))
    let (components, labels) = try mask.labelledComponents(ofAtLeast: leastArea)
    guard !components.isEmpty else { return [] }
    let shared = Planes(
      ages: model.ages, pictures: model.pictures, difference: model.difference,
      foreground: model.foreground, width: model.width,
      // Half the time and half the difference suffice for what hangs together with the core.
      leastAge: Int16(seconds / 2 * Stillness.ticks),
      leastDifference: UInt8(min(255, 8 * tolerance)))
    var regions: [StillRegion] = []
    for (index, component) in components.enumerated() {
      let window = PixelRect(
        x: component.box.x - margin, y: component.box.y - margin,
        width: component.box.width + 2 * margin, height: component.box.height + 2 * margin
      ).clipped(width: model.width, height: model.height)
      let core = GreyPicture(window: window) { x, y in
        labels[y * model.width + x] == Int32(index + 1) ? 255 : 0
      }
      if let region = try StillRegion(core: core, window: window, planes: shared) {
        regions.append(region)
      }
    }
    return regions
  }

  /// What all regions of a look are cut from.
  private struct Planes {
    let ages: [Int16]
    let pictures: Stillness.Pictures
    let difference: GreyPicture
    let foreground: GreyPicture
    let width: Int
    let leastAge: Int16
    let leastDifference: UInt8
  }

  private init?(
    core: GreyPicture, window: PixelRect, planes: Planes
  ) throws(VisionError) {
    let weak = GreyPicture(window: window) { x, y in
      let index = y * planes.width + x
      return core[x - window.x, y - window.y] != 0
        || (planes.difference.pixels[index] >= planes.leastDifference
          && planes.ages[index] >= planes.leastAge)
        ? 255 : 0
    }
    let joined = try weak.closed(5).cleaned(opening: (3, 3)).union(core)
    let shape = try joined.parts(touching: core).holesFilled()
    guard let inner = shape.bounds else { return nil }
    self.core = core
    self.shape = shape
    self.window = window
    box = PixelRect(
      x: inner.x + window.x, y: inner.y + window.y, width: inner.width, height: inner.height)
    ages = window.indices(inWidth: planes.width).map { planes.ages[$0] }
    let stood = zip(core.pixels, ages).filter { $0.0 != 0 }.map(\.1).sorted()
    age = stood.isEmpty ? 0 : Int(stood[(stood.count - 1) * 3 / 4])
    standing = planes.pictures.standing.map { $0.cut(window) }
    background = planes.pictures.background.map { $0.cut(window) }
    difference = planes.difference.cut(window)
    foreground = planes.foreground.cut(window)
  }
}
