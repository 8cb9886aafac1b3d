import MediaTime
public import Observations
public import Phrasebook

/// The tracks that a query found, for a terminal: the surest first, with what was found and why it ranks.
public struct FoundTable: Sendable {
  private let answer: Archive.Answer
  private let archive: Archive
  private let most: Int
  private let language: Language

  /// A table of the first `most` tracks.
  public init(_ answer: Archive.Answer, in archive: Archive, most: Int, language: Language) {
    self.answer = answer
    self.archive = archive
    self.most = most
    self.language = language
  }

  /// The table where anything was found, and what was searched.
  public var text: String {
    let shown = Array(answer.found.prefix(most))
    var out = shown.isEmpty ? "" : AlignedTable.text(heads, shown.map(cells), numbers: 0...1) + "\n"
    var lines = [
      Message.Find.searched(
        found: answer.found.count, tracks: answer.tracks, clips: archive.parts.count,
        watched: .hours(archive.exposure.hours))
    ]
    if shown.count < answer.found.count {
      lines.append(.shown(shown.count, of: answer.found.count))
    }
    if answer.unknown > 0 { lines.append(.unknown(answer.unknown)) }
    out += lines.map { $0.text(in: language) }.joined(separator: "\n") + "\n"
    return out
  }

  private var hasCameras: Bool { archive.parts.contains { $0.place.camera != nil } }
  private var hasClock: Bool { archive.parts.contains { $0.startsAt != nil } }

  private var heads: [String] {
    let clock = hasClock ? [Message.Find.wallClock.text(in: language)] : []
    let camera = hasCameras ? [Message.Find.camera.text(in: language)] : []
    return ["#", Message.Find.score.text(in: language), Message.Word.clip.text(in: language)]
      + camera + [Message.Find.from, .to].map { $0.text(in: language) } + clock
      + [Message.Find.track, .values, .why].map { $0.text(in: language) }
  }

  private func cells(_ found: Archive.Found) -> [String] {
    let words = FoundWords(found, query: answer.query, language: language)
    let interval = found.portrait.interval
    let camera = hasCameras ? [found.part.place.camera ?? ""] : []
    let clock = hasClock ? [words.clock(interval.start)] : []
    return [
      "\(found.rank)", language.number(found.match.score, decimals: 2), found.part.place.clip,
    ]
      + camera + [interval.start.clockText, interval.end.clockText] + clock
      + ["\(found.portrait.track)", words.values, words.why]
  }
}

/// One found track in words.
struct FoundWords {
  private let found: Archive.Found
  private let query: TrackQuery
  private let language: Language

  init(_ found: Archive.Found, query: TrackQuery, language: Language) {
    self.found = found
    self.query = query
    self.language = language
  }

  /// What it looked like and did: the two leading colours of each part, way, time, speed, height.
  var values: String {
    let portrait = found.portrait
    var words = [portrait.objectClass.rawValue]
    for (part, votes) in [("upper", portrait.upper), ("lower", portrait.lower)] {
      guard let votes else { continue }
      let leading = votes.inOrder.prefix(2).map { term, share in
        "\(term.rawValue) \(language.percent(share, decimals: 0))"
      }
      words.append("\(part) " + leading.joined(separator: " "))
    }
    if let direction = portrait.direction {
      words.append(language.number(direction, decimals: 0) + "°")
    }
    let dwell = language.seconds(query.dwell(of: portrait))
    words.append(
      (query.names(of: .zone).isEmpty
        ? Message.Find.dwell(dwell) : .dwellInZones(dwell)).text(in: language))
    words.append(language.number(portrait.speed, decimals: 1) + " m/s")
    if let metres = portrait.metres {
      words.append(language.number(metres, decimals: 2) + " m")
    } else {
      words.append(
        Message.Find.heightOfView(language.percent(portrait.height, decimals: 0)).text(in: language)
      )
    }
    return words.joined(separator: ", ")
  }

  /// Why it ranks where it does: the share of votes that agree, of how many.
  var why: String {
    guard !found.match.agreements.isEmpty else { return Message.Find.allHold.text(in: language) }
    return found.match.agreements.map { agreement in
      let terms = agreement.terms.map(\.rawValue).joined(separator: "|")
      return Message.Find.agreement(
        "\(agreement.part.rawValue) \(agreement.isNegated ? "not " : "")\(terms)",
        share: language.percent(agreement.share, decimals: 0),
        votes: language.number(agreement.votes, decimals: 0)
      ).text(in: language)
    }.joined(separator: "; ")
  }

  /// Wall-clock time of an instant of the clip; empty where nobody knows.
  func clock(_ time: MediaTime) -> String {
    guard let startsAt = found.part.startsAt else { return "" }
    let civil = CivilTime(UTCInstant(startsAt.seconds + time.seconds))
    return civil.dateText + "T" + civil.clockText(decimalMark: ".") + "Z"
  }
}
