import Foundation
public import Phrasebook

/// Reading a text file that somebody else wrote.
public enum DocumentText {
  /// The file's text without a byte order mark.
  ///
  /// Throws when it is missing, unreadable, too large or not in the encoding; the remedy ends that sentence.
  public static func read(
    _ path: String, limit: Int = DocumentNode.byteLimit, encoding: TextEncoding = .utf8,
    remedy: Complaint.EncodingRemedy = .saveAsUTF8
  ) throws(DocumentError) -> String {
    let data = try data(path, limit: limit)
    if let text = encoding.text(of: data) { return text }
    let isWide = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    let (line, byte) = encoding == .utf8 && !isWide ? firstFault(in: data) : (nil, nil)
    throw DocumentError(
      .syntax, file: path, line: line,
      .notEncoded(
        encoding.rawValue.uppercased(), isWide: isWide,
        byte: byte.map { String($0, radix: 16, uppercase: true) }, remedy))
  }

  /// The first line that is not UTF-8, from 1, and its first byte that is not ASCII.
  private static func firstFault(in data: Data) -> (line: Int?, byte: UInt8?) {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where TextEncoding.utf8.text(of: line) == nil {
      return (index + 1, line.first { $0 >= 0x80 })
    }
    return (nil, nil)
  }

  /// The file's bytes as they are.
  ///
  /// Throws when it is missing, no regular file, unreadable or too large.
  static func data(_ path: String, limit: Int) throws(DocumentError) -> Data {
    let file = try RegularFile(path)
    guard file.stamp.size <= limit else {
      throw DocumentError(
        .syntax, file: path, line: nil, .overLimit(mebibytes: limit >> 20))
    }
    return try file.contents()
  }
}
