public import Documents
import Phrasebook

extension Scene {
  /// Reads a scene file (`scene: 1`); a zone or line that leaves the view is an error.
  public init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping([
      "scene", "camera", "size", "zones", "lines", "ground-plane", "person-height", "no-score",
    ])
    let version = try root.required("scene")
    guard try version.integer() == 1 else {
      throw version.error(.version(of: .scene, version.summary))
    }
    let size = try root["size"].map(PixelSize.init(node:))
    let reader = PlaceReader(size: size)
    var zones: [Zone] = []
    for entry in try root["zones"]?.openMapping().entries ?? [] {
      zones.append(try Zone(name: entry.key, entry.value, reader))
    }
    var lines: [NamedLine] = []
    for entry in try root["lines"]?.openMapping().entries ?? [] {
      let ends = try entry.value.mapping(["from", "to"])
      let line = Line(
        from: try reader.point(ends.required("from")), to: try reader.point(ends.required("to")))
      guard line.from != line.to else {
        throw entry.value.error(.lineWithoutLength(entry.key))
      }
      lines.append(NamedLine(name: entry.key, line: line))
    }
    // A zone and a line may both be named by alarms and truth: one name must mean one thing.
    let zoneNames = Set(zones.map(\.name))
    if let twice = lines.first(where: { zoneNames.contains($0.name) }) {
      throw node.error(.zoneAndLine(twice.name))
    }
    var noScore: [NoScoreRegion] = []
    for item in try root["no-score"]?.sequence() ?? [] {
      let part = try item.mapping(["polygon", "why"])
      noScore.append(
        NoScoreRegion(
          polygon: try reader.polygon(part.required("polygon")),
          why: try part["why"]?.string() ?? ""))
    }
    var groundPlane: GroundPlane?
    if let plane = root["ground-plane"] { groundPlane = try GroundPlane(plane, reader) }
    self.init(
      camera: try root["camera"]?.string(), size: size, zones: zones, lines: lines,
      groundPlane: groundPlane,
      personHeight: try root["person-height"]?.number(in: 0.2...5) ?? 1.7, noScore: noScore)
  }
}

extension Scene.Zone {
  fileprivate init(
    name: String, _ node: DocumentNode, _ reader: PlaceReader
  ) throws(DocumentError) {
    let zone = try node.mapping(["polygon", "forbidden", "flow"])
    self.init(
      name: name, polygon: try reader.polygon(zone.required("polygon")),
      forbidden: try zone["forbidden"]?.boolean() ?? false, flow: try zone["flow"]?.degrees())
  }
}

extension GroundPlane {
  fileprivate init(_ node: DocumentNode, _ reader: PlaceReader) throws(DocumentError) {
    let plane = try node.mapping(["image", "metres"])
    var (image, metres): ([Point], [Point]) = ([], [])
    // Reference places may lie outside the view: a plane is often measured on a larger drawing.
    for item in try plane.required("image").sequence() {
      image.append(try reader.point(item, inView: false))
    }
    for item in try plane.required("metres").sequence() {
      let (x, y) = try PlaceReader.pair(item)
      metres.append(Point(x, y))
    }
    guard image.count == 4, metres.count == 4 else {
      throw node.error(.groundPlaces(image: image.count, metres: metres.count))
    }
    guard let plane = GroundPlane(image: image, metres: metres) else {
      throw node.error(.noQuadrilateral)
    }
    self = plane
  }
}

extension PixelSize {
  /// Reads `[width, height]` in pixels.
  public init(node: DocumentNode) throws(DocumentError) {
    let items = try node.sequence()
    guard items.count == 2,
      case let (width, height) = (try items[0].integer(), try items[1].integer()),
      (1...65536).contains(width), (1...65536).contains(height)
    else { throw node.error(.notSize(node.summary)) }
    self.init(width: width, height: height)
  }
}

/// Reads places in fractions, or in pixels where the file gave a size.
struct PlaceReader {
  let size: PixelSize?

  func point(_ node: DocumentNode, inView: Bool = true) throws(DocumentError) -> Point {
    let (x, y) = try PlaceReader.pair(node)
    let place = Point(
      x / Double(size?.width ?? 1), y / Double(size?.height ?? 1))
    guard !inView || ((0...1).contains(place.x) && (0...1).contains(place.y)) else {
      throw node.error(
        .placeOutsideView(
          "[\(JSON.number(x).line), \(JSON.number(y).line)]",
          size: size.map { ($0.width, $0.height) }))
    }
    return place
  }

  func polygon(_ node: DocumentNode) throws(DocumentError) -> Polygon {
    var corners: [Point] = []
    for item in try node.sequence() { corners.append(try point(item)) }
    guard let polygon = Polygon(corners) else {
      throw node.error(
        .corners(corners.count))
    }
    return polygon
  }

  static func pair(_ node: DocumentNode) throws(DocumentError) -> (Double, Double) {
    let items = try node.sequence()
    guard items.count == 2 else {
      throw node.error(.notPlace(node.summary))
    }
    return (try items[0].number(), try items[1].number())
  }
}
