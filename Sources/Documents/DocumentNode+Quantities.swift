public import MediaTime
import Phrasebook

extension DocumentNode {
  /// A length of time with its unit: `10 s`, `500 ms`, `2 min`, `24 h`, `5 d`; a bare number is seconds.
  public func duration() throws(DocumentError) -> MediaDuration {
    // JSON writers print small numbers with an exponent; it takes no unit.
    if case .scalar(let text, quoted: false) = content, Rational(decimal: text[...]) == nil,
      let seconds = Double(text), let duration = MediaDuration.approximately(seconds)
    {
      return duration
    }
    let value = try quantity(
      [
        "": .init(1), "ms": .thousandth, "s": .init(1), "min": .init(60), "h": .init(3600),
        "d": .init(86_400),
      ], Complaint.notDuration)
    return MediaDuration(value)
  }

  /// A length of time that is not negative.
  public func positiveDuration() throws(DocumentError) -> MediaDuration {
    let value = try duration()
    guard value >= .zero else {
      throw error(.negativeDuration(summary))
    }
    return value
  }

  /// A point of media time: seconds (`12.48`) or `hh:mm:ss.mmm`.
  public func time() throws(DocumentError) -> MediaTime {
    guard case .scalar(let text, _) = content else {
      throw error(.notTime(summary))
    }
    if let exact = Rational(clock: text) { return MediaTime(exact) }
    // JSON writers print small numbers with an exponent.
    guard let value = Double(text), let time = MediaTime.seconds(value) else {
      throw error(.notTime(summary))
    }
    return time
  }

  /// Stretches of media time: `[[start, end], …]`.
  public func intervals() throws(DocumentError) -> IntervalSet {
    var parts: [MediaInterval] = []
    for item in try sequence() {
      let ends = try item.sequence()
      guard ends.count == 2,
        let part = MediaInterval(start: try ends[0].time(), end: try ends[1].time())
      else { throw item.error(.notInterval(item.summary)) }
      parts.append(part)
    }
    return IntervalSet(parts)
  }

  /// A length in metres: `3 m`, `250 cm` or a bare number.
  public func metres() throws(DocumentError) -> Double {
    try quantity(["": .init(1), "m": .init(1), "cm": .hundredth], Complaint.notLength).doubleValue
  }

  /// An angle in degrees: `90°` or a bare number.
  public func degrees() throws(DocumentError) -> Double {
    try quantity(["": .init(1), "°": .init(1), "deg": .init(1)], Complaint.notAngle).doubleValue
  }

  /// A share from 0 to 1: `0.95`, `95 %` or `95%`; a bare number above 1 is an error.
  public func share() throws(DocumentError) -> Double {
    guard case .scalar(let text, let isQuoted) = content else {
      throw error(.notShare(summary))
    }
    if text.hasSuffix("%") {
      let value = try quantity(["%": .hundredth], Complaint.notPercentage)
      if value >= .zero, value <= Rational(1) { return value.doubleValue }
    } else if !isQuoted, let value = Double(text), (0...1).contains(value) {
      return value
    }
    if !isQuoted, let value = Double(text), value > 1, value <= 100 {
      throw error(.bareShare(summary, written: text, share: JSON.text(of: value / 100)))
    }
    throw error(.notShare(summary))
  }

  private func quantity(
    _ units: [String: Rational], _ complaint: (Complaint.Part) -> Complaint
  ) throws(DocumentError) -> Rational {
    guard case .scalar(let text, _) = content else {
      throw error(complaint(summary))
    }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    // Texts that are copied have spaces that do not break before their units.
    let unit = text.dropFirst(digits.count).drop { " \u{A0}\u{202F}".contains($0) }
    guard let value = Rational(decimal: digits), let factor = units[String(unit)] else {
      throw error(complaint(summary))
    }
    return value * factor
  }
}

extension Rational {
  fileprivate static let thousandth = Rational(1, 1000) ?? .zero
  fileprivate static let hundredth = Rational(1, 100) ?? .zero
}
