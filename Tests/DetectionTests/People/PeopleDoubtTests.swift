import Detection
import Observations
import Testing

/// A source that looks for people from 40 pixels on, at eight pictures a second.
@Suite struct PeopleDoubtTests {
  private static func boxes(_ heights: [Double]) -> [Candidate] {
    heights.map {
      Candidate(box: PixelBox(x: 0, y: 0, width: 0.4 * $0, height: $0), confidence: 0.8)
    }
  }

  private func reason(
    after seconds: Double, highest: Double = 0.3, byArea: Double? = nil, counted: Int = 4,
    boxes heights: [Double] = [80, 90, 100]
  ) -> NotJudged.Reason? {
    var doubt = PeopleDoubt()
    var reason: NotJudged.Reason?
    for _ in 0..<Int(seconds * 8) {
      reason = doubt.look(
        PeopleDoubt.Sight(
          candidates: Self.boxes(heights), leastHeight: 40, highest: highest, byArea: byArea,
          counted: counted), after: 0.125)
    }
    return reason
  }

  @Test func peopleOfAllSizesAreJudged() {
    #expect(reason(after: 60) == nil)
    #expect(reason(after: 60, byArea: 6) == nil)
    #expect(reason(after: 60, boxes: [41, 60, 90]) == nil)
  }

  @Test func anEmptyViewIsJudged() { #expect(reason(after: 60, counted: 0, boxes: []) == nil) }

  @Test func boxesOfTheLeastSizeAreNoPeople() {
    #expect(reason(after: 20, boxes: [40, 41, 42, 90]) == .tooSmall)
  }

  @Test func whatFillsTheViewIsTooLarge() {
    #expect(reason(after: 20, highest: 0.8) == .tooLarge)
  }

  @Test func aCrowdInWhichFewAreFoundIsUnexplained() {
    #expect(reason(after: 20, byArea: 30) == .unexplained)
    #expect(reason(after: 20, byArea: 12, counted: 4) == nil)
    #expect(reason(after: 20, byArea: 5, counted: 0) == nil)
  }

  @Test func aGlimpseIsNotEnough() {
    #expect(reason(after: 0.25, boxes: [40, 41, 42]) == nil)
    #expect(reason(after: 2, highest: 0.8, byArea: 30) == nil)
  }

  @Test func whatPassesIsForgotten() {
    var doubt = PeopleDoubt()
    func look(_ highest: Double) -> NotJudged.Reason? {
      doubt.look(
        PeopleDoubt.Sight(
          candidates: [], leastHeight: 40, highest: highest, byArea: nil, counted: 0), after: 1)
    }
    for _ in 0..<30 { _ = look(0.9) }
    #expect(look(0.9) == .tooLarge)
    for _ in 0..<120 { _ = look(0.1) }
    #expect(look(0.1) == nil)
  }
}
