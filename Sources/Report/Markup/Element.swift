/// An element of SVG or XML whose attributes and text are always escaped.
struct Element {
  let name: String
  private var attributes: [(String, String)]
  private var children: [Child] = []

  private enum Child {
    case element(Element)
    case text(String)
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    children = [.text(text)]
  }

  mutating func append(_ element: Element) { children.append(.element(element)) }

  mutating func append(_ elements: [Element]) { elements.forEach { append($0) } }

  mutating func set(_ name: String, _ value: String) { attributes.append((name, value)) }

  /// With elements inside.
  func containing(_ elements: [Element]) -> Element {
    var copy = self
    copy.append(elements)
    return copy
  }

  /// One line without spaces between elements.
  var line: String {
    var out = ""
    write(to: &out, indent: nil, depth: 0)
    return out
  }

  /// One element a line, two spaces a level; text stays on the line of its element.
  var document: String {
    var out = ""
    write(to: &out, indent: 2, depth: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int?, depth: Int) {
    out += "<" + name
    for (key, value) in attributes { out += " \(key)=\"\(SafeText.escaped(value))\"" }
    guard !children.isEmpty else {
      out += "/>"
      return
    }
    out += ">"
    var brokeLine = false
    for child in children {
      switch child {
      case .text(let text): out += SafeText.escaped(text)
      case .element(let element):
        if let indent { out += "\n" + String(repeating: " ", count: indent * (depth + 1)) }
        element.write(to: &out, indent: indent, depth: depth + 1)
        brokeLine = true
      }
    }
    if let indent, brokeLine { out += "\n" + String(repeating: " ", count: indent * depth) }
    out += "</\(name)>"
  }
}

/// Numbers in drawings: a fixed number of decimals, so that the bytes are the same everywhere.
enum Coordinate {
  /// At most two decimals, without trailing zeros, `0` for what is not finite.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int64((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + "\(whole)" }
    return sign + "\(whole)."
      + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
  }

  /// A share of the width as a percentage.
  static func percent(_ share: Double) -> String { text(share * 100) + "%" }
}
