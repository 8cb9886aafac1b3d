import Vision

/// How the camera's exposure now maps the grey levels that the background knows: a straight line of grey to grey.
///
/// A white van in front of an automatic iris darkens all of the view; without this every pixel would be foreground.
struct ToneLine: Hashable, Sendable {
  /// Grey levels now per grey level of the background.
  let slope: Double
  /// Grey levels now where the background is black.
  let offset: Double

  private static let step = 4
  private static let bins = 16
  /// Share of the looked-at pixels below which a bin says nothing.
  private static let leastShare = 0.02
  /// Grey levels between the darkest and the brightest bin below which the slope cannot be told.
  private static let leastSpread = 30.0

  static let unchanged = ToneLine(slope: 1, offset: 0)

  init(slope: Double, offset: Double) {
    (self.slope, self.offset) = (slope, offset)
  }

  /// The line through the median of what each grey level of the background has become.
  ///
  /// The slope is the weighted median of those between all pairs of levels (Sen 1968, doi
  /// 10.1080/01621459.1968.10480934), so that what moves through the view decides nothing while it covers less than half
  /// of most levels.
  init(from background: GreyPicture, to picture: GreyPicture) {
    let levels = ToneLine.levels(background, picture)
    guard let brightest = levels.map(\.before).max(), let darkest = levels.map(\.before).min()
    else {
      self = .unchanged
      return
    }
    var slopes: [(value: Double, weight: Double)] = []
    for (index, a) in levels.enumerated() {
      for b in levels.dropFirst(index + 1) {
        let apart = b.before - a.before
        slopes.append(((b.after - a.after) / apart, min(a.weight, b.weight) * abs(apart)))
      }
    }
    let gains = levels.map { (value: ($0.after + 8) / ($0.before + 8), weight: $0.weight) }
    let raw = brightest - darkest > ToneLine.leastSpread ? slopes : gains
    let slope = min(max(WeightedMedian.of(raw) ?? 1, 0.4), 2.5)
    let offsets = levels.map { (value: $0.after - slope * $0.before, weight: $0.weight) }
    self.init(slope: slope, offset: WeightedMedian.of(offsets) ?? 0)
  }

  /// The picture as it would be with the background's exposure.
  func undone(in picture: GreyPicture) -> GreyPicture {
    guard abs(slope - 1) > 0.02 || abs(offset) > 1 else { return picture }
    let table = (0...255).map { value in
      UInt8(min(max(((Double(value) - offset) / slope).rounded(), 0), 255))
    }
    return picture.map { table[Int($0)] }
  }

  private struct Level {
    let before: Double
    let after: Double
    let weight: Double
  }

  /// What each level of the background has become, from every fourth pixel of every fourth row.
  private static func levels(_ background: GreyPicture, _ picture: GreyPicture) -> [Level] {
    var counts = [Int](repeating: 0, count: bins * 256)
    var sums = [Int](repeating: 0, count: bins)
    var totals = sums
    for y in stride(from: 0, to: picture.height, by: step) {
      for x in stride(from: 0, to: picture.width, by: step) {
        let before = Int(background[x, y])
        let bin = before * bins / 256
        counts[bin * 256 + Int(picture[x, y])] += 1
        sums[bin] += before
        totals[bin] += 1
      }
    }
    let all = totals.reduce(0, +)
    return (0..<bins).compactMap { bin in
      let total = totals[bin]
      guard total > 0, Double(total) >= leastShare * Double(all) else { return nil }
      var (seen, median) = (0, 0)
      while seen * 2 < total {
        seen += counts[bin * 256 + median]
        median += 1
      }
      return Level(
        before: Double(sums[bin]) / Double(total), after: Double(median - 1), weight: Double(total))
    }
  }
}

/// The value at which half of the weight is reached.
enum WeightedMedian {
  /// Nil without any value.
  static func of(_ values: [(value: Double, weight: Double)]) -> Double? {
    let sorted = values.sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    for item in sorted {
      sum += item.weight
      if sum >= half { return item.value }
    }
    return sorted.last?.value
  }
}
