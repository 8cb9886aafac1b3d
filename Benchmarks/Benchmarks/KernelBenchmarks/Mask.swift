import Foundation
import Vision

/// A 1080p mask of 800 parts of many sizes, none of which touches another, with or without single pixels between them.
enum Mask {
  static func drawn(specks: Int = 0) -> GreyPicture {
    var numbers = Numbers(seed: 3)
    var mask = GreyPicture(width: 1920, height: 1080)
    for _ in 0..<specks { mask[numbers.next(1920), numbers.next(1080)] = 255 }
    for row in 0..<20 {
      for column in 0..<40 {
        // An ellipse in a cell of 48 × 54 pixels.
        let (a, b) = (Double(3 + numbers.next(19)), Double(3 + numbers.next(22)))
        for y in -24...24 {
          let reach = a * (1 - Double(y * y) / (b * b)).squareRoot()
          guard reach >= 0 else { continue }
          let half = Int(reach)
          mask.fill(
            PixelRect(
              x: column * 48 + 24 - half, y: row * 54 + 27 + y, width: 2 * half + 1, height: 1),
            with: 255)
        }
      }
    }
    return mask
  }

  /// Packing included; parts under 800 pixels are found and left out.
  ///
  /// OpenCV's side runs Wu's algorithm, whose parts come in raster order as ours; its default takes a tenth less time.
  static func labelling(specks: Int) throws -> Pair {
    let mask = drawn(specks: specks)
    let ours = try mask.components(ofAtLeast: 800)
    let theirs = try OpenCVReference.components(of: mask, ofAtLeast: 800)
    guard !ours.isEmpty, ours.map(\.box) == theirs.map(\.box),
      ours.map(\.area) == theirs.map(\.area)
    else { throw Difference.answersDiffer("labelling") }
    return Pair(
      ours: { _ = try mask.components(ofAtLeast: 800) },
      peer: { _ = try OpenCVReference.components(of: mask, ofAtLeast: 800) })
  }

  static func opening() throws -> Pair { try cleaning(opening: (3, 3), growing: (1, 1)) }

  static func growing() throws -> Pair { try cleaning(opening: (1, 1), growing: (3, 7)) }

  private static func cleaning(opening: (Int, Int), growing: (Int, Int)) throws -> Pair {
    let mask = drawn(specks: 2000)
    guard
      try mask.cleaned(opening: opening, growing: growing)
        == OpenCVReference.cleaned(mask, opening: opening, growing: growing)
    else { throw Difference.answersDiffer("cleaning") }
    return Pair(
      ours: { _ = try mask.cleaned(opening: opening, growing: growing) },
      peer: { _ = try OpenCVReference.cleaned(mask, opening: opening, growing: growing) })
  }
}

/// Whole numbers from a linear congruential generator (Knuth 1997, The Art of Computer Programming 2, 3.3.4).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
