import Documents
import Evaluation

/// One error or share over another as the threshold falls, with its band, and the system as it was run.
///
/// Points lie in shares of both axes. Lines are drawn in a stretched inner picture with strokes that do not stretch, so
/// that the figure is as wide as its column.
struct CurveDrawing {
  /// A place in shares of both axes, with the band's ends above and below it.
  struct Place: Hashable {
    let x: Double
    let y: Double
    let lower: Double
    let upper: Double
  }

  /// Where a label stands on an axis.
  struct Tick {
    let place: Double
    let label: String
  }

  let id: String
  let title: String
  let description: String
  let xTitle: String
  let yTitle: String
  let xTicks: [Tick]
  let yTicks: [Tick]
  /// From the highest threshold to the lowest.
  let places: [Place]
  /// The system as it was run, and the range of its place across.
  let operating: (place: Place, across: ClosedRange<Double>)
  let operatingLabel: String

  private enum Layout {
    static let top = 26.0
    static let height = 240.0
    static let scale = 17.0
    static let axisTitle = 36.0
    /// Units across of the stretched picture.
    static let units = 1_000.0
    /// Above this many, points are not marked one by one.
    static let markedPoints = 40
  }

  /// The drawing as one line of SVG.
  var svg: String {
    var root = Drawing.root(
      id: id, kind: "curve", height: Layout.top + Layout.height + Layout.axisTitle + 8,
      title: title, description: description)
    root.append(
      Drawing.label("scale", x: 0, y: 12, anchor: .start, dx: -58, yTitle))
    for tick in yTicks {
      let y = down(tick.place)
      root.append(Drawing.line(tick.place == 0 ? "rule" : "grid", from: (0, y), to: (1, y)))
      root.append(Drawing.label("scale", x: 0, y: y + 4, anchor: .end, dx: -6, tick.label))
    }
    for tick in xTicks {
      root.append(
        Drawing.line(
          "grid", from: (tick.place, down(1)), to: (tick.place, down(0) + 5)))
      root.append(
        Drawing.label(
          "scale", x: tick.place, y: down(0) + Layout.scale, anchor: .middle, tick.label))
    }
    root.append(
      Drawing.label("scale", x: 0.5, y: down(0) + Layout.axisTitle, anchor: .middle, xTitle))
    root.append(lines)
    let seen = Self.visible(places, height: Layout.height)
    if seen.count <= Layout.markedPoints {
      for place in seen.dropLast() {
        root.append(Drawing.dot("curve-point", x: place.x, y: down(place.y), radius: 2.5))
      }
    }
    root.append(operatingMarks)
    return root.line
  }

  private func down(_ share: Double) -> Double { Layout.top + (1 - share) * Layout.height }

  /// Band and curve, stretched to the width.
  private var lines: Element {
    let seen = Self.visible(places, height: Layout.height)
    func at(_ x: Double, _ y: Double) -> String {
      Coordinate.text(x * Layout.units) + " " + Coordinate.text((1 - y) * Layout.height)
    }
    let above = seen.map { at($0.x, $0.upper) }
    let below = seen.reversed().map { at($0.x, $0.lower) }
    let band = "M" + (above + below).joined(separator: "L") + "Z"
    let curve = "M" + seen.map { at($0.x, $0.y) }.joined(separator: "L")
    return Element(
      "svg",
      [
        "x": "0", "y": Coordinate.text(Layout.top), "width": "100%",
        "height": Coordinate.text(Layout.height),
        "viewBox": "0 0 \(Coordinate.text(Layout.units)) \(Coordinate.text(Layout.height))",
        "preserveAspectRatio": "none",
      ]
    ).containing([
      Element("path", ["class": "band", "d": band]),
      Element("path", ["class": "curve-line", "vector-effect": "non-scaling-stroke", "d": curve]),
    ])
  }

  private var operatingMarks: [Element] {
    let place = operating.place
    let y = down(place.y)
    // Beside the upright bar and below the level one, where the curve does not come from.
    let isRight = place.x > 0.5
    let isLow = place.y < 0.12
    return [
      Drawing.line(
        "interval", from: (place.x, down(place.lower)), to: (place.x, down(place.upper))),
      Drawing.line(
        "interval", from: (operating.across.lowerBound, y), to: (operating.across.upperBound, y)),
      Drawing.mark("value", x: place.x, y: y, path: "M0 -7L7 0L0 7L-7 0Z"),
      Drawing.label(
        "value-label", x: place.x, y: isLow ? y - 11 : y + 20, anchor: isRight ? .end : .start,
        dx: isRight ? -10 : 10, operatingLabel),
    ]
  }

  /// The places that a reader can tell apart: one where several fall on the same spot, and at most some hundreds.
  static func visible(_ places: [Place], height: Double) -> [Place] {
    // Half a pixel in a column of 640.
    func spot(_ place: Place) -> [Int] {
      [Int((place.x * 1_280).rounded()), Int((place.y * height * 2).rounded())]
    }
    var kept: [Place] = []
    var last: [Int]?
    for place in places {
      let here = spot(place)
      if here != last { kept.append(place) }
      last = here
    }
    if let end = places.last, kept.last != end { kept.append(end) }
    let limit = 600
    guard kept.count > limit else { return kept }
    return (0..<limit).map { kept[$0 * (kept.count - 1) / (limit - 1)] }
  }
}
