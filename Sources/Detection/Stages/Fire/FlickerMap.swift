import MediaTime
import Scene
import Vision

/// Where in the view something has had the colours of flames, and flickered, for the last seconds.
///
/// Pictures of about 144 rows, in cells of 6 × 6 pixels. A pixel has the colours of flames where R ≥ G > B, red and blue
/// difference lie apart, and it is not dark (Celik & Demirel 2009, doi:10.1016/j.firesaf.2008.05.005, with fixed bounds
/// that hold in strange light too). It flickers where its luma turns round from one look to the next and back:
/// whatever moves through the view brightens or darkens a pixel once; a flame does both all the time. A beacon or a sign
/// that blinks does so as a whole, a flame in every part by itself: where the changes of a look add up rather than
/// cancel out, it is not counted.
struct FlickerMap: Sendable {
  /// How long something must have looked like a flame.
  static let span = MediaDuration.seconds(6)

  private enum Rule {
    static let rows = 144.0
    static let cell = 6
    /// Least luma, and least difference between red and blue difference.
    static let luma: Int16 = 90
    static let redOverBlue: Int16 = 25
    /// Least change of luma that counts.
    static let change: Int16 = 8
    /// Shares of a cell's pixels and looks that must have the colour, and flicker.
    static let coloured = 0.2
    static let flickering = 0.09
    /// Seconds of the span in which it must flicker.
    static let steady = 6
    /// Most of what all changes of a look may add up to, as a share of the sum of their sizes.
    static let coherence = 0.7
  }

  private struct Look: Sendable {
    let time: MediaTime
    let coloured: [UInt8]
    let flickering: [UInt8]
  }

  private let factor: Int
  private let columns: Int
  private let rows: Int
  private var luma: [Int16] = []
  private var change: [Int16] = []
  private var isColoured: [Bool] = []
  private var looks: [Look] = []
  private var coloured: [Int]
  private var flickering: [Int]

  /// A map of pictures of this size, before the first.
  init(width: Int, height: Int) {
    factor = GreyPicture.factor(from: height, toAbout: Rule.rows)
    columns = width / factor / Rule.cell
    rows = height / factor / Rule.cell
    coloured = [Int](repeating: 0, count: max(0, columns * rows))
    flickering = coloured
  }

  /// Takes in the next picture.
  mutating func look(at picture: ColourPicture, time: MediaTime) throws(VisionError) {
    let small = try [picture.luma, picture.blue, picture.red].map {
      plane throws(VisionError) in try plane.shrunk(by: factor)
    }
    add(counted(small[0], blue: small[1], red: small[2], time: time))
    while let first = looks.first, time - first.time > Self.span {
      for cell in coloured.indices {
        coloured[cell] -= Int(first.coloured[cell])
        flickering[cell] -= Int(first.flickering[cell])
      }
      looks.removeFirst()
    }
  }

  /// The cells that have looked like flames for the whole span, in fractions of the view, and when they were first seen
  /// within it; nil before it has passed, and where there are none.
  var flames: (cells: [Box], since: MediaTime)? {
    let burning = burningCells
    guard
      let since = looks.first(where: { look in burning.contains { look.flickering[$0] > 0 } })?.time
    else { return nil }
    let (width, height) = (1 / Double(columns), 1 / Double(rows))
    let cells = burning.map {
      Box(
        x: Double($0 % columns) * width, y: Double($0 / columns) * height, width: width,
        height: height)
    }
    return (cells, since)
  }

  private var burningCells: [Int] {
    guard let first = looks.first, let last = looks.last,
      last.time - first.time + .milliseconds(500) >= Self.span
    else { return [] }
    let pixels = Double(looks.count * Rule.cell * Rule.cell)
    return coloured.indices.filter {
      Double(coloured[$0]) >= Rule.coloured * pixels
        && Double(flickering[$0]) >= Rule.flickering * pixels && isSteady($0, since: first.time)
    }
  }

  /// Whether a cell has flickered in nearly every second of the span: a flare is bright enough to fill it by itself.
  private func isSteady(_ cell: Int, since start: MediaTime) -> Bool {
    let seconds = Set(
      looks.filter { $0.flickering[cell] > 0 }.map { Int(($0.time - start).secondsValue) })
    return seconds.count >= Rule.steady
  }

  private mutating func add(_ look: Look) {
    looks.append(look)
    for cell in coloured.indices {
      coloured[cell] += Int(look.coloured[cell])
      flickering[cell] += Int(look.flickering[cell])
    }
  }

  /// What a picture shows, cell by cell, beside the two before.
  private mutating func counted(
    _ picture: GreyPicture, blue: GreyPicture, red: GreyPicture, time: MediaTime
  ) -> Look {
    let (width, count) = (picture.width, picture.pixels.count)
    let isFirst = luma.count != count
    if isFirst {
      luma = [Int16](repeating: 0, count: count)
      change = luma
      isColoured = [Bool](repeating: false, count: count)
    }
    var cells = [UInt8](repeating: 0, count: columns * rows)
    var turns = cells
    var (sum, size) = (0, 0)
    for y in 0..<min(picture.height, rows * Rule.cell) {
      for x in 0..<min(width, columns * Rule.cell) {
        let index = y * width + x
        let cell = y / Rule.cell * columns + x / Rule.cell
        let value = Int16(picture.pixels[index])
        let step = isFirst ? 0 : value - luma[index]
        let hasColour = Self.isFlame(
          value, blue: Int16(blue.pixels[index]), red: Int16(red.pixels[index]))
        if hasColour { cells[cell] += 1 }
        if hasColour || isColoured[index], abs(step) >= Rule.change,
          abs(change[index]) >= Rule.change, (step > 0) != (change[index] > 0)
        {
          turns[cell] += 1
          sum += Int(step)
          size += Int(abs(step))
        }
        luma[index] = value
        change[index] = step
        isColoured[index] = hasColour
      }
    }
    let blinks = Double(abs(sum)) > Rule.coherence * Double(size)
    return Look(
      time: time, coloured: cells,
      flickering: blinks ? [UInt8](repeating: 0, count: turns.count) : turns)
  }

  /// Whether R ≥ G > B (ITU-R BT.601) and red lies well over blue.
  private static func isFlame(_ luma: Int16, blue: Int16, red: Int16) -> Bool {
    guard luma >= Rule.luma, red - blue >= Rule.redOverBlue else { return false }
    let (b, r) = (Double(blue) - 128, Double(red) - 128)
    let green = -0.34 * b - 0.71 * r
    return 1.4 * r >= green && green > 1.77 * b
  }
}

extension GreyPicture {
  /// The mean of each square of so many pixels a side.
  fileprivate func shrunk(by factor: Int) throws(VisionError) -> GreyPicture {
    try GreyPicture(
      shrinking: pixels.span, stride: width, width: width, height: height, by: factor)
  }
}
