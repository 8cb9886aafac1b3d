private import CVision
public import Footage
import Phrasebook

extension MotionField {
  /// Speeds by optical flow between two pictures, at the later one; for frames without vectors of a codec.
  ///
  /// Dense inverse search (Kroeger, Timofte, Dai, Van Gool 2016, doi 10.1007/978-3-319-46493-0_29) as OpenCV has it, the
  /// median of each cell. Sums of floats: another OpenCV or processor may differ in the last bits. Where nothing has
  /// texture the flow is guessed from around. No stage uses it yet.
  ///
  /// - Parameters:
  ///   - earlier: Grey picture, shrunk.
  ///   - later: Grey picture of the same size.
  ///   - factor: By how much both were shrunk: 1, 2, 4, 8 or 16.
  ///   - seconds: Media time between them.
  /// - Throws: `VisionError` where the pictures are unlike or too small (12 pixels), the factor is another or no time passes.
  public init(
    from earlier: GreyPicture, to later: GreyPicture, shrunkBy factor: Int, after seconds: Double
  ) throws(VisionError) {
    let what = Complaint.Part.measuringMotion
    guard factor > 0, MotionField.cellSide.isMultiple(of: factor), seconds > 0, later.width > 0,
      later.height > 0, later.width <= 1 << 14, later.height <= 1 << 14,
      (earlier.width, earlier.height) == (later.width, later.height)
    else { throw .impossibleSize(what) }
    let side = MotionField.cellSide / factor
    let columns = (later.width + side - 1) / side
    let rows = (later.height + side - 1) / side
    var x = [Float](repeating: 0, count: columns * rows)
    var y = x
    var message = [CChar](repeating: 0, count: Shim.messageSize)
    let code = unsafe earlier.pixels.withUnsafeBufferPointer { before in
      unsafe later.pixels.withUnsafeBufferPointer { after in
        unsafe x.withUnsafeMutableBufferPointer { x in
          unsafe y.withUnsafeMutableBufferPointer { y in
            unsafe message.withUnsafeMutableBufferPointer { message -> Int32 in
              guard let before = before.baseAddress, let after = after.baseAddress,
                let x = x.baseAddress, let y = y.baseAddress, let text = message.baseAddress
              else { return Int32(CVISION_BAD_ARGUMENT) }
              let (width, height) = (Int32(later.width), Int32(later.height))
              return unsafe cvision_motion_dis(
                cvision_plane(bytes: before, stride: width, width: width, height: height),
                cvision_plane(bytes: after, stride: width, width: width, height: height),
                Int32(side), x, y, text, message.count)
            }
          }
        }
      }
    }
    try Shim.check(code, what, reason: Shim.text(message))
    let scale = Float(Double(factor) / seconds)
    guard
      let field = MotionField(
        columns: columns, rows: rows, x: x.map { $0 * scale }, y: y.map { $0 * scale },
        known: Array(repeating: true, count: columns * rows))
    else { throw .impossibleSize(what) }
    self = field
  }
}
