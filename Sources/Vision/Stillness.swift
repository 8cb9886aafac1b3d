private import CVision
import Phrasebook

/// What stands still where something else used to be, and for how long each pixel has shown it.
///
/// For each pixel a slow background and the value that stands there now, with a clock of media time. A value unlike the
/// background whose clock runs is what the two-rate models of Porikli, Ivanov and Haga 2008 (doi 10.1155/2008/197875)
/// and the long/short code "10" of Lin et al. 2015 (doi 10.1109/TIFS.2015.2408263) point at; an explicit clock in place
/// of two learning rates makes the answer independent of the analysis rate, and lets somebody pass in front without
/// starting it anew. All arithmetic is on whole numbers: the same bytes on every machine.
@safe public struct Stillness: ~Copyable {
  /// How unlike and how steady values must be.
  public struct Settings: Hashable, Sendable {
    /// Factor on every tolerance; 1 allows 8 grey levels plus a sixteenth of the luma.
    public var tolerance = 1.0
    /// Seconds a value must stand to become the background of a pixel that has none.
    public var settleSeconds = 1.5
    /// Seconds that a value may be hidden without its clock starting anew; at most half of what it had stood.
    public var holdSeconds = 3.0
    /// Seconds after which the background has followed 63 % of a slow change of light.
    public var followSeconds = 30.0

    /// The settings that the stages were measured with.
    public init() {}
  }

  /// Seconds at which the clocks stop.
  public static let longestSeconds = Double(CVISION_STILLNESS_LONGEST)
  /// Clock ticks a second.
  public static let ticks = Double(CVISION_STILLNESS_TICKS)

  /// Columns of the pictures.
  public let width: Int
  /// Rows of the pictures.
  public let height: Int
  private let handle: OpaquePointer

  /// A model with no history, for pictures of one size.
  public init(width: Int, height: Int, settings: Settings = Settings()) throws(VisionError) {
    let chosen = cvision_stillness_settings(
      tolerance: settings.tolerance, settle_seconds: settings.settleSeconds,
      hold_seconds: settings.holdSeconds, follow_seconds: settings.followSeconds)
    guard (1...16384).contains(width), (1...16384).contains(height),
      let made = unsafe cvision_stillness_create(Int32(width), Int32(height), chosen)
    else { throw .impossibleSize(.stillness(width, height)) }
    unsafe handle = made
    self.width = width
    self.height = height
  }

  deinit { unsafe cvision_stillness_destroy(handle) }

  /// Takes in a picture.
  ///
  /// - Parameters:
  ///   - luma: Of the model's size.
  ///   - blue: Blue difference, of any size, laid over the luma.
  ///   - red: Red difference, of any size, laid over the luma.
  ///   - seconds: Media time since the model began; not before the picture before.
  /// - Throws: `VisionError` where the luma is of another size.
  public mutating func update(
    luma: GreyPicture, blue: GreyPicture, red: GreyPicture, at seconds: Double
  ) throws(VisionError) {
    let handle = unsafe self.handle
    let code = unsafe Stillness.withPlane(luma) { luma in
      unsafe Stillness.withPlane(blue) { blue in
        unsafe Stillness.withPlane(red) { red in
          unsafe cvision_stillness_update(handle, luma, blue, red, max(0, seconds))
        }
      }
    }
    try Shim.check(code, .watchingStillness)
  }

  private static func withPlane(
    _ picture: GreyPicture, _ body: (cvision_plane) -> Int32
  ) -> Int32 {
    unsafe picture.pixels.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
      return unsafe body(
        cvision_plane(
          bytes: first, stride: Int32(picture.width), width: Int32(picture.width),
          height: Int32(picture.height)))
    }
  }

  /// Luma of the latest picture over that of the background: 1 in steady light.
  public var gain: Double { unsafe cvision_stillness_gain(handle) }

  /// 255 where the latest picture does not show the background.
  public var foreground: GreyPicture {
    let handle = unsafe self.handle
    return unsafe picture { unsafe cvision_stillness_foreground(handle, $0) }
  }

  /// 255 where a value unlike the background has stood for so long.
  public func standing(forSeconds seconds: Double) -> GreyPicture {
    let handle = unsafe self.handle
    return unsafe picture { _ = unsafe cvision_stillness_standing(handle, seconds, $0) }
  }

  /// How the standing value differs from the background, in 16ths of the tolerance there (at factor 1), 255 at most.
  public var difference: GreyPicture {
    let handle = unsafe self.handle
    return unsafe picture { unsafe cvision_stillness_difference(handle, $0) }
  }

  private func picture(_ write: (UnsafeMutablePointer<UInt8>) -> Void) -> GreyPicture {
    var made = GreyPicture(width: width, height: height)
    made.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { output in
        if let first = output.baseAddress { unsafe write(first) }
      }
    }
    return made
  }

  /// For each cell of so many pixels a side, row after row: whether at least a quarter of it is foreground.
  public func cells(ofSide side: Int) -> [Bool] {
    guard side > 0, width >= side, height >= side else { return [] }
    var cells = [UInt8](repeating: 0, count: (width / side) * (height / side))
    let handle = unsafe self.handle
    unsafe cells.withUnsafeMutableBufferPointer { output in
      if let first = output.baseAddress {
        unsafe cvision_stillness_cells(handle, Int32(side), first)
      }
    }
    return cells.map { $0 != 0 }
  }

  /// For each pixel, row after row, the ticks that its value has stood.
  public var ages: [Int16] {
    var ages = [Int16](repeating: 0, count: width * height)
    let handle = unsafe self.handle
    unsafe ages.withUnsafeMutableBufferPointer { output in
      if let first = output.baseAddress { unsafe cvision_stillness_ages(handle, first) }
    }
    return ages
  }

  /// Luma and chroma of what stands and of what is background.
  public struct Pictures: Hashable, Sendable {
    /// Luma, blue difference, red difference of the standing values.
    public let standing: [GreyPicture]
    /// The same of the background.
    public let background: [GreyPicture]
  }

  /// Both pictures as they are now.
  public var pictures: Pictures {
    let size = width * height
    var standing = [UInt8](repeating: 0, count: 3 * size)
    var background = standing
    let handle = unsafe self.handle
    unsafe standing.withUnsafeMutableBufferPointer { standing in
      unsafe background.withUnsafeMutableBufferPointer { background in
        guard let first = standing.baseAddress, let second = background.baseAddress else { return }
        unsafe cvision_stillness_pictures(handle, first, second)
      }
    }
    return Pictures(standing: planes(standing), background: planes(background))
  }

  private func planes(_ bytes: [UInt8]) -> [GreyPicture] {
    let size = width * height
    return (0..<3).compactMap { plane in
      GreyPicture(
        width: width, height: height, pixels: Array(bytes[(plane * size)..<((plane + 1) * size)]))
    }
  }

  /// Makes what stands background where a mask of the model's size is not zero.
  public mutating func absorb(_ mask: GreyPicture) throws(VisionError) {
    guard mask.width == width, mask.height == height else {
      throw .impossibleSize(.absorbing)
    }
    let handle = unsafe self.handle
    unsafe mask.pixels.withUnsafeBufferPointer { bytes in
      if let first = bytes.baseAddress { unsafe cvision_stillness_absorb(handle, first) }
    }
  }
}
