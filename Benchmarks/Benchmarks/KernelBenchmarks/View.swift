import Vision

/// A 1080p view with the noise of a sensor and 30 things that move through it.
enum View {
  private static let width = 1920
  private static let height = 1080
  /// Seconds between pictures: what the stages analyse.
  private static let step = 0.125
  /// Pictures until every model has settled: 8 s.
  private static let settling = 64

  /// Enough pictures that no model meets the same noise again soon.
  private static func pictures(_ count: Int) -> [GreyPicture] {
    var numbers = Numbers(seed: 5)
    let movers = (0..<30).map { _ in
      (
        x: numbers.next(width), y: numbers.next(height - 160), speed: 20 + numbers.next(40),
        grey: UInt8(numbers.next(256))
      )
    }
    // The sum of four draws of 0 to 6 less 12: a standard deviation of 4 grey levels, as a sensor has at dusk.
    let noise = (0..<(1 << 16)).map { _ in
      numbers.next(7) + numbers.next(7) + numbers.next(7) + numbers.next(7) - 12
    }
    return (0..<count).map { number in
      var pixels = [UInt8](repeating: 0, count: width * height)
      for y in 0..<height {
        let start = numbers.next(1 << 16)
        for x in 0..<width {
          let shade = 40 + (x * 3 + y * 5) / 64 % 160
          pixels[y * width + x] = UInt8(shade + noise[(start + x) & 0xFFFF])
        }
      }
      var picture =
        GreyPicture(width: width, height: height, pixels: pixels)
        ?? GreyPicture(width: width, height: height)
      for mover in movers {
        let x = (mover.x + number * mover.speed) % width
        picture.fill(PixelRect(x: x, y: mover.y, width: 60, height: 160), with: mover.grey)
      }
      return picture
    }
  }

  static func shrinking() throws -> Pair {
    let picture = pictures(1)[0]
    // Halves are rounded up here and to even numbers there.
    let (mine, yours) = (try shrunk(picture, by: 4), try OpenCVReference.shrunk(picture, by: 4))
    guard zip(mine.pixels, yours.pixels).allSatisfy({ abs(Int($0) - Int($1)) <= 1 }) else {
      throw Difference.answersDiffer("shrinking")
    }
    return Pair(
      ours: { _ = try shrunk(picture, by: 4) },
      peer: { _ = try OpenCVReference.shrunk(picture, by: 4) })
  }

  private static func shrunk(_ picture: GreyPicture, by factor: Int) throws -> GreyPicture {
    try GreyPicture(
      shrinking: picture.pixels.span, stride: picture.width, width: picture.width,
      height: picture.height, by: factor)
  }

  /// The kernel that the stages use, at 1080p or with the shrinking that it takes to look at fewer pixels, beside OpenCV's
  /// mixture at 1080p.
  static func dualRate(by factor: Int) throws -> Pair {
    let ours = Kept(try DualRateBackground(width: width / factor, height: height / factor))
    return try settled { picture in
      let grey = factor == 1 ? picture : try shrunk(picture, by: factor)
      _ = try ours.model.update(grey, after: step)
    }
  }

  static func mixture() throws -> Pair {
    let ours = Kept(try MixtureBackground(width: width, height: height))
    return try settled { _ = try ours.model.update($0, after: step) }
  }

  /// Lets both learn until they have settled; `HighwayTests` sees to it that ours finds no less on real footage.
  private static func settled(_ look: @escaping (GreyPicture) throws -> Void) throws -> Pair {
    let theirs = Kept(try OpenCVReference.Mixture())
    let drawn = pictures(24)
    for number in 0..<settling {
      try look(drawn[number % drawn.count])
      _ = try theirs.model.update(drawn[number % drawn.count])
    }
    let turn = (ours: Turn(), peer: Turn())
    return Pair(
      ours: { try look(drawn[turn.ours.next() % drawn.count]) },
      peer: { _ = try theirs.model.update(drawn[turn.peer.next() % drawn.count]) })
  }

  /// A model that closures share.
  private final class Kept<Model: ~Copyable> {
    var model: Model
    init(_ model: consuming Model) { self.model = model }
  }

  /// Counts on from the pictures that settled the models.
  private final class Turn {
    private var number = settling
    func next() -> Int {
      defer { number += 1 }
      return number
    }
  }
}
