/// A point of wall-clock time as a log has it: exact seconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct UTCInstant: Hashable, Sendable, Comparable {
  /// Seconds since 1970 in UTC.
  public let seconds: Rational

  /// An instant at so many seconds since 1970.
  public init(_ seconds: Rational) { self.seconds = seconds }

  /// Earlier than.
  public static func < (a: UTCInstant, b: UTCInstant) -> Bool { a.seconds < b.seconds }
  /// From the second instant to the first.
  public static func - (a: UTCInstant, b: UTCInstant) -> MediaDuration {
    MediaDuration(a.seconds - b.seconds)
  }

  /// Reads RFC 3339 (`2024-03-02T08:00:00.5Z`, `2024-03-02 09:00:00+01:00`); nil for anything else, or without an offset.
  public init?(rfc3339 text: String) {
    guard let local = LocalTime(text), let offset = local.offset else { return nil }
    self.init(local.secondsAsUTC - Rational(Int64(offset)))
  }
}

/// A date and time of day as written, with its UTC offset where it has one.
public struct LocalTime: Hashable, Sendable {
  /// What the date and time would be in seconds since 1970, were they UTC.
  public let secondsAsUTC: Rational
  /// Seconds east of UTC; nil where the text does not say.
  public let offset: Int?

  /// Reads `2024-03-02T08:00:00.5Z`, `2024-03-02 08:00:00`, `02/03/2024 08:00:00` (day first); nil for anything else.
  public init?(_ text: String) {
    let trimmed = text.drop { $0 == " " }
    guard let split = trimmed.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }) else {
      return nil
    }
    guard let days = LocalTime.days(trimmed[..<split]) else { return nil }
    var rest = trimmed[trimmed.index(after: split)...]
    while rest.last == " " { rest = rest.dropLast() }
    var offset: Int?
    if rest.last == "Z" || rest.last == "z" {
      offset = 0
      rest = rest.dropLast()
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = rest[rest.index(after: sign)...].split(separator: ":")
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hours = Int(parts[0]),
        let minutes = Int(parts[1]), hours < 24, minutes < 60
      else { return nil }
      offset = (rest[sign] == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
      rest = rest[..<sign]
    }
    let clock = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3 || clock.count == 2, clock[0].count == 2, clock[1].count == 2,
      let hours = Int64(clock[0]), let minutes = Int64(clock[1]), hours < 24, minutes < 60,
      let seconds = clock.count == 3 ? Rational(decimal: clock[2]) : .zero, seconds >= .zero,
      seconds < Rational(61)
    else { return nil }
    self.offset = offset
    secondsAsUTC = Rational(days * 86400 + hours * 3600 + minutes * 60) + seconds
  }

  /// Days since 1970-01-01 of `yyyy-mm-dd`, `yyyy/mm/dd` or `dd/mm/yyyy` in the proleptic Gregorian calendar.
  private static func days(_ text: Substring) -> Int64? {
    days(written: text.split { "-/.".contains($0) }.map { String($0) })
  }

  private static func days(written: [String]) -> Int64? {
    let parts = written.first?.count == 4 ? written : written.reversed()
    guard parts.count == 3, parts[0].count == 4, let year = Int64(parts[0]),
      let month = Int64(parts[1]), let day = Int64(parts[2]), (1...12).contains(month), day >= 1
    else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths: [Int64] = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[Int(month) - 1] else { return nil }
    // Hinnant's days_from_civil (2013), years counted from March.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.quotientAndRemainder(dividingBy: 400).quotient
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
