import Phrasebook

/// Bounds on how deep a text may nest, checked before a recursive parser sees it.
enum Nesting {
  static let limit = 64

  /// Overestimates depth: brackets in strings count, indentation and runs of `- ` count as YAML levels.
  static func isReasonable(_ text: some StringProtocol) -> Bool {
    var brackets = 0
    var indentation = 0
    var dashes = 0
    var atLineStart = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        atLineStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        brackets = max(0, brackets - 1)
        atLineStart = false
      case UInt8(ascii: "\n"):
        (indentation, dashes, atLineStart) = (0, 0, true)
      case UInt8(ascii: " ") where atLineStart: indentation += 1
      case UInt8(ascii: "-") where atLineStart, UInt8(ascii: "?") where atLineStart: dashes += 1
      default: atLineStart = false
      }
      // Two columns are the least that a YAML level costs.
      if brackets > limit || dashes > limit || indentation > 2 * limit { return false }
    }
    return true
  }
}
