import Vision

extension StillBackground {
  /// What is known of each pixel of one view.
  struct Learner {
    private let width: Int
    private let height: Int
    /// Mean of what was seen of each pixel while nothing moved near it, and how often that was.
    private var mean: [Float]
    private var looks: [UInt32]
    /// Looks that were far from the mean.
    private var strays: [UInt32]
    /// Looks before the first feet that counted; 0: none did.
    private var looksBefore: [UInt32]
    private var meanBefore: [Float]
    private var sumAfter: [Float]
    private var tread = Tread()
    private var next = 0.0
    private var scale: PersonScale.Line?

    /// Seconds between looks.
    private static let interval = 0.5
    /// Looks before, and after, that a pixel needs.
    private static let leastLooks: UInt32 = 6
    /// Levels by which a look may be off the mean, and the means before and after off one another.
    private static let tolerance: Float = 10
    /// Share of looks that may be off.
    private static let mostStrays = 0.05
    /// Pixels by which foreground is widened.
    private static let margin = 9

    init(first: Sight) {
      (width, height) = (first.luma.width, first.luma.height)
      next = first.seconds
      let count = width * height
      mean = Array(repeating: 0, count: count)
      meanBefore = mean
      sumAfter = mean
      looks = Array(repeating: 0, count: count)
      strays = looks
      looksBefore = looks
    }

    func fits(_ sight: Sight) -> Bool {
      sight.luma.width == width && sight.luma.height == height
    }

    mutating func look(at sight: Sight) throws(VisionError) {
      scale = sight.scale ?? scale
      for pixel in tread.advance(sight, before: mean)
      where looksBefore[pixel] == 0 && looks[pixel] >= Learner.leastLooks {
        looksBefore[pixel] = looks[pixel]
        meanBefore[pixel] = mean[pixel]
      }
      guard sight.seconds >= next else { return }
      next = sight.seconds + Learner.interval
      var blocked = try sight.foreground.grown(Learner.margin)
      for person in sight.people { blocked.fill(person.widened, with: 255) }
      for pixel in mean.indices where blocked.pixels[pixel] == 0 {
        take(Float(sight.luma.pixels[pixel]), at: pixel)
      }
    }

    private mutating func take(_ value: Float, at pixel: Int) {
      looks[pixel] += 1
      let off = value - mean[pixel]
      if looks[pixel] > 2, abs(off) > Learner.tolerance { strays[pixel] += 1 }
      mean[pixel] += off / Float(looks[pixel])
      if looksBefore[pixel] > 0 { sumAfter[pixel] += value }
    }

    private func isKnown(_ pixel: Int) -> Bool {
      let (before, all) = (looksBefore[pixel], looks[pixel])
      guard before > 0, all - before >= Learner.leastLooks else { return false }
      let after = sumAfter[pixel] / Float(all - before)
      return abs(after - meanBefore[pixel]) <= Learner.tolerance
        && Double(strays[pixel]) <= Learner.mostStrays * Double(all)
    }

    func still() throws(VisionError) -> Still {
      var known = GreyPicture(width: width, height: height)
      for pixel in mean.indices where isKnown(pixel) {
        known[pixel % width, pixel / width] = 255
      }
      known = Tread.sure(known, scale)
      let learned =
        GreyPicture(width: width, height: height, pixels: mean.map { UInt8($0) })
        ?? GreyPicture(width: width, height: height, filledWith: hiddenGrey)
      if known.nonzeroCount > 0 {
        try PeopleInStill(scale: scale).hide(in: learned, from: &known)
      }
      return try shrunk(learned, known)
    }

    /// At most `mostColumns` wide; a small pixel is shown only where all it covers is known.
    private func shrunk(
      _ learned: GreyPicture, _ known: GreyPicture
    ) throws(VisionError) -> Still {
      let factor = max(1, (width + mostColumns - 1) / mostColumns)
      func shrunk(_ picture: GreyPicture) throws(VisionError) -> GreyPicture {
        try GreyPicture(
          shrinking: picture.pixels.span, stride: width, width: width, height: height, by: factor)
      }
      var picture = try shrunk(learned)
      let shown = try shrunk(known).map { $0 == 255 ? 255 : 0 }
      for y in 0..<shown.height {
        for x in 0..<shown.width where shown[x, y] == 0 { picture[x, y] = hiddenGrey }
      }
      return Still(picture: picture, shown: shown)
    }
  }
}

extension PixelRect {
  /// A quarter wider on each side, and a tenth higher and lower: boxes cut off arms and feet.
  var widened: PixelRect {
    let (across, down) = (width / 4 + 2, height / 10 + 2)
    return PixelRect(
      x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down)
  }
}
