/// One-to-one assignment where few pairs are allowed: as many pairs as possible, and of those the cheapest.
///
/// Shortest augmenting paths with dual variables, as `LinearAssignment` has them (Jonker & Volgenant 1987,
/// doi:10.1007/BF02278710), on lists of pairs: a search ends at the first free column, so that the work for a row
/// depends on what lies near it and not on the length of the log. A row that stays alone costs more than any pairs do;
/// that is counted in whole numbers beside the cost, because a large number of seconds would drown small differences.
struct SparseAssignment {
  /// Allowed pairs by row: those of row r are `first[r]..<first[r + 1]`.
  struct Pairs {
    private(set) var first: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var costs: [Double] = []

    var rows: Int { first.count - 1 }

    /// Adds a pair to the row that is being written; the cost is in [0, 1].
    mutating func add(_ column: Int, cost: Double) {
      columns.append(Int32(truncatingIfNeeded: column))
      costs.append(cost)
    }

    /// Ends the row that is being written.
    mutating func endRow() { first.append(columns.count) }

    /// The same pairs by column.
    func transposed(columns count: Int) -> Pairs {
      var next = [Int](repeating: 0, count: count + 1)
      for column in columns { next[Int(column) + 1] += 1 }
      for column in 0..<count { next[column + 1] += next[column] }
      var other = Pairs()
      other.first = next
      other.columns = [Int32](repeating: 0, count: columns.count)
      other.costs = [Double](repeating: 0, count: costs.count)
      for row in 0..<rows {
        for pair in first[row]..<first[row + 1] {
          let column = Int(columns[pair])
          other.columns[next[column]] = Int32(truncatingIfNeeded: row)
          other.costs[next[column]] = costs[pair]
          next[column] += 1
        }
      }
      return other
    }
  }

  /// Rows left alone, and of those equal the cost.
  private struct Length: Comparable {
    var alone: Int
    var cost: Double

    static let zero = Length(alone: 0, cost: 0)
    static let infinity = Length(alone: .max / 4, cost: 0)

    static func < (a: Length, b: Length) -> Bool {
      a.alone == b.alone ? a.cost < b.cost : a.alone < b.alone
    }
    static func + (a: Length, b: Length) -> Length {
      Length(alone: a.alone + b.alone, cost: a.cost + b.cost)
    }
    static func - (a: Length, b: Length) -> Length {
      Length(alone: a.alone - b.alone, cost: a.cost - b.cost)
    }
  }

  /// Where a path ends: at a free column, or at a row that is left alone for it.
  private enum End {
    case column(Int)
    case row(Int)
  }

  private let pairs: Pairs
  private var columnOfRow: [Int]
  private var rowOfColumn: [Int]
  private var rowDual: [Length]
  private var columnDual: [Length]
  private var distance: [Length]
  private var isDone: [Bool]
  private var previousRow: [Int]
  private var seen: [Int] = []
  private var scanned: [(row: Int, reached: Length)] = []
  private var queue: [(length: Length, column: Int)] = []

  /// For every row its column; nil where it stays alone.
  static func solve(_ pairs: Pairs, columns: Int) -> [Int?] {
    var solver = SparseAssignment(pairs, columns: columns)
    for row in solver.bid() { solver.place(row) }
    return solver.columnOfRow.map { $0 < 0 ? nil : $0 }
  }

  private init(_ pairs: Pairs, columns: Int) {
    self.pairs = pairs
    columnOfRow = Array(repeating: -1, count: pairs.rows)
    rowOfColumn = Array(repeating: -1, count: columns)
    rowDual = Array(repeating: .zero, count: pairs.rows)
    columnDual = Array(repeating: .zero, count: columns)
    distance = Array(repeating: .infinity, count: columns)
    isDone = Array(repeating: false, count: columns)
    previousRow = Array(repeating: -1, count: columns)
  }

  /// Lets rows outbid each other for their best column, and gives those that are left without one.
  ///
  /// The augmenting row reduction of Jonker & Volgenant: a row pays for its best column until the second best is as good,
  /// and whoever held it looks again. It places nearly all at a look each, where a path would be many; rows that are
  /// alike would bid for long, so that the number of looks is limited.
  private mutating func bid() -> [Int] {
    var free = (0..<pairs.rows).filter { pairs.first[$0] < pairs.first[$0 + 1] }
    for _ in 0..<2 {
      var (left, next, looks): ([Int], Int, Int) = ([], 0, 0)
      while next < free.count {
        let row = free[next]
        next += 1
        looks += 1
        let (best, second) = bestColumns(of: row)
        rowDual[row] = second.length
        guard var column = best.column else { continue }
        let pays = best.length < second.length
        if pays {
          columnDual[column] = columnDual[column] - (second.length - best.length)
        } else if rowOfColumn[column] >= 0, let other = second.column {
          column = other
        }
        let loser = rowOfColumn[column]
        rowOfColumn[column] = row
        columnOfRow[row] = column
        guard loser >= 0 else { continue }
        columnOfRow[loser] = -1
        if pays, looks < 2 * pairs.rows {
          next -= 1
          free[next] = loser
        } else {
          left.append(loser)
        }
      }
      free = left
    }
    return free
  }

  /// A row's two best columns, and what they cost; without a column: staying alone.
  private func bestColumns(
    of row: Int
  ) -> (best: (length: Length, column: Int?), second: (length: Length, column: Int?)) {
    var best: (length: Length, column: Int?) = (Length(alone: 1, cost: 0), nil)
    var second: (length: Length, column: Int?) = (Length(alone: 1, cost: 0), nil)
    for pair in pairs.first[row]..<pairs.first[row + 1] {
      let column = Int(pairs.columns[pair])
      let length = Length(alone: 0, cost: pairs.costs[pair]) - columnDual[column]
      guard length < second.length else { continue }
      if length < best.length {
        (best, second) = ((length, column), best)
      } else {
        second = (length, column)
      }
    }
    return (best, second)
  }

  /// Finds a row's place by the shortest path, on which others may have to move.
  private mutating func place(_ free: Int) {
    let (end, length) = path(from: free)
    for (row, reached) in scanned { rowDual[row] = rowDual[row] + (length - reached) }
    for column in seen {
      if isDone[column] { columnDual[column] = columnDual[column] - (length - distance[column]) }
      distance[column] = .infinity
      isDone[column] = false
    }
    var column: Int
    switch end {
    case .column(let last): column = last
    case .row(free): return
    case .row(let last):
      column = columnOfRow[last]
      columnOfRow[last] = -1
    }
    while true {
      let row = previousRow[column]
      rowOfColumn[column] = row
      swap(&columnOfRow[row], &column)
      if row == free { return }
    }
  }

  private mutating func path(from free: Int) -> (end: End, length: Length) {
    seen.removeAll(keepingCapacity: true)
    scanned.removeAll(keepingCapacity: true)
    queue.removeAll(keepingCapacity: true)
    var (end, length) = (End.row(free), Length.infinity)
    var (row, reached) = (free, Length.zero)
    while true {
      scanned.append((row, reached))
      let base = reached - rowDual[row]
      for pair in pairs.first[row]..<pairs.first[row + 1] {
        let column = Int(pairs.columns[pair])
        guard !isDone[column] else { continue }
        let next = base + Length(alone: 0, cost: pairs.costs[pair]) - columnDual[column]
        guard next < length, next < distance[column] else { continue }
        if distance[column] == .infinity { seen.append(column) }
        distance[column] = next
        previousRow[column] = row
        if rowOfColumn[column] < 0 {
          (end, length) = (.column(column), next)
        } else {
          push((next, column))
        }
      }
      let alone = base + Length(alone: 1, cost: 0)
      if alone < length { (end, length) = (.row(row), alone) }
      var nearest: (length: Length, column: Int)?
      while let first = pop() {
        if !isDone[first.column] {
          nearest = first
          break
        }
      }
      guard let nearest, nearest.length < length else { return (end, length) }
      isDone[nearest.column] = true
      reached = nearest.length
      row = rowOfColumn[nearest.column]
    }
  }
}

/// A binary heap of columns by their length (Williams 1964).
extension SparseAssignment {
  private mutating func push(_ item: (length: Length, column: Int)) {
    var place = queue.count
    queue.append(item)
    while place > 0, item.length < queue[(place - 1) / 2].length {
      queue[place] = queue[(place - 1) / 2]
      place = (place - 1) / 2
    }
    queue[place] = item
  }

  private mutating func pop() -> (length: Length, column: Int)? {
    guard let first = queue.first, let item = queue.popLast() else { return nil }
    guard !queue.isEmpty else { return first }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < queue.count else { break }
      if child + 1 < queue.count, queue[child + 1].length < queue[child].length { child += 1 }
      guard queue[child].length < item.length else { break }
      queue[place] = queue[child]
      place = child
    }
    queue[place] = item
    return first
  }
}
