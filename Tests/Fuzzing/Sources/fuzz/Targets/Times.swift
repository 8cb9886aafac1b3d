import Foundation
import MediaTime

extension FuzzTarget {
  /// Times as people and logs write them, a line each, and arithmetic on whatever they make.
  static let times = FuzzTarget(name: "times") { input in
    var values: [Rational] = []
    for line in input.text.split(separator: "\n").prefix(20).map(String.init) {
      if let clock = Rational(clock: line) { values.append(clock) }
      if let local = LocalTime(line) {
        values.append(local.secondsAsUTC)
        expect(abs(local.offset ?? 0) < 86_400, "an offset within a day")
      }
      if let number = Double(line), let rational = Rational(approximating: number) {
        expect(
          abs(rational.doubleValue - number) <= max(1e-9, abs(number) * 1e-12),
          "\(rational) for \(number)")
        values.append(rational)
      }
      if let instant = UTCInstant(rfc3339: line) {
        expect(LocalTime(line)?.offset != nil, "an instant has an offset")
        values.append(instant.seconds)
      }
    }
    for first in values {
      expect(first.denominator > 0, "\(first)")
      expect(first - first == .zero, "\(first) less itself")
      _ = (first.floor, first.microseconds, MediaTime(first).clockText)
      for second in values {
        expect((first < second) == (second > first), "\(first) and \(second) in order")
        let sum = first + second
        expect(sum == second + first, "sums commute")
        expect(first * second == second * first, "products commute")
        // Beyond 292 years a sum that does not fit is that of whole seconds.
        if second > .zero, sum != second {
          let slack = max(1, abs(first.doubleValue) * 1e-15)
          expect(sum.doubleValue >= first.doubleValue - slack, "\(sum) below \(first)")
        }
        let parts = [MediaInterval(between: MediaTime(first), and: MediaTime(second))]
        let set = IntervalSet(parts)
        expect(set.subtracting(set).isEmpty, "a set less itself")
        expect(set.union(set) == set, "a set and itself")
      }
    }
  }
}
