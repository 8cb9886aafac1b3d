import Vision

/// What a region's pixels say about what it is: each figure is one reason against a put-down object.
package struct RegionEvidence: Hashable, Sendable {
  /// Share of a ring around the region that shows the background: low while somebody stands at it.
  package let isolation: Double
  /// Mean difference from the background moved by up to two pixels, over that unmoved: low where the camera shook.
  package let displacement: Double
  /// Correlation of luma with the background's inside the region: high where only light fell on it.
  package let likeness: Double
  /// Difference from the background, in tolerances, that a tenth of the core exceeds: low for haze and light.
  package let strength: Double
  /// Whether the outline stands out from its surroundings in what is there now (1) or did in the background (-1).
  package let outline: Double

  /// What speaks against an object that somebody put down.
  package enum Objection: String, Hashable, Sendable {
    /// Something else than background touches it: somebody stands there.
    case crowded
    /// The camera shook or turned a little.
    case shaken
    /// The same surface in other light.
    case light
    /// Too faint, or without an outline of its own.
    case faint
    /// What stood out was in the background and has gone.
    case removed
  }

  /// The first objection, or none.
  package var objection: Objection? {
    if isolation < RegionEvidence.leastIsolation { return .crowded }
    if displacement < RegionEvidence.leastDisplacement { return .shaken }
    if likeness > RegionEvidence.mostLikeness { return .light }
    if strength < RegionEvidence.leastStrength { return .faint }
    if outline < 0 { return .removed }
    if outline < RegionEvidence.leastOutline { return .faint }
    return nil
  }

  /// Whether it looks so much like a thing that nobody need have paused to put it down.
  var isUnmistakable: Bool { strength >= 3 && outline >= 0.35 }

  // Measured on street, campus and indoor clips played forwards (objects) and backwards (removed ones).
  static let leastIsolation = 0.7
  static let leastDisplacement = 0.4
  static let mostLikeness = 0.85
  static let leastStrength = 2.0
  static let leastOutline = 0.15

  init(_ region: StillRegion) throws(VisionError) {
    isolation = try RegionEvidence.isolation(region)
    displacement = RegionEvidence.displacement(region)
    likeness = RegionEvidence.likeness(region)
    let differences = zip(region.core.pixels, region.difference.pixels)
      .filter { $0.0 != 0 }.map(\.1).sorted()
    strength =
      differences.isEmpty ? 0 : Double(differences[(differences.count - 1) * 9 / 10]) / 16
    outline = RegionEvidence.outline(region)
  }

  /// Luma or doubled chroma, whichever differs more: the model's own distance.
  private static func distance(_ a: [GreyPicture], _ i: Int, _ b: [GreyPicture], _ j: Int) -> Int {
    guard a.count == 3, b.count == 3 else { return 0 }
    let luma = abs(Int(a[0].pixels[i]) - Int(b[0].pixels[j]))
    let blue = abs(Int(a[1].pixels[i]) - Int(b[1].pixels[j]))
    let red = abs(Int(a[2].pixels[i]) - Int(b[2].pixels[j]))
    return max(luma, 2 * max(blue, red))
  }

  private static func isolation(_ region: StillRegion) throws(VisionError) -> Double {
    let near = try region.shape.grown(5)
    let far = try region.shape.grown(9)
    var (ring, busy) = (0, 0)
    for index in far.pixels.indices where far.pixels[index] != 0 && near.pixels[index] == 0 {
      ring += 1
      if region.foreground.pixels[index] != 0 { busy += 1 }
    }
    return ring == 0 ? 1 : 1 - Double(busy) / Double(ring)
  }

  private static func displacement(_ region: StillRegion) -> Double {
    let (width, height) = (region.core.width, region.core.height)
    let inside = region.core.pixels.indices.filter { region.core.pixels[$0] != 0 }
    func total(_ dx: Int, _ dy: Int) -> Int {
      inside.reduce(0) { sum, index in
        let x = min(max(0, index % width + dx), width - 1)
        let y = min(max(0, index / width + dy), height - 1)
        return sum + distance(region.standing, index, region.background, y * width + x)
      }
    }
    let unmoved = total(0, 0)
    guard unmoved > 0 else { return 1 }
    let moves = (-2...2).flatMap { dy in (-2...2).map { (dx: $0, dy: dy) } }
    return Double(moves.map { total($0.dx, $0.dy) }.min() ?? unmoved) / Double(unmoved)
  }

  private static func likeness(_ region: StillRegion) -> Double {
    guard let now = region.standing.first, let then = region.background.first else { return 0 }
    let pairs = region.core.pixels.indices.filter { region.core.pixels[$0] != 0 }
      .map { (Double(now.pixels[$0]), Double(then.pixels[$0])) }
    guard !pairs.isEmpty else { return 0 }
    let count = Double(pairs.count)
    let meanNow = pairs.reduce(0) { $0 + $1.0 } / count
    let meanThen = pairs.reduce(0) { $0 + $1.1 } / count
    var (common, ownNow, ownThen) = (0.0, 0.0, 0.0)
    for (a, b) in pairs {
      common += (a - meanNow) * (b - meanThen)
      ownNow += (a - meanNow) * (a - meanNow)
      ownThen += (b - meanThen) * (b - meanThen)
    }
    // Nine square grey levels keep noise on a plain floor from passing for likeness.
    return common / count / ((ownNow / count * ownThen / count).squareRoot() + 9)
  }

  /// Compares, along the outline, the step from inside to outside in what is there now with that in the background.
  ///
  /// An object's outline stands out now; where one was removed, it stood out in the background. Along the outline's
  /// normal, so that the pattern of a floor crossing it does not count. After the idea of San Miguel and Martínez 2008
  /// (doi 10.1109/AVSS.2008.28), with steps instead of gradients.
  private static func outline(_ region: StillRegion) -> Double {
    let shape = region.shape
    let (width, height) = (shape.width, shape.height)
    func isInside(_ x: Int, _ y: Int) -> Bool {
      (0..<width).contains(x) && (0..<height).contains(y) && shape[x, y] != 0
    }
    func index(_ x: Double, _ y: Double) -> Int {
      min(max(0, Int(y.rounded())), height - 1) * width + min(max(0, Int(x.rounded())), width - 1)
    }
    var (gain, scale, count) = (0, 0, 0)
    for y in 0..<height {
      for x in 0..<width where shape[x, y] != 0 {
        let isEdge =
          !(isInside(x - 1, y) && isInside(x + 1, y) && isInside(x, y - 1) && isInside(x, y + 1))
        guard isEdge, let (nx, ny) = normal(x, y, isInside) else { continue }
        let inner = index(Double(x) - 1.5 * nx, Double(y) - 1.5 * ny)
        let outer = index(Double(x) + 3 * nx, Double(y) + 3 * ny)
        let change = distance(region.standing, inner, region.background, inner)
        guard shape.pixels[outer] == 0, change > 8 else { continue }
        gain +=
          distance(region.standing, inner, region.standing, outer)
          - distance(region.background, inner, region.background, outer)
        scale += change
        count += 1
      }
    }
    return count > 8 ? Double(gain) / Double(scale) : 0
  }

  /// The outward direction at a pixel of the outline: away from where most of the shape lies around it.
  private static func normal(
    _ x: Int, _ y: Int, _ isInside: (Int, Int) -> Bool
  ) -> (Double, Double)? {
    var (sumX, sumY) = (0, 0)
    for dy in -3...3 {
      for dx in -3...3 where isInside(x + dx, y + dy) {
        sumX -= dx
        sumY -= dy
      }
    }
    let length = Double(sumX * sumX + sumY * sumY).squareRoot()
    return length > 0 ? (Double(sumX) / length, Double(sumY) / length) : nil
  }
}
