import Scene

/// How wide a car looks by where it stands: told by the scene's ground plane, or learned from what surely is one.
///
/// On level ground seen by an upright camera the width is a straight line of the row, as a person's height is (Hoiem,
/// Efros and Hebert 2008, doi 10.1007/s11263-008-0137-5).
struct VehicleScale: Sendable {
  /// Width of a car in metres.
  static let carWidth = 1.8

  private struct Sample {
    let row: Double
    let width: Double
  }

  private struct Line {
    let slope: Double
    let intercept: Double
  }

  private let plane: GroundPlane?
  private let size: PixelSize
  private var line: Line?
  private var samples: [Sample] = []
  private var next = 0
  private var fresh = 0

  private static let memory = 480
  /// Samples before the first fit.
  private static let enough = 36
  /// Samples between fits.
  private static let batch = 12
  private static let bins = 24
  /// Share of the view's height between the rows of two bins that may tell a slope.
  private static let leastApart = 0.06
  /// Share of the view's height over which vehicles were seen, below which all rows are taken to look alike.
  private static let leastSpread = 0.12

  /// A scale that knows what the ground plane tells, or nothing; pixels are those of a picture of this size.
  init(scene: Scene, size: PixelSize) {
    plane = scene.groundPlane
    self.size = size
  }

  /// Whether the scene's ground plane gives the sizes.
  var isTold: Bool { plane != nil }

  /// Width in pixels of a car that stands at a place; nil while nothing is known, and beyond the horizon.
  func width(atX x: Double, row: Double) -> Double? {
    if let plane {
      let (across, down) = (x / Double(size.width), row / Double(size.height))
      let step = 0.02
      guard let metres = plane.distance(Point(across - step, down), Point(across + step, down)),
        metres > 0
      else { return nil }
      return VehicleScale.carWidth * 2 * step * Double(size.width) / metres
    }
    return line.map { max(4, $0.slope * row + $0.intercept) }
  }

  /// Metres on the ground between two places in pixels; nil while nothing is known.
  ///
  /// Without a ground plane the way across is counted in cars' widths and the way along in the change of that width, for a
  /// camera that sees about 45° across: one that sees less makes far ways seem shorter, never longer.
  func metres(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) -> Double? {
    let (across, down) = (Double(size.width), Double(size.height))
    if let plane {
      return plane.distance(Point(a.x / across, a.y / down), Point(b.x / across, b.y / down))
    }
    guard let before = width(atX: a.x, row: a.y), let after = width(atX: b.x, row: b.y),
      let line
    else { return nil }
    let mean = (before + after) / 2
    let sideways = VehicleScale.carWidth * (b.x - a.x) / mean
    let isFlat = line.slope < 0.02
    let distance = VehicleScale.carWidth * 1.2 * across / mean
    let along =
      isFlat
      ? VehicleScale.carWidth * (b.y - a.y) / mean : distance * (after - before) / mean
    return (sideways * sideways + along * along).squareRoot()
  }

  /// Takes in a vehicle surely seen whole and alone: the row it stands on and its width, in pixels.
  mutating func learn(row: Double, width: Double) {
    guard plane == nil else { return }
    let sample = Sample(row: row, width: width)
    if samples.count < VehicleScale.memory {
      samples.append(sample)
    } else {
      samples[next] = sample
      next = (next + 1) % VehicleScale.memory
    }
    fresh += 1
    guard samples.count >= VehicleScale.enough, fresh >= VehicleScale.batch else { return }
    fresh = 0
    line = fitted() ?? line
  }

  /// The medians of rows of equal height, through them the median slope and intercept (Theil 1950; Sen 1968, doi
  /// 10.1080/01621459.1968.10480934): lorries and pairs are outliers.
  private func fitted() -> Line? {
    let rows = Double(size.height)
    var groups = [[Sample]](repeating: [], count: VehicleScale.bins)
    for sample in samples {
      let bin = Int(sample.row / rows * Double(VehicleScale.bins))
      groups[min(max(bin, 0), VehicleScale.bins - 1)].append(sample)
    }
    let points = groups.filter { $0.count >= 3 }.map { group in
      (
        row: group.reduce(0) { $0 + $1.row } / Double(group.count),
        width: group.map(\.width).sorted()[group.count / 2], weight: Double(min(group.count, 20))
      )
    }
    guard let first = points.first, let last = points.last else { return nil }
    guard last.row - first.row >= VehicleScale.leastSpread * rows else {
      let widths = samples.map(\.width).sorted()
      return Line(slope: 0, intercept: widths[widths.count / 2])
    }
    var slopes: [(value: Double, weight: Double)] = []
    for (index, a) in points.enumerated() {
      for b in points.dropFirst(index + 1) where b.row - a.row > VehicleScale.leastApart * rows {
        slopes.append(
          ((b.width - a.width) / (b.row - a.row), min(a.weight, b.weight) * (b.row - a.row)))
      }
    }
    guard let slope = WeightedMedian.of(slopes).map({ max(0, $0) }),
      let intercept = WeightedMedian.of(
        points.map { (value: $0.width - slope * $0.row, weight: $0.weight) })
    else { return nil }
    return Line(slope: slope, intercept: intercept)
  }
}
