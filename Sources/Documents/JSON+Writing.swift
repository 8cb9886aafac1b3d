extension JSON {
  /// One line without spaces: the form of JSON Lines.
  public var line: String {
    var out = ""
    write(to: &out, indent: nil, depth: 0)
    return out
  }

  /// Two spaces a level, with a final newline: the form of documents.
  public var document: String {
    var out = ""
    write(to: &out, indent: 2, depth: 0)
    return out + "\n"
  }

  /// A document whose values below a depth take a line each: long lists of records stay readable and quick.
  public func document(linesBelow depth: Int) -> String {
    var out = ""
    write(to: &out, indent: 2, depth: 0, flatFrom: depth)
    return out + "\n"
  }

  private func write(
    to out: inout String, indent wanted: Int?, depth: Int, flatFrom: Int = .max
  ) {
    let indent = depth < flatFrom ? wanted : nil
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += JSON.text(of: value)
    case .string(let value): JSON.quote(value, into: &out)
    case .array(let items):
      JSON.writeList(items, "[", "]", to: &out, indent: indent, depth: depth) { item, out in
        item.write(to: &out, indent: indent, depth: depth + 1, flatFrom: flatFrom)
      }
    case .object(let members):
      JSON.writeList(members, "{", "}", to: &out, indent: indent, depth: depth) { member, out in
        JSON.quote(member.key, into: &out)
        out += indent == nil ? ":" : ": "
        member.value.write(to: &out, indent: indent, depth: depth + 1, flatFrom: flatFrom)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout String, indent: Int?,
    depth: Int, each: (Item, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      out += open + close
      return
    }
    out += open
    for (index, item) in items.enumerated() {
      if index > 0 { out += "," }
      if let indent { out += "\n" + String(repeating: " ", count: indent * (depth + 1)) }
      each(item, &out)
    }
    if let indent { out += "\n" + String(repeating: " ", count: indent * depth) }
    out += close
  }

  /// Shortest decimal that reads back to the same number; whole numbers without a point.
  public static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    guard value == value.rounded(), abs(value) < 0x1p53 else { return "\(value)" }
    return "\(Int64(value))"
  }

  private static func quote(_ text: String, into out: inout String) {
    out += "\""
    defer { out += "\"" }
    // Nearly all text is plain: then it is one copy.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard !isPlain else {
      out += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      // U+2028 and U+2029 are line ends to JavaScript and to some JSON Lines readers.
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}

extension JSON {
  /// A number rounded to nine decimals, so that the last bits of a library do not show; null if infinite.
  public static func ninth(_ value: Double) -> JSON {
    .number((value * 1e9).rounded() / 1e9)
  }
}
