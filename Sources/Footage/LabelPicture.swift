private import CVideo
import Phrasebook

/// A mask from a PNG or BMP file: one value a pixel, as the file has it.
public struct LabelPicture: Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Rows from the top, without padding.
  public let values: [UInt8]

  /// Reads a grey picture of 8 bits or fewer.
  public init(path: String, pixelLimit: Int = VideoReader.pixelLimit) throws(FootageError) {
    var opened: OpaquePointer?
    var message = Message()
    let status = unsafe message.fill {
      unsafe cvideo_labels_read(path, Int64(pixelLimit), &opened, $0)
    }
    guard status == CVIDEO_OK, let labels = unsafe opened else {
      let code: FootageError.Code =
        switch status {
        case CVIDEO_MISSING: .missing
        case CVIDEO_UNREADABLE: .unreadable
        case CVIDEO_MEMORY: .memory
        default: .notMask
        }
      throw FootageError(code, path: path, said: message.text)
    }
    width = unsafe Int(cvideo_labels_width(labels))
    height = unsafe Int(cvideo_labels_height(labels))
    values = unsafe Array(
      UnsafeBufferPointer(start: cvideo_labels_values(labels), count: width * height))
    unsafe cvideo_labels_release(labels)
  }
}
