import Phrasebook
import Documents
import Foundation
import MediaTime

/// The clock on which the page tells the times of clips whose start is known.
struct WallClock {
  /// `Europe/Paris`, `UTC+01:00` or `UTC`.
  let name: String
  private let zone: TimeZone?
  private let fixedOffset: Int

  /// The clock that mappings state, by name or offset; UTC where none does, or two differ.
  init(stated: [String]) {
    let stated = Set(stated)
    guard let only = stated.first, stated.count == 1 else {
      (name, zone, fixedOffset) = ("UTC", nil, 0)
      return
    }
    if let offset = LocalTime("1970-01-01T00:00:00" + only)?.offset {
      (name, zone, fixedOffset) = (offset == 0 ? "UTC" : "UTC" + only, nil, offset)
    } else {
      zone = TimeZone(identifier: only)
      (name, fixedOffset) = (zone == nil ? "UTC" : only, 0)
    }
  }

  /// What the clock shows at an instant.
  func civil(_ instant: UTCInstant) -> CivilTime {
    CivilTime(instant, secondsEast: offset(at: instant))
  }

  func offset(at instant: UTCInstant) -> Int {
    zone?.secondsFromGMT(for: Date(timeIntervalSince1970: instant.seconds.doubleValue))
      ?? fixedOffset
  }

  /// ` (UTC+2)` where the clock shows the same time an hour earlier or later; nothing elsewhere.
  func distinction(_ instant: UTCInstant) -> String {
    let own = offset(at: instant)
    let isTwofold = [-7200, 7200].contains { reach in
      let other = offset(at: UTCInstant(instant.seconds + Rational(Int64(reach))))
      guard other != own else { return false }
      // The same reading under the other offset.
      let twin = UTCInstant(instant.seconds + Rational(Int64(own - other)))
      return offset(at: twin) == other
    }
    guard isTwofold else { return "" }
    let (hours, minutes) = (own.magnitude / 3600, own.magnitude / 60 % 60)
    return " (UTC" + (own < 0 ? "−" : "+") + "\(hours)"
      + (minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)") + ")"
  }
}

/// How one clip's times are told: as dates and clock times where its start is known, else since it began.
struct ClipClock {
  let figures: Figures
  /// The clip's start and the page's clock; nil where times count from the clip's beginning.
  let wall: (start: UTCInstant, clock: WallClock)?

  /// `27 October 2024, 02:50:12.0`, or `00:50:12.0` since the clip began.
  func moment(_ time: MediaTime) -> String {
    guard let instant = instant(time), let wall else { return figures.clock(time) }
    let shown = wall.clock.civil(instant)
    return figures.day(shown.dateText) + ", " + clock(shown) + wall.clock.distinction(instant)
  }

  /// Both ends; the date once where both lie on one day.
  func span(_ interval: MediaInterval) -> String {
    let start = moment(interval.start)
    guard interval.start < interval.end else { return start }
    guard let wall, let first = instant(interval.start), let last = instant(interval.end) else {
      return start + "–" + figures.clock(interval.end)
    }
    let (from, to) = (wall.clock.civil(first), wall.clock.civil(last))
    guard from.isSameDay(as: to) else { return start + " – " + moment(interval.end) }
    return start + "–" + clock(to) + wall.clock.distinction(last)
  }

  private func instant(_ time: MediaTime) -> UTCInstant? {
    wall.map { UTCInstant($0.start.seconds + time.seconds) }
  }

  private func clock(_ time: CivilTime) -> String {
    time.clockText(decimalMark: figures.language.decimalMark)
  }
}
