private import CVision
import Phrasebook

/// OpenCV's own answers to what the kernels answer: what tests and benchmarks compare with.
public enum OpenCVReference {
  /// As `GreyPicture.cleaned(opening:growing:)`, by `morphologyEx` and `dilate`.
  public static func cleaned(
    _ mask: GreyPicture, opening: (Int, Int), growing: (Int, Int) = (1, 1)
  ) throws(VisionError) -> GreyPicture {
    var made = mask
    let code = made.withMutablePixels { pixels in
      unsafe pixels.withUnsafeMutableBufferPointer { bytes -> Int32 in
        guard let first = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
        return unsafe cvision_reference_clean(
          first, Int32(mask.width), Int32(mask.height), Int32(opening.0), Int32(opening.1),
          Int32(growing.0), Int32(growing.1))
      }
    }
    try Shim.check(code, .cleaningMask)
    return made
  }

  /// As `GreyPicture.components(ofAtLeast:)`, by `connectedComponentsWithStats`.
  public static func components(
    of mask: GreyPicture, ofAtLeast area: Int
  ) throws(VisionError) -> [GreyPicture.Component] {
    try unsafe Labelling.parts(of: mask, ofAtLeast: area, labels: nil, byReference: true)
  }

  /// As `GreyPicture.labelledComponents(ofAtLeast:)`.
  public static func labelledComponents(
    of mask: GreyPicture, ofAtLeast area: Int
  ) throws(VisionError) -> (components: [GreyPicture.Component], labels: [Int32]) {
    var labels = [Int32](repeating: 0, count: mask.pixels.count)
    let components = try unsafe labels.withUnsafeMutableBufferPointer {
      labels throws(VisionError) in
      try unsafe Labelling.parts(
        of: mask, ofAtLeast: area, labels: labels.baseAddress, byReference: true)
    }
    return (components, labels)
  }

  /// As `GreyPicture.init(shrinking:…)` of a whole picture, by `resize` over areas.
  public static func shrunk(
    _ picture: GreyPicture, by factor: Int
  ) throws(VisionError) -> GreyPicture {
    var made = GreyPicture(width: picture.width / factor, height: picture.height / factor)
    let code = made.withMutablePixels { output in
      unsafe picture.withPlane { plane in
        unsafe output.withUnsafeMutableBufferPointer { output -> Int32 in
          guard let first = output.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
          return unsafe cvision_reference_shrink(plane, Int32(factor), first)
        }
      }
    }
    try Shim.check(code, .shrinkingPicture)
    return made
  }

  /// `BackgroundSubtractorMOG2` without shadows, its other settings as they come.
  ///
  /// Source: Zivkovic 2004, doi 10.1109/ICPR.2004.1333992.
  @safe public struct Mixture: ~Copyable {
    private let handle: OpaquePointer

    /// A model that remembers so many pictures.
    public init(history: Int = 500) throws(VisionError) {
      guard let made = unsafe cvision_reference_mixture_create(Int32(clamping: history)) else {
        throw .outOfMemory(.openCVsMixture)
      }
      unsafe handle = made
    }

    deinit { unsafe cvision_reference_mixture_destroy(handle) }

    /// Judges a picture, then learns from it: 255 where foreground.
    public mutating func update(_ picture: GreyPicture) throws(VisionError) -> GreyPicture {
      var mask = GreyPicture(width: picture.width, height: picture.height)
      let handle = unsafe self.handle
      let code = mask.withMutablePixels { output in
        unsafe picture.withPlane { plane in
          unsafe output.withUnsafeMutableBufferPointer { output -> Int32 in
            guard let first = output.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
            return unsafe cvision_reference_mixture_update(handle, plane, first)
          }
        }
      }
      try Shim.check(code, .learningOpenCVsMixture)
      return mask
    }
  }
}

extension GreyPicture {
  /// Hands the whole picture to the shim.
  fileprivate func withPlane(_ body: (cvision_plane) -> Int32) -> Int32 {
    unsafe pixels.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
      return unsafe body(
        cvision_plane(
          bytes: first, stride: Int32(width), width: Int32(width), height: Int32(height)))
    }
  }
}
