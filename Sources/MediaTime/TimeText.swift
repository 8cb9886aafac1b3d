/// Media time as people write it: `12.48` or `hh:mm:ss.mmm`.
extension Rational {
  /// Reads plain decimal seconds exactly (`12.48` is 312/25); nil for anything else, exponents included.
  public init?(decimal text: Substring) {
    self.init(decimal: text.utf8.span)
  }

  /// Reads `ss`, `ss.fff`, `mm:ss.fff` or `hh:mm:ss.fff`; nil where minutes or seconds exceed 59.
  public init?(clock text: String) {
    let bytes = text.utf8.span
    guard let colon = bytes.lastColon else {
      self.init(decimal: bytes)
      return
    }
    guard let seconds = Rational(decimal: bytes.extracting((colon + 1)...)), seconds >= .zero,
      seconds < Rational(60), bytes[colon + 1] != UInt8(ascii: "-")
    else { return nil }
    let before = bytes.extracting(..<colon)
    let minutes: Int64
    var hours: Int64 = 0
    if let first = before.lastColon {
      guard let few = Self.whole(before.extracting((first + 1)...)), few < 60,
        let many = Self.whole(before.extracting(..<first))
      else { return nil }
      (hours, minutes) = (many, few)
    } else {
      guard let many = Self.whole(before) else { return nil }
      minutes = many
    }
    self = seconds + Rational(hours * 3600 + minutes * 60)
  }

  /// A log of a million rows has two million times: bytes, where characters would cost as much as the matching.
  private init?(decimal bytes: Span<UInt8>) {
    var (value, scale) = (Int64(0), Int64(1))
    var (wholeDigits, decimals) = (0, -1)
    var isNegative = false
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where decimals < 0 && wholeDigits > 0: decimals = 0
      case let digit where digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9"):
        let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowsToo) = shifted.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
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

  /// Digits only, below a million.
  private static func whole(_ bytes: Span<UInt8>) -> Int64? {
    guard !bytes.isEmpty else { return nil }
    var value: Int64 = 0
    for place in bytes.indices {
      guard bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") else {
        return nil
      }
      value = value * 10 + Int64(bytes[place] - UInt8(ascii: "0"))
      guard value < 1_000_000 else { return nil }
    }
    return value
  }
}

extension Span<UInt8> {
  fileprivate var lastColon: Int? {
    var place = count
    while place > 0 {
      place -= 1
      if self[place] == UInt8(ascii: ":") { return place }
    }
    return nil
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
