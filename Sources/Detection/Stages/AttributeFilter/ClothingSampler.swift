import Scene
import Vision

/// Picks the pixels of a person's clothes out of a frame.
struct ClothingSampler {
  private let colour: ColourPicture
  private let foreground: GreyPicture?

  /// Pixels a part at most: a colour is not better known from more.
  private static let most = 400
  /// Share of a part that must be foreground for the mask to be believed.
  private static let leastForeground = 0.3

  /// A sampler for one frame; `foreground` is nil while the background is not settled.
  init(colour: ColourPicture, foreground: GreyPicture?) {
    self.colour = colour
    self.foreground = foreground
  }

  /// The colours in a part of somebody's box: its foreground, or its very middle where the mask does not cover it.
  ///
  /// Empty where most of the part lies outside the view or behind somebody nearer to the camera.
  func colours(of part: ClothingVote.Part, person: Box, others: [Box]) -> [CIELab] {
    let box = part.box(in: person)
    let view = Box(x: 0, y: 0, width: 1, height: 1)
    guard let inside = box.intersection(view), inside.area >= 0.6 * box.area else { return [] }
    // Feet lower in the view are nearer to the camera: that person hides this one.
    let hidden = others.contains { other in
      other.foot.y > person.foot.y
        && (other.intersection(inside)?.area ?? 0) >= 0.3 * inside.area
    }
    guard !hidden else { return [] }
    let places = self.places(in: inside)
    guard let foreground else { return places.map(value) }
    let masked = places.filter { place in
      let x = min(foreground.width - 1, place.x * foreground.width / colour.width)
      let y = min(foreground.height - 1, place.y * foreground.height / colour.height)
      return foreground[x, y] != 0
    }
    if Double(masked.count) >= ClothingSampler.leastForeground * Double(places.count) {
      return masked.map(value)
    }
    // The background has taken in somebody who stands still: the middle third is still theirs.
    let third = inside.width / 3
    return self.places(
      in: Box(x: inside.x + third, y: inside.y, width: third, height: inside.height)
    ).map(value)
  }

  private struct Place {
    let x: Int
    let y: Int
  }

  private func places(in box: Box) -> [Place] {
    let left = Int((box.x * Double(colour.width)).rounded(.up))
    let right = Int(((box.x + box.width) * Double(colour.width)).rounded(.down))
    let top = Int((box.y * Double(colour.height)).rounded(.up))
    let bottom = Int(((box.y + box.height) * Double(colour.height)).rounded(.down))
    guard left < right, top < bottom else { return [] }
    let pixels = (right - left) * (bottom - top)
    var step = 1
    while pixels / (step * step) > ClothingSampler.most { step += 1 }
    return stride(from: top, to: min(bottom, colour.height), by: step).flatMap { y in
      stride(from: left, to: min(right, colour.width), by: step).map { Place(x: $0, y: y) }
    }
  }

  private func value(_ place: Place) -> CIELab {
    CIELab(
      luma: colour.luma[place.x, place.y], blue: colour.blue[place.x, place.y],
      red: colour.red[place.x, place.y], isFullRange: colour.isFullRange)
  }
}
