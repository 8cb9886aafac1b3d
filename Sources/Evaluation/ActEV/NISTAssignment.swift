/// Optimal assignment by Munkres' starred and primed zeros, with the choice among equal optima fixed by the order of a search.
///
/// Where several assignments cost the same, a scorer's choice among them decides how well the matched pairs
/// coincide. NIST's published results come from this method (Munkres 1957, doi:10.1137/0105003; Bourgeois &
/// Lassalle 1971, doi:10.1145/362919.362945) on a square matrix padded with zeros, searched row by row: the same
/// order of search gives the same choice. `Assignment` is quicker, and right wherever the choice does not matter.
struct NISTAssignment {
  private let count: Int
  private var cost: [Double]
  /// One bit a cell that is exactly 0, `words` words a row.
  private var zeros: [UInt64]
  private var openColumns: [UInt64]
  private let words: Int
  private var isRowCovered: [Bool]
  private var starOfRow: [Int]
  private var starOfColumn: [Int]
  private var primeOfRow: [Int]

  /// For every row its column or nil, at the smallest total cost; `rows` × `columns` costs, row by row.
  static func minimising(_ costs: [Double], rows: Int, columns: Int) -> [Int?] {
    guard rows > 0, columns > 0 else { return [Int?](repeating: nil, count: rows) }
    var solver = NISTAssignment(costs, rows: rows, columns: columns)
    solver.solve()
    return solver.starOfRow.prefix(rows).map { $0 >= 0 && $0 < columns ? $0 : nil }
  }

  private init(_ costs: [Double], rows: Int, columns: Int) {
    count = max(rows, columns)
    words = (count + 63) / 64
    cost = [Double](repeating: 0, count: count * count)
    for row in 0..<rows {
      for column in 0..<columns { cost[row * count + column] = costs[row * columns + column] }
    }
    zeros = [UInt64](repeating: 0, count: count * words)
    openColumns = [UInt64](repeating: 0, count: words)
    isRowCovered = [Bool](repeating: false, count: count)
    starOfRow = [Int](repeating: -1, count: count)
    starOfColumn = [Int](repeating: -1, count: count)
    primeOfRow = [Int](repeating: -1, count: count)
  }

  private mutating func solve() {
    for row in 0..<count {
      let start = row * count
      let least = cost[start..<(start + count)].min() ?? 0
      for column in 0..<count { cost[start + column] -= least }
      noteZeros(of: row)
    }
    starFirstZeros()
    while coverStarredColumns() < count {
      // One more star each time round.
      var place = (row: 0, column: 0)
      while true {
        guard let zero = openZero(from: place) else {
          shiftBySmallestOpen()
          place = (0, 0)
          continue
        }
        primeOfRow[zero.row] = zero.column
        let star = starOfRow[zero.row]
        guard star >= 0 else {
          augment(from: zero.row)
          break
        }
        isRowCovered[zero.row] = true
        open(star)
        place = (zero.row, star)
      }
    }
  }

  private mutating func starFirstZeros() {
    var free = [UInt64](repeating: .max, count: words)
    for row in 0..<count {
      for word in 0..<words {
        let bits = zeros[row * words + word] & free[word]
        if bits == 0 { continue }
        let column = word * 64 + bits.trailingZeroBitCount
        free[word] &= ~(1 << UInt64(column & 63))
        starOfRow[row] = column
        starOfColumn[column] = row
        break
      }
    }
  }

  /// Uncovers everything but the starred columns; says how many those are.
  private mutating func coverStarredColumns() -> Int {
    var covered = 0
    for word in 0..<words { openColumns[word] = 0 }
    for column in 0..<count {
      isRowCovered[column] = false
      primeOfRow[column] = -1
      if starOfColumn[column] < 0 { open(column) } else { covered += 1 }
    }
    return covered
  }

  private mutating func open(_ column: Int) { openColumns[column >> 6] |= 1 << UInt64(column & 63) }

  private mutating func noteZeros(of row: Int) {
    for word in 0..<words {
      var bits: UInt64 = 0
      let first = word * 64
      for column in first..<min(first + 64, count) where cost[row * count + column] == 0 {
        bits |= 1 << UInt64(column - first)
      }
      zeros[row * words + word] = bits
    }
  }

  /// The first row from `place` on, going round, with an uncovered zero, and of its zeros the last, going round from the column.
  private func openZero(from place: (row: Int, column: Int)) -> (row: Int, column: Int)? {
    for step in 0..<count {
      let row = (place.row + step) % count
      if isRowCovered[row] { continue }
      var last = -1
      var lastBefore = -1
      for word in 0..<words {
        let bits = zeros[row * words + word] & openColumns[word]
        if bits == 0 { continue }
        last = word * 64 + 63 - bits.leadingZeroBitCount
        let below = bits & Self.bitsBelow(place.column - word * 64)
        if below != 0 { lastBefore = word * 64 + 63 - below.leadingZeroBitCount }
      }
      if lastBefore >= 0 { return (row, lastBefore) }
      if last >= 0 { return (row, last) }
    }
    return nil
  }

  private static func bitsBelow(_ bit: Int) -> UInt64 {
    if bit <= 0 { return 0 }
    return bit >= 64 ? .max : (1 << UInt64(bit)) - 1
  }

  /// Adds the smallest uncovered cost to covered rows and takes it from uncovered columns: a new zero appears.
  ///
  /// Only costs that change are touched, column by open column: few are open until the end.
  private mutating func shiftBySmallestOpen() {
    let open = openPlaces()
    var least = Double.infinity
    for row in 0..<count where !isRowCovered[row] {
      let start = row * count
      for column in open { least = min(least, cost[start + column]) }
    }
    for row in 0..<count {
      let start = row * count
      if isRowCovered[row] {
        for column in start..<(start + count) { cost[column] += least }
        // Both steps where both apply: their rounding is part of the method.
        for column in open { cost[start + column] -= least }
        noteZeros(of: row)
      } else {
        for column in open {
          let lowered = cost[start + column] - least
          cost[start + column] = lowered
          let bit: UInt64 = 1 << UInt64(column & 63)
          let word = row * words + (column >> 6)
          if lowered == 0 { zeros[word] |= bit } else { zeros[word] &= ~bit }
        }
      }
    }
  }

  /// The uncovered columns.
  private func openPlaces() -> [Int] {
    var places: [Int] = []
    for word in 0..<words {
      var bits = openColumns[word]
      while bits != 0 {
        places.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return places
  }

  /// Swaps stars and primes along the path that starts at the prime of a row without a star.
  private mutating func augment(from row: Int) {
    var row = row
    while true {
      let column = primeOfRow[row]
      let next = starOfColumn[column]
      starOfRow[row] = column
      starOfColumn[column] = row
      guard next >= 0 else { return }
      row = next
    }
  }
}
