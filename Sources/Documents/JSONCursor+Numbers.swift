import Phrasebook

extension JSONCursor {
  /// A key of objects in a list, whose values are numbers.
  public struct NumberColumn: Sendable {
    let key: StaticString
    let width: Int
    let fallback: Double?

    /// A key that holds one number, or a list of `width` numbers; `fallback` where the key may be absent.
    public init(_ key: StaticString, width: Int = 1, fallback: Double? = nil) {
      self.key = key
      self.width = width
      self.fallback = fallback
    }
  }

  /// Reads a list of objects into rows of numbers, one row an object; keys that no column names are passed over.
  ///
  /// For files of hundreds of thousands of objects: the tape is walked once, and nothing but the rows is allocated.
  /// `true` and `false` read as 1 and 0.
  public func numbers(_ columns: [NumberColumn]) throws(DocumentError) -> [Double] {
    guard kind == .array else { throw error(.notList(summary)) }
    var offsets: [Int] = []
    var empty: [Double] = []
    for column in columns {
      offsets.append(empty.count)
      for _ in 0..<column.width { empty.append(column.fallback ?? .nan) }
    }
    var rows: [Double] = []
    // Objects of a list mostly have the same keys in the same order: the last one's answer is tried first.
    var guesses: [Int] = []
    var number = 0
    try forEachPlace { (object: JSONCursor) throws(DocumentError) in
      number += 1
      guard object.isObject else {
        throw error(.ofRecord(number, .notMapping(object.summary)))
      }
      let base = rows.count
      rows.append(contentsOf: empty)
      try object.read(columns, offsets: offsets, guesses: &guesses, number: number) {
        place, value in
        rows[base + place] = value
      }
      for (column, offset) in zip(columns, offsets) where rows[base + offset].isNaN {
        guard column.fallback != nil else {
          throw error(.ofRecord(number, .missingKey("\(column.key)")))
        }
      }
    }
    return rows
  }

  private func read(
    _ columns: [NumberColumn], offsets: [Int], guesses: inout [Int], number: Int,
    _ store: (Int, Double) -> Void
  ) throws(DocumentError) {
    let tape = unsafe text.tape
    func value(at place: Int) -> Double? {
      let word = unsafe tape[place]
      switch Kind(rawValue: UInt8(truncatingIfNeeded: word >> 56)) {
      case .double: return unsafe Double(bitPattern: tape[place + 1])
      case .integer: return unsafe Double(Int64(bitPattern: tape[place + 1]))
      case .unsigned: return unsafe Double(tape[place + 1])
      case .yes: return 1
      case .no: return 0
      default: return nil
      }
    }
    func after(_ place: Int) -> Int {
      let word = unsafe tape[place]
      switch Kind(rawValue: UInt8(truncatingIfNeeded: word >> 56)) {
      case .object, .array: return Int(truncatingIfNeeded: word & 0xFFFF_FFFF)
      case .integer, .unsigned, .double: return place + 2
      default: return place + 1
      }
    }
    let end = after(index) - 1
    var place = index + 1
    var ordinal = 0
    while place < end {
      if ordinal == guesses.count { guesses.append(columns.count) }
      let column = self.column(
        at: place, among: columns, first: guesses[ordinal])
      guesses[ordinal] = column
      ordinal += 1
      place += 1
      defer { place = after(place) }
      guard column < columns.count else { continue }
      let wanted = columns[column]
      if wanted.width == 1 {
        if let number = value(at: place) {
          store(offsets[column], number)
          continue
        }
        if JSONCursor(text: text, index: place).isNull { continue }
      } else if unsafe UInt8(truncatingIfNeeded: tape[place] >> 56) == Kind.array.rawValue {
        var item = place + 1
        let last = after(place) - 1
        var count = 0
        while item < last, count < wanted.width, let number = value(at: item) {
          store(offsets[column] + count, number)
          count += 1
          item += 2
        }
        if count == wanted.width, item == last { continue }
      }
      let here = JSONCursor(text: text, index: place)
      throw error(
        .notNumbers(here.summary, record: number, key: "\(wanted.key)", width: wanted.width))
    }
  }

  /// Which column a key names; their count where none does.
  private func column(at place: Int, among columns: [NumberColumn], first guess: Int) -> Int {
    let key = JSONCursor(text: text, index: place)
    if guess < columns.count, key.says(columns[guess].key) { return guess }
    for (number, column) in columns.enumerated() where key.says(column.key) { return number }
    return columns.count
  }
}
