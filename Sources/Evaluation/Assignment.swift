/// Optimal one-to-one assignment between two sets, of which some pairs may be forbidden.
///
/// Shortest augmenting paths with dual variables on a rectangular matrix (Jonker & Volgenant 1987,
/// doi:10.1007/BF02278710; Crouse 2016, doi:10.1109/TAES.2016.140952). Among equal totals the result
/// depends only on the order of rows and columns, so callers sort both.
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
    let costs = similarity.map { row in row.map { largest - ($0 ?? 0) } }
    let transposed = similarity.count > width
    let matrix =
      transposed ? (0..<width).map { column in costs.map { $0[column] } } : costs
    var columns = [Int?](repeating: nil, count: similarity.count)
    for (row, column) in minimising(matrix).enumerated() {
      let (r, c) = transposed ? (column, row) : (row, column)
      if similarity[r][c] != nil { columns[r] = c }
    }
    return columns
  }

  /// For every row its column, at the smallest total cost; no more rows than columns.
  private static func minimising(_ cost: [[Double]]) -> [Int] {
    let (rows, columns) = (cost.count, cost.first?.count ?? 0)
    var rowDual = [Double](repeating: 0, count: rows)
    var columnDual = [Double](repeating: 0, count: columns)
    var rowOfColumn = [Int?](repeating: nil, count: columns)
    var columnOfRow = [Int?](repeating: nil, count: rows)
    for free in 0..<rows {
      var distance = [Double](repeating: .infinity, count: columns)
      var previousRow = [Int](repeating: free, count: columns)
      var done = [Bool](repeating: false, count: columns)
      var doneRows: [Int] = []
      var row = free
      var reached = 0.0
      var sink: Int?
      while sink == nil {
        doneRows.append(row)
        var nearest: Int?
        for column in 0..<columns where !done[column] {
          let length = reached + cost[row][column] - rowDual[row] - columnDual[column]
          if length < distance[column] {
            distance[column] = length
            previousRow[column] = row
          }
          // On ties a free column ends the path; then the first one wins.
          guard let best = nearest else {
            nearest = column
            continue
          }
          let isNearer = distance[column] < distance[best]
          let frees =
            distance[column] == distance[best] && rowOfColumn[column] == nil
            && rowOfColumn[best] != nil
          if isNearer || frees { nearest = column }
        }
        // There are no fewer columns than rows, so one is always left.
        guard let column = nearest else { break }
        reached = distance[column]
        done[column] = true
        if let next = rowOfColumn[column] { row = next } else { sink = column }
      }
      for visited in doneRows {
        let length = columnOfRow[visited].map { distance[$0] } ?? 0
        rowDual[visited] += reached - length
      }
      for column in 0..<columns where done[column] {
        columnDual[column] += distance[column] - reached
      }
      var column = sink
      while let current = column {
        let owner = previousRow[current]
        rowOfColumn[current] = owner
        column = columnOfRow[owner]
        columnOfRow[owner] = current
        if owner == free { break }
      }
    }
    return columnOfRow.compactMap { $0 }
  }
}
