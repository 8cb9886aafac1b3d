/// A share as somebody printed it, with as many digits as it has: rounding leaves room for several counts.
public struct StatedShare: Hashable, Sendable {
  /// The printed digits as a whole number: 62 of `62 %` and of `0.62`.
  public let digits: Int
  /// What they are parts of: 100 of `62 %` and of `0.62`, 1,000 of `68.5 %`.
  public let scale: Int

  /// A share by its digits; nil where it is none from 0 to 1, or has too many digits to count with.
  public init?(digits: Int, of scale: Int) {
    guard scale >= 1, scale <= 100_000_000, (0...scale).contains(digits) else { return nil }
    self.digits = digits
    self.scale = scale
  }

  /// Reads `62 %`, `68.5 %` or `0.62`; nil for anything else.
  public init?(_ text: String) {
    let isPercentage = text.hasSuffix("%")
    let number = (isPercentage ? String(text.dropLast()) : text).drop { $0 == " " }
    let bare = number.reversed().drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let parts = String(bare.reversed()).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(Self.isDigits) else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard decimals <= 6, let digits = Int(parts.joined()) else { return nil }
    self.init(
      digits: digits, of: (0..<decimals).reduce(isPercentage ? 100 : 1) { of, _ in of * 10 })
  }

  /// The share itself.
  public var value: Double { Double(digits) / Double(scale) }

  /// Every count of `trials` that rounds to the share, whichever way halves are rounded; nil where none does.
  public func counts(of trials: Int) -> ClosedRange<Int>? {
    guard trials >= 1, trials <= 1_000_000_000 else { return nil }
    // k / n lies within (2d ± 1) / 2s: whole numbers only, so that no tie is lost.
    let least = max(0, trials * (2 * digits - 1) + 2 * scale - 1) / (2 * scale)
    let most = min(trials, trials * (2 * digits + 1) / (2 * scale))
    return least <= most ? least...most : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.count <= 9 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
