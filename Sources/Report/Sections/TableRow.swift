/// A row of a table: its head and its cells, in the order of the columns.
struct TableRow: Sendable {
  let head: String
  let cells: [String]
}
