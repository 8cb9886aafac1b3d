package import Scene

/// What an ONNX file says of itself and OpenCV does not tell: the size of its first input, and the names of its classes.
///
/// Only two paths of the Protocol Buffers encoding are walked: ModelProto.graph (7) → GraphProto.input (11) → ValueInfoProto.type
/// (2) → TypeProto.tensor_type (1) → shape (2) → dim (1) → dim_value (1), and ModelProto.metadata_props (14) → key (1), value (2).
package struct OnnxFile: Hashable, Sendable {
  /// Columns and rows of a 1 × 3 × rows × columns input; nil where the file is damaged or leaves them open.
  package let inputSize: PixelSize?
  /// Names by number, as YOLOv5 and v8 write them into their exports; nil where there are none.
  package let classNames: [String]?

  /// Reads a file's bytes.
  package init(_ bytes: [UInt8]) {
    inputSize = OnnxFile.inputSize(bytes[...])
    classNames = OnnxFile.classNames(bytes[...])
  }

  private static func inputSize(_ bytes: ArraySlice<UInt8>) -> PixelSize? {
    guard let graph = first(7, in: bytes), let input = first(11, in: graph),
      let type = first(2, in: input), let tensor = first(1, in: type),
      let shape = first(2, in: tensor)
    else { return nil }
    let sides = fields(in: shape).filter { $0.number == 1 }.map { dimension -> Int? in
      let value = fields(in: dimension.content).first { $0.number == 1 && $0.content.isEmpty }
      return value.map(\.value)
    }
    guard sides.count == 4, let height = sides[2], let width = sides[3],
      (32...4096).contains(height), (32...4096).contains(width)
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  private static func classNames(_ bytes: ArraySlice<UInt8>) -> [String]? {
    for entry in fields(in: bytes) where entry.number == 14 {
      guard let key = first(1, in: entry.content), String(decoding: key, as: UTF8.self) == "names",
        let value = first(2, in: entry.content)
      else { continue }
      return names(String(decoding: value.prefix(100_000), as: UTF8.self))
    }
    return nil
  }

  /// Names of a dictionary as Python writes it, `{0: 'person', 10: "driver's cab", 1: …}`, in whatever order they stand; nil where
  /// the numbers are not those from 0 on.
  private static func names(_ text: String) -> [String]? {
    var rest = text[...].drop { $0 == "{" || $0.isWhitespace }
    var names: [Int: String] = [:]
    while let digit = rest.first, digit.isNumber {
      let number = rest.prefix(while: \.isNumber)
      rest = rest.dropFirst(number.count).drop { $0 == ":" || $0.isWhitespace }
      guard let place = Int(number), let quote = rest.first, quote == "'" || quote == "\""
      else { return nil }
      let name = rest.dropFirst().prefix { $0 != quote }
      rest = rest.dropFirst(name.count + 2).drop { $0 == "," || $0.isWhitespace }
      guard names.updateValue(String(name), forKey: place) == nil else { return nil }
    }
    let inOrder = names.keys.sorted()
    guard !inOrder.isEmpty, inOrder == Array(0..<inOrder.count) else { return nil }
    return inOrder.compactMap { names[$0] }
  }

  private struct Field {
    let number: Int
    /// Of a length-delimited field.
    var content: ArraySlice<UInt8> = []
    /// Of a varint.
    var value = 0
  }

  private static func first(_ number: Int, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    fields(in: bytes).first { $0.number == number && !$0.content.isEmpty }?.content
  }

  /// The fields of a message as far as they are whole.
  private static func fields(in bytes: ArraySlice<UInt8>) -> [Field] {
    var rest = bytes
    var found: [Field] = []
    while let key = varint(&rest) {
      let number = key >> 3
      switch key & 7 {
      case 0:
        guard let value = varint(&rest) else { return found }
        found.append(Field(number: number, value: value))
      case 1, 5:
        let size = key & 7 == 1 ? 8 : 4
        guard rest.count >= size else { return found }
        rest = rest.dropFirst(size)
      case 2:
        guard let size = varint(&rest), size <= rest.count else { return found }
        found.append(Field(number: number, content: rest.prefix(size)))
        rest = rest.dropFirst(size)
      default: return found
      }
    }
    return found
  }

  /// A whole number of at most 63 bits; nil at the end or where it is longer.
  private static func varint(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var value = 0
    for shift in stride(from: 0, to: 63, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= Int(byte & 0x7f) << shift
      if byte < 0x80 { return value >= 0 ? value : nil }
    }
    return nil
  }
}
