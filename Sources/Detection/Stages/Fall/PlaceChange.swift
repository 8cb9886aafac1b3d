import Vision

/// How a place looks beside how it looked before, in small pictures of one size.
struct PlaceChange {
  /// Part of the place that looks other than before; the exposure's own drift is taken off.
  let share: Double
  /// The same in heights² of the view.
  let area: Double
  /// Correlation of what changed with what was there, −1 to 1: near 1 only the light changed, as in a shadow.
  let likeness: Double

  /// Nothing changed.
  static let none = PlaceChange(share: 0, area: 0, likeness: 1)

  /// Least change of luma.
  private static let change = 15

  private init(share: Double, area: Double, likeness: Double) {
    (self.share, self.area, self.likeness) = (share, area, likeness)
  }

  /// Nothing where the sizes differ.
  init(of extent: Extent, from before: GreyPicture, to now: GreyPicture) {
    guard now.width == before.width, now.height == before.height else {
      self = .none
      return
    }
    let rows = Double(now.height)
    let left = Int((extent.left * rows).rounded(.down))
    let top = Int((extent.top * rows).rounded(.down))
    let rect = PixelRect(
      x: left, y: top, width: Int((extent.right * rows).rounded(.up)) - left,
      height: Int((extent.bottom * rows).rounded(.up)) - top
    ).clipped(width: now.width, height: now.height)
    let drift = now.brightening(since: before)
    var sums = Sums()
    for y in rect.y..<(rect.y + rect.height) {
      for x in rect.x..<(rect.x + rect.width) {
        let (old, new) = (Int(before[x, y]), Int(now[x, y]))
        if abs(new - old - drift) >= Self.change { sums.add(old, new) }
      }
    }
    let all = rect.width * rect.height
    guard all > 0, sums.count > 0 else {
      self = .none
      return
    }
    share = Double(sums.count) / Double(all)
    area = Double(sums.count) / (rows * rows)
    likeness = sums.correlation
  }

  /// Sums of pairs of values.
  private struct Sums {
    var count = 0
    private var (x, y, xx, yy, xy) = (0, 0, 0, 0, 0)

    mutating func add(_ a: Int, _ b: Int) {
      count += 1
      x += a
      y += b
      xx += a * a
      yy += b * b
      xy += a * b
    }

    /// Pearson's; 0 where either does not vary.
    var correlation: Double {
      let spread = Double(count * xx - x * x) * Double(count * yy - y * y)
      return spread > 0 ? Double(count * xy - x * y) / spread.squareRoot() : 0
    }
  }
}

extension GreyPicture {
  /// By how much the median pixel became brighter: what the camera's exposure did.
  fileprivate func brightening(since before: GreyPicture) -> Int {
    var counts = [Int](repeating: 0, count: 511)
    for (now, then) in zip(pixels, before.pixels) { counts[Int(now) - Int(then) + 255] += 1 }
    var passed = 0
    for (step, count) in counts.enumerated() {
      passed += count
      if 2 * passed >= pixels.count { return step - 255 }
    }
    return 0
  }
}
