import Vision

/// The view in coarse cells, each a bit: light enough to keep for minutes.
struct CellGrid: Hashable, Sendable {
  /// Working pixels along each side of a cell.
  static let side = 4

  let columns: Int
  let rows: Int
  private var words: [UInt64]

  /// All cells empty.
  init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    words = Array(repeating: 0, count: (self.columns * self.rows + 63) / 64)
  }

  /// Cells row after row.
  init(columns: Int, rows: Int, cells: [Bool]) {
    self.init(columns: columns, rows: rows)
    for (index, isSet) in cells.prefix(self.columns * self.rows).enumerated() where isSet {
      words[index / 64] |= 1 << UInt64(index % 64)
    }
  }

  /// The cells that a mask of working pixels, shifted by an origin, touches or borders on.
  init(columns: Int, rows: Int, around mask: GreyPicture, x originX: Int, y originY: Int) {
    self.init(columns: columns, rows: rows)
    for y in 0..<mask.height {
      for x in 0..<mask.width where mask[x, y] != 0 {
        for (dx, dy) in [(-1, -1), (1, -1), (-1, 1), (1, 1)] {
          set((originX + x + dx) / CellGrid.side, (originY + y + dy) / CellGrid.side)
        }
      }
    }
  }

  /// Whether a cell is set; false outside.
  subscript(column: Int, row: Int) -> Bool {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return false }
    let index = row * columns + column
    return words[index / 64] >> UInt64(index % 64) & 1 == 1
  }

  private mutating func set(_ column: Int, _ row: Int) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    let index = row * columns + column
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  /// The cells set here and not in another grid of the same size.
  func subtracting(_ other: CellGrid) -> CellGrid {
    var rest = self
    for index in rest.words.indices where index < other.words.count {
      rest.words[index] &= ~other.words[index]
    }
    return rest
  }

  /// How many cells are set.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether any cell is set in both, grids of the same size.
  func meets(_ other: CellGrid) -> Bool {
    zip(words, other.words).contains { $0 & $1 != 0 }
  }

  /// How many cells of a rectangle of working pixels are set, and their mean place in working pixels.
  func mass(in rect: PixelBox) -> (count: Int, x: Double, y: Double) {
    let side = Double(CellGrid.side)
    let area = PixelRect(
      x: Int((rect.x / side).rounded(.down)), y: Int((rect.y / side).rounded(.down)),
      width: Int((rect.width / side).rounded(.up)) + 1,
      height: Int((rect.height / side).rounded(.up)) + 1
    ).clipped(width: columns, height: rows)
    var (count, sumX, sumY) = (0, 0, 0)
    for row in area.y..<(area.y + area.height) {
      for column in area.x..<(area.x + area.width) where self[column, row] {
        count += 1
        sumX += column
        sumY += row
      }
    }
    guard count > 0 else { return (0, 0, 0) }
    return (
      count, (Double(sumX) / Double(count) + 0.5) * side,
      (Double(sumY) / Double(count) + 0.5) * side
    )
  }
}
