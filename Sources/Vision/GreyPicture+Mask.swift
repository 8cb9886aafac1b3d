private import CVision

extension GreyPicture {
  /// A connected part of a mask.
  public struct Component: Hashable, Sendable {
    /// The smallest rectangle around it.
    public let box: PixelRect
    /// Pixels.
    public let area: Int
    /// Mean column of its pixels.
    public let centreX: Double
    /// Mean row of its pixels.
    public let centreY: Double
  }

  /// Removes specks of a mask that a rectangle does not fit into, then grows what is left by another rectangle.
  ///
  /// - Parameters:
  ///   - opening: Width and height of the rectangle that must fit; (1, 1) removes nothing.
  ///   - growing: Width and height of the growth; (1, 1) grows nothing.
  /// - Returns: A mask of the same size.
  /// - Throws: What OpenCV said.
  public func cleaned(
    opening: (Int, Int), growing: (Int, Int) = (1, 1)
  ) throws(VisionError) -> GreyPicture {
    var made = self
    let sides = [opening.0, opening.1, growing.0, growing.1]
    guard width > 0, height > 0, sides.allSatisfy({ (1...1024).contains($0) }) else {
      throw .impossibleSize("cleaning a mask")
    }
    let code = made.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { bytes -> Int32 in
        guard let first = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
        return unsafe cvision_mask_clean(
          first, Int32(width), Int32(height), Int32(opening.0), Int32(opening.1),
          Int32(growing.0), Int32(growing.1))
      }
    }
    try Shim.check(code, "cleaning a mask")
    return made
  }

  /// The 8-connected parts of at least so many pixels, in raster order of their first pixels.
  public func components(ofAtLeast area: Int) throws(VisionError) -> [Component] {
    try labelledComponents(ofAtLeast: area).components
  }

  /// The same, and for each pixel 1 + the index of its component, or 0.
  public func labelledComponents(
    ofAtLeast area: Int
  ) throws(VisionError) -> (components: [Component], labels: [Int32]) {
    guard width > 0, height > 0 else { throw .impossibleSize("labelling a mask") }
    // No more components than this can be 8-connected apart.
    let capacity = ((width + 1) / 2) * ((height + 1) / 2)
    var found = [cvision_component](repeating: cvision_component(), count: capacity)
    var labels = [Int32](repeating: 0, count: width * height)
    var count: Int32 = 0
    let code = unsafe pixels.withUnsafeBufferPointer { mask in
      unsafe found.withUnsafeMutableBufferPointer { found in
        unsafe labels.withUnsafeMutableBufferPointer { labels -> Int32 in
          guard let mask = mask.baseAddress, let found = found.baseAddress else {
            return Int32(CVISION_BAD_ARGUMENT)
          }
          return unsafe cvision_mask_components(
            mask, Int32(width), Int32(height), Int32(clamping: area), found, Int32(capacity),
            &count, labels.baseAddress)
        }
      }
    }
    try Shim.check(code, "labelling a mask")
    let components = found.prefix(Int(count)).map {
      Component(
        box: PixelRect(
          x: Int($0.box.x), y: Int($0.box.y), width: Int($0.box.width),
          height: Int($0.box.height)),
        area: Int($0.area), centreX: Double($0.centre_x), centreY: Double($0.centre_y))
    }
    return (components, labels)
  }
}
