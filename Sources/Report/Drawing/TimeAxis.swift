import MediaTime

/// A clip's own time on a line from 0 to 1, with at most six labels at round times.
struct TimeAxis {
  let length: Double
  let ticks: [Double]
  private let step: Double

  /// Seconds between labels, from a tenth to a week.
  private static let steps: [Double] = [
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800,
    14400, 21600, 43200, 86400, 172_800, 604_800,
  ]

  init(length: MediaDuration) {
    self.length = max(length.secondsValue, 0.001)
    let wanted = self.length / 5
    step = Self.steps.first { $0 >= wanted } ?? 604_800 * (wanted / 604_800).rounded(.up)
    let count = Int((self.length / step * 1.000_001).rounded(.down))
    let step = step
    ticks = (0...count).map { Double($0) * step }
  }

  /// Where a time lies, clamped to the clip.
  func place(_ time: MediaTime) -> Double { place(time.secondsValue) }

  /// Where a number of seconds lies, clamped to the clip.
  func place(_ seconds: Double) -> Double { min(max(seconds / length, 0), 1) }

  /// A label: `0:05`, `6 h`, `1 h 30`, or tenths of seconds on very short clips.
  func text(_ seconds: Double) -> String {
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
}
