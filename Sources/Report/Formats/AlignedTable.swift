/// A table for a terminal: columns as wide as their widest cell, and a rule below the heads.
enum AlignedTable {
  /// Columns aligned by what a terminal shows; text of files cannot move the cursor.
  ///
  /// `paint` colours a padded cell of a row, counted from 0, and a column.
  static func text(
    _ heads: [String], _ rows: [[String]], numbers: ClosedRange<Int>? = nil,
    paint: (_ cell: String, _ row: Int, _ column: Int) -> String = { cell, _, _ in cell }
  ) -> String {
    let lines = ([heads] + rows).map { $0.map { SafeText.visible($0) } }
    let widths = heads.indices.map { column in
      lines.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var out = ""
    for (index, cells) in lines.enumerated() {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let isNumber = numbers?.contains(column) == true
        let padded = DisplayWidth.padded(cell, to: widths[column], right: isNumber)
        line += (column == 0 ? "" : "  ") + (index > 0 ? paint(padded, index - 1, column) : padded)
      }
      while line.last == " " { line.removeLast() }
      out += line + "\n"
      if index == 0 {
        out += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
      }
    }
    return out
  }
}
