/// How fast what a picture shows moves, on a coarse grid: pixels a second of media time, rightwards and downwards.
///
/// A cell's speed belongs to what the picture shows there, not to where that was before. Two sources fill it: the
/// decoder's vectors (`VideoReader.motion()`), which cost little but are what an encoder found cheap, and optical flow
/// (module `Vision`) for frames and codecs without them. No stage uses it yet.
public struct MotionField: Hashable, Sendable {
  /// Pixels a side of a cell.
  public static let cellSide = 16

  /// Columns of cells; the last may reach beyond the picture.
  public let columns: Int
  /// Rows of cells; the last may reach beyond the picture.
  public let rows: Int
  /// Speed rightwards, row after row; 0 where unknown.
  public let x: [Float]
  /// Speed downwards, row after row; 0 where unknown.
  public let y: [Float]
  /// Whether there is a speed, row after row.
  public let known: [Bool]

  /// Nil where the values do not fill the grid.
  public init?(columns: Int, rows: Int, x: [Float], y: [Float], known: [Bool]) {
    guard columns > 0, rows > 0,
      [x.count, y.count, known.count].allSatisfy({ $0 == columns * rows })
    else { return nil }
    self.columns = columns
    self.rows = rows
    self.x = zip(x, known).map { $1 ? $0 : 0 }
    self.y = zip(y, known).map { $1 ? $0 : 0 }
    self.known = known
  }
}
