/// Optimal one-to-one matching of rows with columns; of equally near columns a path takes the first.
///
/// Scores have solvers of their own with other ties: `LinearAssignment` in `Evaluation` says why they are not one.
package enum Assignment {
  /// For each row its column, or nil; the sum of costs is least among the matchings with the most pairs.
  ///
  /// Shortest augmenting paths with potentials, O(n³): Kuhn 1955, doi 10.1002/nav.3800020109; Jonker and Volgenant
  /// 1987, doi 10.1007/BF02278710.
  ///
  /// - Parameter costs: One array a row, all of one length; nil where a pair is not allowed.
  /// - Returns: For each row the index of its column; nil where it stays alone.
  package static func solve(_ costs: [[Double?]]) -> [Int?] {
    let rows = costs.count
    let columns = costs.first?.count ?? 0
    guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
    guard rows <= columns else { return transposed(costs, rows: rows, columns: columns) }
    // A forbidden pair costs more than all allowed ones together, so that it is only taken where nothing else is left.
    let forbidden = 1 + costs.reduce(0) { $0 + $1.reduce(0) { $0 + abs($1 ?? 0) } }
    let none = columns
    var rowPotential = [Double](repeating: 0, count: rows)
    var columnPotential = [Double](repeating: 0, count: columns + 1)
    var rowOf = [Int](repeating: -1, count: columns + 1)
    for row in 0..<rows {
      // Grow a tree of cheapest alternating paths from the row until it reaches a free column.
      rowOf[none] = row
      var current = none
      var slack = [Double](repeating: .infinity, count: columns)
      var before = [Int](repeating: none, count: columns)
      var reached = [Bool](repeating: false, count: columns + 1)
      while rowOf[current] != -1 {
        reached[current] = true
        let from = rowOf[current]
        var (next, step) = (none, Double.infinity)
        for column in 0..<columns where !reached[column] {
          let cost = costs[from][column] ?? forbidden
          let reduced = cost - rowPotential[from] - columnPotential[column]
          if reduced < slack[column] {
            slack[column] = reduced
            before[column] = current
          }
          if slack[column] < step { (next, step) = (column, slack[column]) }
        }
        for column in 0...columns where reached[column] {
          rowPotential[rowOf[column]] += step
          columnPotential[column] -= step
        }
        for column in 0..<columns where !reached[column] { slack[column] -= step }
        current = next
      }
      while current != none {
        rowOf[current] = rowOf[before[current]]
        current = before[current]
      }
      rowOf[none] = -1
    }
    var answer = [Int?](repeating: nil, count: rows)
    for column in 0..<columns where rowOf[column] >= 0 {
      let row = rowOf[column]
      if costs[row][column] != nil { answer[row] = column }
    }
    return answer
  }

  /// A row and a column that may be matched.
  package struct Pair: Sendable {
    package let row: Int
    package let column: Int
    package let cost: Double

    package init(row: Int, column: Int, cost: Double) {
      (self.row, self.column, self.cost) = (row, column, cost)
    }
  }

  /// The same where few pairs are allowed: those without a rival in their row and column are chosen at once, and only the
  /// rest is a problem.
  ///
  /// - Parameters:
  ///   - pairs: What is allowed, at most one for a row and a column.
  ///   - rows: How many rows there are.
  ///   - columns: How many columns there are.
  /// - Returns: For each row the index of its column; nil where it stays alone.
  package static func solve(_ pairs: [Pair], rows: Int, columns: Int) -> [Int?] {
    var (ofRow, ofColumn) = (
      [Int](repeating: 0, count: rows), [Int](repeating: 0, count: columns)
    )
    for pair in pairs {
      ofRow[pair.row] += 1
      ofColumn[pair.column] += 1
    }
    var answer = [Int?](repeating: nil, count: rows)
    var rivals: [Pair] = []
    for pair in pairs {
      if ofRow[pair.row] == 1, ofColumn[pair.column] == 1 {
        answer[pair.row] = pair.column
      } else {
        rivals.append(pair)
      }
    }
    guard !rivals.isEmpty else { return answer }
    let (contestedRows, contestedColumns) = (
      Set(rivals.map(\.row)).sorted(), Set(rivals.map(\.column)).sorted()
    )
    for (place, row) in contestedRows.enumerated() { ofRow[row] = place }
    for (place, column) in contestedColumns.enumerated() { ofColumn[column] = place }
    var costs = Array(
      repeating: [Double?](repeating: nil, count: contestedColumns.count),
      count: contestedRows.count)
    for pair in rivals { costs[ofRow[pair.row]][ofColumn[pair.column]] = pair.cost }
    for (place, column) in solve(costs).enumerated() {
      answer[contestedRows[place]] = column.map { contestedColumns[$0] }
    }
    return answer
  }

  private static func transposed(_ costs: [[Double?]], rows: Int, columns: Int) -> [Int?] {
    let turned = (0..<columns).map { column in costs.map { $0[column] } }
    var answer = [Int?](repeating: nil, count: rows)
    for (column, row) in solve(turned).enumerated() {
      if let row { answer[row] = column }
    }
    return answer
  }
}
