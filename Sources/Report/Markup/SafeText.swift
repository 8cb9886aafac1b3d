import Mustache

/// Text of files as text of a page: nothing in it can become markup or reorder what stands around it.
///
/// Works on scalars: a character-wise escape misses a quote that is followed by a combining mark, because the
/// two are one character, while the reader of the page sees the quote.
enum SafeText {
  /// Escaped for HTML and XML content and for quoted attributes; controls are made visible.
  static func escaped(_ text: some StringProtocol) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: append(scalar, to: &out)
      }
    }
    return out
  }

  /// With controls made visible, for a terminal or a cell.
  static func visible(_ text: some StringProtocol) -> String {
    var out = ""
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    return out
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
    if scalar == "\n" || scalar == "\t" {
      out += " "
    } else if isControl(scalar) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      out += "⟨U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "⟩"
    } else {
      out.unicodeScalars.append(scalar)
    }
  }

  /// C0 and C1 controls, line separators, directional overrides and isolates, tags, and noncharacters.
  ///
  /// Directional controls let a file name read backwards (Boucher & Anderson 2021, *Trojan Source*).
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

/// The escape that every `{{name}}` of the page's templates goes through.
struct SafeContent: MustacheContentType {
  func escapeText(_ text: String) -> String { SafeText.escaped(text) }
}

extension SafeText {
  /// The text itself where it is a web address that a link may lead to; nil for every other scheme.
  static func webAddress(_ text: String) -> String? {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      text.unicodeScalars.allSatisfy({ !isControl($0) && $0 != " " })
    else { return nil }
    return text
  }
}
