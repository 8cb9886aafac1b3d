/// Finds the best one-to-one pairs of one frame after the other.
struct FrameAssignment {
  /// A pair that may be chosen, and what it costs.
  struct Candidate {
    let row: Int
    let column: Int
    let cost: Double
    /// Intersection over union of the pair.
    let similarity: Double
  }

  /// Pairs that may be chosen; the caller fills it anew for each frame.
  var candidates: [Candidate] = []
  /// Places of the chosen pairs among the candidates, by row.
  private(set) var chosen: [Int] = []
  private var solver = LinearAssignment()
  private var costs: [Double] = []
  private var places: [Int32] = []
  private var usedRow: [Bool] = []
  private var usedColumn: [Bool] = []

  /// Chooses among the candidates, whose rows ascend; every other pair costs more than any of them.
  mutating func solve(rows: Int, columns: Int, otherwise filler: Double) {
    chosen.removeAll(keepingCapacity: true)
    guard !isFree(rows: rows, columns: columns) else {
      chosen.append(contentsOf: candidates.indices)
      return
    }
    costs.reset(to: filler, count: rows * columns)
    places.reset(to: -1, count: rows * columns)
    for (place, candidate) in candidates.enumerated() {
      let cell = candidate.row * columns + candidate.column
      costs[cell] = candidate.cost
      places[cell] = Int32(place)
    }
    solver.solve(costs, rows: rows, columns: columns)
    for (row, column) in solver.columnOfRow.enumerated() where column >= 0 {
      let place = places[row * columns + column]
      if place >= 0 { chosen.append(Int(place)) }
    }
  }

  /// Whether no two candidates share a row or a column, so that all of them are chosen.
  private mutating func isFree(rows: Int, columns: Int) -> Bool {
    guard candidates.count <= min(rows, columns) else { return false }
    usedRow.reset(to: false, count: rows)
    usedColumn.reset(to: false, count: columns)
    for candidate in candidates {
      if usedRow[candidate.row] || usedColumn[candidate.column] { return false }
      usedRow[candidate.row] = true
      usedColumn[candidate.column] = true
    }
    return true
  }
}
