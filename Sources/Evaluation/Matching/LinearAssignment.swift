/// Assigns rows to columns of a dense matrix at the smallest total cost, again and again without allocating.
///
/// Shortest augmenting paths with dual variables (Jonker & Volgenant 1987, doi:10.1007/BF02278710; Crouse 2016,
/// doi:10.1109/TAES.2016.140952). Columns are visited from the last to the first, and of equally near ones a free
/// column is taken: so equal totals are broken as scipy's `linear_sum_assignment` breaks them, which TrackEval and
/// py-motmetrics call.
///
/// The other solvers stand apart because of their ties, which decide results byte for byte: `SparseAssignment` (the most
/// pairs first, on lists as long as a log), `NISTAssignment` (NIST's own choice among equals) and the tracker's
/// `Assignment` in `Detection` (the first column). One solver with a tie rule as its parameter was tried in the tracker's
/// place: of a million random problems with boxes on a coarse grid it answered 1.5 % otherwise, because totals that are
/// equal on paper differ in their last bit, each solver in its own way; with boxes anywhere it answered all alike.
struct LinearAssignment {
  /// For every row its column; −1 where there are more rows than columns.
  private(set) var columnOfRow: [Int] = []
  private var rowDual: [Double] = []
  private var columnDual: [Double] = []
  private var rowOfColumn: [Int] = []
  private var partner: [Int] = []
  private var distance: [Double] = []
  private var previousRow: [Int] = []
  private var remaining: [Int] = []
  private var doneRows: [Int] = []
  private var doneColumns: [Int] = []
  private var transposed: [Double] = []

  /// Solves a matrix given by rows.
  mutating func solve(_ cost: [Double], rows: Int, columns: Int) {
    columnOfRow.reset(to: -1, count: rows)
    guard rows > 0, columns > 0 else { return }
    guard rows > columns else {
      solveWide(cost, rows: rows, columns: columns)
      swap(&columnOfRow, &partner)
      return
    }
    transposed.reset(to: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { transposed[column * rows + row] = cost[row * columns + column] }
    }
    solveWide(transposed, rows: columns, columns: rows)
    for (column, row) in partner.enumerated() { columnOfRow[row] = column }
  }

  /// Solves a matrix with no more rows than columns into `partner`.
  private mutating func solveWide(_ cost: [Double], rows: Int, columns: Int) {
    rowDual.reset(to: 0, count: rows)
    columnDual.reset(to: 0, count: columns)
    rowOfColumn.reset(to: -1, count: columns)
    partner.reset(to: -1, count: rows)
    previousRow.reset(to: -1, count: columns)
    for free in 0..<rows {
      let (sink, reached) = path(from: free, cost, columns: columns)
      for row in doneRows {
        rowDual[row] += row == free ? reached : reached - distance[partner[row]]
      }
      for column in doneColumns { columnDual[column] -= reached - distance[column] }
      var column = sink
      while true {
        let owner = previousRow[column]
        rowOfColumn[column] = owner
        swap(&partner[owner], &column)
        if owner == free { break }
      }
    }
  }

  /// The shortest path from a free row to a free column, and its length.
  private mutating func path(
    from free: Int, _ cost: [Double], columns: Int
  ) -> (sink: Int, length: Double) {
    distance.reset(to: .infinity, count: columns)
    remaining.removeAll(keepingCapacity: true)
    for column in stride(from: columns - 1, through: 0, by: -1) { remaining.append(column) }
    doneRows.removeAll(keepingCapacity: true)
    doneColumns.removeAll(keepingCapacity: true)
    var row = free
    var reached = 0.0
    while true {
      doneRows.append(row)
      var nearest = 0
      var lowest = Double.infinity
      let base = row * columns
      let dual = rowDual[row]
      for index in remaining.indices {
        let column = remaining[index]
        let length = reached + cost[base + column] - dual - columnDual[column]
        if length < distance[column] {
          distance[column] = length
          previousRow[column] = row
        }
        let best = distance[column]
        if best < lowest || (best == lowest && rowOfColumn[column] == -1) {
          lowest = best
          nearest = index
        }
      }
      reached = lowest
      let column = remaining[nearest]
      doneColumns.append(column)
      if rowOfColumn[column] == -1 { return (column, reached) }
      row = rowOfColumn[column]
      remaining.swapAt(nearest, remaining.count - 1)
      remaining.removeLast()
    }
  }
}

extension Array {
  /// So many copies of a value, in the storage that is there.
  mutating func reset(to value: Element, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}

/// Optimal one-to-one assignment between two sets, of which some pairs may be forbidden.
///
/// Among equal totals the result depends only on the order of rows and columns, so callers sort both.
package enum Assignment {
  /// For every row its column, or nil: the assignment with the largest total of similarities.
  ///
  /// `similarity[row][column]` is nil where the pair is forbidden and not negative elsewhere. A pair
  /// of similarity 0 may be left out. Costs are the largest similarity less the pair's own, forbidden
  /// pairs cost the largest similarity and are discarded afterwards.
  package static func maximising(_ similarity: [[Double?]]) -> [Int?] {
    guard let width = similarity.first?.count, width > 0 else {
      return similarity.map { _ in nil }
    }
    let largest = similarity.joined().reduce(0.0) { max($0, $1 ?? 0) }
    let costs = similarity.flatMap { row in row.map { largest - ($0 ?? 0) } }
    var solver = LinearAssignment()
    solver.solve(costs, rows: similarity.count, columns: width)
    var columns = [Int?](repeating: nil, count: similarity.count)
    for (row, column) in solver.columnOfRow.enumerated()
    where column >= 0 && similarity[row][column] != nil {
      columns[row] = column
    }
    return columns
  }
}
