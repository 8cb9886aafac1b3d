private import CVideo

/// The libraries that decode, for provenance.
public enum FootageLibrary {
  /// Names and versions.
  public static var versions: String { unsafe String(cString: cvideo_versions()) }
}

/// The buffer in which a shim leaves its sentence.
struct Message {
  private var bytes = [CChar](repeating: 0, count: Int(CVIDEO_MESSAGE_SIZE))

  mutating func fill<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      // The array is never empty: its base address exists.
      guard let base = buffer.baseAddress else { preconditionFailure("an array without storage") }
      return unsafe body(base)
    }
  }

  var text: String {
    String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
