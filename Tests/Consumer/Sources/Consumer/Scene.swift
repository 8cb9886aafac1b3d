import Scene

/// The lawn of a camera's view, in fractions of the view; nil where corners make no polygon.
func lawn() -> Scene? {
  let corners = [Point(0.1, 0.5), Point(0.9, 0.5), Point(0.9, 0.9), Point(0.1, 0.9)]
  guard let polygon = Polygon(corners) else { return nil }
  return Scene(zones: [Scene.Zone(name: "lawn", polygon: polygon, forbidden: true)])
}

/// The zones in which somebody stands: feet decide, not heads.
func zones(of person: Box, in scene: Scene) -> [String] {
  scene.zones.filter { $0.polygon.contains(person.foot) }.map(\.name)
}

/// How many square metres the lawn has, where four points of the view were measured on the ground.
func area(of scene: Scene) -> Double? {
  let seen = [Point(0.1, 0.5), Point(0.9, 0.5), Point(0.9, 0.9), Point(0.1, 0.9)]
  let measured = [Point(0, 0), Point(20, 0), Point(20, 10), Point(0, 10)]
  guard let plane = GroundPlane(image: seen, metres: measured) else { return nil }
  return scene.zones.first.flatMap { plane.area(of: $0.polygon) }
}
