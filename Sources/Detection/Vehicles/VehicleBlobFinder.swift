import Vision

/// Cuts a mask into vehicles: joins the pieces of one, parts those that touch.
struct VehicleBlobFinder {
  /// A vehicle that is followed, where it is expected now, in working pixels.
  typealias Forecast = PixelBox

  private let mask: VehicleMask
  private let scale: VehicleScale
  private let forecasts: [Forecast]
  private let groups: [Int32]
  private var pieces: [Piece] = []

  /// Pixels by which pieces are grown before they are told apart; the boxes are shrunk again.
  private static let growth = 2
  private static let leastArea = 30
  private static let leastWidth = 7.0
  private static let leastHeight = 6.0
  private static let leastFill = 0.3
  private static let leastAspect = 0.4
  /// Widths of a car below which a whole blob is none.
  private static let leastWidths = 0.45

  private struct Piece {
    var box: PixelBox
    /// Parts of the mask, shadows included, that it belongs to.
    var groups: Set<Int32>
  }

  /// A finder for one frame.
  init(
    mask: VehicleMask, scale: VehicleScale, forecasts: [Forecast]
  ) throws(VisionError) {
    self.mask = mask
    self.scale = scale
    self.forecasts = forecasts
    groups = try mask.moving.cleaned(opening: (1, 1), growing: (3, 3))
      .labelledComponents(ofAtLeast: 1).labels
  }

  /// The blobs, in raster order of their first pieces.
  mutating func find() throws(VisionError) -> [VehicleBlob] {
    let side = 2 * VehicleBlobFinder.growth + 1
    pieces = try mask.body.cleaned(opening: (1, 1), growing: (side, side))
      .components(ofAtLeast: VehicleBlobFinder.leastArea).map { piece($0.box) }
    while joinOnce() {}
    return pieces.flatMap { parted($0) }.compactMap { $0 }
  }

  private func piece(_ rect: PixelRect) -> Piece {
    let growth = VehicleBlobFinder.growth
    // At the edge of the view nothing grew outwards.
    let (left, top) = (rect.x == 0 ? 0 : rect.x + growth, rect.y == 0 ? 0 : rect.y + growth)
    let (width, height) = (mask.body.width, mask.body.height)
    let right = rect.x + rect.width == width ? width : rect.x + rect.width - growth
    let bottom = rect.y + rect.height == height ? height : rect.y + rect.height - growth
    let inside = PixelRect(
      x: left, y: top, width: max(1, right - left), height: max(1, bottom - top)
    ).clipped(width: width, height: height)
    var known: Set<Int32> = []
    for y in inside.y..<(inside.y + inside.height) {
      for x in inside.x..<(inside.x + inside.width) {
        let label = groups[y * width + x]
        if label > 0 { known.insert(label) }
      }
    }
    return Piece(box: PixelBox(inside), groups: known)
  }

  // MARK: - Joining

  private mutating func joinOnce() -> Bool {
    pieces.sort { ($0.box.area, $1.box.y, $1.box.x) > ($1.box.area, $0.box.y, $0.box.x) }
    for small in pieces.indices {
      for large in 0..<small where belongTogether(pieces[small], pieces[large]) {
        let gone = pieces.remove(at: small)
        pieces[large].box = pieces[large].box.union(gone.box)
        pieces[large].groups.formUnion(gone.groups)
        return true
      }
    }
    return false
  }

  private func belongTogether(_ small: Piece, _ large: Piece) -> Bool {
    let whole = small.box.union(large.box)
    let isOnePart = !small.groups.isDisjoint(with: large.groups)
    if isOnePart, small.box.sharesRowsOrColumns(with: large.box) {
      if let width = scale.width(atX: whole.footX, row: whole.footY),
        whole.width < 1.25 * width, whole.height < 1.25 * width
      {
        return true
      }
      let grows = (whole.width / large.box.width, whole.height / large.box.height)
      if small.box.area < 0.2 * large.box.area, min(grows.0, grows.1) < 1.15,
        max(grows.0, grows.1) < 1.3
      {
        return true
      }
    }
    return forecasts.contains { forecast in
      let reach = forecast.grown(by: 0.1)
      guard small.box.overlap(reach) > 0.8 * small.box.area,
        large.box.overlap(reach) > 0.8 * large.box.area,
        isOnePart || small.box.area < 0.25 * forecast.area
      else { return false }
      let together = whole.iou(forecast)
      return together > 0.5 && together > small.box.iou(forecast)
        && together > large.box.iou(forecast)
        && forecasts.allSatisfy {
          $0 == forecast || max($0.iou(small.box), $0.iou(large.box)) < 0.35
        }
    }
  }

  // MARK: - Parting

  private func parted(_ piece: Piece) -> [VehicleBlob?] {
    let box = piece.box
    let inside = forecasts.filter { $0.overlap(box) > 0.6 * $0.area }
    if inside.count > 1 {
      let parts = parts(of: box, nearest: inside)
      if !parts.isEmpty { return parts.map { blob($0, isAlone: false) } }
    } else {
      let parts = BlobCut(mask: mask.moving, scale: scale).parts(of: box)
      if parts.count > 1 { return parts.map { blob($0, isAlone: false) } }
    }
    return [blob(box, isAlone: true)]
  }

  /// Gives each moving pixel of a box to the forecast it is nearest to, in the forecast's own sizes.
  private func parts(of box: PixelBox, nearest forecasts: [Forecast]) -> [PixelBox] {
    let rect = rect(box)
    var found = [PixelRect?](repeating: nil, count: forecasts.count)
    var counts = [Int](repeating: 0, count: forecasts.count)
    for y in rect.y..<(rect.y + rect.height) {
      for x in rect.x..<(rect.x + rect.width) where mask.moving[x, y] != 0 {
        var (best, least) = (0, Double.infinity)
        for (index, forecast) in forecasts.enumerated() {
          let across = abs(Double(x) - forecast.x - forecast.width / 2) / forecast.width
          let down = abs(Double(y) - forecast.y - forecast.height / 2) / forecast.height
          if max(across, down) < least { (best, least) = (index, max(across, down)) }
        }
        counts[best] += 1
        found[best] = found[best]?.including(x, y) ?? PixelRect(x: x, y: y, width: 1, height: 1)
      }
    }
    return forecasts.indices.compactMap { index in
      guard let part = found[index], Double(counts[index]) >= 0.25 * forecasts[index].area
      else { return nil }
      return PixelBox(part)
    }
  }

  private func rect(_ box: PixelBox) -> PixelRect {
    PixelRect(x: Int(box.x), y: Int(box.y), width: Int(box.width), height: Int(box.height))
      .clipped(width: mask.moving.width, height: mask.moving.height)
  }

  /// A box as a blob, unless it is too small, too narrow or too hollow for a vehicle.
  private func blob(_ box: PixelBox, isAlone: Bool) -> VehicleBlob? {
    let rect = rect(box)
    let (right, bottom) = (rect.x + rect.width, rect.y + rect.height)
    guard box.width >= VehicleBlobFinder.leastWidth, box.height >= VehicleBlobFinder.leastHeight,
      box.width >= VehicleBlobFinder.leastAspect * box.height
    else { return nil }
    var moving = 0
    for y in rect.y..<bottom {
      for x in rect.x..<right where mask.moving[x, y] != 0 { moving += 1 }
    }
    let fill = Double(moving) / Double(max(1, rect.width * rect.height))
    let isCut =
      rect.x <= 1 || rect.y <= 1 || right >= mask.moving.width - 1
      || bottom >= mask.moving.height - 1
    if !isCut, let width = scale.width(atX: box.footX, row: box.footY),
      box.width < VehicleBlobFinder.leastWidths * width
    {
      return nil
    }
    guard fill >= VehicleBlobFinder.leastFill else { return nil }
    return VehicleBlob(box: box, fill: fill, isCut: isCut, isAlone: isAlone)
  }
}

extension PixelBox {
  init(_ rect: PixelRect) {
    self.init(
      x: Double(rect.x), y: Double(rect.y), width: Double(rect.width),
      height: Double(rect.height))
  }

  /// The smallest box around both.
  func union(_ other: PixelBox) -> PixelBox {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return PixelBox(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }

  /// Larger by a share of its size on every side.
  func grown(by share: Double) -> PixelBox {
    PixelBox(
      x: x - share * width, y: y - share * height, width: (1 + 2 * share) * width,
      height: (1 + 2 * share) * height)
  }

  fileprivate func sharesRowsOrColumns(with other: PixelBox) -> Bool {
    (x < other.x + other.width && other.x < x + width)
      || (y < other.y + other.height && other.y < y + height)
  }
}

extension PixelRect {
  func including(_ column: Int, _ row: Int) -> PixelRect {
    let (left, top) = (min(x, column), min(y, row))
    return PixelRect(
      x: left, y: top, width: max(x + width, column + 1) - left,
      height: max(y + height, row + 1) - top)
  }
}

/// A part of the view that moves and may be one vehicle, in working pixels.
struct VehicleBlob: Hashable, Sendable {
  /// Where.
  var box: PixelBox
  /// Share of the box that moves.
  var fill: Double
  /// Whether the edge of the view cuts it off.
  var isCut: Bool
  /// Whether it is all that its part of the mask shows, so that its size is that of one vehicle.
  var isAlone: Bool

  /// What the tracker gets to see: what is cut off counts for less.
  var candidate: Candidate { Candidate(box: box, confidence: isCut ? 0.6 : 0.8) }

  /// Width over height.
  var aspect: Double { box.width / box.height }
}
