/// Media time as people write it: `12.48` or `hh:mm:ss.mmm`.
extension Rational {
  /// Reads plain decimal seconds exactly (`12.48` is 312/25); nil for anything else, exponents included.
  public init?(decimal text: some StringProtocol) {
    var digits = Substring(text)
    let negative = digits.first == "-"
    if negative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.count <= 9,
      (whole + fraction).allSatisfy({ $0.isASCII && $0.isNumber }),
      let value = Int64(whole + fraction)
    else { return nil }
    var scale: Int64 = 1
    for _ in fraction { scale *= 10 }
    self.init(negative ? -value : value, scale)
  }

  /// Reads `ss`, `ss.fff`, `mm:ss.fff` or `hh:mm:ss.fff`; nil where minutes or seconds exceed 59.
  public init?(clock text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      self.init(decimal: text)
      return
    }
    guard parts.count <= 3, let last = parts.last, let seconds = Rational(decimal: last),
      seconds >= .zero, seconds < Rational(60)
    else { return nil }
    var total = seconds
    var unit: Int64 = 60
    for (index, part) in parts.dropLast().reversed().enumerated() {
      guard let value = Int64(part), value >= 0, index > 0 || parts.count == 2 || value < 60,
        value < 1_000_000
      else { return nil }
      total = total + Rational(value * unit)
      unit *= 60
    }
    self = total
  }
}

extension MediaTime {
  /// `hh:mm:ss.mmm`, rounded to the millisecond.
  public var clockText: String {
    let milliseconds = (seconds.microseconds + 500) / 1000
    let (total, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    func padded(_ value: Int64, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return [padded(total / 3600, 2), padded(total / 60 % 60, 2), padded(total % 60, 2)]
      .joined(separator: ":") + "." + padded(rest, 3)
  }
}
