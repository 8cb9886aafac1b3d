/// Media time as people write it: `12.48` or `hh:mm:ss.mmm`.
extension Rational {
  /// Reads plain decimal seconds exactly (`12.48` is 312/25); nil for anything else, exponents included.
  public init?(decimal text: some StringProtocol) {
    var (value, scale) = (Int64(0), Int64(1))
    var (wholeDigits, decimals) = (0, -1)
    var isNegative = false
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where decimals < 0 && wholeDigits > 0: decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowsToo) = shifted.addingReportingOverflow(
          Int64(byte - UInt8(ascii: "0")))
        guard !overflows, !overflowsToo else { return nil }
        value = sum
        if decimals < 0 {
          wholeDigits += 1
        } else {
          decimals += 1
          guard decimals <= 9 else { return nil }
          scale *= 10
        }
      default: return nil
      }
    }
    guard wholeDigits > 0, decimals != 0 else { return nil }
    self.init(isNegative ? -value : value, scale)
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
    // By magnitude: at the ends of the range there is no room to add half a millisecond.
    let microseconds = seconds.microseconds
    let (whole, part) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
    let milliseconds = part < 500 ? whole : whole + 1
    let (total, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    func padded(_ value: UInt64, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let sign = microseconds < 0 && milliseconds > 0 ? "-" : ""
    return sign
      + [padded(total / 3600, 2), padded(total / 60 % 60, 2), padded(total % 60, 2)]
      .joined(separator: ":") + "." + padded(rest, 3)
  }
}
