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
  /// Candidates of each row and column, and later their numbers among those that compete; −1 for the others.
  private var rowNumbers: [Int] = []
  private var columnNumbers: [Int] = []
  private var competing: [Int] = []

  /// Chooses among the candidates, whose rows ascend; every other pair costs more than any of them.
  ///
  /// A candidate whose row and column have no other is always chosen, so that only the rest is a problem.
  mutating func solve(rows: Int, columns: Int, otherwise filler: Double) {
    chosen.removeAll(keepingCapacity: true)
    competing.removeAll(keepingCapacity: true)
    rowNumbers.reset(to: 0, count: rows)
    columnNumbers.reset(to: 0, count: columns)
    for candidate in candidates {
      rowNumbers[candidate.row] += 1
      columnNumbers[candidate.column] += 1
    }
    for (place, candidate) in candidates.enumerated() {
      if rowNumbers[candidate.row] == 1, columnNumbers[candidate.column] == 1 {
        chosen.append(place)
      } else {
        competing.append(place)
      }
    }
    guard !competing.isEmpty else { return }
    solveCompeting(otherwise: filler)
    chosen.sort()
  }

  private mutating func solveCompeting(otherwise filler: Double) {
    rowNumbers.reset(to: -1, count: rowNumbers.count)
    columnNumbers.reset(to: -1, count: columnNumbers.count)
    for place in competing {
      rowNumbers[candidates[place].row] = 0
      columnNumbers[candidates[place].column] = 0
    }
    let rows = Self.number(&rowNumbers)
    let columns = Self.number(&columnNumbers)
    costs.reset(to: filler, count: rows * columns)
    places.reset(to: -1, count: rows * columns)
    for place in competing {
      let candidate = candidates[place]
      let cell = rowNumbers[candidate.row] * columns + columnNumbers[candidate.column]
      costs[cell] = candidate.cost
      places[cell] = Int32(place)
    }
    solver.solve(costs, rows: rows, columns: columns)
    for (row, column) in solver.columnOfRow.enumerated() where column >= 0 {
      let place = places[row * columns + column]
      if place >= 0 { chosen.append(Int(place)) }
    }
  }

  /// Numbers what is not −1 in order, and says how many there are.
  private static func number(_ entries: inout [Int]) -> Int {
    var count = 0
    for place in entries.indices where entries[place] >= 0 {
      entries[place] = count
      count += 1
    }
    return count
  }
}
