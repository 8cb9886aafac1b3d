public import MediaTime

/// How numbers are written for people: Foundation ignores the locale on Linux, so it is done here.
extension Language {
  /// A number with a fixed number of decimals and grouped thousands, rounded half away from zero.
  public func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value > 0 ? "∞" : value < 0 ? "−∞" : "–" }
    var scale = 1.0
    for _ in 0..<max(0, decimals) { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(String(padded.dropLast(max(0, decimals))))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + whole }
    return sign + whole + decimalMark + padded.suffix(decimals)
  }

  /// A whole number with grouped thousands.
  public func number(_ value: Int) -> String { number(Double(value), decimals: 0) }

  /// A number with about three figures: one decimal from 10 on, more below, six at most.
  public func number(_ value: Double) -> String {
    number(value, decimals: Self.decimals(for: value))
  }

  /// A share of 1 as a percentage, with a narrow no-break space before the sign.
  public func percent(_ share: Double, decimals: Int = 1) -> String {
    number(share * 100, decimals: decimals) + "\u{202F}%"
  }

  /// A confidence as a percentage, with a decimal only where it needs one: `95 %`, `99.5 %`.
  package func level(_ share: Double) -> String {
    let percent = share * 100
    return self.percent(share, decimals: abs(percent - percent.rounded()) < 1e-9 ? 0 : 1)
  }

  /// A length of time in seconds with its unit.
  public func seconds(_ duration: MediaDuration) -> String {
    let value = duration.secondsValue
    let whole = value == value.rounded()
    return number(value, decimals: whole ? 0 : 1) + "\u{202F}s"
  }

  /// How many decimals give a value three significant figures, between one and six.
  public static func decimals(for value: Double) -> Int {
    let size = abs(value)
    if size == 0 || size >= 9.995 { return 1 }
    var decimals = 2
    var limit = 0.9995
    while size < limit, decimals < 6 {
      decimals += 1
      limit /= 10
    }
    return decimals
  }

  /// A number as somebody would write it: no more decimals than it has, three at most.
  package func plain(_ value: Double) -> String {
    for decimals in 0...3 {
      let scaled = value * [1, 10, 100, 1000][decimals]
      if abs(scaled - scaled.rounded()) < 1e-9 { return number(value, decimals: decimals) }
    }
    return number(value)
  }

  /// A number rounded to so many decimals and written with as many as it has, at least one; without groups.
  package func digits(_ value: Double, upTo decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<max(0, decimals) { scale *= 10 }
    return "\((value * scale).rounded() / scale)".replacing(".", with: decimalMark)
  }

  /// What stands between whole and parts.
  package var decimalMark: String {
    switch self {
    case .english: "."
    case .french: ","
    }
  }

  private func grouped(_ digits: String) -> String {
    // French writes four digits together.
    let (most, mark) =
      switch self {
      case .english: (3, ",")
      case .french: (4, "\u{202F}")
      }
    guard digits.count > most else { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += mark }
      out.append(digit)
    }
    return out
  }
}
