/// An owned 8-bit picture without padding: a grey image, one colour plane, or a mask of 0 and 255.
public struct GreyPicture: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Row after row, `width` × `height` values.
  public private(set) var pixels: [UInt8]

  /// A picture of one value.
  public init(width: Int, height: Int, filledWith value: UInt8 = 0) {
    self.width = max(0, width)
    self.height = max(0, height)
    pixels = Array(repeating: value, count: self.width * self.height)
  }

  /// Nil where the values do not fill the size.
  public init?(width: Int, height: Int, pixels: [UInt8]) {
    guard width >= 0, height >= 0, pixels.count == width * height else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The value at a place; the place must lie inside.
  public subscript(x: Int, y: Int) -> UInt8 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  /// Hands out the values for in-place work.
  package mutating func withMutablePixels<Result>(
    _ body: (inout [UInt8]) throws -> Result
  ) rethrows -> Result {
    try body(&pixels)
  }

  /// Sets every pixel of a rectangle, cut to the picture.
  public mutating func fill(_ rect: PixelRect, with value: UInt8) {
    let inside = rect.clipped(width: width, height: height)
    for y in inside.y..<(inside.y + inside.height) {
      for x in inside.x..<(inside.x + inside.width) { pixels[y * width + x] = value }
    }
  }
}

/// An upright rectangle in whole pixels.
public struct PixelRect: Hashable, Sendable {
  /// Left column.
  public var x: Int
  /// Top row.
  public var y: Int
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A rectangle by its corner and its size.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The part inside a picture of this size; of no extent where there is none.
  public func clipped(width limitX: Int, height limitY: Int) -> PixelRect {
    let (left, top) = (min(max(0, x), limitX), min(max(0, y), limitY))
    let (right, bottom) = (min(limitX, x + width), min(limitY, y + height))
    return PixelRect(
      x: left, y: top, width: max(0, right - left), height: max(0, bottom - top))
  }
}
