private import CVideo
import Phrasebook

/// Writing pictures as PNG: backgrounds without persons, the only pictures that ever leave the program.
public enum PortableNetworkGraphics {
  /// Encodes 8-bit grey rows without padding, `width` × `height` bytes.
  public static func encode(grey pixels: [UInt8], width: Int, height: Int) throws(FootageError)
    -> [UInt8]
  {
    guard width > 0, height > 0, pixels.count == width * height else {
      throw FootageError(
        .unexpected, path: "PNG", .bytes(pixels.count, forPicture: width, height))
    }
    // Deflate adds a few bytes a block to what it cannot compress, and PNG a filter byte a row.
    var out = [UInt8](repeating: 0, count: pixels.count + pixels.count / 8 + height + 4096)
    var written = 0
    var message = Message()
    let capacity = out.count
    let status = unsafe message.fill { text in
      unsafe pixels.withUnsafeBytes { source in
        unsafe out.withUnsafeMutableBytes { target in
          guard let from = source.baseAddress, let to = target.baseAddress else {
            return CVIDEO_INTERNAL
          }
          return unsafe cvideo_png(
            from, Int32(width), Int32(height), Int32(width), 1, to, capacity, &written, text)
        }
      }
    }
    guard status == CVIDEO_OK else {
      throw FootageError(.unexpected, path: "PNG", said: message.text)
    }
    return Array(out.prefix(written))
  }
}
