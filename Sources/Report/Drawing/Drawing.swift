/// Pieces that all drawings share: a labelled root, lines, bars and text, placed in shares of the width.
///
/// Places across are percentages and places down are pixels, so that a drawing is as wide as its column and its
/// text keeps its size at 400 and at 1,280 pixels. Colours come from classes of the page's style sheet.
enum Drawing {
  /// A drawing with a title and a description for those who do not see it.
  static func root(
    id: String, kind: String, height: Double, title: String, description: String
  ) -> Element {
    Element(
      "svg",
      [
        "class": kind, "width": "100%", "height": Coordinate.text(height), "role": "img",
        "aria-labelledby": "\(id)-t \(id)-d",
      ]
    ).containing([
      Element("title", ["id": "\(id)-t"], text: title),
      Element("desc", ["id": "\(id)-d"], text: description),
    ])
  }

  /// A bar between two shares of the width.
  static func bar(
    _ kind: String, from left: Double, to right: Double, y: Double, height: Double,
    fill: String? = nil
  ) -> Element {
    var element = Element(
      "rect",
      [
        "class": kind, "x": Coordinate.percent(left), "y": Coordinate.text(y),
        "width": Coordinate.percent(max(0, right - left)), "height": Coordinate.text(height),
      ])
    if let fill { element.set("fill", fill) }
    return element
  }

  /// A line between two places.
  static func line(
    _ kind: String, from a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) -> Element {
    Element(
      "line",
      [
        "class": kind, "x1": Coordinate.percent(a.x), "y1": Coordinate.text(a.y),
        "x2": Coordinate.percent(b.x), "y2": Coordinate.text(b.y),
      ])
  }

  /// A dot.
  static func dot(_ kind: String, x: Double, y: Double, radius: Double) -> Element {
    Element(
      "circle",
      [
        "class": kind, "cx": Coordinate.percent(x), "cy": Coordinate.text(y),
        "r": Coordinate.text(radius),
      ])
  }

  /// Where text stands against its place.
  enum Anchor: String {
    case start, middle, end

    /// The anchor that keeps text inside the drawing.
    static func inside(_ share: Double) -> Anchor {
      share < 0.12 ? .start : share > 0.88 ? .end : .middle
    }
  }

  /// Text at a place.
  static func label(
    _ kind: String, x: Double, y: Double, anchor: Anchor, dx: Double = 0, _ text: String
  ) -> Element {
    var element = Element(
      "text",
      [
        "class": kind, "x": Coordinate.percent(x), "y": Coordinate.text(y),
        "text-anchor": anchor.rawValue,
      ], text: text)
    if dx != 0 { element.set("dx", Coordinate.text(dx)) }
    return element
  }

  /// A small shape drawn in pixels around a place across.
  static func mark(_ kind: String, x: Double, y: Double, path: String) -> Element {
    // An inner drawing may stand at a percentage, which a path may not.
    Element(
      "svg", ["x": Coordinate.percent(x), "y": Coordinate.text(y), "overflow": "visible"]
    ).containing([Element("path", ["class": kind, "d": path])])
  }
}
