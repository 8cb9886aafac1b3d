import Vision

/// Pictures and masks drawn from a seed.
struct RandomPictures {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// Every pixel for itself.
  mutating func noise(width: Int, height: Int) -> GreyPicture {
    var picture = GreyPicture(width: width, height: height)
    for y in 0..<height { for x in 0..<width { picture[x, y] = UInt8(next(256)) } }
    return picture
  }

  /// Rectangles, bars and specks, some joined by corners only.
  mutating func mask(width: Int, height: Int) -> GreyPicture {
    var picture = GreyPicture(width: width, height: height)
    for _ in 0..<(1 + next(30)) {
      let rect = PixelRect(
        x: next(width), y: next(height), width: 1 + next(width / 3 + 1),
        height: 1 + next(height / 3 + 1))
      picture.fill(rect, with: next(3) == 0 ? 0 : 255)
    }
    for _ in 0..<next(width * height / 4 + 1) {
      picture[next(width), next(height)] = next(2) == 0 ? 0 : UInt8(1 + next(255))
    }
    return picture
  }

  /// A size around which words and registers end, or any other.
  mutating func size() -> (width: Int, height: Int) {
    let widths = [1, 2, 15, 31, 33, 63, 64, 65, 127, 129, 191, 200]
    return (next(2) == 0 ? widths[next(widths.count)] : 1 + next(230), 1 + next(70))
  }
}
