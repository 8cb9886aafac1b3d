import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Phrasebook

/// One system on one clip: truth above, alarms below, matches joined, what is not scored hatched.
struct Timeline {
  let id: String
  let clip: ClipResult
  let observed: ObservedClip
  /// Rows of this system on this clip.
  let rows: [MatchRow]
  /// Whether a row counts against the system.
  let isError: (MatchRow) -> Bool
  /// The number under which a row stands in the list of errors, by its identifier.
  let numbers: [String: Int]
  let language: Language
  /// What people call the types of events.
  let names: EventNames
  /// How far apart marks of one kind must start, as a share of the width; marks nearer than that are drawn once.
  var spacing = 0.0
  /// The clip's start and the page's clock; nil where times count from the clip's beginning.
  var wall: (start: UTCInstant, clock: WallClock)?

  private enum Layout {
    static let laneHeight = 13.0
    static let truth = 31.0
    static let alarms = 62.0
    static let event = 98.0
  }

  /// An event type in one zone: events of different zones may happen at once, and would hide each other.
  private struct Lane: Hashable, Comparable {
    let event: String
    let zone: String

    init(_ row: MatchRow) {
      event = row.event
      zone = row.truth?.zone ?? row.alarm?.zone ?? ""
    }

    static func < (a: Lane, b: Lane) -> Bool { (a.event, a.zone) < (b.event, b.zone) }
  }

  private var lanes: [Lane] { Set(rows.map(Lane.init)).sorted() }

  /// The clip's length, or the end of whatever is known of it.
  var length: MediaDuration {
    let known =
      rows.flatMap { [$0.interval.end, $0.alarm?.interval.end, $0.truth?.interval.end] }
      .compactMap { $0 } + observed.scored.intervals.map(\.end)
      + observed.excluded.map(\.interval.end)
    return clip.duration ?? (known.max() ?? .zero) - .zero
  }

  /// The drawing as one line of SVG.
  var svg: String {
    let axis = TimeAxis(length: length, wall: wall, language: language)
    let lanes = lanes
    let bottom = Double(max(lanes.count, 1)) * Layout.event
    var root = Drawing.root(
      id: id, kind: "timeline", height: bottom + 26, title: title, description: description)
    for span in observed.excluded.sorted(by: { $0.interval < $1.interval }) {
      let isDamage = span.reason == .damaged || span.reason == .notWatched
      var bar = Drawing.bar(
        "excluded", from: axis.place(span.interval.start), to: axis.place(span.interval.end), y: 4,
        height: bottom - 4, fill: isDamage ? "url(#hatch-damage)" : "url(#hatch-no-score)")
      bar.append(Element("title", text: Prose.typeset(span.reason.text(in: language))))
      root.append(bar)
    }
    for (index, entry) in lanes.enumerated() {
      root.append(lane(entry, top: Double(index) * Layout.event, axis))
    }
    root.append(Drawing.line("rule", from: (0, bottom), to: (1, bottom)))
    for tick in axis.ticks {
      let x = axis.place(tick)
      root.append(Drawing.line("tick", from: (x, bottom), to: (x, bottom + 5)))
      root.append(Drawing.label("scale", x: x, y: bottom + 18, anchor: .middle, axis.text(tick)))
    }
    return root.line
  }

  private func lane(_ lane: Lane, top: Double, _ axis: TimeAxis) -> [Element] {
    let name =
      names.name(lane.event, in: language) + (lane.zone.isEmpty ? "" : " · " + lane.zone)
    let (truthY, alarmY) = (top + Layout.truth, top + Layout.alarms)
    var parts = [
      Drawing.label(
        "lane-title", x: 0, y: top + 12, anchor: .start, name),
      Drawing.label(
        "lane-label", x: 0, y: truthY + 10, anchor: .end, dx: -6,
        Message.Strip.truth.text(in: language)),
      Drawing.label(
        "lane-label", x: 0, y: alarmY + 10, anchor: .end, dx: -6,
        Message.Strip.alarms.text(in: language)),
      Drawing.line(
        "lane", from: (0, truthY + Layout.laneHeight), to: (1, truthY + Layout.laneHeight)),
      Drawing.line(
        "lane", from: (0, alarmY + Layout.laneHeight), to: (1, alarmY + Layout.laneHeight)),
    ]
    var lastNumber: [Bool: Double] = [:]
    var lastMark: [MatchRow.Kind: Double] = [:]
    for row in rows where Lane(row) == lane {
      if spacing > 0 {
        let start = axis.place(row.interval.start)
        if let last = lastMark[row.kind], abs(start - last) < spacing { continue }
        lastMark[row.kind] = start
      }
      if let truth = row.truth, row.kind != .duplicate {
        parts += bar(truth.interval, kind: "truth-\(row.kind.rawValue)", y: truthY, axis)
      }
      if let alarm = row.alarm {
        parts += bar(alarm.interval, kind: "alarm-\(row.kind.rawValue)", y: alarmY, axis)
      }
      if row.kind == .hit, let truth = row.truth, let alarm = row.alarm {
        parts.append(
          Drawing.line(
            "join", from: (axis.place(truth.interval.start), truthY + Layout.laneHeight),
            to: (axis.place(alarm.interval.start), alarmY)))
      }
      guard isError(row) else { continue }
      let isMiss = row.kind == .miss
      let x = axis.place((isMiss ? row.truth?.interval : row.alarm?.interval)?.start ?? .zero)
      if !isMiss {
        parts.append(
          Drawing.mark("cross", x: x, y: alarmY + 6.5, path: "M-4 -4L4 4M4 -4L-4 4"))
      }
      // Numbers that would lie on each other are left out; the list below has them all.
      if let number = numbers[row.identifier], x - (lastNumber[isMiss] ?? -1) > 0.055 {
        lastNumber[isMiss] = x
        parts.append(
          Drawing.label(
            "number", x: x, y: isMiss ? truthY - 2 : alarmY + 26,
            anchor: x < 0.02 ? .start : x > 0.98 ? .end : .middle, "\(number)"))
      }
    }
    return parts
  }

  /// A bar, with a stroke at its start so that what is short stays visible.
  private func bar(
    _ interval: MediaInterval, kind: String, y: Double, _ axis: TimeAxis
  ) -> [Element] {
    let left = axis.place(interval.start)
    return [
      Drawing.bar(kind, from: left, to: axis.place(interval.end), y: y, height: Layout.laneHeight),
      Drawing.line(kind + " onset", from: (left, y), to: (left, y + Layout.laneHeight)),
    ]
  }

  private func count(_ kind: MatchRow.Kind) -> Int { rows.count { $0.kind == kind } }

  private var title: String {
    Message.Strip.title(clip: clip.clip.id, system: observed.system).text(in: language)
  }

  /// What the strip shows, in counts.
  var description: String {
    if clip.clip.usesOperatorVerdicts {
      return Message.Operators.strip(
        right: count(.hit), wrong: count(.falseAlarm), other: count(.dropped)
      ).text(in: language)
    }
    let repeats = rows.count { $0.kind == .duplicate && isError($0) }
    return Message.Strip.counts(
      events: count(.hit) + count(.miss), found: count(.hit),
      falseAlarms: count(.falseAlarm) + repeats, repeats: repeats,
      duplicates: count(.duplicate) - repeats, dropped: count(.dropped)
    ).text(in: language)
  }
}
