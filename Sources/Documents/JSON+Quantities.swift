public import MediaTime

/// How numbers are written: rounded to a fixed number of decimals, so that the bytes are stable.
extension JSON {
  /// Seconds, rounded to the microsecond.
  public static func seconds(_ value: Rational) -> JSON {
    .number(Double(value.microseconds) / 1_000_000)
  }

  /// A number rounded to six decimals.
  public static func rounded(_ value: Double) -> JSON {
    .number((value * 1_000_000).rounded() / 1_000_000)
  }

  /// `[[start, end], …]`.
  public static func intervals(_ set: IntervalSet) -> JSON {
    .array(set.intervals.map { [.seconds($0.start.seconds), .seconds($0.end.seconds)] })
  }

  /// Words by key, sorted by key.
  public static func words(_ words: [String: String]) -> JSON {
    .object(words.sorted { $0.key < $1.key }.map { Member($0.key, .string($0.value)) })
  }
}
