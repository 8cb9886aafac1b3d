import Documents
import MediaTime
public import Observations
import Phrasebook
import Scene

/// The tracks that a query found as CSV (RFC 4180), which `compare --protocol retrieval-v1` reads.
///
/// For machines: points as decimal marks, seconds of media time, the box that holds both ends of the way in fractions of the
/// view. Where nothing was found one line has the query alone.
public enum FoundCSV {
  private static let header = [
    "query", "rank", "score", "clip", "camera", "track", "start", "end", "start_utc", "end_utc",
    "x", "y", "width", "height", "class", "upper", "lower", "direction", "dwell", "speed", "tall",
    "why",
  ]

  /// The first `most` tracks as text, a header line first, lines ended by CR LF.
  public static func render(_ answer: Archive.Answer, most: Int) -> String {
    let shown = answer.found.prefix(most)
    var out = line(header)
    if shown.isEmpty {
      out += line([RowsCSV.text(answer.query.text)] + header.dropFirst().map { _ in "" })
    }
    for found in shown { out += line(cells(found, answer.query)) }
    return out
  }

  private static func cells(_ found: Archive.Found, _ query: TrackQuery) -> [String] {
    let portrait = found.portrait
    let words = FoundWords(found, query: query, language: .english)
    let (start, end) = (portrait.interval.start, portrait.interval.end)
    let box = portrait.hull
    return [
      RowsCSV.text(query.text), "\(found.rank)", number(found.match.score),
      RowsCSV.text(found.part.place.clip), RowsCSV.text(found.part.place.camera ?? ""),
      "\(portrait.track)", number(start.secondsValue), number(end.secondsValue),
      words.clock(start), words.clock(end),
    ]
      + [box.x, box.y, box.width, box.height].map(number)
      + [
        portrait.objectClass.rawValue, portrait.upper?.inOrder.first?.term.rawValue ?? "",
        portrait.lower?.inOrder.first?.term.rawValue ?? "",
        portrait.direction.map(number) ?? "", number(query.dwell(of: portrait).secondsValue),
        number(portrait.speed), number(portrait.metres ?? portrait.height), RowsCSV.text(words.why),
      ]
  }

  private static func number(_ value: Double) -> String {
    JSON.text(of: (value * 1_000_000).rounded() / 1_000_000)
  }

  private static func line(_ cells: [String]) -> String {
    cells.joined(separator: ",") + "\r\n"
  }
}
