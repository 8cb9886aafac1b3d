import Detection
import Foundation
import Scene
import Testing

@Suite struct PersonScaleTests {
  private typealias Sighting = PersonScale.Sighting

  /// Walkers whose heights are 0.3 times the row of their feet, beside whatever else stands there all the while.
  private func learnt(
    rows: ClosedRange<Double>, beside: [Sighting] = [], probability: Double = 0.5
  ) -> PersonScale {
    var scale = PersonScale(scene: .wholeView, aspect: 1)
    for step in 1...240 {
      let row = rows.lowerBound + (rows.upperBound - rows.lowerBound) * Double(step % 60) / 60
      let walker = Sighting(
        footColumn: Double(step % 40) / 40, footRow: row, height: 0.3 * row,
        probability: probability)
      scale.learn([walker] + beside, after: 0.125)
    }
    return scale
  }

  @Test func aWalkThroughTheViewTeachesTheLine() throws {
    let line = try #require(learnt(rows: 0.3...0.9).line)
    #expect(abs(line.height(footRow: 0.4) - 0.12) < 0.01)
    #expect(abs(line.height(footRow: 0.8) - 0.24) < 0.02)
  }

  @Test func lampPostsThatNeverMoveDoNotBendIt() throws {
    let posts = (1...3).map {
      Sighting(footColumn: 0.2 * Double($0), footRow: 0.5, height: 0.45, probability: 0.5)
    }
    let line = try #require(learnt(rows: 0.3...0.9, beside: posts).line)
    #expect(abs(line.height(footRow: 0.5) - 0.15) < 0.02)
  }

  @Test func aLampPostAloneTeachesNothing() {
    var scale = PersonScale(scene: .wholeView, aspect: 1)
    let post = Sighting(footColumn: 0.5, footRow: 0.5, height: 0.45, probability: 0.5)
    for _ in 1...2000 { scale.learn([post], after: 0.125) }
    #expect(scale.line == nil)
  }

  @Test func oneRowOfPeopleTeachesTheirHeightThere() throws {
    let line = try #require(learnt(rows: 0.5...0.55).line)
    #expect(abs(line.height(footRow: 0.52) - 0.156) < 0.02)
  }

  @Test func heightsThatFitNothingTeachNothing() {
    var scale = PersonScale(scene: .wholeView, aspect: 1)
    for step in 1...400 {
      // Any height at any place, from a tenth to nine tenths, in even steps of their logarithms.
      let height = 0.1 * pow(9, Double(step * 37 % 101) / 101)
      scale.learn(
        [
          Sighting(
            footColumn: Double(step * 13 % 29) / 29, footRow: 0.92 - Double(step * 7 % 11) / 200,
            height: height, probability: 0.3)
        ], after: 0.125)
    }
    #expect(scale.line == nil)
  }

  @Test func whoIsOnlySeenWhereExpectedProvesNothing() {
    var scale = PersonScale(scene: .wholeView, aspect: 1)
    for step in 1...240 {
      let walker = Sighting(
        footColumn: Double(step % 40) / 40, footRow: 0.6, height: 0.18, probability: 0.9,
        isFree: false)
      scale.learn([walker], after: 0.125)
    }
    #expect(scale.line == nil)
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
