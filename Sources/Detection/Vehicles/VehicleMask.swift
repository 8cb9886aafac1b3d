import Vision

/// Where something moves that is a body of its own: no shadow, no lamp, no light on the road.
struct VehicleMask {
  /// Whatever differs from the background, shadows included, lamps and their light not.
  let moving: GreyPicture
  /// Of that, what is no shadow either.
  let body: GreyPicture

  /// Grey levels by which a pixel leaves the range of its neighbourhood in the background.
  private static let leastStep = 10
  /// What a shadow leaves of the light: less is a dark thing, more is noise (256ths).
  private static let shadow = 102...238
  /// By how much the ratio to the background varies around a pixel of a shadow or of light on the road (256ths).
  private static let smoothness = 41

  /// Cleans a background model's mask.
  ///
  /// - Parameters:
  ///   - raw: What the model calls foreground.
  ///   - picture: The frame with the background's exposure.
  ///   - background: The model's mean.
  /// - Throws: What the kernels said.
  init(raw: GreyPicture, picture: GreyPicture, background: GreyPicture)
    throws(VisionError)
  {
    let look = Look(picture: picture, background: background)
    var moved = raw
    moved.keep { look.leavesNeighbourhood($0, $1) }
    moved = try moved.cleaned(opening: (3, 3))
    let isDark = LampGlare.isNight(background)
    if isDark {
      let glare = try LampGlare.mask(moved, picture: picture, background: background)
      moved.keep { glare[$0, $1] == 0 }
    }
    var solid = moved
    solid.keep { x, y in
      let ratio = look.ratio(x, y)
      let isLight = VehicleMask.shadow.contains(ratio) || (isDark && ratio > 256)
      return !(isLight && look.isSmooth(x, y))
    }
    moving = moved
    body = try solid.cleaned(opening: (2, 2))
  }

  /// Pixels of a frame beside those of the background.
  private struct Look {
    let picture: GreyPicture
    let background: GreyPicture

    /// Brightness now in 256ths of the background's; a few levels are added to both, so that noise in the dark is no
    /// change.
    func ratio(_ x: Int, _ y: Int) -> Int {
      (Int(picture[x, y]) + 8) * 256 / (Int(background[x, y]) + 8)
    }

    /// Whether the pixel is brighter or darker than all that the background shows next to it: a camera that trembles by
    /// a pixel changes nothing.
    func leavesNeighbourhood(_ x: Int, _ y: Int) -> Bool {
      let value = Int(picture[x, y])
      var (least, most) = (255, 0)
      around(x, y) { column, row in
        let known = Int(background[column, row])
        least = min(least, known)
        most = max(most, known)
      }
      return value > most + VehicleMask.leastStep || value < least - VehicleMask.leastStep
    }

    /// Whether the ratio is the same all around: shadow and light leave the ground's own texture as it is.
    func isSmooth(_ x: Int, _ y: Int) -> Bool {
      var (least, most) = (Int.max, 0)
      around(x, y) { column, row in
        let value = ratio(column, row)
        least = min(least, value)
        most = max(most, value)
      }
      return (most - least) * 256 <= VehicleMask.smoothness * least
    }

    private func around(_ x: Int, _ y: Int, _ body: (Int, Int) -> Void) {
      for row in max(0, y - 1)...min(picture.height - 1, y + 1) {
        for column in max(0, x - 1)...min(picture.width - 1, x + 1) { body(column, row) }
      }
    }
  }
}

extension GreyPicture {
  /// Clears what a rule does not keep of a mask.
  fileprivate mutating func keep(_ rule: (_ x: Int, _ y: Int) -> Bool) {
    let width = width
    withMutablePixels { pixels in
      for index in pixels.indices where pixels[index] != 0 {
        if !rule(index % width, index / width) { pixels[index] = 0 }
      }
    }
  }
}
