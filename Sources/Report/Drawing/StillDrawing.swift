import Documents
import Evaluation
import MediaTime
import Observations
import Scene
import Phrasebook

/// A redacted still: zones, people as flat shapes, the alarm's outline; over the learned background or over nothing.
///
/// No frame of a video ever comes here: people are drawn from boxes, in one colour, 15 % larger than their box, so
/// that neither clothing nor outline nor the pixels at an edge are left.
struct StillDrawing {
  let id: String
  let material: StillMaterial
  /// The symbol that holds the clip's background; nil for a schematic.
  let backgroundSymbol: String?
  let row: MatchRow
  let language: Language
  /// How the clip's times are told.
  let clock: ClipClock

  /// Width of every still in its own units; its height follows the view.
  private static let width = 480.0
  /// How much larger than its box a person is drawn, in all.
  static let dilation = 0.15

  private var height: Double {
    // A hostile size must not make a drawing that nobody can see or print.
    let ratio = Double(material.size.height) / Double(max(1, material.size.width))
    return Self.width * min(max(ratio, 0.2), 3)
  }

  private var time: MediaTime { row.alarm?.alertTime ?? row.interval.start }
  private var people: [Box]? { material.people(at: time) }
  /// Whether an empty view means that nobody was there.
  var knowsPeople: Bool { people != nil }
  private var zone: String? { row.alarm?.zone ?? row.truth?.zone }
  private var box: Box? { row.alarm?.box ?? row.truth?.box }

  /// The drawing as one line of SVG.
  var svg: String {
    var root = Element(
      "svg",
      [
        "class": backgroundSymbol == nil ? "still" : "still photo",
        "viewBox": "0 0 480 \(Coordinate.text(height))", "role": "img",
        "aria-labelledby": "\(id)-t \(id)-d",
      ])
    root.append(Element("title", ["id": "\(id)-t"], text: title))
    root.append(Element("desc", ["id": "\(id)-d"], text: description))
    root.append(shape("ground", .wholeView))
    if let backgroundSymbol {
      root.append(
        Element(
          "use",
          [
            "href": "#\(backgroundSymbol)", "width": "480", "height": Coordinate.text(height),
          ]))
    }
    for region in material.scene.noScore {
      root.append(outline("no-score", region.polygon.corners, fill: "url(#hatch-no-score)"))
    }
    for place in material.scene.zones {
      if backgroundSymbol != nil, place.name == zone {
        root.append(outline("halo thin", place.polygon.corners, fill: nil))
      }
      root.append(
        outline(place.name == zone ? "zone named" : "zone", place.polygon.corners, fill: nil))
    }
    for place in material.scene.lines {
      if backgroundSymbol != nil, place.name == zone {
        root.append(stroke("halo thin", place.line))
      }
      root.append(stroke(place.name == zone ? "gate named" : "gate", place.line))
    }
    for person in people ?? [] { root.append(silhouette(person)) }
    if let box {
      if backgroundSymbol != nil { root.append(shape("halo", clipped(box))) }
      root.append(shape(row.alarm == nil ? "truth-box" : "alarm-box", clipped(box)))
    }
    return root.line
  }

  /// A rounded body in one flat colour, dilated about its centre and cut at the edges of the view.
  private func silhouette(_ person: Box) -> Element {
    let (dx, dy) = (person.width * Self.dilation / 2, person.height * Self.dilation / 2)
    let body = clipped(
      Box(
        x: person.x - dx, y: person.y - dy, width: person.width + 2 * dx,
        height: person.height + 2 * dy))
    var element = shape("person", body)
    element.set("rx", Coordinate.text(body.width * Self.width * 0.4))
    return element
  }

  private func clipped(_ box: Box) -> Box {
    box.intersection(.wholeView) ?? Box(x: 0, y: 0, width: 0, height: 0)
  }

  private func shape(_ kind: String, _ box: Box) -> Element {
    Element(
      "rect",
      [
        "class": kind, "x": x(box.x), "y": y(box.y),
        "width": Coordinate.text(box.width * Self.width),
        "height": Coordinate.text(box.height * height),
      ])
  }

  private func stroke(_ kind: String, _ line: Line) -> Element {
    Element(
      "line",
      [
        "class": kind, "x1": x(line.from.x), "y1": y(line.from.y), "x2": x(line.to.x),
        "y2": y(line.to.y),
      ])
  }

  private func outline(_ kind: String, _ corners: [Point], fill: String?) -> Element {
    var element = Element(
      "polygon",
      ["class": kind, "points": corners.map { x($0.x) + "," + y($0.y) }.joined(separator: " ")])
    if let fill { element.set("fill", fill) }
    return element
  }

  private func x(_ share: Double) -> String { Coordinate.text(share * Self.width) }
  private func y(_ share: Double) -> String { Coordinate.text(share * height) }

  private var title: String {
    Message.Still.title(
      clip: row.clip, time: clock.moment(time),
      isSchematic: backgroundSymbol == nil
    ).text(in: language)
  }

  private var description: String {
    Message.Still.description(
      people: people?.count, place: place, isAlarm: row.alarm != nil
    ).text(in: language)
  }

  /// Where in the view the alarm or event lies, in words.
  var place: String? {
    var parts: [String] = []
    if let zone {
      let isLine = material.scene.lines.contains { $0.name == zone }
      parts.append((isLine ? Message.Still.line(zone) : .zone(zone)).text(in: language))
    }
    if let box { parts.append(Self.region(of: box).text(in: language)) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Which ninth of the view a box's middle lies in.
  static func region(of box: Box) -> Message.Region {
    let column = box.centre.x < 1 / 3.0 ? 0 : box.centre.x < 2 / 3.0 ? 1 : 2
    let row = box.centre.y < 1 / 3.0 ? 0 : box.centre.y < 2 / 3.0 ? 1 : 2
    return Message.Region.allCases[row * 3 + column]
  }
}
