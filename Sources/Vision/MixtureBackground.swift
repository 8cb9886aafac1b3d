private import CVision
import Phrasebook

/// Three weighted means a pixel: what is seen again and again at a place is background, be it leaf or sky.
///
/// Source: Stauffer and Grimson 1999, doi 10.1109/CVPR.1999.784637, with the learning rates of Zivkovic 2004, doi
/// 10.1109/ICPR.2004.1333992. Dearer than `DualRateBackground` and steadier where trees or water move; on the CDnet 2014
/// clip "highway" its F1 exceeds that of OpenCV's MOG2 by more than .02, which a test holds it to. All numbers are of 16
/// bits: the same bytes on every machine.
@safe public struct MixtureBackground: ~Copyable {
  /// How fast the model learns and what it calls foreground.
  public struct Settings: Hashable, Sendable {
    /// Seconds after which the model has forgotten 63 % of what it knew.
    public var memorySeconds = 20.0
    /// Seconds from the start in which it learns as a plain mean of all it has seen.
    public var settleSeconds = 6.0
    /// Foreground lies at least so many standard deviations (8 at most) off every mean that is background.
    public var deviations = 4.0
    /// Foreground lies at least so many grey levels (64 at most) off them, too.
    public var leastDifference = 14.0
    /// The heaviest means that together make up this share of the time are background.
    public var backgroundShare = 0.6

    /// The settings that were measured.
    public init() {}
  }

  private let handle: OpaquePointer
  private let width: Int
  private let height: Int

  /// A model with no history, for pictures of one size.
  ///
  /// - Throws: `VisionError.impossibleSize` for a size, or settings, that cannot be.
  public init(width: Int, height: Int, settings: Settings = Settings()) throws(VisionError) {
    let chosen = cvision_mixture_settings(
      memory_seconds: settings.memorySeconds, settle_seconds: settings.settleSeconds,
      deviations: settings.deviations, least_difference: settings.leastDifference,
      background_share: settings.backgroundShare)
    guard (1...16384).contains(width), (1...16384).contains(height),
      let made = unsafe cvision_mixture_create(Int32(width), Int32(height), chosen)
    else { throw .impossibleSize(.background(width, height)) }
    unsafe handle = made
    self.width = width
    self.height = height
  }

  deinit { unsafe cvision_mixture_destroy(handle) }

  /// Judges a picture, then learns from it.
  ///
  /// - Parameters:
  ///   - picture: Of the size given at the start.
  ///   - seconds: Media time since the picture before; 0 for the first.
  /// - Returns: 255 where foreground, else 0; nowhere in the first picture.
  /// - Throws: `VisionError.impossibleSize` for a picture of another size.
  public mutating func update(
    _ picture: GreyPicture, after seconds: Double
  ) throws(VisionError) -> GreyPicture {
    guard picture.width == width, picture.height == height else {
      throw .impossibleSize(.background(width, height))
    }
    var mask = GreyPicture(width: width, height: height)
    let (handle, size) = unsafe (self.handle, (Int32(width), Int32(height)))
    let code = mask.withMutablePixels { pixels in
      unsafe picture.pixels.withUnsafeBufferPointer { grey in
        unsafe pixels.withUnsafeMutableBufferPointer { mask -> Int32 in
          guard let bytes = grey.baseAddress, let first = mask.baseAddress else {
            return Int32(CVISION_BAD_ARGUMENT)
          }
          let view = unsafe cvision_plane(
            bytes: bytes, stride: size.0, width: size.0, height: size.1)
          return unsafe cvision_mixture_update(handle, view, max(0, seconds), first)
        }
      }
    }
    try Shim.check(code, .learningBackground)
    return mask
  }

  /// The heaviest means: what each place shows most of the time.
  public var mean: GreyPicture {
    var picture = GreyPicture(width: width, height: height)
    let handle = unsafe self.handle
    picture.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { output in
        if let first = output.baseAddress { unsafe cvision_mixture_mean(handle, first) }
      }
    }
    return picture
  }

  /// Forgets everything, as after a sudden change of light.
  public mutating func forget() { unsafe cvision_mixture_forget(handle) }
}
