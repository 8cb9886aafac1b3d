import Detection
import Footage
import Foundation
import MediaTime
import TestSupport
import Vision

/// Somebody cut out of a frame: luma and, where it counts, 255 in the mask.
struct Cutout {
  var luma: GreyPicture
  var mask: GreyPicture

  /// A rectangle of a frame; all of it counts as the person.
  init(from name: String, at seconds: Double, _ rect: PixelRect) throws {
    luma = GreyPicture(width: rect.width, height: rect.height)
    mask = GreyPicture(width: rect.width, height: rect.height, filledWith: 255)
    guard let path = SharedMaterial.path(name) else { return }
    var reader = try VideoReader(path: path)
    while let glimpse = try reader.advance() {
      guard glimpse.time.secondsValue >= seconds else { continue }
      let frame = try reader.take(glimpse)
      frame.withLuma { plane, stride in
        for y in 0..<rect.height {
          for x in 0..<rect.width { luma[x, y] = plane[(rect.y + y) * stride + rect.x + x] }
        }
      }
      return
    }
  }

  private init(width: Int, height: Int, from source: Cutout, at place: (Int, Int) -> (Int, Int)) {
    luma = GreyPicture(width: width, height: height)
    mask = luma
    for y in 0..<height {
      for x in 0..<width {
        let (column, row) = place(x, y)
        guard column >= 0, row >= 0, column < source.luma.width, row < source.luma.height else {
          continue
        }
        luma[x, y] = source.luma[column, row]
        mask[x, y] = source.mask[column, row]
      }
    }
  }

  /// As many rows as asked for, the nearest pixels.
  func scaled(toHeight rows: Int) -> Cutout {
    let factor = Double(luma.height) / Double(rows)
    return Cutout(
      width: max(1, Int(Double(luma.width) / factor)), height: rows, from: self
    ) { (Int(Double($0) * factor), Int(Double($1) * factor)) }
  }

  /// The upper left part of it.
  func part(width share: Double, height upper: Double) -> Cutout {
    Cutout(
      width: Int(Double(luma.width) * share), height: Int(Double(luma.height) * upper), from: self
    ) { ($0, $1) }
  }

  /// Turned about its middle.
  func turned(byDegrees degrees: Double) -> Cutout {
    let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    let (w, h) = (Double(luma.width), Double(luma.height))
    let width = Int((w * abs(cosine) + h * abs(sine)).rounded(.up))
    let height = Int((w * abs(sine) + h * abs(cosine)).rounded(.up))
    return Cutout(width: width, height: height, from: self) { x, y in
      let (dx, dy) = (Double(x) - Double(width) / 2, Double(y) - Double(height) / 2)
      return (
        Int((w / 2 + dx * cosine + dy * sine).rounded(.down)),
        Int((h / 2 - dx * sine + dy * cosine).rounded(.down))
      )
    }
  }
}

/// How somebody who never moves is pasted.
enum Posture: String, CaseIterable {
  case upright, cutAtTheKnees, halfFigure, tilted, lying, seated, halfHidden

  func of(_ upright: Cutout, _ seated: Cutout, height: Int) -> Cutout {
    let whole = upright.scaled(toHeight: height)
    return switch self {
    case .upright: whole
    case .cutAtTheKnees: whole.part(width: 1, height: 0.75)
    case .halfFigure: whole.part(width: 1, height: 0.5)
    case .tilted: whole.turned(byDegrees: 28)
    case .lying: whole.turned(byDegrees: 90)
    case .seated: seated.scaled(toHeight: height * 7 / 10)
    case .halfHidden: whole.part(width: 0.5, height: 1)
    }
  }
}

/// Somebody in a place of a view.
struct Pasted {
  let posture: Posture
  let cutout: Cutout
  let x: Int
  let y: Int
  /// Whether who walks nearer to the camera hides the person; else the person hides all.
  let isPassed: Bool

  init(_ posture: Posture, _ cutout: Cutout, feet: (x: Int, y: Int), isPassed: Bool) {
    self.posture = posture
    self.cutout = cutout
    x = max(0, feet.x - cutout.luma.width / 2)
    y = max(0, feet.y - cutout.luma.height)
    self.isPassed = isPassed
  }

  var bottom: Int { y + cutout.luma.height }

  /// How many pixels of a still show any of the person.
  func shown(in still: StillBackground.Still, factor: Int) -> Int {
    var places: Set<Int> = []
    for row in 0..<cutout.mask.height {
      for column in 0..<cutout.mask.width where cutout.mask[column, row] != 0 {
        let (left, top) = ((x + column) / factor, (y + row) / factor)
        guard left < still.shown.width, top < still.shown.height else { continue }
        if still.shown[left, top] != 0 { places.insert(top * still.shown.width + left) }
      }
    }
    return places.count
  }

  /// How many pixels of a still the person covers.
  func covered(factor: Int) -> Int { cutout.mask.nonzeroCount / (factor * factor) }
}

/// A frame with people pasted into it.
struct PastedPicture: ColourlessPicture {
  let time: MediaTime
  let width: Int
  let height: Int
  let isFullRange: Bool
  private var luma: [UInt8]

  /// Leaves out, of who is passed, what lies behind a moving thing that stands nearer.
  init(_ frame: VideoFrame, _ people: [Pasted], empty: GreyPicture) throws {
    (time, width, height, isFullRange) = (
      frame.time, frame.width, frame.height, frame.isFullRange
    )
    let (columns, rows) = (width, height)
    luma = frame.withLuma { plane, stride in
      (0..<rows).flatMap { y in (0..<columns).map { plane[y * stride + $0] } }
    }
    let small = try GreyPicture(
      shrinking: luma.span, stride: width, width: width, height: height, by: 2)
    let changed = GreyPicture(
      width: small.width, height: small.height,
      pixels: zip(small.pixels, empty.pixels).map { abs(Int($0) - Int($1)) > 20 ? 255 : 0 })
    let moving = try changed?.cleaned(opening: (2, 2), growing: (3, 5))
      .labelledComponents(ofAtLeast: 60)
    let feet = moving.map { Feet($0.labels, $0.components.count, width: small.width) }
    for person in people {
      for row in 0..<person.cutout.mask.height where person.y + row < height {
        for column in 0..<person.cutout.mask.width
        where person.x + column < width && person.cutout.mask[column, row] != 0 {
          let (x, y) = (person.x + column, person.y + row)
          let half = (x: min(x / 2, small.width - 1), y: min(y / 2, small.height - 1))
          if person.isPassed, 2 * (feet?.row(half.x, half.y) ?? 0) > person.bottom { continue }
          luma[y * width + x] = person.cutout.luma[column, row]
        }
      }
    }
  }

  /// The lowest row of each moving thing around each column.
  private struct Feet {
    let labels: [Int32]
    let width: Int
    var lowest: [[Int]]

    init(_ labels: [Int32], _ count: Int, width: Int) {
      (self.labels, self.width) = (labels, width)
      lowest = Array(repeating: Array(repeating: 0, count: width), count: count + 1)
      for (index, label) in labels.enumerated() where label > 0 {
        lowest[Int(label)][index % width] = index / width
      }
    }

    /// The row of the feet of what moves at a place; 0 where nothing does.
    func row(_ x: Int, _ y: Int) -> Int {
      let label = labels[y * width + x]
      guard label > 0 else { return 0 }
      // The growth of two rows is no foot.
      return (lowest[Int(label)][max(0, x - 6)...min(width - 1, x + 6)].max() ?? 0) - 2
    }
  }

  /// The view without whoever moves, at half size: the median of frames some seconds apart.
  static func empty(_ path: String) throws -> GreyPicture {
    var pictures: [GreyPicture] = []
    _ = try FootagePictures.each(of: path, rate: 1) { frame in
      let picture = try frame.withLuma { plane, stride in
        try GreyPicture(
          shrinking: plane, stride: stride, width: frame.width, height: frame.height, by: 2)
      }
      pictures.append(picture)
    }
    if pictures.count > 25 {
      let step = pictures.count / 20
      pictures = stride(from: 0, to: pictures.count, by: step).map { pictures[$0] }
    }
    guard var median = pictures.first else { return GreyPicture(width: 0, height: 0) }
    for index in 0..<median.pixels.count {
      let values = pictures.map { $0.pixels[index] }.sorted()
      median[index % median.width, index / median.width] = values[values.count / 2]
    }
    return median
  }

  func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
    try body(luma.span, width)
  }
}
