import Foundation

/// Swift source as text, for tests that look for what the compiler does not refuse.
public struct SourceText: Sendable {
  /// Where it stands, from the checkout's top.
  public let path: String
  /// The text.
  public let code: String

  /// A text under a name.
  public init(path: String, code: String) {
    self.path = path
    self.code = code
  }

  /// All Swift files below a folder of the checkout, by path.
  public static func files(in folder: String) -> [SourceText] {
    let root = Checkout.root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      let path = root.appendingPathComponent(name).path
      guard let code = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
      return SourceText(path: folder + "/" + name, code: code)
    }
  }

  /// The arguments of every call whose start (up to its parenthesis) looks like that, comments left out.
  public func calls(of start: some RegexComponent) -> [[String]] {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop(while: \.isWhitespace).hasPrefix("//") ? "" : $0 }
    let text = lines.joined(separator: "\n")
    return text.ranges(of: start).map { Self.arguments(text[$0.upperBound...]) }
  }

  /// What stands up to the closing parenthesis, split at commas that are in no text or further parentheses.
  private static func arguments(_ rest: Substring) -> [String] {
    var arguments = [""]
    // What is open: parentheses, brackets, and texts as quotes.
    var open: [Character] = []
    var isEscaped = false
    for character in rest {
      let isInText = open.last == "\""
      if isInText, isEscaped {
        isEscaped = false
        if character == "(" { open.append("(") }
      } else if isInText {
        if character == "\\" { isEscaped = true }
        if character == "\"" { open.removeLast() }
      } else if character == "\"" || "([{".contains(character) {
        open.append(character)
      } else if ")]}".contains(character) {
        if open.isEmpty { return arguments }
        open.removeLast()
      } else if character == ",", open.isEmpty {
        arguments.append("")
        continue
      }
      arguments[arguments.count - 1].append(character)
    }
    return arguments
  }

  /// The fixed words of the texts in an expression: what is put into them is left out.
  public static func words(_ expression: String) -> String {
    var words = ""
    var open: [Character] = []
    var isEscaped = false
    for character in expression {
      guard open.last == "\"" else {
        if character == "\"" || character == "(" { open.append(character) }
        if character == ")", !open.isEmpty { open.removeLast() }
        continue
      }
      if isEscaped {
        isEscaped = false
        if character == "(" { open.append("(") } else { words.append(character) }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        open.removeLast()
      } else if open.count == 1 {
        words.append(character)
      }
    }
    return words
  }
}
