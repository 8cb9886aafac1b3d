import Documents
import Evaluation
import Statistics
import Phrasebook

/// The share of alarms that are true against how often the event happens, with its band.
struct ShareCurve {
  /// One frequency and what it gives.
  struct Place {
    /// Events per camera-hour.
    let frequency: Double
    let share: Projection.Value
  }

  let id: String
  let title: String
  let description: String
  /// From frequent to rare, evenly spread over the drawing.
  let places: [(label: String, place: Place)]
  let language: Language

  private enum Layout {
    static let top = 10.0
    static let bottom = 150.0
  }

  private func y(_ share: Double) -> Double {
    Layout.bottom - share * (Layout.bottom - Layout.top)
  }

  /// The drawing as one line of SVG.
  var svg: String { element.line }

  /// The drawing, as high as 176 pixels.
  var element: Element {
    var root = Drawing.root(
      id: id, kind: "curve", height: 176, title: title, description: description)
    for percent in [0, 25, 50, 75, 100] {
      let at = y(Double(percent) / 100)
      root.append(Drawing.line(percent == 0 ? "rule" : "grid", from: (0, at), to: (1, at)))
      root.append(
        Drawing.label(
          "scale", x: 0, y: at + 4, anchor: .end, dx: -6,
          language.percent(Double(percent) / 100, decimals: 0)))
    }
    let step = 1 / Double(max(places.count, 1))
    for (index, entry) in places.enumerated() {
      let x = (Double(index) + 0.5) * step
      let share = entry.place.share
      root.append(Drawing.line("interval", from: (x, y(share.lower)), to: (x, y(share.upper))))
      if let value = share.value {
        root.append(Drawing.dot("value", x: x, y: y(value), radius: 5))
      }
      root.append(
        Drawing.label("scale", x: x, y: Layout.bottom + 18, anchor: .middle, entry.label))
    }
    return root
  }
}
