private import CVision
import Phrasebook

/// What all owners share: planes for the shim, codes to errors, message buffers to text.
enum Shim {
  /// Turns a code of the shim into the error it stands for.
  static func check(_ code: Int32, _ what: Complaint.Part, reason: String = "") throws(VisionError)
  {
    switch Int(code) {
    case Int(CVISION_OK): return
    case Int(CVISION_BAD_ARGUMENT): throw .impossibleSize(what)
    case Int(CVISION_OUT_OF_MEMORY): throw .outOfMemory(what)
    default: throw .library(what, reason: reason)
    }
  }

  /// A size of message buffer that fits OpenCV's own messages.
  static let messageSize = 512

  /// The text in a message buffer, on one line.
  static func text(_ message: [CChar]) -> String {
    let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Whether a plane's bytes really hold what its size says.
  static func holds(_ count: Int, stride: Int, width: Int, height: Int) -> Bool {
    width > 0 && height > 0 && width <= 1 << 15 && height <= 1 << 15 && stride >= width
      && stride <= 1 << 20 && count >= (height - 1) * stride + width
  }
}

/// The version of the OpenCV that does the work, for provenance.
public enum VisionLibrary {
  /// Such as `4.6.0`.
  public static var version: String { unsafe String(cString: cvision_library_version()) }
}
