import Phrasebook

/// A bound on what aliases in keys may cost, checked before the YAML library sees the text.
///
/// The library hashes every key to find those that stand twice. A key that is an alias of lists of aliases of lists
/// ("billion laughs") is hashed in full: a file of 500 bytes takes years. Keys of ours are plain text, so only texts whose
/// aliases could grow that far and that may hold such keys are refused.
enum Aliases {
  /// Most nodes that aliases may expand to where keys are not plain text.
  static let limit = 100_000.0

  /// Overestimates: what stands in quotes and comments counts too.
  static func areReasonable(in text: some StringProtocol) -> Bool {
    var scan = Scan()
    for byte in text.utf8 { scan.read(byte) }
    scan.read(UInt8(ascii: "\n"))
    guard scan.mayKeyBeNode else { return true }
    let (anchors, aliases) = (scan.anchors, Double(scan.aliases))
    // Aliases grow fastest when they are spread evenly over a chain of anchors.
    var (depth, growth) = (1, 1.0)
    while depth <= anchors, growth <= limit {
      let fan = aliases / Double(depth)
      if fan < 1 { break }
      growth = 1
      for _ in 0..<depth { growth *= fan }
      depth += 1
    }
    return growth <= limit
  }

  private struct Scan {
    var anchors = 0
    var aliases = 0
    /// Whether a key may be an alias, a list or a mapping.
    var mayKeyBeNode = false
    private var previous = UInt8(ascii: "\n")
    /// The last byte of this line that is no blank and in no anchor.
    private var significant = UInt8(ascii: "\n")
    private var name = Name.none

    private enum Name { case none, anchor, alias }

    mutating func read(_ byte: UInt8) {
      defer { previous = byte }
      if name != .none {
        if isOfName(byte) {
          if !isOfName(previous) { count() }
          return
        }
        if name == .alias { significant = UInt8(ascii: "*") }
        name = .none
      }
      switch byte {
      case UInt8(ascii: "&") where startsToken:
        name = .anchor
        return
      case UInt8(ascii: "*") where startsToken:
        name = .alias
        return
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if !startsValue, significant != UInt8(ascii: "[") { mayKeyBeNode = true }
      case UInt8(ascii: ":"):
        if [UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(significant) {
          mayKeyBeNode = true
        }
      case UInt8(ascii: "?") where startsToken: mayKeyBeNode = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return
      default: break
      }
      significant = byte
    }

    private mutating func count() {
      if name == .anchor {
        anchors += 1
      } else {
        aliases += 1
        if !startsValue { mayKeyBeNode = true }
      }
    }

    /// Letters, digits, `_` and `-`, as the library has it.
    private func isOfName(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Behind a blank, a line end (three of which are not ASCII) or what opens and parts values.
    private var startsToken: Bool {
      previous <= 0x20 || previous >= 0x80 || "[{,:-?".utf8.contains(previous)
    }

    /// What begins here is the value of a key or an item of a list on lines of its own.
    private var startsValue: Bool {
      significant == UInt8(ascii: ":") || significant == UInt8(ascii: "-")
    }
  }
}
