import Vision

/// What looking into a region needs beyond opening and growing.
extension GreyPicture {
  /// The part of a picture under a window, from a function of the whole picture's columns and rows.
  init(window: PixelRect, value: (_ x: Int, _ y: Int) -> UInt8) {
    self.init(width: window.width, height: window.height)
    for y in 0..<window.height {
      for x in 0..<window.width { self[x, y] = value(window.x + x, window.y + y) }
    }
  }

  /// A rectangle of the picture, which it must lie inside.
  func cut(_ window: PixelRect) -> GreyPicture {
    GreyPicture(window: window) { self[$0, $1] }
  }

  /// 255 where the mask is 0, and 0 elsewhere.
  func inverted() -> GreyPicture {
    map { $0 == 0 ? 255 : 0 }
  }

  /// Each value changed on its own.
  func map(_ change: (UInt8) -> UInt8) -> GreyPicture {
    GreyPicture(width: width, height: height, pixels: pixels.map(change)) ?? self
  }

  /// 255 where either mask is not zero.
  func union(_ other: GreyPicture) -> GreyPicture {
    GreyPicture(
      width: width, height: height, pixels: zip(pixels, other.pixels).map { $0 | $1 }) ?? self
  }

  /// Grown by a square.
  func grown(_ side: Int) throws(VisionError) -> GreyPicture {
    try cleaned(opening: (1, 1), growing: (side, side))
  }

  /// Grown by a square, then shrunk by it: gaps narrower than its side are closed.
  func closed(_ side: Int) throws(VisionError) -> GreyPicture {
    try grown(side).eroded(by: (side, side))
  }

  /// The connected parts of a mask that another mask of the same size touches.
  func parts(touching other: GreyPicture) throws(VisionError) -> GreyPicture {
    let labels = try labelledComponents(ofAtLeast: 1).labels
    let touched = Set(zip(labels, other.pixels).filter { $0.1 != 0 }.map(\.0)).subtracting([0])
    return GreyPicture(
      width: width, height: height, pixels: labels.map { touched.contains($0) ? 255 : 0 }) ?? self
  }

  /// With the zeros that no path of zeros joins to the edge filled.
  func holesFilled() throws(VisionError) -> GreyPicture {
    var frame = GreyPicture(width: width, height: height)
    for x in 0..<width { (frame[x, 0], frame[x, height - 1]) = (255, 255) }
    for y in 0..<height { (frame[0, y], frame[width - 1, y]) = (255, 255) }
    return try inverted().parts(touching: frame).inverted().union(self)
  }

  /// The smallest rectangle around what is not zero; nil where all is.
  var bounds: PixelRect? {
    var (left, top, right, bottom) = (Int.max, Int.max, Int.min, Int.min)
    for y in 0..<height {
      for x in 0..<width where self[x, y] != 0 {
        (left, right) = (min(left, x), max(right, x))
        (top, bottom) = (min(top, y), max(bottom, y))
      }
    }
    guard left <= right else { return nil }
    return PixelRect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
  }
}

extension PixelRect {
  /// The indices of its pixels in a picture of so many columns, row after row.
  func indices(inWidth columns: Int) -> [Int] {
    (y..<(y + height)).flatMap { row in (x..<(x + width)).map { row * columns + $0 } }
  }
}

extension GreyPicture {
  /// The whole factor by which so many rows are shrunk to about so few.
  static func factor(from rows: Int, toAbout few: Double) -> Int {
    max(1, Int((Double(rows) / few).rounded()))
  }

  /// The picture shrunk by a whole factor to about so many rows.
  func shrunk(toAbout rows: Double) throws(VisionError) -> GreyPicture {
    try GreyPicture(
      shrinking: pixels.span, stride: width, width: width, height: height,
      by: Self.factor(from: height, toAbout: rows))
  }
}
