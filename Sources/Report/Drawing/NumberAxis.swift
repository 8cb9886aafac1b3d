import Foundation

/// A stretch of numbers laid on a line from 0 (left) to 1 (right): linear from zero, or logarithmic.
struct NumberAxis {
  /// How numbers become places.
  enum Scale {
    case linear
    case logarithmic
  }

  let scale: Scale
  let lower: Double
  let upper: Double
  /// Where labels stand, ascending.
  let ticks: [Double]

  /// An axis that shows every number; at most `ceiling`, from zero, or logarithmic where they span too much.
  ///
  /// Logarithmic where the largest is more than 30 times the smallest number that matters (`marks`): on a linear
  /// axis those would lie within a few pixels of zero and of each other.
  init(showing numbers: [Double], marks: [Double], ceiling: Double? = nil) {
    let finite = numbers.filter(\.isFinite)
    let largest = max(finite.max() ?? 1, marks.filter(\.isFinite).max() ?? 0)
    let smallest = marks.filter { $0 > 0 && $0.isFinite }.min() ?? largest
    let negative = finite.min() ?? 0
    if ceiling == nil, largest > 0, largest / smallest > 30, negative >= 0 {
      let floor = min(smallest, finite.filter { $0 > 0 }.min() ?? smallest)
      // Bounds that lie far below everything else would squeeze the rest.
      let start = NumberAxis.decade(atMost: max(floor, smallest / 100))
      let end = NumberAxis.decade(atLeast: largest)
      (scale, lower, upper) = (.logarithmic, start, end)
      var decades: [Double] = []
      var value = start
      while value <= end * 1.000_001 {
        decades.append(value)
        value *= 10
      }
      let stride = max(1, (decades.count + 4) / 5)
      ticks = decades.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
      return
    }
    scale = .linear
    let top = largest > 0 ? largest : 1
    let reach = min(top, ceiling ?? top)
    let step = NumberAxis.niceStep(for: (reach - min(0, negative)) / 4)
    let first = negative < 0 ? (negative / step).rounded(.down) : 0
    var last = (reach / step).rounded(.up)
    if let ceiling { last = min(last, (ceiling / step).rounded(.down)) }
    // A share that reaches most of the way is shown against the whole.
    let whole = ceiling.map { reach > $0 / 2 ? $0 : last * step }
    lower = first * step
    upper = max(whole ?? last * step, reach)
    var places: [Double] = []
    var index = first
    while index * step <= upper * 1.000_001 {
      places.append(index * step)
      index += 1
    }
    ticks = places
  }

  /// A logarithmic axis over given decades.
  init(decadesFrom lower: Double, to upper: Double) {
    (scale, self.lower, self.upper) = (.logarithmic, lower, upper)
    var decades: [Double] = []
    var value = lower
    while value <= upper * 1.000_001 {
      decades.append(value)
      value *= 10
    }
    ticks = decades
  }

  /// Where a number lies, clamped to 0…1; zero on a logarithmic axis lies at its left end.
  func place(_ value: Double) -> Double {
    switch scale {
    case .linear:
      guard upper > lower else { return 0 }
      return clamped((value - lower) / (upper - lower))
    case .logarithmic:
      guard value > 0 else { return 0 }
      return clamped(log10(value / lower) / log10(upper / lower))
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
