/// A point on a clip's own clock, in exact seconds from the clip's first frame.
public struct MediaTime: Hashable, Sendable, Comparable {
  /// Seconds since the start of the clip.
  public let seconds: Rational

  /// A point at so many exact seconds.
  public init(_ seconds: Rational) { self.seconds = seconds }

  /// The start of the clip.
  public static let zero = MediaTime(.zero)

  /// A point at the nearest nanosecond; nil for NaN, infinities and magnitudes over 292 years.
  public static func seconds(_ value: Double) -> MediaTime? {
    Rational(approximating: value).map(MediaTime.init)
  }

  /// Seconds as a floating-point number, for arithmetic that needs no exactness.
  public var secondsValue: Double { seconds.doubleValue }

  /// Earlier than.
  public static func < (a: MediaTime, b: MediaTime) -> Bool { a.seconds < b.seconds }
  /// The point that lies a duration later.
  public static func + (a: MediaTime, b: MediaDuration) -> MediaTime {
    MediaTime(a.seconds + b.seconds)
  }
  /// The point that lies a duration earlier.
  public static func - (a: MediaTime, b: MediaDuration) -> MediaTime {
    MediaTime(a.seconds - b.seconds)
  }
  /// The duration from the second point to the first.
  public static func - (a: MediaTime, b: MediaTime) -> MediaDuration {
    MediaDuration(a.seconds - b.seconds)
  }

  /// Seconds from another point to this one as a floating-point number; negative where it comes later.
  public func secondsValue(since other: MediaTime) -> Double { seconds.value(minus: other.seconds) }
}

/// A length of media time, in exact seconds; may be negative as a difference.
public struct MediaDuration: Hashable, Sendable, Comparable {
  /// Exact seconds.
  public let seconds: Rational

  /// A length of so many exact seconds.
  public init(_ seconds: Rational) { self.seconds = seconds }

  /// No time at all.
  public static let zero = MediaDuration(.zero)

  /// Twenty-four hours.
  public static let day = MediaDuration.seconds(86_400)

  /// A whole number of seconds.
  public static func seconds(_ whole: Int) -> MediaDuration {
    MediaDuration(Rational(Int64(whole)))
  }

  /// A whole number of milliseconds.
  public static func milliseconds(_ whole: Int) -> MediaDuration {
    MediaDuration(Rational(Int64(whole)) * Rational.thousandth)
  }

  /// A length at the nearest nanosecond; nil for NaN, infinities and magnitudes over 292 years.
  public static func approximately(_ seconds: Double) -> MediaDuration? {
    Rational(approximating: seconds).map(MediaDuration.init)
  }

  /// Seconds as a floating-point number.
  public var secondsValue: Double { seconds.doubleValue }
  /// Hours as a floating-point number: the unit of exposure in rates.
  public var hours: Double { secondsValue / 3600 }

  /// Shorter than.
  public static func < (a: MediaDuration, b: MediaDuration) -> Bool { a.seconds < b.seconds }
  /// Sum.
  public static func + (a: MediaDuration, b: MediaDuration) -> MediaDuration {
    MediaDuration(a.seconds + b.seconds)
  }
  /// Difference.
  public static func - (a: MediaDuration, b: MediaDuration) -> MediaDuration {
    MediaDuration(a.seconds - b.seconds)
  }
  /// Multiple.
  public static func * (a: MediaDuration, factor: Rational) -> MediaDuration {
    MediaDuration(a.seconds * factor)
  }
}

extension Rational {
  static let thousandth = Rational(1, 1000) ?? .zero
}
