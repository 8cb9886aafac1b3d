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

    /// Height of a person whose feet are at a row, all in fractions of the view's height; 0 on and beyond the horizon.
    public func height(footRow: Double) -> Double { max(0, slope * footRow + intercept) }

    /// The row at which a person looks so tall; nil where all rows look alike.
    func footRow(height: Double) -> Double? {
      abs(slope) > 1e-6 ? (height - intercept) / slope : nil
    }
  }

  private struct Sample {
    let row: Double
    let height: Double
  }

  /// The best knowledge so far; nil until there is any.
  public private(set) var line: Line?
  private var samples: [Sample] = []
  private var next = 0
  private var fresh = 0
  private let told: Line?

  private static let memory = 480
  /// Samples before the first fit: they come from few people, many times each.
  private static let enough = 72
  /// Samples between fits.
  private static let batch = 24
  private static let bins = 24
  /// Deviation of the rows below which only the height where people were is known, and no line.
  private static let leastSpread = 0.05

  /// A scale that knows what the scene's ground plane tells, or nothing.
  package init(scene: Scene, aspect: Double) {
    told = PersonScale.line(scene, aspect: aspect)
    line = told
  }

  /// Takes in somebody surely seen whole: feet and height in fractions of the view's height.
  package mutating func learn(footRow: Double, height: Double) {
    // A person whose feet are cut off by the lower edge teaches the wrong height.
    guard footRow < 0.99, footRow - height > 0.005 else { return }
    let sample = Sample(row: footRow, height: height)
    if samples.count < PersonScale.memory {
      samples.append(sample)
    } else {
      samples[next] = sample
      next = (next + 1) % PersonScale.memory
    }
    fresh += 1
    guard samples.count >= PersonScale.enough, fresh >= PersonScale.batch else { return }
    fresh = 0
    line = fitted() ?? line
  }

  /// The medians of rows of equal height, through them the median of all slopes and of all intercepts, so that up to a
  /// quarter of the boxes may be no people (Theil 1950; Sen 1968, doi 10.1080/01621459.1968.10480934).
  private func fitted() -> Line? {
    var groups = [[Double]](repeating: [], count: PersonScale.bins)
    for sample in samples {
      let bin = Int(sample.row * Double(PersonScale.bins))
      groups[min(max(bin, 0), PersonScale.bins - 1)].append(sample.height)
    }
    let points = groups.enumerated().compactMap { bin, heights -> Weighted? in
      guard heights.count >= 3 else { return nil }
      let row = (Double(bin) + 0.5) / Double(PersonScale.bins)
      return Weighted(
        row: row, value: PersonScale.median(heights), weight: Double(min(heights.count, 20)))
    }
    let weight = points.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    let row = points.reduce(0) { $0 + $1.row * $1.weight } / weight
    let spread = points.reduce(0) { $0 + $1.weight * ($1.row - row) * ($1.row - row) } / weight
    guard spread.squareRoot() > PersonScale.leastSpread else { return nil }
    var slopes: [Weighted] = []
    for (index, a) in points.enumerated() {
      for b in points.dropFirst(index + 1) where b.row - a.row > 0.06 {
        slopes.append(
          Weighted(
            row: 0, value: (b.value - a.value) / (b.row - a.row),
            weight: min(a.weight, b.weight) * (b.row - a.row)))
      }
    }
    guard !slopes.isEmpty else { return nil }
    let slope = min(max(PersonScale.median(slopes), 0), 1.5)
    let intercept = PersonScale.median(
      points.map { Weighted(row: 0, value: $0.value - slope * $0.row, weight: $0.weight) })
    let errors = samples.map { abs($0.height / max(0.02, slope * $0.row + intercept) - 1) }
    return Line(
      slope: slope, intercept: intercept,
      tolerance: min(max(2 * PersonScale.median(errors), 0.12), 0.3))
  }

  private struct Weighted {
    let row: Double
    let value: Double
    let weight: Double
  }

  private static func median(_ values: [Weighted]) -> Double {
    let sorted = values.sorted { $0.value < $1.value }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    for value in sorted {
      sum += value.weight
      if sum >= half { return value.value }
    }
    return 0
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
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
