public import Documents
import MediaTime
import Phrasebook
import Scene

extension Portrait {
  /// Members that say nothing are left out.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("track", .integer(track)), .init("class", .string(objectClass.rawValue)),
      .init("start", .seconds(interval.start.seconds)),
      .init("end", .seconds(interval.end.seconds)), .init("frames", .integer(frames)),
      .init("first", .box(first)), .init("last", .box(last)), .init("height", .rounded(height)),
    ]
    if let metres { members.append(.init("metres", .rounded(metres))) }
    members.append(.init("speed", .rounded(speed)))
    if let direction { members.append(.init("direction", .rounded(direction))) }
    if let upper { members.append(.init("upper", upper.json)) }
    if let lower { members.append(.init("lower", lower.json)) }
    if !zones.isEmpty {
      let times = zones.sorted { $0.key < $1.key }
      members.append(
        .init("zones", .object(times.map { .init($0.key, .seconds($0.value.seconds)) })))
    }
    return .object(members)
  }

  init(_ record: JSONCursor) throws(DocumentError) {
    try record.mapping([
      "track", "class", "start", "end", "frames", "first", "last", "height", "metres", "speed",
      "direction", "upper", "lower", "zones",
    ])
    let (start, end) = (try record.required("start").time(), try record.required("end").time())
    guard let interval = MediaInterval(start: start, end: end) else {
      throw record.error(.portraitEndsBeforeItStarts)
    }
    var zones: [String: MediaDuration] = [:]
    for (name, time) in try record["zones"]?.members() ?? [] {
      zones[name] = try time.time() - .zero
    }
    self.init(
      track: try record.required("track").integer(),
      objectClass: try record.required("class").objectClass(), interval: interval,
      frames: try record.required("frames").integer(), first: try record.required("first").box(),
      last: try record.required("last").box(), height: try record.required("height").number(),
      metres: try record["metres"]?.number(), speed: try record.required("speed").number(),
      direction: try record["direction"]?.number(),
      upper: try record["upper"].map { votes throws(DocumentError) in try ColourVotes(votes) },
      lower: try record["lower"].map { votes throws(DocumentError) in try ColourVotes(votes) },
      zones: zones)
  }
}

extension ColourVotes {
  /// The number of votes, then every term that has some, by name.
  var json: JSON {
    let terms = shares.sorted { $0.key.rawValue < $1.key.rawValue }
    return .object(
      [JSON.Member("votes", .rounded(count))]
        + terms.map { .init($0.key.rawValue, .rounded($0.value)) })
  }

  fileprivate init(_ record: JSONCursor) throws(DocumentError) {
    var (count, shares): (Double?, [ColourTerm: Double]) = (nil, [:])
    for (key, value) in try record.members() {
      let number = try value.number()
      if key == "votes" {
        count = number
      } else if let term = ColourTerm(rawValue: key) {
        shares[term] = number
      } else {
        let known = ["votes"] + ColourTerm.allCases.map(\.rawValue)
        throw record.error(
          .unknownKey(key, nearest: Spelling.nearest(to: key, in: known), known: known))
      }
    }
    guard let count else { throw record.error(.missingKey("votes")) }
    guard count >= 0, shares.values.allSatisfy((0...1).contains) else {
      throw record.error(.notVotes(record.summary))
    }
    self.init(count: count, shares: shares)
  }
}
