import Parallel
import Testing

@Suite struct ParallelMapTests {
  private struct Refusal: Error, Equatable { let part: Int }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 1000]) func resultsStandInTheOrderOfTheItems(_ count: Int)
  {
    let items = Array(0..<count)
    let squares = items.map { $0 * $0 }
    #expect(parallelMap(count) { $0 * $0 } == squares)
    #expect(items.parallelMap { $0 * $0 } == squares)
    #expect(items.parallelMapInBulk { $0 * $0 } == squares)
    for parts in [1, 7, 64] {
      #expect(parallelFlatMap(count, parts: parts) { $0.map { $0 * $0 } } == squares)
    }
  }

  @Test(arguments: 0..<20) func theErrorIsThatOfTheFirstPart(_ round: Int) {
    #expect(throws: Refusal(part: 3)) {
      try parallelMap(100) { part throws(Refusal) in
        if part % 10 == 3 { throw Refusal(part: part) }
      }
    }
  }

  @Test func twoThingsAreBothWorkedOut() {
    let (word, number) = sideBySide {
      "left"
    } _: {
      7
    }
    #expect(word == "left")
    #expect(number == 7)
  }
}
