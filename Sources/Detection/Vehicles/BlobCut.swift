import Vision

/// Cuts a blob that is too large for one car where it is thin: between cars side by side, or between one's wheels and the
/// roof of the next.
///
/// A lorry or a bus is as large, but as wide in its middle as at its ends.
struct BlobCut {
  /// Where something moves.
  let mask: GreyPicture
  let scale: VehicleScale

  /// Widths of a car from which a blob may be two.
  private static let leastWidths = 1.5
  /// How thin it must be, as a share of the thickest places on both sides: between columns, and between rows.
  private static let thinness = (columns: 0.6, rows: 0.75)
  private static let deepest = 3

  /// The parts, or the box alone.
  func parts(of box: PixelBox) -> [PixelBox] { parts(of: rect(box), box, depth: 0) }

  private func parts(of rect: PixelRect, _ box: PixelBox, depth: Int) -> [PixelBox] {
    guard depth < BlobCut.deepest, let width = scale.width(atX: box.footX, row: box.footY) else {
      return [box]
    }
    let least = Int((BlobCut.leastWidths * width).rounded(.up))
    if rect.width >= max(least, 10),
      let cut = thinPlace(columns(of: rect), share: BlobCut.thinness.columns)
    {
      let left = PixelRect(x: rect.x, y: rect.y, width: cut, height: rect.height)
      let right = PixelRect(
        x: rect.x + cut, y: rect.y, width: rect.width - cut, height: rect.height)
      return further([left, right], depth)
    }
    if rect.height >= max(least, 10),
      let cut = thinPlace(rows(of: rect), share: BlobCut.thinness.rows)
    {
      let upper = PixelRect(x: rect.x, y: rect.y, width: rect.width, height: cut)
      let lower = PixelRect(
        x: rect.x, y: rect.y + cut, width: rect.width, height: rect.height - cut)
      return further([upper, lower], depth)
    }
    return [box]
  }

  private func further(_ halves: [PixelRect], _ depth: Int) -> [PixelBox] {
    halves.compactMap(tight).flatMap { parts(of: $0, PixelBox($0), depth: depth + 1) }
  }

  /// The thinnest place in the middle of a profile, where it is thin enough beside what lies on both sides.
  private func thinPlace(_ profile: [Int], share: Double) -> Int? {
    let middle = (profile.count * 30 / 100)...(profile.count * 70 / 100)
    guard let cut = middle.min(by: { (profile[$0], $0) < (profile[$1], $1) }), cut > 0 else {
      return nil
    }
    let sides = min(profile[..<cut].max() ?? 0, profile[cut...].max() ?? 0)
    return Double(profile[cut]) < share * Double(sides) ? cut : nil
  }

  private func columns(of rect: PixelRect) -> [Int] {
    (rect.x..<(rect.x + rect.width)).map { x in
      (rect.y..<(rect.y + rect.height)).count { mask[x, $0] != 0 }
    }
  }

  private func rows(of rect: PixelRect) -> [Int] {
    (rect.y..<(rect.y + rect.height)).map { y in
      (rect.x..<(rect.x + rect.width)).count { mask[$0, y] != 0 }
    }
  }

  /// The rectangle around what moves inside another; nil where nothing does.
  private func tight(_ rect: PixelRect) -> PixelRect? {
    var found: PixelRect?
    for y in rect.y..<(rect.y + rect.height) {
      for x in rect.x..<(rect.x + rect.width) where mask[x, y] != 0 {
        found = found?.including(x, y) ?? PixelRect(x: x, y: y, width: 1, height: 1)
      }
    }
    return found
  }

  private func rect(_ box: PixelBox) -> PixelRect {
    PixelRect(x: Int(box.x), y: Int(box.y), width: Int(box.width), height: Int(box.height))
      .clipped(width: mask.width, height: mask.height)
  }
}
