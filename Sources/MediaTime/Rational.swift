/// An exact fraction in lowest terms with a positive denominator.
///
/// Sums and products whose exact result does not fit are rounded to the nearest nanosecond
/// (1/1,000,000,000): hostile containers declare timebases that no 64-bit fraction can add up, and a
/// rounded nanosecond is better than a trap.
public struct Rational: Hashable, Sendable {
  /// Numerator; carries the sign.
  public let numerator: Int64
  /// Denominator; always positive.
  public let denominator: Int64

  /// Reduces the fraction; nil when the denominator is zero or the reduced fraction does not fit.
  public init?(_ numerator: Int64, _ denominator: Int64) {
    guard denominator != 0, let exact = Rational(exactly: Int128(numerator), Int128(denominator))
    else { return nil }
    self = exact
  }

  /// A whole number.
  public init(_ whole: Int64) {
    numerator = whole
    denominator = 1
  }

  /// Zero.
  public static let zero = Rational(0)

  /// Nearest binary floating-point value.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  private init(reduced numerator: Int64, over denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private init?(exactly numerator: Int128, _ denominator: Int128) {
    // Media time nearly always fits 64 bits, where division is many times faster.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), bottom > 0,
      top != .min
    {
      let divisor = Rational.greatestCommonDivisor(top.magnitude, bottom.magnitude)
      self.init(reduced: top / Int64(divisor), over: bottom / Int64(divisor))
      return
    }
    let divisor = Rational.greatestCommonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard divisor != 0,
      let top = Int64(exactly: sign * numerator / divisor),
      let bottom = Int64(exactly: sign * denominator / divisor)
    else { return nil }
    self.init(reduced: top, over: bottom)
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (x, y) = (a.magnitude, b.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    return Int128(x)
  }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }

  /// The exact fraction, the nearest representable nanosecond or, beyond 292 years, the whole second, clamped to Int64.
  private static func fitting(_ numerator: Int128, _ denominator: Int128) -> Rational {
    if let exact = Rational(exactly: numerator, denominator) { return exact }
    let nanoseconds = (Double(numerator) / Double(denominator) * 1e9).rounded()
    guard abs(nanoseconds) < 9.2e18 else {
      return Rational(Int64(clamping: numerator / denominator))
    }
    return Rational(exactly: Int128(nanoseconds), 1_000_000_000) ?? .zero
  }

  /// Sum.
  public static func + (a: Rational, b: Rational) -> Rational {
    if a.denominator == b.denominator {
      return fitting(Int128(a.numerator) + Int128(b.numerator), Int128(a.denominator))
    }
    return fitting(
      Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator),
      Int128(a.denominator) * Int128(b.denominator))
  }

  /// Difference.
  public static func - (a: Rational, b: Rational) -> Rational {
    if a.denominator == b.denominator {
      return fitting(Int128(a.numerator) - Int128(b.numerator), Int128(a.denominator))
    }
    return fitting(
      Int128(a.numerator) * Int128(b.denominator) - Int128(b.numerator) * Int128(a.denominator),
      Int128(a.denominator) * Int128(b.denominator))
  }

  /// The nearest binary floating-point value of the difference, without the fraction in lowest terms.
  ///
  /// Matching asks for millions; a division for lowest terms, or 128 bits on the way to floating point, would cost most of it.
  public func value(minus other: Rational) -> Double {
    let (left, isTooLarge) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, isTooLargeToo) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (top, overflows) = left.subtractingReportingOverflow(right)
    let (bottom, isTooFine) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !isTooLarge, !isTooLargeToo, !overflows, !isTooFine else {
      return (self - other).doubleValue
    }
    return Double(top) / Double(bottom)
  }

  /// Product.
  public static func * (a: Rational, b: Rational) -> Rational {
    fitting(
      Int128(a.numerator) * Int128(b.numerator), Int128(a.denominator) * Int128(b.denominator))
  }

  /// The inverse; nil for zero.
  public var reciprocal: Rational? { Rational(denominator, numerator) }
}

extension Rational: Comparable {
  /// Exact comparison by cross multiplication in 128 bits.
  public static func < (a: Rational, b: Rational) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    return Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }
}

extension Rational {
  /// The largest whole number that is not greater.
  public var floor: Int64 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The value rounded to whole millionths, ties to even: what files hold.
  public var microseconds: Int64 {
    let scaled = Int128(numerator) * 1_000_000
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: Int128(denominator))
    let twice = remainder.magnitude * 2
    let up = twice > denominator.magnitude || (twice == denominator.magnitude && quotient % 2 != 0)
    let rounded = up ? quotient + (remainder < 0 ? -1 : 1) : quotient
    return Int64(clamping: rounded)
  }

  /// Nearest value in whole nanoseconds; nil for NaN, infinities and magnitudes over 292 years.
  public init?(approximating seconds: Double) {
    let nanoseconds = (seconds * 1e9).rounded()
    guard nanoseconds.isFinite, abs(nanoseconds) < 9.2e18 else { return nil }
    self.init(Int64(nanoseconds), 1_000_000_000)
  }
}
