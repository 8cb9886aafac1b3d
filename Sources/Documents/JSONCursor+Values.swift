public import MediaTime
import Phrasebook

extension JSONCursor {
  /// Text; a bare number counts as its own text, as in YAML.
  public func string() throws(DocumentError) -> String {
    if kind == .string { return textHere }
    guard let number = double else { throw error(.notText(summary)) }
    return JSON.text(of: number)
  }

  /// A finite number.
  public func number() throws(DocumentError) -> Double {
    guard let value = double else { throw error(.notNumber(summary)) }
    return value
  }

  /// A whole number.
  public func integer() throws(DocumentError) -> Int {
    guard let value = whole else { throw error(.notWhole(summary)) }
    return value
  }

  /// `true` or `false`.
  public func boolean() throws(DocumentError) -> Bool {
    switch kind {
    case .yes: true
    case .no: false
    default: throw error(.notBoolean(summary))
    }
  }

  /// A point of media time: seconds, or text `hh:mm:ss.mmm`.
  public func time() throws(DocumentError) -> MediaTime {
    if let seconds = double, let exact = Rational(written: seconds) { return MediaTime(exact) }
    if kind == .string, let exact = Rational(clock: textHere) { return MediaTime(exact) }
    throw error(.notTime(summary))
  }

  /// Text that is one of the known words.
  public func word(_ known: [String]) throws(DocumentError) -> String {
    let found = try string()
    guard known.contains(found) else {
      throw error(
        .unknownWord(found, nearest: Spelling.nearest(to: found, in: known), known: known))
    }
    return found
  }

  /// The elements of a list.
  public func sequence() throws(DocumentError) -> [JSONCursor] {
    guard kind == .array else { throw error(.notList(summary)) }
    var items: [JSONCursor] = []
    forEachPlace { items.append($0) }
    return items
  }

  /// The members of an object whose keys are names that the author chooses; none stands twice.
  public func members() throws(DocumentError) -> [(key: String, value: JSONCursor)] {
    guard kind == .object else { throw error(.notMapping(summary)) }
    var members: [(key: String, value: JSONCursor)] = []
    var seen: Set<String> = []
    var key: String?
    try forEachPlace { (place: JSONCursor) throws(DocumentError) in
      guard let name = key else {
        key = place.textHere
        return
      }
      guard seen.insert(name).inserted else {
        throw place.error(.keyTwice(name))
      }
      members.append((name, place))
      key = nil
    }
    return members
  }

  /// Checks that an object holds only these keys, each once; the nearest known one is named otherwise.
  @discardableResult
  public func mapping(_ known: [StaticString]) throws(DocumentError) -> JSONCursor {
    guard kind == .object else { throw error(.notMapping(summary)) }
    var seen: UInt64 = 0
    var isKey = true
    try forEachPlace { (place: JSONCursor) throws(DocumentError) in
      defer { isKey.toggle() }
      guard isKey else { return }
      guard let position = known.firstIndex(where: place.says) else {
        let (key, names) = (place.textHere, known.map { "\($0)" })
        throw error(
          .unknownKey(key, nearest: Spelling.nearest(to: key, in: names), known: names))
      }
      let bit: UInt64 = 1 << UInt64(position & 63)
      guard seen & bit == 0 else {
        throw error(.keyTwice(place.textHere))
      }
      seen |= bit
    }
    return self
  }

  /// The value of a key that must be there.
  public func required(_ key: StaticString) throws(DocumentError) -> JSONCursor {
    guard let value = self[key] else { throw error(.missingKey("\(key)")) }
    return value
  }

  /// The value as a tree that owns itself, members in the order of the text.
  public func json() throws(DocumentError) -> JSON {
    switch kind {
    case .null: return .null
    case .yes: return .bool(true)
    case .no: return .bool(false)
    case .string: return .string(textHere)
    case .integer, .unsigned, .double: return .number(double ?? .nan)
    case .array:
      var items: [JSON] = []
      for item in try sequence() { items.append(try item.json()) }
      return .array(items)
    case .object:
      var items: [JSON.Member] = []
      for (key, value) in try members() { items.append(JSON.Member(key, try value.json())) }
      return .object(items)
    }
  }
}

extension Rational {
  /// The decimal fraction that a program wrote as this number: its shortest decimal form, exactly.
  ///
  /// Up to six places the form is had without text: below 4·10⁹ the double next to n/10⁶ is nobody else's.
  init?(written value: Double) {
    let millionths = (value * 1e6).rounded()
    if abs(millionths) < 4e15, millionths / 1e6 == value {
      self.init(Int64(millionths), 1_000_000)
    } else if let exact = Rational(clock: JSON.text(of: value)) {
      self = exact
    } else {
      self.init(approximating: value)
    }
  }
}
