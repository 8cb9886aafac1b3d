import Vision

/// Sums of a mask over any rectangle in constant time (Crow 1984, doi 10.1145/964965.808600).
struct MaskSums {
  let width: Int
  let height: Int
  private let sums: [Int32]

  init(_ mask: GreyPicture) {
    width = mask.width
    height = mask.height
    let stride = width + 1
    var sums = [Int32](repeating: 0, count: stride * (height + 1))
    for y in 0..<height {
      var row: Int32 = 0
      for x in 0..<width {
        row += mask.pixels[y * width + x] == 0 ? 0 : 1
        sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row
      }
    }
    self.sums = sums
  }

  /// Share of a rectangle that is foreground; 0 outside the picture.
  func share(_ rect: PixelRect) -> Double {
    let inside = rect.clipped(width: width, height: height)
    guard inside.width > 0, inside.height > 0 else { return 0 }
    let stride = width + 1
    let (left, right) = (inside.x, inside.x + inside.width)
    let (a, b) = (inside.y * stride, (inside.y + inside.height) * stride)
    let count = sums[b + right] - sums[b + left] - sums[a + right] + sums[a + left]
    return Double(count) / Double(inside.width * inside.height)
  }
}
