private import CJson
import Foundation

/// A text file's bytes without a byte order mark, followed by the padding that the JSON parser may read.
@safe public final class DocumentBytes: Sendable {
  /// The file as it was named by whoever asked for it.
  public let file: String
  /// Number of bytes of the text.
  public let count: Int
  // Written once in `init`, never after, and freed with the object: that is why it may be shared.
  nonisolated(unsafe) private let storage: UnsafeMutableRawBufferPointer
  private let start: Int

  /// Copies a text.
  public init(_ text: some StringProtocol, file: String) {
    self.file = file
    var text = String(text)
    let copy = text.withUTF8 { unsafe Self.padded(UnsafeRawBufferPointer($0)) }
    unsafe storage = copy
    count = copy.count - Int(CJSON_PADDING)
    start = 0
  }

  /// Reads a file; throws when it is missing, unreadable or over `limit` bytes.
  public init(path: String, limit: Int = .max) throws(DocumentError) {
    file = path
    let data = try DocumentText.data(path, limit: limit)
    start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    count = data.count - start
    unsafe storage = data.withUnsafeBytes { unsafe Self.padded($0) }
  }

  deinit { unsafe storage.deallocate() }

  private static func padded(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count + Int(CJSON_PADDING), alignment: 16)
    unsafe copy.copyMemory(from: bytes)
    for index in bytes.count..<(bytes.count + Int(CJSON_PADDING)) { unsafe copy[index] = 0 }
    return unsafe copy
  }

  /// The text's bytes, for a reader that needs no copy.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe bytes(0, count).span)
  }

  /// A copy of the text's bytes, for a reader that goes back and forth.
  public var array: [UInt8] { unsafe Array(bytes(0, count)) }

  /// A stretch of the text with the padding, or more text, behind it.
  func bytes(_ offset: Int, _ length: Int) -> UnsafeBufferPointer<UInt8> {
    let from = start + offset
    let part = unsafe UnsafeRawBufferPointer(rebasing: storage[from..<(from + length)])
    return unsafe part.assumingMemoryBound(to: UInt8.self)
  }
}
