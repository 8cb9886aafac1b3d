import Documents
import MediaTime
import Observations
import Phrasebook
import Scene

/// Takes in answers line by line, and gives them query by query in order of rank.
struct RankedListBuilder {
  private let file: String
  private let standard: TrackQuery?
  private var queries: [(text: String, query: TrackQuery)] = []
  private var answers: [String: [(rank: Int?, answer: RankedList.Answer)]] = [:]
  private var ranks: [String: Set<Int>] = [:]

  init(file: String, standard: TrackQuery?) {
    self.file = file
    self.standard = standard
  }

  /// In the order in which queries appear, each in order of rank, else of the file.
  var lists: [RankedList] {
    queries.map { text, query in
      let items = (answers[text] ?? []).enumerated().sorted {
        ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset)
      }
      return RankedList(query: query, answers: items.map(\.element.answer))
    }
  }

  /// Makes room for a query, which may have no answer.
  mutating func begin(_ text: String, line: Int?) throws(DocumentError) {
    guard answers[text] == nil else { return }
    let query =
      try text.isEmpty
      ? standard : TrackQuery(text, file: file, line: line)
    guard let query else { throw error(line, .noQueryOfList) }
    queries.append((text, query))
    answers[text] = []
  }

  mutating func add(_ answer: RankedList.Answer, rank: Int? = nil, to query: String) {
    answers[query, default: []].append((rank, answer))
  }

  /// Takes in one line by the names of its columns.
  mutating func add(_ cells: [String: String], line: Int) throws(DocumentError) {
    let query = cells["query"] ?? ""
    try begin(query, line: line)
    // A query and nothing else: nothing was found.
    guard cells.contains(where: { $0.key != "query" && !$0.value.isEmpty }) else { return }
    guard let clip = cells["clip"], !clip.isEmpty else { throw error(line, .missingKey("clip")) }
    let object = cells["object"].flatMap { $0.isEmpty ? nil : $0 }
    let interval = try interval(cells, line)
    guard object != nil || interval != nil else { throw error(line, .answerWithoutTime) }
    let rank = try rank(cells, query, line)
    add(
      RankedList.Answer(
        clip: clip, interval: interval, box: try box(cells, line), object: object),
      rank: rank, to: query)
  }

  private mutating func rank(
    _ cells: [String: String], _ query: String, _ line: Int
  ) throws(DocumentError) -> Int? {
    guard let text = cells["rank"], !text.isEmpty else {
      guard ranks[query] == nil else { throw error(line, .missingKey("rank")) }
      return nil
    }
    guard let rank = Int(text), rank > 0 else {
      throw error(line, .notWhole(.quoted(text.prefix(40)), atLeast: 1))
    }
    // Of answers some of which have a rank nobody knows the order.
    guard ranks[query] != nil || (answers[query] ?? []).isEmpty else {
      throw error(line, .missingKey("rank"))
    }
    guard ranks[query, default: []].insert(rank).inserted else {
      throw error(line, .rankTwice(rank))
    }
    return rank
  }

  private func interval(
    _ cells: [String: String], _ line: Int
  ) throws(DocumentError) -> MediaInterval? {
    guard let from = cells["start"], !from.isEmpty else { return nil }
    let start = try time(from, line)
    let end =
      try cells["end"].flatMap { $0.isEmpty ? nil : $0 }
      .map { text throws(DocumentError) in try time(text, line) } ?? start
    guard let interval = MediaInterval(start: start, end: end) else {
      throw error(line, .ends(at: end.clockText, beforeStart: start.clockText))
    }
    return interval
  }

  private func time(_ text: String, _ line: Int) throws(DocumentError) -> MediaTime {
    try DocumentNode(.string(text), file: file, line: line).time()
  }

  private func box(_ cells: [String: String], _ line: Int) throws(DocumentError) -> Box? {
    let texts = ["x", "y", "width", "height"].map { cells[$0] ?? "" }
    if texts.allSatisfy(\.isEmpty) { return nil }
    var numbers: [Double] = []
    for text in texts {
      guard let number = Double(text), number.isFinite else {
        throw error(line, .notNumber(.quoted(text.prefix(40))))
      }
      numbers.append(number)
    }
    return try Self.box(numbers) { error(line, .notBox(.list(of: numbers.count))) }
  }

  /// A box in fractions of the view; none of no numbers.
  static func box(
    _ numbers: [Double], orElse complain: () -> DocumentError
  ) throws(DocumentError) -> Box? {
    if numbers.isEmpty { return nil }
    guard numbers.count == 4, numbers[2] >= 0, numbers[3] >= 0,
      numbers.allSatisfy({ (-4.0...5.0).contains($0) })
    else { throw complain() }
    return Box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  private func error(_ line: Int?, _ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: file, line: line, complaint)
  }
}
