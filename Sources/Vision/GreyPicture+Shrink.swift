private import CVision
import Phrasebook

extension GreyPicture {
  /// The mean of each factor × factor square of a plane; rows and columns that fill no square are dropped.
  ///
  /// - Parameters:
  ///   - plane: At least `height` rows, `stride` bytes apart.
  ///   - stride: Bytes from row to row.
  ///   - width: Columns that count.
  ///   - height: Rows that count.
  ///   - factor: 1 copies; at most 64.
  /// - Throws: `VisionError` where the factor or the plane does not fit.
  public init(
    shrinking plane: Span<UInt8>, stride: Int, width: Int, height: Int, by factor: Int
  ) throws(VisionError) {
    guard factor >= 1, factor <= 64, width >= factor, height >= factor,
      Shim.holds(plane.count, stride: stride, width: width, height: height)
    else { throw .impossibleSize(.shrinkingPicture) }
    self.init(width: width / factor, height: height / factor)
    let code = withMutablePixels { pixels in
      unsafe plane.withUnsafeBufferPointer { bytes -> Int32 in
        guard let start = bytes.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
        let view = unsafe cvision_plane(
          bytes: start, stride: Int32(stride), width: Int32(width), height: Int32(height))
        return unsafe pixels.withUnsafeMutableBufferPointer { output in
          guard let first = output.baseAddress else { return Int32(CVISION_BAD_ARGUMENT) }
          return unsafe cvision_shrink(view, Int32(factor), first)
        }
      }
    }
    try Shim.check(code, .shrinkingPicture)
  }
}
