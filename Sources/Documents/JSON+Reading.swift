import Foundation

extension JSON: Decodable {
  /// Reads any JSON value; the order of an object's members is by key, as decoders do not keep it.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyKey.self) {
      self = .object(
        try container.allKeys.sorted { $0.stringValue < $1.stringValue }
          .map { Member($0.stringValue, try container.decode(JSON.self, forKey: $0)) })
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var items: [JSON] = []
      while !list.isAtEnd { items.append(try list.decode(JSON.self)) }
      self = .array(items)
      return
    }
    let single = try decoder.singleValueContainer()
    if let text = try? single.decode(String.self) {
      self = .string(text)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let truth = try? single.decode(Bool.self) {
      self = .bool(truth)
    } else {
      self = .null
    }
  }

  /// Reads one JSON text; throws `DocumentError` that names the file and line (or record).
  public static func parse(
    _ text: some StringProtocol, file: String, line: Int? = nil
  ) throws(DocumentError) -> JSON {
    // The decoder recurses a level a bracket: a hostile file must not decide how deep.
    guard Nesting.isReasonable(text) else {
      throw DocumentError(.syntax, file: file, line: line, Nesting.complaint)
    }
    do {
      return try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    } catch {
      let found = text.isEmpty ? "an empty text" : "\"\(text.prefix(40))\""
      throw DocumentError(
        .syntax, file: file, line: line, "found \(found), expected one JSON value")
    }
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
