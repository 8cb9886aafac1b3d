/// Decimal numbers in the bytes of a large text, read to the same value as `Double` reads them.
///
/// Numbers of at most 15 digits and a small exponent are exact in one multiplication or division (Clinger 1990,
/// doi:10.1145/93542.93557); all others go the long way.
public struct DecimalScanner: Sendable {
  /// The text.
  public let bytes: [UInt8]
  /// Where the next byte is read.
  public var position: Int

  /// Starts at the first byte.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Goes past spaces and tabs.
  public mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
  }

  /// Reads a number and the blanks around it; nil, at an unspecified place, where there is none.
  public mutating func number() -> Double? {
    skipBlanks()
    let start = position
    var isNegative = false
    if position < bytes.count, bytes[position] == 0x2D || bytes[position] == 0x2B {
      isNegative = bytes[position] == 0x2D
      position += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var hasPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x30, byte <= 0x39 {
        guard digits < 15 else { return slowly(from: start) }
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if hasPoint { exponent -= 1 }
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return slowly(from: start) }
    if position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C: break
      default: return slowly(from: start)
      }
    }
    skipBlanks()
    let value = Double(mantissa) / Self.powers[-exponent]
    return isNegative ? -value : value
  }

  /// Any spelling that `Double` knows, up to the next blank, comma or line end.
  private mutating func slowly(from start: Int) -> Double? {
    position = start
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C:
        break
      default:
        position += 1
        continue
      }
      break
    }
    let value = Double(String(decoding: bytes[start..<position], as: UTF8.self))
    skipBlanks()
    return value
  }
}
