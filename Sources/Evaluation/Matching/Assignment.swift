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
