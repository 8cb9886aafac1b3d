import Detection
import Scene
import Testing

@Suite struct PersonScaleTests {
  /// Heights are 0.3 times the row of the feet; every so many samples is a lamp post of one height instead.
  private func learnt(rows: ClosedRange<Double>, postEvery: Int = 1000) -> PersonScale {
    var scale = PersonScale(scene: .wholeView, aspect: 1)
    for step in 1...240 {
      if step % postEvery == 0 {
        scale.learn(footRow: 0.5, height: 0.45)
      } else {
        let row =
          rows.lowerBound + (rows.upperBound - rows.lowerBound) * Double(step % 60) / 60
        scale.learn(footRow: row, height: 0.3 * row)
      }
    }
    return scale
  }

  @Test func aWalkThroughTheViewTeachesTheLine() throws {
    let line = try #require(learnt(rows: 0.3...0.9).line)
    #expect(abs(line.height(footRow: 0.4) - 0.12) < 0.01)
    #expect(abs(line.height(footRow: 0.8) - 0.24) < 0.01)
  }

  @Test func aLampPostAmongPeopleDoesNotBendIt() throws {
    let line = try #require(learnt(rows: 0.3...0.9, postEvery: 5).line)
    #expect(abs(line.height(footRow: 0.8) - 0.24) < 0.02)
  }

  @Test func oneRowOfPeopleTeachesNoLine() {
    #expect(learnt(rows: 0.5...0.55).line == nil)
  }

  @Test func aGroundPlaneTellsTheLineAtOnce() throws {
    // 10 m × 10 m seen from straight above: 1.7 m are 0.17 of the view in every row.
    let corners = [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]
    let metres = [Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]
    let plane = try #require(GroundPlane(image: corners, metres: metres))
    let line = PersonScale(scene: Scene(groundPlane: plane), aspect: 1).line
    #expect(abs((line?.height(footRow: 0.6) ?? 0) - 0.17) < 1e-9)
  }
}
