public import Phrasebook

/// A value inside a parsed JSON text: reads strictly, as `DocumentNode` does, without building anything.
public struct JSONCursor {
  /// What stands at a place of the tape, by simdjson's letters.
  enum Kind: UInt8 {
    case object = 0x7B
    case array = 0x5B
    case string = 0x22
    case integer = 0x6C
    case unsigned = 0x75
    case double = 0x64
    case yes = 0x74
    case no = 0x66
    case null = 0x6E
  }

  let text: ParsedJSON
  let index: Int

  private func word(_ at: Int) -> UInt64 { unsafe text.tape[at] }

  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: word(index) >> 56)) ?? .null }

  /// First place after the value.
  private var next: Int {
    switch kind {
    case .object, .array: Int(truncatingIfNeeded: word(index) & 0xFFFF_FFFF)
    case .integer, .unsigned, .double: index + 2
    default: index + 1
    }
  }

  /// Calls with every place inside a list or object; keys and values alternate in an object.
  func forEachPlace<Failure: Error>(
    _ body: (JSONCursor) throws(Failure) -> Void
  ) throws(Failure) {
    guard kind == .object || kind == .array else { return }
    let end = next - 1
    var place = index + 1
    while place < end {
      let cursor = JSONCursor(text: text, index: place)
      try body(cursor)
      place = cursor.next
    }
  }

  private var utf8: UnsafeBufferPointer<UInt8> {
    let offset = Int(truncatingIfNeeded: word(index) & 0x00FF_FFFF_FFFF_FFFF)
    let start = unsafe text.strings + offset
    let length = unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return unsafe UnsafeBufferPointer(start: start + 4, count: Int(length))
  }

  var textHere: String { unsafe String(decoding: utf8, as: UTF8.self) }

  var double: Double? {
    switch kind {
    case .double: Double(bitPattern: word(index + 1))
    case .integer: Double(Int64(bitPattern: word(index + 1)))
    case .unsigned: Double(word(index + 1))
    default: nil
    }
  }

  var whole: Int? {
    kind == .integer
      ? Int(Int64(bitPattern: word(index + 1))) : double.flatMap(Int.init(exactly:))
  }

  func says(_ key: StaticString) -> Bool {
    let here = unsafe utf8
    let wanted = unsafe UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return unsafe here.count == wanted.count && here.elementsEqual(wanted)
  }

  /// The value of a key of an object; nil where the key is absent or holds null.
  public subscript(_ key: StaticString) -> JSONCursor? {
    guard kind == .object else { return nil }
    let end = next - 1
    var place = index + 1
    while place < end {
      let name = JSONCursor(text: text, index: place)
      let value = JSONCursor(text: text, index: place + 1)
      if name.says(key) { return value.isNull ? nil : value }
      place = value.next
    }
    return nil
  }

  /// The file's name, for errors.
  public var file: String { text.file }
  /// Record in a file of JSON Lines, from 1.
  public var record: Int? { text.record }
  /// Whether `null` stands here.
  public var isNull: Bool { kind == .null }
  /// Whether text stands here.
  public var isText: Bool { kind == .string }
  /// Whether an object stands here.
  public var isObject: Bool { kind == .object }

  /// An error at this value.
  public func error(_ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: text.file, line: text.record, complaint)
  }

  /// Short words for what stands here, for error messages.
  public var summary: Complaint.Part {
    switch kind {
    case .null: return .nothing
    case .string: return .quoted(textHere.prefix(40))
    case .yes: return .quoted("true")
    case .no: return .quoted("false")
    case .integer, .unsigned, .double: return .quoted(JSON.text(of: double ?? .nan))
    case .object, .array:
      var count = 0
      forEachPlace { _ in count += 1 }
      return kind == .object ? .mapping(of: count / 2) : .list(of: count)
    }
  }
}
