public import Documents
import Foundation
import MediaTime
import Phrasebook

extension TrackQuery {
  /// Most bytes of a query.
  public static let byteLimit = 2000

  /// Reads a query strictly; `file` and `line` are where it stands, for errors.
  ///
  /// Conditions are parted by commas and have the form `key: value`. A value is a comparison with a unit (`> 30 s`), or
  /// words with `|` between, of which one must hold, and `not` before all of them: `not red|orange`. No name may hold a
  /// comma or a bar.
  ///
  /// - Throws: `DocumentError.Code.content` with the nearest known word.
  public init(_ text: String, file: String, line: Int? = nil) throws(DocumentError) {
    let reader = QueryReader(file: file, line: line)
    guard text.utf8.count <= Self.byteLimit else {
      throw reader.error(.queryTooLong(text.utf8.count, limit: Self.byteLimit))
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    guard parts != [""] else { throw reader.error(.emptyQuery) }
    var conditions: [Condition] = []
    var words: [String] = []
    var seen: Set<String> = []
    for part in parts {
      guard let colon = part.firstIndex(of: ":") else {
        throw reader.error(.notCondition(part.prefix(40)))
      }
      let name = part[..<colon].trimmingCharacters(in: .whitespaces)
      let value = part[part.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      let key = try reader.key(name)
      let condition = try reader.condition(key, value)
      // Two limits of one quantity are a range; anything else that stands twice is a slip.
      guard seen.insert(name + (condition.side ?? "")).inserted else {
        throw reader.error(.conditionTwice(name))
      }
      conditions.append(condition)
      words.append("\(name): \(value)")
    }
    self.init(text: words.joined(separator: ", "), conditions: conditions)
  }
}

extension TrackQuery.Condition {
  /// On which side of a value the condition sets a limit; nil where it sets none.
  fileprivate var side: String? {
    switch self {
    case .dwell(let comparison, _), .speed(let comparison, _), .metres(let comparison, _),
      .height(let comparison, _):
      comparison == .above || comparison == .atLeast ? ">" : "<"
    case .objectClass, .colour, .direction, .zone, .camera, .clip: nil
    }
  }
}

/// Reads one condition, and says where it stands if it cannot.
private struct QueryReader {
  let file: String
  let line: Int?

  func error(_ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: file, line: line, complaint)
  }

  func key(_ name: String) throws(DocumentError) -> TrackQuery.Key {
    guard let key = TrackQuery.Key(rawValue: name) else {
      let known = TrackQuery.Key.allCases.map(\.rawValue)
      throw error(
        .unknownKey(name, nearest: Spelling.nearest(to: name, in: known), known: known))
    }
    return key
  }

  func condition(
    _ key: TrackQuery.Key, _ value: String
  ) throws(DocumentError) -> TrackQuery.Condition {
    switch key {
    case .objectClass:
      let (words, isNegated) = try self.words(value, ObjectClass.allCases.map(\.rawValue))
      return .objectClass(words.compactMap(ObjectClass.init), isNegated: isNegated)
    case .upper: return try colour(.upper, value)
    case .lower: return try colour(.lower, value)
    case .direction:
      let (words, isNegated) = try self.words(value, nil)
      var degrees: [Double] = []
      for word in words { degrees.append(try way(word)) }
      return .direction(degrees, isNegated: isNegated)
    case .zone:
      let (names, isNegated) = try words(value, nil)
      return .zone(names, isNegated: isNegated)
    case .camera:
      let (names, isNegated) = try words(value, nil)
      return .camera(names, isNegated: isNegated)
    case .clip:
      let (names, isNegated) = try words(value, nil)
      return .clip(names, isNegated: isNegated)
    case .dwell:
      let (comparison, limit) = try comparison(value, "> 30 s")
      return .dwell(comparison, try node(limit).positiveDuration())
    case .speed:
      let (comparison, limit) = try comparison(value, "> 1.5 m/s")
      guard limit.hasSuffix("m/s"), let speed = number(limit.dropLast(3)) else {
        throw error(.notSpeed(.quoted(limit.prefix(40))))
      }
      return .speed(comparison, speed)
    case .height: return try height(value)
    }
  }

  private func colour(
    _ part: TrackQuery.ClothingPart, _ value: String
  ) throws(DocumentError) -> TrackQuery.Condition {
    let (words, isNegated) = try self.words(value, ColourTerm.allCases.map(\.rawValue))
    return .colour(part, words.compactMap(ColourTerm.init), isNegated: isNegated)
  }

  private func height(_ value: String) throws(DocumentError) -> TrackQuery.Condition {
    let (comparison, limit) = try comparison(value, "> 1.8 m")
    if limit.hasSuffix("%"), let share = number(limit.dropLast()), share <= 100 {
      return .height(comparison, share / 100)
    }
    guard limit.hasSuffix("m"), let metres = number(limit.dropLast()) else {
      throw error(.notHeightOfQuery(limit.prefix(40)))
    }
    return .metres(comparison, metres)
  }

  private func way(_ word: String) throws(DocumentError) -> Double {
    if let known = TrackQuery.ways.first(where: { $0.word == word }) { return known.degrees }
    if word.hasSuffix("°"), let degrees = number(word.dropLast()), degrees <= 360 {
      return degrees
    }
    let known = TrackQuery.ways.map(\.word)
    throw error(
      .notWay(word.prefix(40), nearest: Spelling.nearest(to: word, in: known), known))
  }

  /// Words with bars between, and whether `not` stands before them; where `known` is nil any word will do.
  private func words(
    _ value: String, _ known: [String]?
  ) throws(DocumentError) -> (words: [String], isNegated: Bool) {
    let isNegated = value.hasPrefix("not ")
    let rest = isNegated ? String(value.dropFirst(4)) : value
    var words: [String] = []
    for part in rest.split(separator: "|", omittingEmptySubsequences: false) {
      let word = part.trimmingCharacters(in: .whitespaces)
      guard !word.isEmpty else { throw error(.notCondition(value.prefix(40))) }
      words.append(
        try known.map { known throws(DocumentError) in try node(word).word(known) } ?? word)
    }
    return (words, isNegated)
  }

  private func comparison(
    _ value: String, _ example: String
  ) throws(DocumentError) -> (TrackQuery.Comparison, String) {
    // The longer signs stand first among the cases.
    for sign in TrackQuery.Comparison.allCases where value.hasPrefix(sign.rawValue) {
      let limit = value.dropFirst(sign.rawValue.count).trimmingCharacters(in: .whitespaces)
      return (sign, limit)
    }
    throw error(.notComparison(value.prefix(40), example))
  }

  /// A finite number of 0 or more, in digits and a point.
  private func number(_ text: Substring) -> Double? {
    let digits = text.trimmingCharacters(in: .whitespaces)
    guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let value = Double(digits)
    else { return nil }
    return value.isFinite ? value : nil
  }

  private func node(_ text: String) -> DocumentNode {
    DocumentNode(.string(text), file: file, line: line)
  }
}
