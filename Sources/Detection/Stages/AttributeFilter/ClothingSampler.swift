import Scene
import Vision

/// Picks the pixels of a person's clothes out of a frame.
struct ClothingSampler {
  private let colour: ColourPicture
  private let foreground: GreyPicture?

  /// Pixels a part at most: a colour is not better known from more.
  private static let most = 400
  /// Share of a part that must be foreground, or unlike its surroundings, for that to be believed.
  private static let leastShare = 0.3
  /// Distance in CIELAB from which two colours are unlike.
  private static let leastDifference = 10.0

  /// A sampler for one frame; `foreground` is nil while the background is not settled.
  init(colour: ColourPicture, foreground: GreyPicture?) {
    self.colour = colour
    self.foreground = foreground
  }

  /// The colours in a part of somebody's box: of its foreground, or of what is unlike the view beside the box where the
  /// mask does not cover it.
  ///
  /// Empty where most of the part lies outside the view or behind somebody nearer to the camera: what their boxes cover is
  /// theirs.
  func colours(of part: ClothingVote.Part, person: Box, others: [Box]) -> [CIELab] {
    let box = part.box(in: whole(person))
    guard let inside = box.intersection(.wholeView), inside.area >= 0.6 * box.area else {
      return []
    }
    // Feet lower in the view are nearer to the camera: that person hides this one.
    let nearer = others.filter { $0.foot.y > person.foot.y && $0.intersection(inside) != nil }
    let all = self.places(in: inside)
    let places =
      nearer.isEmpty ? all : all.filter { place in !nearer.contains { covers($0, place) } }
    guard Double(places.count) >= ClothingSampler.leastShare * Double(all.count) else { return [] }
    let least = ClothingSampler.leastShare * Double(places.count)
    if let foreground {
      let masked = places.filter { place in
        let x = min(foreground.width - 1, place.x * foreground.width / colour.width)
        let y = min(foreground.height - 1, place.y * foreground.height / colour.height)
        return foreground[x, y] != 0
      }
      if Double(masked.count) >= least { return masked.map(value) }
    }
    // The background is not known yet, or has taken in somebody who stands still.
    let unlike = unlikeBeside(places, person: person)
    return Double(unlike.count) >= least ? unlike : places.map(value)
  }

  /// The colours of the places that differ from what is seen just left and right of the person in the same row.
  private func unlikeBeside(_ places: [Place], person: Box) -> [CIELab] {
    let left = Int(((person.x - 0.1 * person.width) * Double(colour.width)).rounded())
    let right = Int(((person.x + 1.1 * person.width) * Double(colour.width)).rounded())
    let sides = [left, right].filter { (0..<colour.width).contains($0) }
    guard !sides.isEmpty else { return [] }
    var beside: [Int: [CIELab]] = [:]
    return places.compactMap { place in
      let seen = value(place)
      let background = beside[place.y] ?? sides.map { value(Place(x: $0, y: place.y)) }
      beside[place.y] = background
      return background.allSatisfy { $0.distance(to: seen) > ClothingSampler.leastDifference }
        ? seen : nil
    }
  }

  /// Somebody's whole box: what the view's upper or lower border cuts off lies beyond it.
  ///
  /// A standing person is 0.41 times as wide as tall (Dollár et al. 2012, doi:10.1109/TPAMI.2011.155); a box at one border that
  /// is half as wide again is of somebody cut.
  private func whole(_ person: Box) -> Box {
    let shape = 0.41
    let height = person.width * Double(colour.width) / Double(colour.height) / shape
    let (isAtTop, isAtBottom) = (person.y <= 0.01, person.y + person.height >= 0.99)
    guard isAtTop != isAtBottom, height > 1.5 * person.height else { return person }
    let top = isAtTop ? person.y + person.height - height : person.y
    return Box(x: person.x, y: top, width: person.width, height: height)
  }

  /// Whether a place lies in somebody's box.
  private func covers(_ box: Box, _ place: Place) -> Bool {
    let x = (Double(place.x) + 0.5) / Double(colour.width) - box.x
    let y = (Double(place.y) + 0.5) / Double(colour.height) - box.y
    return (0..<box.width).contains(x) && (0..<box.height).contains(y)
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
