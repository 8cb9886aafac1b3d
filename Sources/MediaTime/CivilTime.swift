/// A date and time of day in the proleptic Gregorian calendar, to a tenth of a second.
public struct CivilTime: Hashable, Sendable {
  /// Year, such as 2024.
  public let year: Int
  /// Month from 1.
  public let month: Int
  /// Day of the month from 1.
  public let day: Int
  /// Tenths of a second since midnight.
  public let tenths: Int

  /// What a clock shows at an instant that is so many seconds east of UTC, rounded to the tenth.
  public init(_ instant: UTCInstant, secondsEast offset: Int = 0) {
    // Half a tenth more, then down: nearest.
    let shown = instant.seconds.microseconds + Int64(offset) * 1_000_000 + 50_000
    let (total, rest) = (
      shown / 100_000 - (shown % 100_000 < 0 ? 1 : 0), Int64(864_000)
    )
    let days = total / rest - (total % rest < 0 ? 1 : 0)
    tenths = Int(total - days * rest)
    // Hinnant's civil_from_days (2013), years counted from March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
  }

  /// Whether both lie on the same day.
  public func isSameDay(as other: CivilTime) -> Bool {
    (year, month, day) == (other.year, other.month, other.day)
  }

  /// `2024-10-27`.
  public var dateText: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// `hh:mm`, `hh:mm:ss` or, with a mark for decimals, `hh:mm:ss.t`.
  public func clockText(withSeconds: Bool = true, decimalMark: String? = nil) -> String {
    let seconds = tenths / 10
    var text = Self.two(seconds / 3600) + ":" + Self.two(seconds / 60 % 60)
    if withSeconds || decimalMark != nil { text += ":" + Self.two(seconds % 60) }
    if let decimalMark { text += decimalMark + "\(tenths % 10)" }
    return text
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
