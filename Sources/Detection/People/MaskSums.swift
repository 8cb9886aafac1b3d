import Vision

/// Sums of a mask over any rectangle in constant time.
struct MaskSums {
  let width: Int
  let height: Int
  private let sums: [Int32]

  init(_ mask: GreyPicture) {
    width = mask.width
    height = mask.height
    sums = mask.cornerSums
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
