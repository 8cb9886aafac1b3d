import Vision

/// Lamps at night, their halos, and their reflections on the road: bright things that are no body.
enum LampGlare {
  /// Median grey level of a background below which it is night.
  private static let nightLevel = 60
  /// Grey level of a lamp's core.
  private static let coreLevel = 200
  /// Grey levels above the background that belong to a lamp's light.
  private static let leastLight = 40
  /// Width of a reflection at most, in widths of its lamp.
  private static let reflectionWidth = 2.5

  /// Whether half of the view is as dark as the ground at night.
  static func isNight(_ background: GreyPicture) -> Bool {
    var (dark, all) = (0, 0)
    for y in stride(from: 0, to: background.height, by: 4) {
      for x in stride(from: 0, to: background.width, by: 4) {
        all += 1
        if background[x, y] < nightLevel { dark += 1 }
      }
    }
    return 2 * dark > all
  }

  /// What of a mask is a lamp with its halo, or a reflection below one.
  static func mask(
    _ moving: GreyPicture, picture: GreyPicture, background: GreyPicture
  ) throws(VisionError) -> GreyPicture {
    let whole = PixelRect(x: 0, y: 0, width: picture.width, height: picture.height)
    let bright = GreyPicture(window: whole) { x, y in
      moving[x, y] != 0 && Int(picture[x, y]) >= Int(background[x, y]) + leastLight ? 255 : 0
    }
    let (parts, labels) = try bright.labelledComponents(ofAtLeast: 1)
    var isLamp = [Bool](repeating: false, count: parts.count + 1)
    for (index, label) in labels.enumerated()
    where label > 0 && Int(picture.pixels[index]) >= coreLevel { isLamp[Int(label)] = true }
    let lamps = parts.indices.filter { isLamp[$0 + 1] }.map { parts[$0].box }
    for index in parts.indices where !isLamp[index + 1] {
      isLamp[index + 1] = lamps.contains { reflects($0, in: parts[index].box) }
    }
    return GreyPicture(window: whole) { x, y in
      isLamp[Int(labels[y * picture.width + x])] ? 255 : 0
    }
  }

  /// Whether a bright part lies straight below a lamp and is about as wide.
  private static func reflects(_ lamp: PixelRect, in part: PixelRect) -> Bool {
    let middle = lamp.x + lamp.width / 2
    return part.y >= lamp.y + lamp.height / 2 && (part.x...part.x + part.width).contains(middle)
      && Double(part.width) <= reflectionWidth * Double(lamp.width)
  }
}
