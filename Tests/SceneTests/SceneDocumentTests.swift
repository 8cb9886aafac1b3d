import Phrasebook
import Documents
import Scene
import Testing

private func scene(_ yaml: String) throws -> Scene {
  try Scene(DocumentNode.parse(yaml: "scene: 1\n" + yaml, file: "s.yaml"))
}

@Test func pixelsBecomeFractionsOfTheSize() throws {
  let read = try scene(
    "size: [200, 100]\nzones:\n  lawn: {polygon: [[0, 0], [200, 0], [100, 100]], forbidden: true}\n"
  )
  #expect(
    read.zones == [
      Scene.Zone(
        name: "lawn", polygon: try #require(Polygon([Point(0, 0), Point(1, 0), Point(0.5, 1)])),
        forbidden: true)
    ])
}

@Test func aFlowIsAnAngle() throws {
  let read = try scene("zones:\n  path: {polygon: [[0, 0], [1, 0], [0.5, 1]], flow: 90°}\n")
  #expect(read.zones.first?.flow == 90)
}

@Test(arguments: [
  (
    "size: [200, 100]\nzones:\n  z: {polygon: [[0, 0], [201, 0], [100, 100]]}\n",
    "s.yaml:4: [201, 0] lies outside the view"
  ),
  ("zones:\n  z: {polygon: [[0, 0], [200, 0], [100, 100]]}\n", "give `size:` for pixels"),
  ("zones:\n  z: {polygon: [[0, 0], [1, 1]]}\n", "expected at least three"),
  ("lines:\n  l: {from: [0, 0], to: [0, 0]}\n", "starts where it ends"),
  ("zonez: {}\n", "did you mean \"zones\"?"),
  (
    "zones: {a: {polygon: [[0, 0], [1, 0], [0, 1]]}}\nlines: {a: {from: [0, 0], to: [1, 1]}}\n",
    "names both a zone and a line"
  ),
  (
    "ground-plane: {image: [[0, 0], [1, 0], [1, 1], [0, 1]], metres: [[0, 0], [1, 0], [2, 0], [3, 0]]}\n",
    "lie on one line"
  ),
  ("person-height: 17\n", "expected a number from 0.2 to 5"),
])
func aWrongSceneSaysWhereAndWhat(yaml: String, message: String) {
  let error = #expect(throws: DocumentError.self) { try scene(yaml) }
  #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
}

@Test func anotherVersionIsRefused() throws {
  let error = #expect(throws: DocumentError.self) {
    try Scene(DocumentNode.parse(yaml: "scene: 2\n", file: "s.yaml"))
  }
  #expect(error?.description == "s.yaml:1: found scene version \"2\", expected 1")
}
