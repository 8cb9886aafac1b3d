public import Documents
import MediaTime
public import Observations
import Phrasebook

extension Archive.Answer {
  /// One document: what was asked and searched, and the first `most` tracks by rank.
  public func json(in archive: Archive, least: Double, most: Int) -> JSON {
    [
      "find": 1, "query": .string(query.text), "least": .ninth(least),
      "searched": [
        "clips": .integer(archive.parts.count), "tracks": .integer(tracks),
        "exposure": .seconds(archive.exposure.seconds),
      ],
      "matches": .integer(found.count), "not-known": .integer(unknown),
      "found": .array(found.prefix(most).map { $0.json(query) }),
    ]
  }
}

extension Archive.Found {
  fileprivate func json(_ query: TrackQuery) -> JSON {
    let words = FoundWords(self, query: query, language: .english)
    var members: [JSON.Member] = [
      .init("rank", .integer(rank)), .init("score", .rounded(match.score)),
      .init("votes", .rounded(match.evidence)), .init("clip", .string(part.place.clip)),
    ]
    if let camera = part.place.camera { members.append(.init("camera", .string(camera))) }
    members.append(.init("start", .seconds(portrait.interval.start.seconds)))
    members.append(.init("end", .seconds(portrait.interval.end.seconds)))
    if part.startsAt != nil {
      members.append(.init("start-utc", .string(words.clock(portrait.interval.start))))
      members.append(.init("end-utc", .string(words.clock(portrait.interval.end))))
    }
    members.append(.init("box", .box(portrait.hull)))
    members.append(.init("dwell", .seconds(query.dwell(of: portrait).seconds)))
    members.append(.init("portrait", portrait.json))
    members.append(.init("agreements", .array(match.agreements.map(\.json))))
    members.append(.init("why", .string(words.why)))
    return .object(members)
  }
}

extension TrackQuery.Agreement {
  fileprivate var json: JSON {
    [
      "part": .string(part.rawValue), "colours": .array(terms.map { .string($0.rawValue) }),
      "not": .bool(isNegated), "share": .rounded(share), "votes": .rounded(votes),
    ]
  }
}
