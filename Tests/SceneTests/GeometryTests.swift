import Scene
import Testing

@Test func halfOverlappingBoxesShareAThird() {
  let a = Box(x: 0, y: 0, width: 2, height: 1)
  let b = Box(x: 1, y: 0, width: 2, height: 1)
  #expect(a.iou(b) == 1.0 / 3)
}

@Test func boxesThatTouchShareNothing() {
  #expect(Box(x: 0, y: 0, width: 1, height: 1).iou(Box(x: 1, y: 0, width: 1, height: 1)) == 0)
}

@Test func aConcavePolygonKnowsItsInside() throws {
  let corners = [(0.0, 0.0), (1, 0), (1, 1), (0.5, 0.25), (0, 1)].map { Point($0.0, $0.1) }
  let polygon = try #require(Polygon(corners))
  #expect(polygon.contains(Point(0.5, 0.1)))
  #expect(!polygon.contains(Point(0.5, 0.5)))
  #expect(polygon.area == 0.625)
}

@Test func cornersOnOneLineEncloseNothing() {
  #expect(Polygon([Point(0, 0), Point(0.5, 0.5), Point(1, 1)]) == nil)
}

@Test func aPathCutsALineWhereItCrosses() throws {
  let line = Line(from: Point(0, 0.5), to: Point(1, 0.5))
  #expect(line.crossing(from: Point(0.25, 0), to: Point(0.25, 1)) == 0.25)
  #expect(line.crossing(from: Point(0.25, 0), to: Point(0.25, 0.4)) == nil)
  // Beyond the line's end nothing is crossed.
  #expect(line.crossing(from: Point(1.25, 0), to: Point(1.25, 1)) == nil)
}

@Test func theRightOfALineIsWhereItsTravellersRightHandPoints() {
  // Walking right on the screen, the right hand points down.
  #expect(Line(from: Point(0, 0), to: Point(1, 0)).side(of: Point(0.5, 1)) > 0)
}

@Test func aSquareViewedFromAboveKeepsItsProportions() throws {
  let plane = try #require(
    GroundPlane(
      image: [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)],
      metres: [Point(0, 0), Point(10, 0), Point(10, 6), Point(0, 6)]))
  let middle = try #require(plane.metres(at: Point(0.5, 0.5)))
  #expect(abs(middle.x - 5) < 1e-12 && abs(middle.y - 3) < 1e-12)
  #expect(abs(try #require(plane.area(of: .wholeView)) - 60) < 1e-9)
}

@Test func aPerspectiveMapsItsFourPlacesAndKnowsItsHorizon() throws {
  // A camera that looks along a road: far edge half as wide on screen as the near one.
  let image = [Point(0.25, 0.5), Point(0.75, 0.5), Point(1, 1), Point(0, 1)]
  let metres = [Point(0, 20), Point(4, 20), Point(4, 0), Point(0, 0)]
  let plane = try #require(GroundPlane(image: image, metres: metres))
  for (place, expected) in zip(image, metres) {
    let found = try #require(plane.metres(at: place))
    #expect(abs(found.x - expected.x) < 1e-9 && abs(found.y - expected.y) < 1e-9)
  }
  // The sides meet at y = 0: above that there is sky.
  #expect(plane.metres(at: Point(0.5, -0.1)) == nil)
}
