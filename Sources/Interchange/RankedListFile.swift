public import Documents
import Foundation
import MediaTime
public import Observations
import Phrasebook
import Scene
import SwiftCSV

/// Ranked answers to queries: a CSV of anybody's search, or what `contrechamp find --json` wrote.
public struct RankedListFile: Hashable, Sendable {
  /// One list a query, in the order in which queries first appear.
  public let lists: [RankedList]
  /// Columns that say who somebody is; they are not read.
  public let dropped: [String]

  /// Most answers of one file.
  public static let limit = 1_000_000

  static let columns = [
    "query", "rank", "score", "clip", "camera", "track", "object", "start", "end", "start_utc",
    "end_utc", "x", "y", "width", "height", "class", "upper", "lower", "direction", "dwell",
    "speed", "tall", "why",
  ]

  init(lists: [RankedList], dropped: [String] = []) {
    self.lists = lists
    self.dropped = dropped
  }

  /// Reads a CSV: `clip` and either `object` or `start` and `end`, in order of rank or with `rank`.
  ///
  /// - Parameters:
  ///   - text: The file's text. A line with a query and nothing else says that nothing was found.
  ///   - file: Its name, for errors.
  ///   - query: What was asked, where the file has no column `query`.
  /// - Throws: `DocumentError` with the line.
  public init(csv text: String, file: String, query: TrackQuery?) throws(DocumentError) {
    let table: EnumeratedCSV
    do {
      table = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false)
    } catch {
      throw DocumentError(.syntax, file: file, line: nil, .notCSV("\(error)"))
    }
    let header = table.header.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    dropped = header.filter(PersonalAttribute.isPersonal)
    var places: [String: Int] = [:]
    for (place, name) in header.enumerated() where !PersonalAttribute.isPersonal(name) {
      guard Self.columns.contains(name) else {
        throw DocumentError(
          .content, file: file, line: 1,
          .unknownKey(
            String(name.prefix(40)), nearest: Spelling.nearest(to: name, in: Self.columns),
            known: Self.columns))
      }
      guard places.updateValue(place, forKey: name) == nil else {
        throw DocumentError(.content, file: file, line: 1, .keyTwice(name))
      }
    }
    guard places["query"] != nil || query != nil else {
      throw DocumentError(.content, file: file, line: 1, .noQueryOfList)
    }
    guard table.rows.count <= Self.limit else {
      throw DocumentError(.content, file: file, line: nil, .tooManyAnswers(limit: Self.limit))
    }
    var builder = RankedListBuilder(file: file, standard: query)
    for (index, row) in table.rows.enumerated() {
      let cells = row.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      if cells.allSatisfy(\.isEmpty) { continue }
      guard cells.count == header.count else {
        throw DocumentError(
          .content, file: file, line: index + 2, .answerCells(cells.count, expected: header.count))
      }
      try builder.add(places.mapValues { cells[$0] }, line: index + 2)
    }
    lists = builder.lists
  }

  /// Reads what `contrechamp find --json` wrote.
  public init(json text: String, file: String) throws(DocumentError) {
    let root = try DocumentNode.parse(yaml: text, file: file).openMapping()
    let version = try root.required("find")
    guard try version.integer() == 1 else { throw version.error(.notRankedList) }
    var builder = RankedListBuilder(file: file, standard: nil)
    let query = try root.required("query").string()
    try builder.begin(query, line: nil)
    let items = try root.required("found").sequence()
    guard items.count <= Self.limit else {
      throw DocumentError(.content, file: file, line: nil, .tooManyAnswers(limit: Self.limit))
    }
    for item in items {
      let found = try item.openMapping()
      let (start, end) = (try found.required("start").time(), try found.required("end").time())
      guard let interval = MediaInterval(start: start, end: end) else {
        throw item.error(.ends(at: end.clockText, beforeStart: start.clockText))
      }
      var numbers: [Double] = []
      for number in try found["box"]?.sequence() ?? [] { numbers.append(try number.number()) }
      builder.add(
        RankedList.Answer(
          clip: try found.required("clip").string(), interval: interval,
          box: try RankedListBuilder.box(numbers) { item.error(.notBox(item.summary)) }),
        to: query)
    }
    (lists, dropped) = (builder.lists, [])
  }
}
