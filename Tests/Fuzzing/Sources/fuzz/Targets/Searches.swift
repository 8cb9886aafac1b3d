import Documents
import Interchange
import MediaTime
import Observations
import Scene

extension FuzzTarget {
  /// A query, and a ranked list of answers behind it.
  static let find = FuzzTarget(name: "find") { input in
    let (first, second) = input.halves
    let query = read("QUERY") { () throws(DocumentError) in
      try TrackQuery(first.text, file: "QUERY")
    }
    if let query { expectSound(query) }
    let list = read("f.csv") { () throws(DocumentError) in
      try RankedListFile(csv: second.text, file: "f.csv", query: query)
    }
    _ = read("f.json") { () throws(DocumentError) in
      try RankedListFile(json: second.text, file: "f.json")
    }
    for answer in list?.lists.flatMap(\.answers) ?? [] {
      expect(answer.object != nil || answer.interval != nil, "an answer shows something")
      expect(answer.interval.map { $0.start <= $0.end } ?? true, "an answer ends after it starts")
      expect(answer.box.map { $0.width >= 0 && $0.height >= 0 } ?? true, "a box has an extent")
    }
  }

  private static func expectSound(_ query: TrackQuery) {
    expect(!query.conditions.isEmpty, "a query asks something")
    let again = try? TrackQuery(query.text, file: "again")
    expect(again?.conditions == query.conditions, "its text reads back the same")
    // Answers are given for anything, and a negation is never true beside what it negates.
    let portrait = Portrait(
      track: 1, objectClass: .person,
      interval: MediaInterval(between: .zero, and: .zero + .seconds(60)), frames: 9,
      first: .wholeView, last: .wholeView, height: 0.5, speed: 1, direction: 180,
      upper: ColourVotes(count: 9, shares: [.red: 0.5, .black: 0.5]), zones: ["door": .seconds(3)])
    let (answer, match) = query.match(portrait, at: TrackQuery.Place(clip: "a"))
    expect((answer == .yes) == (match != nil), "a match where the answer is yes")
    expect(match.map { (0...1).contains($0.score) } ?? true, "a score is a share")
  }
}
