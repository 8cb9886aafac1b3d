private import CVision
import Phrasebook

/// A slow and a fast running mean a pixel, with its noise: tells what moves from what has come to stay.
///
/// What both call foreground moves or has just arrived; what the slow model calls foreground and the fast one no
/// longer does has come and stayed. Source: Porikli, Ivanov and Haga 2008, doi 10.1155/2008/197875. Means and noise are
/// 16-bit numbers: the same bytes on every machine.
@safe public struct DualRateBackground: ~Copyable {
  /// How fast the two models learn and what they call foreground.
  public struct Settings: Hashable, Sendable {
    /// Seconds after which the slow model has forgotten 63 % of what it knew.
    public var longSeconds = 90.0
    /// The same for the fast model.
    public var shortSeconds = 4.0
    /// Seconds from the start in which both learn as plain means of all they have seen.
    public var settleSeconds = 6.0
    /// How fast the slow model learns where it sees foreground, as a share of its usual speed.
    public var foregroundLearning = 0.3
    /// Foreground lies at least so many standard deviations (8 at most) off the mean.
    ///
    /// The deviation is that of a Gaussian with the mean absolute difference that was seen, which a passer-by hardly
    /// changes.
    public var deviations = 4.0
    /// Foreground lies at least so many grey levels off it, too.
    public var leastDifference = 18.0

    /// The settings that the stages were measured with.
    public init() {}
  }

  /// What the two models say of a picture: 255 where foreground, else 0.
  public struct Masks: Hashable, Sendable {
    /// Foreground of the slow model.
    public let long: GreyPicture
    /// Foreground of the fast model.
    public let short: GreyPicture
  }

  private let handle: OpaquePointer
  private let width: Int
  private let height: Int

  /// A pair of models with no history, for pictures of one size.
  ///
  /// - Throws: `VisionError.impossibleSize` for a size, or settings, that cannot be.
  public init(width: Int, height: Int, settings: Settings = Settings()) throws(VisionError) {
    var chosen = cvision_background_settings()
    chosen.long_seconds = settings.longSeconds
    chosen.short_seconds = settings.shortSeconds
    chosen.settle_seconds = settings.settleSeconds
    chosen.foreground_learning = settings.foregroundLearning
    chosen.deviations = settings.deviations
    chosen.least_difference = settings.leastDifference
    guard (1...16384).contains(width), (1...16384).contains(height),
      let made = unsafe cvision_background_create(Int32(width), Int32(height), chosen)
    else { throw .impossibleSize(.background(width, height)) }
    unsafe handle = made
    self.width = width
    self.height = height
  }

  deinit { unsafe cvision_background_destroy(handle) }

  /// Judges a picture, then learns from it.
  ///
  /// - Parameters:
  ///   - picture: Of the size given at the start.
  ///   - seconds: Media time since the picture before; 0 for the first.
  /// - Returns: What both models called foreground before they learnt.
  /// - Throws: `VisionError` for a picture of another size, or what OpenCV said.
  public mutating func update(
    _ picture: GreyPicture, after seconds: Double
  ) throws(VisionError) -> Masks {
    guard picture.width == width, picture.height == height else {
      throw .impossibleSize(.background(width, height))
    }
    var long = [UInt8](repeating: 0, count: width * height)
    var short = long
    let (handle, size) = unsafe (self.handle, (Int32(width), Int32(height)))
    let code = unsafe picture.pixels.withUnsafeBufferPointer { grey in
      unsafe long.withUnsafeMutableBufferPointer { long in
        unsafe short.withUnsafeMutableBufferPointer { short in
          guard let bytes = grey.baseAddress, let long = long.baseAddress,
            let short = short.baseAddress
          else { return Int32(CVISION_BAD_ARGUMENT) }
          let view = unsafe cvision_plane(
            bytes: bytes, stride: size.0, width: size.0, height: size.1)
          return unsafe cvision_background_update(handle, view, max(0, seconds), long, short)
        }
      }
    }
    try Shim.check(code, .learningBackground)
    guard let longMask = GreyPicture(width: width, height: height, pixels: long),
      let shortMask = GreyPicture(width: width, height: height, pixels: short)
    else { throw .impossibleSize(.learningBackground) }
    return Masks(long: longMask, short: shortMask)
  }

  /// The slow model's mean picture: the view without whoever passes through it.
  public var mean: GreyPicture {
    var picture = GreyPicture(width: width, height: height)
    let handle = unsafe self.handle
    picture.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { output in
        if let first = output.baseAddress { unsafe cvision_background_mean(handle, first) }
      }
    }
    return picture
  }

  /// Forgets everything, as after a sudden change of light.
  public mutating func forget() { unsafe cvision_background_forget(handle) }
}
