import Evaluation
import Testing

@Suite struct AssignmentTests {
  @Test func theBestTotalBeatsTheBestPair() {
    // Greedy takes 9 and is left with 0; the best total is 8 + 7.
    let chosen = Assignment.maximising([[9, 8], [7, 0]])
    #expect(chosen == [1, 0])
  }

  @Test func moreRowsThanColumnsLeaveTheWorstOut() {
    #expect(Assignment.maximising([[1], [3], [2]]) == [nil, 0, nil])
  }

  @Test func moreColumnsThanRowsLeaveTheWorstOut() {
    #expect(Assignment.maximising([[1, 3, 2]]) == [1])
  }

  @Test func aForbiddenPairIsNeverChosen() {
    #expect(Assignment.maximising([[nil, 1], [nil, 2]]) == [nil, 1])
  }

  @Test func allForbiddenMatchesNothing() {
    #expect(Assignment.maximising([[nil, nil], [nil, nil]]) == [nil, nil])
  }

  @Test func noRowsMatchNothing() {
    #expect(Assignment.maximising([]) == [])
  }

  @Test func noColumnsMatchNothing() {
    #expect(Assignment.maximising([[], []]) == [nil, nil])
  }

  @Test func tiesGoToTheEarlier() {
    #expect(Assignment.maximising([[1, 1], [1, 1]]) == [0, 1])
  }

  @Test(arguments: 1...60) func theTotalIsThatOfBruteForce(_ seed: Int) {
    var random = Sequence64(seed: UInt64(seed))
    let (rows, columns) = (random.below(5) + 1, random.below(5) + 1)
    let matrix: [[Double?]] = (0..<rows).map { _ in
      (0..<columns).map { _ in random.below(4) == 0 ? nil : Double(random.below(20)) }
    }
    let chosen = Assignment.maximising(matrix)
    let total = chosen.enumerated().reduce(0.0) { sum, pair in
      sum + (pair.element.flatMap { matrix[pair.offset][$0] } ?? 0)
    }
    #expect(total == bruteForce(matrix, row: 0, used: []))
    let used = chosen.compactMap { $0 }
    #expect(Set(used).count == used.count)
  }

  private func bruteForce(_ matrix: [[Double?]], row: Int, used: Set<Int>) -> Double {
    guard row < matrix.count else { return 0 }
    var best = bruteForce(matrix, row: row + 1, used: used)
    for (column, value) in matrix[row].enumerated() where !used.contains(column) {
      guard let value else { continue }
      best = max(best, value + bruteForce(matrix, row: row + 1, used: used.union([column])))
    }
    return best
  }
}

/// A linear congruential sequence (Knuth's MMIX constants), for cases that a seed reproduces.
struct Sequence64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
