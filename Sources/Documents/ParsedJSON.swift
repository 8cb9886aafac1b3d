private import CJson
import Phrasebook

/// JSON text as simdjson's tape: large files are read in place, value by value, without a tree of objects.
///
/// Langdale & Lemire 2019, *Parsing gigabytes of JSON per second*, doi:10.1007/s00778-019-00578-5.
@safe public final class ParsedJSON {
  /// The file as it was named by whoever asked for it.
  public let file: String
  /// The record that the tape holds, from 1; nil where the file is one document.
  public private(set) var record: Int?
  private let parser: OpaquePointer
  private(set) var tape: UnsafePointer<UInt64>
  private(set) var strings: UnsafePointer<UInt8>

  private init(file: String, record: Int?) throws(DocumentError) {
    guard let parser = unsafe cjson_create(Nesting.limit) else {
      throw DocumentError(.unreadable, file: file, line: nil, .notEnoughMemory)
    }
    self.file = file
    self.record = record
    unsafe self.parser = parser
    unsafe tape = cjson_tape(parser)
    unsafe strings = cjson_strings(parser)
  }

  deinit { unsafe cjson_destroy(parser) }

  /// Reads a text that is one JSON value; `record` is its place in a file of many, for errors.
  public static func document(
    _ bytes: DocumentBytes, record: Int? = nil
  ) throws(DocumentError) -> JSONCursor {
    let text = try ParsedJSON(file: bytes.file, record: record)
    return try unsafe text.parse(bytes.bytes(0, bytes.count))
  }

  /// Reads JSON Lines; `body` gets each record's value and must not keep it.
  public static func lines(
    of bytes: DocumentBytes, _ body: (JSONCursor) throws(DocumentError) -> Void
  ) throws(DocumentError) {
    let text = try ParsedJSON(file: bytes.file, record: 0)
    var start = 0
    var record = 0
    while start < bytes.count {
      record += 1
      let rest = unsafe bytes.bytes(start, bytes.count - start)
      let length = unsafe rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
      let line = unsafe UnsafeBufferPointer(rebasing: rest.prefix(length))
      start += length + 1
      guard unsafe line.contains(where: { $0 > 32 }) else { continue }
      text.record = record
      try body(try unsafe text.parse(line))
    }
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentError) -> JSONCursor {
    guard let base = bytes.baseAddress, !bytes.isEmpty else {
      throw DocumentError(.syntax, file: file, line: record, .notOneValue)
    }
    if let failure = unsafe cjson_parse(parser, base, bytes.count) {
      let shown = unsafe String(decoding: bytes.prefix(40), as: UTF8.self)
      throw DocumentError(
        .syntax, file: file, line: record,
        unsafe Self.complaint(shown, String(cString: failure)))
    }
    unsafe tape = cjson_tape(parser)
    unsafe strings = cjson_strings(parser)
    return JSONCursor(text: self, index: 1)
  }

  /// The library's message without its advice to programmers; our own words for our own limit.
  private static func complaint(_ shown: String, _ message: String) -> Complaint {
    message.contains("too deep")
      ? .notJSON(shown, nestedOver: Nesting.limit)
      : .notJSON(shown, why: String(message.prefix { $0 != "." }))
  }
}

extension JSON {
  /// Reads one JSON text; throws `DocumentError` that names the file and line (or record).
  public static func parse(
    _ text: some StringProtocol, file: String, line: Int? = nil
  ) throws(DocumentError) -> JSON {
    try ParsedJSON.document(DocumentBytes(text, file: file), record: line).json()
  }
}
