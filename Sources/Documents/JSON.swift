/// A JSON value whose objects keep the order they were written in, so that equal results are equal bytes.
public enum JSON: Hashable, Sendable {
  /// `null`: absent, never zero.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A finite number; whole ones are printed without a point. Others print as `null`.
  case number(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([JSON])
  /// Members in order.
  case object([Member])

  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// Name of the member.
    public let key: String
    /// Its value.
    public let value: JSON
    /// A member of an object.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Text or, where there is none, null.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  /// A number or, where there is none, null.
  public static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }
  /// A whole number.
  public static func integer(_ value: Int) -> JSON { .number(Double(value)) }

  /// The member of an object with this key; nil where there is none.
  public subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  /// Members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// A list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Null.
  public init(nilLiteral: ()) { self = .null }
}
