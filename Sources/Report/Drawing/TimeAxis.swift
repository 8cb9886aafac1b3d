import Documents
import MediaTime
import Phrasebook

/// A clip's time on a line from 0 to 1, with at most six labels at round times.
struct TimeAxis {
  let length: Double
  let ticks: [Double]
  private let step: Double
  private let language: Language
  /// The clip's start and the page's clock; nil where labels count from the clip's beginning.
  private let wall: (start: UTCInstant, clock: WallClock)?

  /// Seconds between labels, from a tenth to a week.
  private static let steps: [Double] = [
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800,
    14400, 21600, 43200, 86400, 172_800, 604_800,
  ]

  init(
    length: MediaDuration, wall: (start: UTCInstant, clock: WallClock)? = nil,
    language: Language = .english
  ) {
    self.length = max(length.secondsValue, 0.001)
    (self.wall, self.language) = (wall, language)
    let wanted = self.length / 5
    step = Self.steps.first { $0 >= wanted } ?? 604_800 * (wanted / 604_800).rounded(.up)
    // Round on the wall's clock: the first label lies as far in as the clip began off a round time.
    let unit = min(step, 86_400)
    let sinceMidnight = wall.map { Double($0.clock.civil($0.start).tenths) / 10 } ?? 0
    let first = ((sinceMidnight / unit).rounded(.up) * unit) - sinceMidnight
    // One more, which a change of clocks may bring into the clip.
    let count =
      Int(((self.length - first) / step * 1.000_001).rounded(.down)) + (wall == nil ? 0 : 1)
    let (step, length) = (step, self.length)
    // An hour more or less is round as well where labels are an hour apart or closer.
    ticks = (0...max(count, 0)).map { first + Double($0) * step }
      .map { step > 3600 ? $0 + Self.shift(at: $0, wall) : $0 }
      .filter { $0 >= 0 && $0 <= length * 1.000_001 }
  }

  /// How much later the wall's clock shows what it would have shown without a change since the clip began.
  private static func shift(
    at seconds: Double, _ wall: (start: UTCInstant, clock: WallClock)?
  ) -> Double {
    guard let wall, let offset = Rational(approximating: seconds) else { return 0 }
    let then = UTCInstant(wall.start.seconds + offset)
    return Double(wall.clock.offset(at: wall.start) - wall.clock.offset(at: then))
  }

  /// Where a time lies, clamped to the clip.
  func place(_ time: MediaTime) -> Double { place(time.secondsValue) }

  /// Where a number of seconds lies, clamped to the clip.
  func place(_ seconds: Double) -> Double { min(max(seconds / length, 0), 1) }

  /// A label: `0:05`, `6 h`, `1 h 30`, or tenths of seconds on very short clips; `14:30` on the wall's clock.
  func text(_ seconds: Double) -> String {
    if let wall { return text(seconds, on: wall) }
    guard step >= 1 else {
      let tenths = Int((seconds * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    let total = Int(seconds.rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    guard length >= 3600 else { return "\(total / 60):\(two(total % 60))" }
    // With hours, minutes alone would read as minutes and seconds.
    let hours = "\(total / 3600)\u{A0}h"
    return step >= 3600 ? hours : hours + "\u{A0}" + two(total / 60 % 60)
  }

  /// `14:30`, with seconds where labels are that close, and the day at midnight: `27 October`.
  private func text(
    _ seconds: Double, on wall: (start: UTCInstant, clock: WallClock)
  ) -> String {
    let offset = Rational(approximating: seconds) ?? .zero
    let shown = wall.clock.civil(UTCInstant(wall.start.seconds + offset))
    if shown.tenths == 0 || step >= 86_400 {
      return language.day(shown.day, ofMonth: shown.month)
    }
    return shown.clockText(
      withSeconds: step < 60, decimalMark: step < 1 ? language.decimalMark : nil)
  }
}
