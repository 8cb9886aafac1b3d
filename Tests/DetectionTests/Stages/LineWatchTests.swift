import Detection
import MediaTime
import Scene
import Testing

/// A line straight down the middle of the view, seen from its start (above) to its end (below): left of it on screen is
/// its right-hand side.
@Suite struct LineWatchTests {
  private static let line = Line(from: Point(0.5, 0), to: Point(0.5, 1))

  /// Follows places across at a tenth of a second each; answers with the crossings.
  private static func crossings(_ across: [Double], row: Double = 0.5) -> [LineWatch.Crossing] {
    var watch = LineWatch(needed: .milliseconds(500))
    return across.enumerated().compactMap { step, x in
      watch.look(
        at: Point(x, row), time: .zero + .milliseconds(100 * step), line: line)
    }
  }

  private static func walk(from: Double, to: Double, steps: Int) -> [Double] {
    (0...steps).map { from + (to - from) * Double($0) / Double(steps) }
  }

  @Test func aWalkOverTheLineIsOneCrossing() throws {
    // 0.05 a step: at 0.5 exactly in step 8, decided to be over in step 9, halfway between 0.5 and 0.55 none is lost.
    let found = Self.crossings(Self.walk(from: 0.12, to: 0.92, steps: 16))
    let crossing = try #require(found.first)
    #expect(found.count == 1)
    // 0.38 of the way at 0.05 a step: after 7.6 steps.
    #expect(abs(crossing.instant.secondsValue - 0.76) < 1e-6)
    #expect(crossing.direction == .rightToLeft)
  }

  @Test func theWayBackHasTheOtherDirection() {
    let found = Self.crossings(Self.walk(from: 0.92, to: 0.12, steps: 16))
    #expect(found.map(\.direction) == [.leftToRight])
  }

  @Test func thereAndBackAreTwoCrossings() {
    let found = Self.crossings(
      Self.walk(from: 0.1, to: 0.9, steps: 16) + Self.walk(from: 0.9, to: 0.1, steps: 16))
    #expect(found.map(\.direction) == [.rightToLeft, .leftToRight])
  }

  @Test func flickerOnTheLineIsNoCrossing() {
    let flicker = (0..<40).map { $0 % 2 == 0 ? 0.49 : 0.51 }
    #expect(Self.crossings(Self.walk(from: 0.1, to: 0.45, steps: 8) + flicker).isEmpty)
  }

  @Test func flickerAndThenOverIsOneCrossing() {
    let flicker = (0..<9).map { $0 % 2 == 0 ? 0.51 : 0.49 }
    let found = Self.crossings(
      Self.walk(from: 0.1, to: 0.45, steps: 8) + flicker + Self.walk(from: 0.55, to: 0.9, steps: 8))
    #expect(found.count == 1)
  }

  @Test func whoTurnsBackAtOnceHasNotCrossed() {
    #expect(
      Self.crossings(
        Self.walk(from: 0.1, to: 0.45, steps: 8) + [0.55, 0.6, 0.6, 0.55]
          + Self.walk(from: 0.45, to: 0.1, steps: 8)
      ).isEmpty)
  }

  @Test func whoAppearsAtTheLineWasNotLongEnoughOnTheFirstSide() {
    #expect(Self.crossings([0.4, 0.45] + Self.walk(from: 0.55, to: 0.9, steps: 12)).isEmpty)
  }

  @Test func whoPassesBeyondTheLinesEndHasNotCrossed() {
    #expect(Self.crossings(Self.walk(from: 0.1, to: 0.9, steps: 16), row: 1.2).isEmpty)
  }
}
