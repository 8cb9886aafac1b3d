import Phrasebook

extension DocumentNode {
  /// A mapping whose keys have been checked against those that its format knows.
  public struct Mapping: Sendable {
    /// The node itself, for errors about the whole.
    public let node: DocumentNode
    /// Entries in the order of the file.
    public let entries: [Entry]

    /// The value of a key; nil where the key is absent or holds nothing.
    public subscript(_ key: String) -> DocumentNode? {
      guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
        return nil
      }
      return value
    }

    /// The value of a key that must be there.
    public func required(_ key: String) throws(DocumentError) -> DocumentNode {
      guard let value = self[key] else {
        throw node.error(.missingKey(key))
      }
      return value
    }
  }

  /// Whether nothing stands here.
  public var isNull: Bool { content == .null }

  /// A mapping that may hold only these keys; an unknown key is an error with the nearest known one.
  public func mapping(_ known: [String]) throws(DocumentError) -> Mapping {
    let mapping = try openMapping()
    for entry in mapping.entries where !known.contains(entry.key) {
      throw DocumentError(
        .content, file: file, line: entry.line ?? line,
        .unknownKey(entry.key, nearest: Spelling.nearest(to: entry.key, in: known), known: known))
    }
    return mapping
  }

  /// A mapping whose keys are names that the author chooses (zones, clips).
  public func openMapping() throws(DocumentError) -> Mapping {
    guard case .mapping(let entries) = content else {
      throw error(.notMapping(summary))
    }
    return Mapping(node: self, entries: entries)
  }

  /// A list.
  public func sequence() throws(DocumentError) -> [DocumentNode] {
    guard case .sequence(let items) = content else {
      throw error(.notList(summary))
    }
    return items
  }

  /// Text.
  public func string() throws(DocumentError) -> String {
    guard case .scalar(let text, _) = content else {
      throw error(.notText(summary))
    }
    return text
  }

  /// Text that is one of the known words.
  public func word(_ known: [String]) throws(DocumentError) -> String {
    let text = try string()
    guard known.contains(text) else {
      throw error(
        .unknownWord(text, nearest: Spelling.nearest(to: text, in: known), known: known))
    }
    return text
  }

  /// A finite number.
  public func number() throws(DocumentError) -> Double {
    guard case .scalar(let text, quoted: false) = content, let value = Double(text), value.isFinite
    else { throw error(.notNumber(summary)) }
    return value
  }

  /// A finite number inside a range.
  public func number(in range: ClosedRange<Double>) throws(DocumentError) -> Double {
    let value = try number()
    guard range.contains(value) else {
      throw error(
        .notNumber(
          summary, from: JSON.text(of: range.lowerBound), to: JSON.text(of: range.upperBound)))
    }
    return value
  }

  /// A whole number.
  public func integer() throws(DocumentError) -> Int {
    guard case .scalar(let text, quoted: false) = content, let value = Int(text) else {
      throw error(.notWhole(summary))
    }
    return value
  }

  /// `true` or `false`.
  public func boolean() throws(DocumentError) -> Bool {
    switch content {
    case .scalar("true", quoted: false): true
    case .scalar("false", quoted: false): false
    default: throw error(.notBoolean(summary))
    }
  }
}
