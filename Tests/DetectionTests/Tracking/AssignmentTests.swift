import Detection
import Testing

@Suite struct TrackAssignmentTests {
  @Test func takesTheCheaperTotalNotTheCheapestPair() {
    // 1 + 9 for the greedy choice, 2 + 3 for the other.
    #expect(Assignment.solve([[1, 2], [3, 9]]) == [1, 0])
  }

  @Test func leavesAForbiddenPairAlone() {
    #expect(Assignment.solve([[nil, nil], [4, nil]]) == [nil, 0])
  }

  @Test func prefersMorePairsToCheaperOnes() {
    #expect(Assignment.solve([[0, 50], [0, nil]]) == [1, 0])
  }

  @Test func answersForMoreRowsThanColumns() {
    #expect(Assignment.solve([[5], [1], [3]]) == [nil, 0, nil])
  }

  @Test func answersForNoColumns() { #expect(Assignment.solve([[], []]) == [nil, nil]) }

  @Test func pairsWithoutRivalsAreChosenAndTheRestIsSolved() {
    let pairs = [
      Assignment.Pair(row: 0, column: 3, cost: 9), Assignment.Pair(row: 1, column: 0, cost: 1),
      Assignment.Pair(row: 1, column: 2, cost: 2), Assignment.Pair(row: 3, column: 0, cost: 3),
      Assignment.Pair(row: 3, column: 2, cost: 9),
    ]
    #expect(Assignment.solve(pairs, rows: 4, columns: 4) == [3, 2, nil, 0])
    #expect(Assignment.solve([], rows: 2, columns: 0) == [nil, nil])
  }

  @Test(arguments: 0..<60) func equalsTheBestOfAllPermutations(_ seed: Int) {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let (rows, columns) = (1 + next(5), 1 + next(5))
    let costs = (0..<rows).map { _ in
      (0..<columns).map { _ in next(4) == 0 ? nil : Double(next(20)) as Double? }
    }
    let solved = Assignment.solve(costs)
    let allowed = costs.enumerated().flatMap { row, line in
      line.enumerated().compactMap { column, cost in
        cost.map { Assignment.Pair(row: row, column: column, cost: $0) }
      }
    }
    let sparse = Assignment.solve(allowed, rows: rows, columns: columns)
    #expect(sparse.count { $0 != nil } == solved.count { $0 != nil })
    #expect(Self.total(sparse, costs) == Self.total(solved, costs))
    let pairs = solved.compactMap(\.self)
    #expect(Set(pairs).count == pairs.count)
    let cost = Self.total(solved, costs)
    let best = Self.best(costs, row: 0, taken: [])
    #expect(pairs.count == best.pairs)
    #expect(cost == best.cost)
  }

  /// The sum of the costs of all pairs, each of which must be allowed.
  private static func total(_ columns: [Int?], _ costs: [[Double?]]) -> Double {
    columns.enumerated().reduce(0.0) { sum, pair in
      sum + (pair.element.map { costs[pair.offset][$0] ?? .infinity } ?? 0)
    }
  }

  /// Most pairs, then least cost, by trying everything.
  private static func best(
    _ costs: [[Double?]], row: Int, taken: Set<Int>
  ) -> (pairs: Int, cost: Double) {
    guard row < costs.count else { return (0, 0) }
    var found = best(costs, row: row + 1, taken: taken)
    for (column, cost) in costs[row].enumerated() where !taken.contains(column) {
      guard let cost else { continue }
      let rest = best(costs, row: row + 1, taken: taken.union([column]))
      let mine = (pairs: rest.pairs + 1, cost: rest.cost + cost)
      if (-mine.pairs, mine.cost) < (-found.pairs, found.cost) { found = mine }
    }
    return found
  }
}
