import Foundation

/// A stretch of numbers laid on a line from 0 (left) to 1 (right): linear from zero, or logarithmic.
package struct NumberAxis {
  /// How numbers become places.
  package enum Scale {
    case linear
    case logarithmic
  }

  package let scale: Scale
  package let lower: Double
  package let upper: Double
  /// Where labels stand, ascending.
  package let ticks: [Double]
  /// Share of the line at its left that stands for zero, which has no place on a logarithmic scale.
  package let zeroSlot: Double

  /// An axis that shows every number; at most `ceiling`, from zero, or logarithmic where they span too much.
  ///
  /// Logarithmic where the largest is more than 30 times the smallest number that matters (`marks`): on a linear
  /// axis those would lie within a few pixels of zero and of each other.
  package init(showing numbers: [Double], marks: [Double], ceiling: Double? = nil) {
    let finite = (numbers + marks).filter(\.isFinite)
    let largest = finite.max() ?? 1
    let least = finite.min() ?? 0
    let smallest = marks.filter { $0 > 0 && $0.isFinite }.min() ?? largest
    if ceiling == nil, least >= 0, smallest > 0, largest / smallest > 30 {
      self.init(logarithmicFrom: smallest, to: largest, showing: finite)
    } else {
      self.init(linearFrom: min(0, least), to: largest, ceiling: ceiling)
    }
  }

  /// A logarithmic axis that shows every number, zero at its left end.
  package init(logarithmic numbers: [Double]) {
    let positive = numbers.filter { $0 > 0 && $0.isFinite }
    let least = positive.min() ?? 0.1
    self.init(
      logarithmicFrom: least, to: max(positive.max() ?? 1, least * 10), showing: numbers)
  }

  private init(linearFrom least: Double, to largest: Double, ceiling: Double?) {
    let top = largest > 0 ? largest : 1
    let reach = min(top, ceiling ?? top)
    // A share that reaches most of the way is shown against the whole.
    let whole = ceiling.flatMap { reach > $0 / 2 ? $0 : nil }
    let step = NumberAxis.niceStep(for: ((whole ?? reach) - least) / 4)
    let first = (least / step).rounded(.down)
    let last = whole.map { $0 / step } ?? (reach / step).rounded(.up)
    scale = .linear
    lower = first * step
    upper = max(last * step, reach)
    zeroSlot = 0
    ticks = stride(from: first, through: last.rounded(.down), by: 1).map { $0 * step }
  }

  private init(logarithmicFrom smallest: Double, to largest: Double, showing numbers: [Double]) {
    // Bounds that lie far below everything else would squeeze the rest: they end at the left edge.
    let floor = max(numbers.filter { $0 > 0 }.min() ?? smallest, smallest / 100)
    scale = .logarithmic
    lower = NumberAxis.decade(atMost: floor * 0.8)
    upper = NumberAxis.decade(atLeast: largest)
    zeroSlot = numbers.contains(0) ? 0.1 : 0
    var decades: [Double] = []
    var value = lower
    while value <= upper * 1.000_001 {
      decades.append(value)
      value *= 10
    }
    let stride = max(1, (decades.count + 4) / 5)
    ticks =
      (zeroSlot > 0 ? [0] : [])
      + decades.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }

  /// Where a number lies, clamped to 0…1; zero on a logarithmic axis lies at its left end.
  package func place(_ value: Double) -> Double {
    switch scale {
    case .linear:
      guard upper > lower else { return 0 }
      return clamped((value - lower) / (upper - lower))
    case .logarithmic:
      guard value > 0 else { return 0 }
      return zeroSlot + (1 - zeroSlot) * clamped(log10(value / lower) / log10(upper / lower))
    }
  }

  private func clamped(_ share: Double) -> Double {
    share.isNaN ? 0 : min(max(share, 0), 1)
  }

  /// 1, 2 or 5 times a power of ten, at least the value.
  static func niceStep(for value: Double) -> Double {
    guard value > 0, value.isFinite else { return 1 }
    let decade = decade(atMost: value)
    for factor in [1.0, 2, 5, 10] where decade * factor >= value * 0.999_999 {
      return decade * factor
    }
    return decade * 10
  }

  static func decade(atMost value: Double) -> Double {
    power(Int((log10(value) + 1e-9).rounded(.down)))
  }

  static func decade(atLeast value: Double) -> Double {
    power(Int((log10(value) - 1e-9).rounded(.up)))
  }

  /// Built by multiplication from 1, so that equal decades are equal numbers everywhere.
  private static func power(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<abs(exponent) { value *= 10 }
    return exponent < 0 ? 1 / value : value
  }
}
