import Vision

/// Where feet of passers-by were: the one thing behind which there is ground and nobody.
///
/// That something moved before a pixel does not show that the pixel is empty: people walk past others who never move.
/// But where feet stand, seen whole, the line of sight ends at the ground: whoever stands, sits or lies beyond begins above
/// them in the picture, and whoever is nearer hides the feet. So the lowest pixels of somebody count, if
/// - the person is as tall as people are there, so that no table or wall hides the feet;
/// - nobody else is found there, who might stand before the feet and only shift a leg;
/// - nothing else that moves lies below, such as a shadow, nor the edge of the view;
/// - the person walks: half a second before and after, the place lies on the way, and the way is a third of a height
///   long at least. Who shifts on a chair or beckons goes nowhere.
struct Tread {
  private struct Place {
    let seconds: Double
    let x: Double
    let foot: Double
    let height: Double
  }

  private struct Step {
    let number: Int
    let place: Place
    let pixels: [Int]
  }

  private var ways: [Int: [Place]] = [:]
  private var steps: [Step] = []

  /// Seconds before and after a step at which its walker must have been on the way.
  private static let stride = 0.5
  /// Way of a walker in two strides, in heights.
  private static let leastWay = 0.3
  /// How far the middle of two strides may lie from the place between, in heights.
  private static let mostBend = 0.12
  /// How tall a walker must be seen, in heights of a person there.
  private static let seenHeight = 0.85...1.25
  /// How much of a walker, from the ground up, counts as feet.
  private static let feet = 0.04
  /// How far below a walker's box the feet are looked for, in heights.
  private static let below = 0.12
  /// Share of the union from which on two boxes are of the same person.
  private static let sameOverlap = 0.3
  /// Rows below the feet in which nothing may move.
  private static let clearRows = 3
  /// Least change of luma: a foot, not a shadow's rim or the blur of a codec.
  private static let leastChange = 20.0

  /// Takes in who walks now; answers with the pixels that proved to be ground since.
  mutating func advance(_ sight: StillBackground.Sight, before mean: [Float]) -> [Int] {
    for (number, box) in sight.walkers {
      let place = Place(
        seconds: sight.seconds, x: Double(box.x) + Double(box.width) / 2,
        foot: Double(box.y + box.height), height: Double(box.height))
      ways[number, default: []].append(place)
      let pixels = Tread.feet(of: box, in: sight, before: mean)
      if !pixels.isEmpty { steps.append(Step(number: number, place: place, pixels: pixels)) }
    }
    let now = sight.seconds
    let due = steps.filter { $0.place.seconds <= now - Tread.stride }
    steps.removeAll { $0.place.seconds <= now - Tread.stride }
    let proven = due.filter { isOnItsWay($0) }.flatMap(\.pixels)
    for number in Array(ways.keys) {
      ways[number]?.removeAll { $0.seconds < now - 3 * Tread.stride }
      if ways[number]?.isEmpty == true { ways[number] = nil }
    }
    return proven
  }

  /// Whether a step lies in the middle of a way.
  private func isOnItsWay(_ step: Step) -> Bool {
    guard let way = ways[step.number] else { return false }
    func place(at seconds: Double) -> Place? {
      let nearest = way.min { abs($0.seconds - seconds) < abs($1.seconds - seconds) }
      return nearest.flatMap { abs($0.seconds - seconds) < 0.3 * Tread.stride ? $0 : nil }
    }
    guard let from = place(at: step.place.seconds - Tread.stride),
      let to = place(at: step.place.seconds + Tread.stride)
    else { return false }
    let (here, height) = (step.place, step.place.height)
    let way2 = Tread.square(to.x - from.x, to.foot - from.foot)
    let bend2 = Tread.square(
      (from.x + to.x) / 2 - here.x, (from.foot + to.foot) / 2 - here.foot)
    return way2 >= Tread.square(Tread.leastWay * height, 0)
      && bend2 <= Tread.square(Tread.mostBend * height, 0)
  }

  private static func square(_ x: Double, _ y: Double) -> Double { x * x + y * y }

  /// Pixels of somebody's feet, as indices of the luma; empty where they are not surely seen.
  private static func feet(
    of box: PixelRect, in sight: StillBackground.Sight, before mean: [Float]
  ) -> [Int] {
    let (mask, rows) = (sight.foreground, sight.luma.height)
    let left = max(1, box.x)
    let columns = left..<max(left, min(mask.width - 1, box.x + box.width))
    guard let scale = sight.scale, !columns.isEmpty else { return [] }
    func moves(_ y: Int) -> Bool { columns.contains { mask[$0, y] != 0 } }
    let lowest = min(rows - 1, box.y + box.height + Int(below * Double(box.height)))
    let highest = max(0, box.y + box.height - Int(below * Double(box.height)))
    guard highest < lowest,
      let bottom = (highest...lowest).last(where: moves), bottom + clearRows <= lowest,
      bottom + clearRows < rows - 1
    else { return [] }
    var top = bottom
    while top > 0, moves(top - 1) || (top > 1 && moves(top - 2)) { top -= 1 }
    let height = scale.height(footRow: Double(bottom) / Double(rows)) * Double(rows)
    guard height > 0, seenHeight.contains(Double(bottom - top + 1) / height), top > 0 else {
      return []
    }
    let others = sight.people.filter { $0.box.iou(box.box) < sameOverlap }.map(\.widened)
    return (max(1, bottom - feetRows(height))..<bottom).flatMap { y in
      columns.compactMap { x in
        isChanged(x, y, sight.luma, mean) && !others.contains { $0.holds(x, y) }
          ? y * mask.width + x : nil
      }
    }
  }

  /// Rows of feet that count, of somebody so many rows tall.
  private static func feetRows(_ height: Double) -> Int {
    1 + max(1, Int((feet * height).rounded()))
  }

  /// Leaves of known pixels those above which more rows are known than feet have.
  ///
  /// Feet hide a little of what is right behind them. Of somebody who sits or lies there as many of the lowest rows may be
  /// known then as feet have, and one more where others walk along the very row, and none of those above.
  static func sure(_ known: GreyPicture, _ scale: PersonScale.Line?) -> GreyPicture {
    guard let scale else { return GreyPicture(width: known.width, height: known.height) }
    let rows = Double(known.height)
    return GreyPicture(
      window: PixelRect(x: 0, y: 0, width: known.width, height: known.height)
    ) { x, y in
      let above = feetRows(scale.height(footRow: Double(y) / rows) * rows) + 1
      guard y >= above else { return 0 }
      return (0...above).allSatisfy { known[x, y - $0] != 0 } ? 255 : 0
    }
  }

  /// Whether a pixel and those beside, above and below are far from what they were.
  private static func isChanged(_ x: Int, _ y: Int, _ luma: GreyPicture, _ mean: [Float]) -> Bool {
    [(x, y), (x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)].allSatisfy { column, row in
      abs(Double(luma[column, row]) - Double(mean[row * luma.width + column])) >= leastChange
    }
  }
}

extension PixelRect {
  func holds(_ column: Int, _ row: Int) -> Bool {
    column >= x && column < x + width && row >= y && row < y + height
  }

  /// The same in fractions of pixels.
  fileprivate var box: PixelBox {
    PixelBox(x: Double(x), y: Double(y), width: Double(width), height: Double(height))
  }
}
