private import CVision
import Phrasebook

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
      throw .impossibleSize(.cleaningMask)
    }
    let code = made.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { bytes -> Int32 in
        guard let first = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
        return unsafe cvision_mask_clean(
          first, Int32(width), Int32(height), Int32(opening.0), Int32(opening.1),
          Int32(growing.0), Int32(growing.1))
      }
    }
    try Shim.check(code, .cleaningMask)
    return made
  }

  /// Shrinks a mask by a rectangle; outside the picture everything counts as set.
  public func eroded(by sides: (Int, Int)) throws(VisionError) -> GreyPicture {
    var made = self
    guard width > 0, height > 0, (1...1024).contains(sides.0), (1...1024).contains(sides.1) else {
      throw .impossibleSize(.shrinkingMask)
    }
    let code = made.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { bytes -> Int32 in
        guard let first = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
        return unsafe cvision_mask_erode(
          first, Int32(width), Int32(height), Int32(sides.0), Int32(sides.1))
      }
    }
    try Shim.check(code, .shrinkingMask)
    return made
  }

  /// How many pixels are not zero.
  public var nonzeroCount: Int {
    unsafe pixels.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress, width <= 1 << 15, height <= 1 << 15 else {
        return pixels.count { $0 != 0 }
      }
      return unsafe Int(cvision_mask_count(first, Int32(width), Int32(height)))
    }
  }

  /// For each corner between pixels, row after row, how many pixels above and left of it are not zero.
  ///
  /// One column and one row more than the picture has; sums of any rectangle follow from four of them (Crow 1984, doi
  /// 10.1145/964965.808600).
  public var cornerSums: [Int32] {
    let count = (width + 1) * (height + 1)
    guard width > 0, height > 0, width <= 1 << 15, height <= 1 << 15 else {
      return Array(repeating: 0, count: count)
    }
    return unsafe [Int32](unsafeUninitializedCapacity: count) { sums, filled in
      unsafe pixels.withUnsafeBufferPointer { mask in
        guard let mask = mask.baseAddress, let first = sums.baseAddress else { return }
        _ = unsafe cvision_mask_sums(mask, Int32(width), Int32(height), first)
        filled = count
      }
    }
  }

  /// The 8-connected parts of at least so many pixels, in raster order of their first pixels.
  public func components(ofAtLeast area: Int) throws(VisionError) -> [Component] {
    try unsafe Labelling.parts(of: self, ofAtLeast: area, labels: nil)
  }

  /// The same, and for each pixel 1 + the index of its component, or 0.
  public func labelledComponents(
    ofAtLeast area: Int
  ) throws(VisionError) -> (components: [Component], labels: [Int32]) {
    var labels = [Int32](repeating: 0, count: pixels.count)
    let components = try unsafe labels.withUnsafeMutableBufferPointer {
      labels throws(VisionError) in
      try unsafe Labelling.parts(of: self, ofAtLeast: area, labels: labels.baseAddress)
    }
    return (components, labels)
  }
}

/// Calls of the shim that labels, ours or OpenCV's.
enum Labelling {
  typealias Components = GreyPicture.Component

  static func parts(
    of mask: GreyPicture, ofAtLeast area: Int, labels: UnsafeMutablePointer<Int32>?,
    byReference: Bool = false
  ) throws(VisionError) -> [Components] {
    guard mask.width > 0, mask.height > 0 else { throw .impossibleSize(.labellingMask) }
    // Enough for nearly every mask; else there is a second call with room for all.
    var capacity = 256
    while true {
      var found = [cvision_component](repeating: cvision_component(), count: capacity)
      var count: Int32 = 0
      let code = unsafe mask.pixels.withUnsafeBufferPointer { bytes in
        unsafe found.withUnsafeMutableBufferPointer { found -> Int32 in
          guard let bytes = bytes.baseAddress, let found = found.baseAddress else {
            return Int32(CVISION_BAD_ARGUMENT)
          }
          let label = unsafe byReference ? cvision_reference_components : cvision_mask_components
          return unsafe label(
            bytes, Int32(clamping: mask.width), Int32(clamping: mask.height),
            Int32(clamping: area), found, Int32(capacity), &count, labels)
        }
      }
      try Shim.check(code, .labellingMask)
      guard Int(count) > capacity else {
        return found.prefix(Int(count)).map(Components.init)
      }
      capacity = Int(count)
    }
  }
}

extension GreyPicture.Component {
  fileprivate init(_ raw: cvision_component) {
    self.init(
      box: PixelRect(
        x: Int(raw.box.x), y: Int(raw.box.y), width: Int(raw.box.width),
        height: Int(raw.box.height)),
      area: Int(raw.area), centreX: Double(raw.centre_x), centreY: Double(raw.centre_y))
  }
}
