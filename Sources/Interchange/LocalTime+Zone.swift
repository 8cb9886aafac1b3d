import Foundation
import MediaTime

extension LocalTime {
  /// Every instant at which clocks of a zone show this, earliest first: none in spring's gap, two in autumn's hour.
  func instants(in zone: TimeZone) -> [UTCInstant] {
    let shown = secondsAsUTC.doubleValue
    // The offset depends on the instant and the instant on the offset: try both sides of a change of clocks.
    let guesses = Set([-86400.0, 0, 86400].map { zone.offset(at: shown + $0) })
    return guesses.sorted(by: >).map { secondsAsUTC - Rational(Int64($0)) }
      .filter {
        zone.offset(at: $0.doubleValue) == Int((secondsAsUTC - $0).floor)
      }
      .map(UTCInstant.init)
  }

  /// The offsets before and after the change of clocks that a local time falls into.
  func offsets(in zone: TimeZone) -> (before: String, after: String) {
    let shown = secondsAsUTC.doubleValue
    return (
      TimeZone.text(ofOffset: zone.offset(at: shown - 86400)),
      TimeZone.text(ofOffset: zone.offset(at: shown + 86400))
    )
  }
}

extension TimeZone {
  func offset(at seconds: Double) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
  }

  /// `+01:00`.
  static func text(ofOffset seconds: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }
}
