import MediaTime
import Vision

/// What moved in a small picture, piece by piece, by the difference from the picture a fifth of a second before.
///
/// Nothing has to be learnt: it works in the first second of a clip that begins with somebody in view. Who moves as a whole,
/// as in a fall, is seen as a whole; of who stands still nothing is seen.
struct MovingPieces: Sendable {
  /// A piece of what moves: its extent without the outermost fiftieth on each side, and its area in heights² of the view.
  struct Piece: Hashable, Sendable {
    var extent: Extent
    var area: Double
  }

  private enum Rule {
    static let rows = 120.0
    /// Least time between the pictures that are compared.
    static let back = MediaDuration.milliseconds(200)
    /// How long pictures are remembered: the slowest drop, and the references before it.
    static let memory = MediaDuration.seconds(5)
    /// How far apart references are, and how many are given.
    static let (spacing, references) = (MediaDuration.seconds(1), 4)
    /// Least change of luma.
    static let change = 15
    /// Least pixels of a piece, and part of it that is cut off on each side.
    static let least = 30
    static let margin = 0.02
    /// By how much pieces grow to join the parts of a body: columns, rows.
    static let growth = (5, 9)
    /// Where more of the view changes the light did, or the camera.
    static let most = 0.5
  }

  private var looks: [(time: MediaTime, picture: GreyPicture)] = []

  /// Takes in a frame's luma; answers with what moves, nil where nearly all of the view changed.
  mutating func look(at grey: GreyPicture, time: MediaTime) throws(VisionError) -> [Piece]? {
    let small = try grey.shrunk(toAbout: Rule.rows)
    defer {
      looks.append((time, small))
      looks.removeAll { time - $0.time > Rule.memory }
    }
    guard let before = looks.last(where: { time - $0.time >= Rule.back }) ?? looks.first else {
      return []
    }
    let moving = small.changed(from: before.picture, by: Rule.change)
    guard Double(moving.nonzeroCount) < Rule.most * Double(moving.pixels.count) else { return nil }
    return try Self.pieces(of: moving.cleaned(opening: (2, 2)))
  }

  /// The picture taken right before a time and those about one, two and three seconds earlier, newest first; the oldest
  /// that is remembered where there is none before.
  func pictures(before time: MediaTime) -> [GreyPicture] {
    guard let first = looks.last(where: { $0.time < time }) ?? looks.first else { return [] }
    var chosen = [first]
    for look in looks.reversed() where chosen.count < Rule.references {
      guard let latest = chosen.last, latest.time - look.time >= Rule.spacing else { continue }
      chosen.append(look)
    }
    return chosen.map(\.picture)
  }

  /// The newest picture.
  var newest: GreyPicture? { looks.last?.picture }

  private static func pieces(of mask: GreyPicture) throws(VisionError) -> [Piece] {
    let joined = try mask.cleaned(opening: (1, 1), growing: Rule.growth)
    let (components, labels) = try joined.labelledComponents(ofAtLeast: Rule.least)
    return components.enumerated().compactMap { index, component in
      piece(Int32(index + 1), in: component.box, of: mask, labels)
    }
  }

  private static func piece(
    _ label: Int32, in box: PixelRect, of mask: GreyPicture, _ labels: [Int32]
  ) -> Piece? {
    var rows = [Int](repeating: 0, count: box.height)
    var columns = [Int](repeating: 0, count: box.width)
    var pixels = 0
    for y in 0..<box.height {
      for x in 0..<box.width {
        let place = (box.y + y) * mask.width + box.x + x
        guard mask.pixels[place] != 0, labels[place] == label else { continue }
        rows[y] += 1
        columns[x] += 1
        pixels += 1
      }
    }
    guard pixels >= Rule.least else { return nil }
    let cut = Int(Rule.margin * Double(pixels))
    let (down, across) = (inner(rows, cut), inner(columns, cut))
    let unit = 1 / Double(mask.height)
    return Piece(
      extent: Extent(
        top: Double(box.y + down.lowerBound) * unit, bottom: Double(box.y + down.upperBound) * unit,
        left: Double(box.x + across.lowerBound) * unit,
        right: Double(box.x + across.upperBound) * unit),
      area: Double(pixels) * unit * unit)
  }

  /// The range of places that leaves out so many on each side.
  private static func inner(_ counts: [Int], _ cut: Int) -> Range<Int> {
    var (first, last, before, after) = (0, counts.count - 1, counts[0], counts[counts.count - 1])
    while before <= cut, first < last {
      first += 1
      before += counts[first]
    }
    while after <= cut, last > first {
      last -= 1
      after += counts[last]
    }
    return first..<(last + 1)
  }
}

extension GreyPicture {
  /// 255 where two pictures of one size differ by at least so much.
  fileprivate func changed(from before: GreyPicture, by least: Int) -> GreyPicture {
    let values = zip(pixels, before.pixels).map { now, then -> UInt8 in
      abs(Int(now) - Int(then)) >= least ? 255 : 0
    }
    return GreyPicture(width: width, height: height, pixels: values)
      ?? GreyPicture(width: width, height: height)
  }
}
