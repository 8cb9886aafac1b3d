/// A drawing in a file of its own, light or dark with its reader, whose bytes depend on nothing else.
struct StandaloneFigure {
  let title: String
  let description: String
  /// Lines of words under the title.
  let words: [String]
  /// The drawing, and how high it is.
  let drawing: Element
  let height: Double
  /// Room at the left for labels that stand outside of the drawing.
  var left = 20.0

  private static let width = 760.0

  /// The file's text.
  var svg: String {
    let top = 34 + 18 * Double(words.count)
    let total = top + 12 + height + 12
    var root = Element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": Coordinate.text(Self.width),
        "height": Coordinate.text(total),
        "viewBox": "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(total))",
        "role": "img", "aria-labelledby": "title desc",
      ])
    root.append(Element("title", ["id": "title"], text: title))
    root.append(Element("desc", ["id": "desc"], text: description))
    root.append(Element("style", text: StyleSheet.standalone))
    root.append(Element("rect", ["class": "paper", "width": "100%", "height": "100%"]))
    root.append(text("heading", y: 24, title))
    for (index, line) in words.enumerated() {
      root.append(text("words", y: 44 + 18 * Double(index), line))
    }
    let inner = Element(
      "svg",
      [
        "x": Coordinate.text(left), "y": Coordinate.text(top + 12),
        "width": Coordinate.text(Self.width - left - 20), "height": Coordinate.text(height),
        "overflow": "visible",
      ])
    root.append(inner.containing([drawing]))
    return root.document
  }

  private func text(_ kind: String, y: Double, _ words: String) -> Element {
    Element("text", ["class": kind, "x": "20", "y": Coordinate.text(y)], text: words)
  }
}
